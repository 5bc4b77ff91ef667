-- The items of runs that were cancelled before 0023; nobody takes them any more, so nobody waits for these rows. Of atomic
-- runs that failed before it only their plans say which items were meant to be done.
WITH rest AS (
  UPDATE bulk_items i SET outcome = 6
  FROM bulk_runs r
  WHERE r.id = i.run_id AND r.status = 5 AND i.outcome = 1
  RETURNING i.run_id
)
UPDATE bulk_runs r SET not_done = c.items
FROM (SELECT run_id, count(*) AS items FROM rest GROUP BY run_id) c
WHERE r.id = c.run_id;
ALTER TABLE bulk_items VALIDATE CONSTRAINT item_outcomes_are_known;
