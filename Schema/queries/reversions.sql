-- What taking acts back needs beside the cases: their histories, and the run that did the acts. Read as
-- casework_acts, without locks: an act that is written is guarded by its case's revision.

-- The histories of cases, without what is personal.
-- name: loadHistories
SELECT e.case_id, e.revision, e.kind, e.at, p.code, e.content
FROM case_events e JOIN persons p ON p.id = e.actor_id
WHERE e.case_id = ANY ($1::bigint[])
ORDER BY e.case_id, e.revision;

-- A run, with its plan but for the items.
-- name: findRun
SELECT r.status, r.started_by, p.summary
FROM bulk_runs r JOIN bulk_plans p ON p.id = r.plan_id
WHERE r.id = $1;

-- What a run did: each case, with the first and the last revision of the act.
-- name: doneItems
SELECT c.code, coalesce(i.planned_revision, 0) + 1 AS first_revision, i.revision
FROM bulk_items i JOIN cases c ON c.id = i.case_id
WHERE i.run_id = $1 AND i.outcome = 2;
