-- How many open cases there are below a unit, by the body next below it, by stage and by age; see
-- case_age() and count_lines(). Reading locks nothing.

-- The counts that are kept, if they are for this unit, for this person, of this day and young enough; no
-- rows otherwise. The graded cases that the person may see are counted and added.
-- $1 unit, $2 seconds that they may be old
-- name: keptCounts
WITH top AS MATERIALIZED (
  SELECT u.family_id FROM units u WHERE u.code = $1
), kept AS MATERIALIZED (
  SELECT k.line_id, k.stage, k.age, k.cases, counting.at
  FROM counting JOIN case_counts k ON k.unit_id = (SELECT family_id FROM top)
  WHERE counting.day = (SELECT act_today())
    AND counting.at >= (SELECT act_moment()) - $2::int * interval '1 second'
), graded AS MATERIALIZED (
  SELECT c.id, c.family_id, c.stage, c.status FROM cases c
  WHERE c.status < 3 AND c.grade > 1 AND EXISTS (SELECT 1 FROM kept)
), below AS MATERIALIZED (
  SELECT line.line_id, line.family_id FROM top, count_lines(top.family_id) line
  WHERE EXISTS (SELECT 1 FROM graded)
), counted AS (
  SELECT line_id, stage, age, cases FROM kept
  UNION ALL
  SELECT below.line_id, graded.stage, case_age(graded.status,
    (SELECT min(d.due_on) FROM deadlines d WHERE d.case_id = graded.id) - (SELECT act_today())), 1
  FROM graded JOIN below ON below.family_id = graded.family_id
)
SELECT u.code, u.name, counted.stage, counted.age, sum(counted.cases), (SELECT min(at) FROM kept)
FROM counted JOIN units u ON u.id = counted.line_id
GROUP BY u.code, u.name, counted.stage, counted.age;

-- What the person sees of the open cases, counted now, those alone that a filter finds (see filters.sql).
-- $1 unit
-- name: filteredCounts
WITH below AS MATERIALIZED (
  SELECT line.line_id, line.family_id
  FROM units u, count_lines(u.family_id) line WHERE u.code = $1
), found AS MATERIALIZED (
  SELECT below.line_id, c.stage, c.status,
    (SELECT min(d.due_on) FROM deadlines d WHERE d.case_id = c.id) - (SELECT act_today()) AS days
  FROM cases c JOIN below ON below.family_id = c.family_id
  WHERE (/* filter */ true) AND c.status < 3
)
SELECT u.code, u.name, found.stage, case_age(found.status, found.days), count(*), NULL::timestamptz
FROM found JOIN units u ON u.id = found.line_id
GROUP BY u.code, u.name, found.stage, case_age(found.status, found.days);

-- Where a person's counts begin unless told otherwise: the highest unit that they hold a role on today,
-- else the top of the tree.
-- $1 person
-- name: highestUnit
SELECT u.code FROM units u
LEFT JOIN person_roles held ON held.family_id = u.id AND held.person_id = $1
  AND held.starts_on <= act_today() AND held.ends_on >= act_today()
WHERE held.id IS NOT NULL OR u.parent_id IS NULL
ORDER BY held.id IS NULL, (SELECT count(*) FROM unit_ancestors a WHERE a.unit_id = u.id), u.code
LIMIT 1;

-- Takes the turn to count, as casework_acts, unless somebody has counted within so many seconds of this
-- day: then no row comes back. Locks the one row, so of two servers one waits and then finds it done. The
-- moment is that of the transaction's start, so the counts are never older than they say.
-- $1 seconds
-- name: takeCounting
UPDATE counting SET at = now() + (SELECT shift_seconds FROM clock) * interval '1 second', day = act_today()
WHERE day <> act_today() OR at < act_moment() - $1::int * interval '1 second' OR at > act_moment()
RETURNING at;

-- Counts the ungraded cases below each unit that has at least $1 open ones, in the transaction that took
-- the turn; rows are written only where a count has changed. EXCEPT sorts or hashes whatever the planner
-- believes about the counts; NOT EXISTS and NOT IN became loops within loops, of twenty seconds.
-- name: keepCounts
WITH dated AS MATERIALIZED (
  SELECT case_id, min(due_on) - (SELECT act_today()) AS days FROM deadlines GROUP BY case_id
), leaves AS MATERIALIZED (
  SELECT c.family_id, c.stage, case_age(c.status, dated.days) AS age, count(*) AS cases
  FROM cases c LEFT JOIN dated ON dated.case_id = c.id
  WHERE c.status < 3 AND c.grade < 2
  GROUP BY c.family_id, c.stage, case_age(c.status, dated.days)
), large AS MATERIALIZED (
  SELECT a.ancestor_id AS id
  FROM leaves JOIN unit_ancestors a ON a.unit_id = leaves.family_id
  JOIN units u ON u.id = a.ancestor_id AND u.family_id = u.id
  GROUP BY a.ancestor_id HAVING sum(leaves.cases) >= $1::int
), fresh AS MATERIALIZED (
  SELECT large.id AS unit_id, line.line_id, leaves.stage, leaves.age, sum(leaves.cases)::int AS cases
  FROM large, count_lines(large.id) line JOIN leaves ON leaves.family_id = line.family_id
  GROUP BY large.id, line.line_id, leaves.stage, leaves.age
), gone AS (
  DELETE FROM case_counts k WHERE (k.unit_id, k.line_id, k.stage, k.age) IN (
    SELECT unit_id, line_id, stage, age FROM case_counts
    EXCEPT SELECT unit_id, line_id, stage, age FROM fresh)
)
INSERT INTO case_counts AS k (unit_id, line_id, stage, age, cases)
SELECT unit_id, line_id, stage, age, cases FROM fresh
ON CONFLICT (unit_id, line_id, stage, age) DO UPDATE SET cases = EXCLUDED.cases
WHERE k.cases <> EXCLUDED.cases;
