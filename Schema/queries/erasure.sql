-- Takes personal values out of cases and of the administration's log, as the law may ask. Done as the
-- owner, whom row-level security does not hold back; nobody else may change a history at all.

-- Locks a case before its history is read, so that no act comes in between.
-- name: lockCaseToErase
SELECT id, state, grade > 1 AS graded FROM cases WHERE code = $1 FOR NO KEY UPDATE;

-- The whole history of a case, in order.
-- name: eventsToErase
SELECT revision, kind, at, content, personal FROM case_events WHERE case_id = $1 ORDER BY revision;

-- Why numbers of a case were voided: the one text about a case that its history does not hold.
-- name: voidReasonsToErase
SELECT void_reason FROM official_numbers WHERE case_id = $1 AND void_reason IS NOT NULL;

-- $1 case, $2 revisions, $3 what is left of the personal values of each (or null)
-- name: eraseEventValues
UPDATE case_events SET personal = kept.personal::json
FROM (SELECT unnest($2::int[]) AS revision, unnest($3::text[]) AS personal) kept
WHERE case_events.case_id = $1 AND case_events.revision = kept.revision;

-- The case and the tables beside it, after eraseEventValues and lockCaseToErase. The columns hold the very
-- texts of the events.
-- $1 case, $2 state, $3 title, $4 subject, $5 folded, $6 the texts that go, $7 codes of papers that have a
-- number, $8 their numbers, folded
-- name: eraseCaseValues
WITH documents AS (
  UPDATE case_documents d SET
    title = CASE WHEN d.title = ANY ($6::text[]) THEN '' ELSE d.title END,
    signer = CASE WHEN d.signer = ANY ($6::text[]) THEN '' ELSE d.signer END,
    search = CASE WHEN d.title = ANY ($6::text[]) THEN coalesce((
        SELECT numbered.search FROM (SELECT unnest($7::text[]) AS code, unnest($8::text[]) AS search) numbered
        WHERE numbered.code = d.code), '') ELSE d.search END
  WHERE d.case_id = $1 AND (d.title = ANY ($6::text[]) OR d.signer = ANY ($6::text[]))
), numbers AS (
  UPDATE official_numbers SET void_reason = ''
  WHERE case_id = $1 AND void_reason = ANY ($6::text[])
), tasks AS (
  UPDATE case_tasks t SET
    title = CASE WHEN t.title = ANY ($6::text[]) THEN '' ELSE t.title END,
    note = CASE WHEN t.note = ANY ($6::text[]) THEN '' ELSE t.note END
  WHERE t.case_id = $1 AND (t.title = ANY ($6::text[]) OR t.note = ANY ($6::text[]))
), findings AS (
  UPDATE case_findings SET text = '' WHERE case_id = $1 AND text = ANY ($6::text[])
), remedies AS (
  UPDATE case_remedies r SET
    text = CASE WHEN r.text = ANY ($6::text[]) THEN '' ELSE r.text END,
    assignee = CASE WHEN r.assignee = ANY ($6::text[]) THEN '' ELSE r.assignee END
  WHERE r.case_id = $1 AND (r.text = ANY ($6::text[]) OR r.assignee = ANY ($6::text[]))
)
UPDATE cases SET state = $2::json, title = $3, subject = $4, search = $5 WHERE id = $1;

-- name: logValuesToErase
SELECT id, reason, personal FROM administration_log WHERE reason IS NOT NULL OR personal IS NOT NULL
ORDER BY id;

-- name: delegationReasonsToErase
SELECT id, reason FROM delegations WHERE reason <> '' ORDER BY id;

-- name: eraseDelegationReasons
UPDATE delegations SET reason = '' WHERE id = ANY ($1::int[]);

-- $1 lines whose reason goes, $2 lines whose personal values go
-- name: eraseLogValues
UPDATE administration_log SET
  reason = CASE WHEN id = ANY ($1::bigint[]) THEN NULL ELSE reason END,
  personal = CASE WHEN id = ANY ($2::bigint[]) THEN NULL ELSE personal END
WHERE id = ANY ($1::bigint[]) OR id = ANY ($2::bigint[]);
