-- What a filter is made of. Each statement reads the cases for which one condition holds; Store takes the
-- condition alone, everything behind the first WHERE, numbers its parameters anew and joins it with others.
-- A condition that is neither true nor false, as with a case that has no responsible person, counts as false.
-- Nothing here locks, and the policies decide over every case.

-- name: filterCode
SELECT c.id FROM cases c WHERE c.code = ANY ($1::text[]);

-- name: filterTitle
SELECT c.id FROM cases c WHERE c.title = ANY ($1::text[]);

-- name: filterSubject
SELECT c.id FROM cases c WHERE c.subject = ANY ($1::text[]);

-- $1 folded words
-- name: filterFind
SELECT c.id FROM cases c WHERE c.search LIKE '%' || $1::text || '%';

-- name: filterStatus
SELECT c.id FROM cases c WHERE c.status = ANY ($1::smallint[]);

-- name: filterStage
SELECT c.id FROM cases c WHERE c.stage = ANY ($1::smallint[]);

-- name: filterStep
SELECT c.id FROM cases c WHERE c.step = ANY ($1::text[]);

-- name: filterOutcome
SELECT c.id FROM cases c WHERE c.outcome = ANY ($1::text[]);

-- name: filterNoOutcome
SELECT c.id FROM cases c WHERE c.outcome IS NULL;

-- name: filterType
SELECT c.id FROM cases c WHERE c.case_type = ANY ($1::smallint[]);

-- name: filterLevel
SELECT c.id FROM cases c WHERE c.level = ANY ($1::smallint[]);

-- name: filterGrade
SELECT c.id FROM cases c WHERE c.grade = ANY ($1::smallint[]);

-- name: filterProcess
SELECT c.id FROM cases c
WHERE c.process_id = ANY (ARRAY(SELECT p.id FROM processes p WHERE p.code = ANY ($1::text[])));

-- $1 and $2 the first and the last version
-- name: filterVersion
SELECT c.id FROM cases c
WHERE c.process_id = ANY (ARRAY(SELECT p.id FROM processes p WHERE p.version BETWEEN $1::int AND $2::int));

-- name: filterVersionAmong
SELECT c.id FROM cases c
WHERE c.process_id = ANY (ARRAY(SELECT p.id FROM processes p WHERE p.version = ANY ($1::int[])));

-- The bodies themselves; their families have the index.
-- name: filterBody
SELECT c.id FROM cases c
WHERE c.family_id = ANY (ARRAY(SELECT u.family_id FROM units u WHERE u.code = ANY ($1::text[])))
  AND c.body_id = ANY (ARRAY(SELECT u.id FROM units u WHERE u.code = ANY ($1::text[])));

-- Every body in the subtree of a unit, by the index of families. IS TRUE keeps the second subquery from
-- becoming a join, which the planner, who knows nothing of the unit, would loop over for each case.
-- name: filterUnder
SELECT c.id FROM cases c
WHERE c.family_id IN (SELECT u.family_id FROM units top
    JOIN unit_ancestors a ON a.ancestor_id = top.id JOIN units u ON u.id = a.unit_id
    WHERE top.code = $1::text)
  AND (c.body_id IN (SELECT a.unit_id FROM units top JOIN unit_ancestors a ON a.ancestor_id = top.id
    WHERE top.code = $1::text)) IS TRUE;

-- $1 codes of people, $2 keys of people: whoever asks is known by key.
-- name: filterResponsible
SELECT c.id FROM cases c
WHERE c.responsible_id = ANY ($2::int[] || ARRAY(SELECT p.id FROM persons p WHERE p.code = ANY ($1::text[])));

-- name: filterNobodyResponsible
SELECT c.id FROM cases c WHERE c.responsible_id IS NULL;

-- name: filterItem
SELECT c.id FROM cases c
WHERE c.program_item_id = ANY (ARRAY(SELECT i.id FROM program_items i WHERE i.code = ANY ($1::text[])));

-- name: filterNoItem
SELECT c.id FROM cases c WHERE c.program_item_id IS NULL;

-- $1 and $2 the first and the last day, here and below
-- name: filterOpened
SELECT c.id FROM cases c WHERE c.opened_on BETWEEN $1::date AND $2::date;

-- $1 and $2 the first and the last day, counted from today, here and below
-- name: filterOpenedByToday
SELECT c.id FROM cases c
WHERE c.opened_on BETWEEN (SELECT act_today()) + $1::int AND (SELECT act_today()) + $2::int;

-- name: filterEntered
SELECT c.id FROM cases c WHERE c.entered_on BETWEEN $1::date AND $2::date;

-- name: filterEnteredByToday
SELECT c.id FROM cases c
WHERE c.entered_on BETWEEN (SELECT act_today()) + $1::int AND (SELECT act_today()) + $2::int;

-- name: filterEnded
SELECT c.id FROM cases c WHERE c.ended_on BETWEEN $1::date AND $2::date;

-- name: filterEndedByToday
SELECT c.id FROM cases c
WHERE c.ended_on BETWEEN (SELECT act_today()) + $1::int AND (SELECT act_today()) + $2::int;

-- name: filterNotEnded
SELECT c.id FROM cases c WHERE c.ended_on IS NULL;

-- The nearest running deadline is due by a day exactly when any of them is. Deadlines run in cases that have not
-- ended only; that it is said leads by their index to the few of them, where the policies' subqueries would else
-- make looking up single cases seem dearer than reading all.
-- name: filterDueBy
SELECT c.id FROM cases c
WHERE c.status < 3 AND c.id IN (SELECT d.case_id FROM deadlines d WHERE d.due_on <= $1::date);

-- $1 days after today
-- name: filterDueByToday
SELECT c.id FROM cases c
WHERE c.status < 3 AND c.id IN (SELECT d.case_id FROM deadlines d WHERE d.due_on <= (SELECT act_today()) + $1::int);

-- name: filterDueEver
SELECT c.id FROM cases c WHERE c.status < 3 AND c.id IN (SELECT d.case_id FROM deadlines d);

-- $1 and $2 the first and the last revision
-- name: filterRevision
SELECT c.id FROM cases c WHERE c.revision BETWEEN $1::int AND $2::int;

-- name: filterRevisionAmong
SELECT c.id FROM cases c WHERE c.revision = ANY ($1::int[]);

-- The statements below are what a condition is put into, in the place of `true`; as they stand, they are
-- about every case. The condition's parameters follow their own.

-- $1 limit
-- name: filteredCodes
SELECT c.code FROM cases c
WHERE (/* filter */ true)
ORDER BY c.code COLLATE "C"
LIMIT $1;

-- The walk of listCases, with the same parameters.
-- name: filteredCases
SELECT c.id, c.code, c.title, c.subject, c.status, c.stage, c.step, c.revision, c.opened_on, c.grade,
  c.case_type, u.code, u.name, r.code, r.name,
  (SELECT min(d.due_on) FROM deadlines d WHERE d.case_id = c.id), act_today(), c.process_id
FROM (
  SELECT c.* FROM cases c
  WHERE (/* filter */ true)
    AND c.status = ANY ($2::smallint[])
    AND ($1::text IS NULL OR (SELECT is_above_all($1)) OR c.family_id IN (
      SELECT a.unit_id FROM unit_ancestors a JOIN units top ON top.id = a.ancestor_id
      WHERE top.code = $1))
    AND ($3::smallint IS NULL OR c.stage = $3)
    AND ($4::text IS NULL OR c.responsible_id = (SELECT p.id FROM persons p WHERE p.code = $4))
    AND ($5::smallint IS NULL OR c.case_type = $5)
    AND ($6::text IS NULL OR c.search LIKE '%' || $6 || '%')
    AND ($7::text IS NULL OR c.program_item_id = (SELECT i.id FROM program_items i WHERE i.code = $7))
    AND ($9::date IS NULL OR (c.opened_on, c.id) < ($9, $10::bigint))
  ORDER BY c.opened_on DESC, c.id DESC
  LIMIT $8
) c
JOIN units u ON u.id = c.body_id
LEFT JOIN persons r ON r.id = c.responsible_id
ORDER BY c.opened_on DESC, c.id DESC;

-- How many cases filteredCases lists on all its pages, with its parameters up to the seventh; counting stops at
-- $8.
-- name: filteredTotal
SELECT count(*) FROM (
  SELECT FROM cases c
  WHERE (/* filter */ true)
    AND c.status = ANY ($2::smallint[])
    AND ($1::text IS NULL OR c.family_id IN (
      SELECT a.unit_id FROM unit_ancestors a JOIN units top ON top.id = a.ancestor_id
      WHERE top.code = $1))
    AND ($3::smallint IS NULL OR c.stage = $3)
    AND ($4::text IS NULL OR c.responsible_id = (SELECT p.id FROM persons p WHERE p.code = $4))
    AND ($5::smallint IS NULL OR c.case_type = $5)
    AND ($6::text IS NULL OR c.search LIKE '%' || $6 || '%')
    AND ($7::text IS NULL OR c.program_item_id = (SELECT i.id FROM program_items i WHERE i.code = $7))
  LIMIT $8
) found;

-- The running deadlines of listDeadlines, with the same parameters, of the cases that a filter finds.
-- name: filteredDeadlines
SELECT d.deadline, d.round, d.due_on, d.provisional, d.stage, c.code, c.title, c.subject, c.step,
  c.status, u.code, u.name, r.code, r.name, c.process_id, act_today(), c.grade, c.revision
FROM deadlines d
JOIN cases c ON c.id = d.case_id
JOIN units u ON u.id = c.body_id
LEFT JOIN persons r ON r.id = c.responsible_id
WHERE (/* filter */ true)
  AND ($1::date IS NULL OR d.due_on <= $1)
  AND ($2::int IS NULL OR d.due_on <= act_today() + $2)
  AND ($3::text IS NULL OR (SELECT is_above_all($3)) OR d.family_id IN (
    SELECT a.unit_id FROM unit_ancestors a JOIN units top ON top.id = a.ancestor_id WHERE top.code = $3))
  AND ($4::text IS NULL OR r.code = $4)
  AND ($6::date IS NULL OR d.due_on >= $6)
  AND ($7::date IS NULL OR d.due_on >= $7)
  AND ($7::date IS NULL OR (d.due_on, d.case_id, d.deadline)
    > ($7, coalesce((SELECT last.id FROM cases last WHERE last.code = $8::text), 0), $9::text))
ORDER BY d.due_on, d.case_id, d.deadline
LIMIT $5;
