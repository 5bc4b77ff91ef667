-- What a run's starter had in their plan, and what became of each: theirs to read whether or not they may still see the
-- case, since they brought it themselves and were told how many were done. What a case has beyond that stays behind the
-- policies of bulk_items and cases. The view reads as its owner, whom no policy holds back, and so asks for the run's
-- starter itself. It is in the order of its key: a page of it cannot ask for that through a security barrier, and would
-- sort the whole run.
CREATE VIEW bulk_targets WITH (security_barrier) AS
SELECT i.run_id, i.ordinal, i.target, i.planned_revision, i.outcome
FROM bulk_items i
JOIN bulk_runs r ON r.id = i.run_id
WHERE r.started_by = (SELECT current_person())
ORDER BY i.run_id, i.ordinal;
GRANT SELECT ON bulk_targets TO casework_server, casework_readonly;
