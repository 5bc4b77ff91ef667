-- What an act adds to the tables beside the case. Each statement travels in the flush and transaction
-- of writeAct, after it, and touches only cases that this very transaction has written: a stale act
-- leaves nothing anywhere. No locks beyond those that writeAct took.

-- Assigning a case changes an indexed column, so it has a statement of its own.
-- name: writeAssignments
WITH assigned AS (
  UPDATE cases SET responsible_id = p.id
  FROM (SELECT unnest($1::bigint[]) AS case_id, unnest($2::text[]) AS person) a
  LEFT JOIN persons p ON p.code = a.person
  WHERE cases.id = a.case_id AND cases.xmin = pg_current_xact_id()::xid
  RETURNING cases.id, cases.responsible_id
)
UPDATE deadlines SET responsible_id = assigned.responsible_id
FROM assigned WHERE deadlines.case_id = assigned.id;

-- A case that goes to another body takes its deadlines with it, those too that started with the act.
-- Who may see it follows from the family.
-- name: writeTransfers
WITH transferred AS (
  UPDATE cases SET body_id = u.id, family_id = u.family_id, level = u.level
  FROM (SELECT unnest($1::bigint[]) AS case_id, unnest($2::text[]) AS body) t
  JOIN units u ON u.code = t.body
  WHERE cases.id = t.case_id AND cases.xmin = pg_current_xact_id()::xid
  RETURNING cases.id, cases.family_id
)
UPDATE deadlines SET family_id = transferred.family_id
FROM transferred WHERE deadlines.case_id = transferred.id;

-- name: writeMigrations
UPDATE cases SET process_id = p.id
FROM (SELECT unnest($1::bigint[]) AS case_id, unnest($2::text[]) AS process, unnest($3::int[]) AS version) m
JOIN processes p ON p.code = m.process AND p.version = m.version
WHERE cases.id = m.case_id AND cases.xmin = pg_current_xact_id()::xid;

-- Deadlines that go on running: extended, moved, begun anew, or only at another rung or in another
-- stage; one without a derivation (null) keeps its own.
-- name: changeDeadlines
UPDATE deadlines SET round = d.round, stage = c.stage, responsible_id = c.responsible_id,
  starts_on = d.starts_on, due_on = d.due_on, provisional = d.provisional,
  calendar_version = d.calendar_version, rung = d.rung, fires_at = d.fires_at,
  derivation = coalesce(d.derivation, deadlines.derivation)
FROM (
  SELECT unnest($1::bigint[]) AS case_id, unnest($2::text[]) AS deadline, unnest($3::int[]) AS round,
    unnest($4::date[]) AS starts_on, unnest($5::date[]) AS due_on, unnest($6::boolean[]) AS provisional,
    unnest($7::int[]) AS calendar_version, unnest($8::smallint[]) AS rung,
    unnest($9::timestamptz[]) AS fires_at, unnest($10::json[]) AS derivation
) d
JOIN cases c ON c.id = d.case_id AND c.xmin = pg_current_xact_id()::xid
WHERE deadlines.case_id = d.case_id AND deadlines.deadline = d.deadline;

-- What makes a firing happen once.
-- name: writeFirings
INSERT INTO rung_firings (case_id, deadline, round, rung, fired_at, late_by_seconds, superseded)
SELECT f.case_id, f.deadline, f.round, f.rung, f.fired_at, f.late_by, f.superseded
FROM (
  SELECT unnest($1::bigint[]) AS case_id, unnest($2::text[]) AS deadline, unnest($3::int[]) AS round,
    unnest($4::smallint[]) AS rung, unnest($5::timestamptz[]) AS fired_at, unnest($6::bigint[]) AS late_by,
    unnest($7::boolean[]) AS superseded
) f
JOIN cases c ON c.id = f.case_id AND c.xmin = pg_current_xact_id()::xid;

-- The first answer to each keyed act.
-- name: writeKeys
INSERT INTO idempotency_keys (person_id, key, case_id, request, first_revision, last_revision,
  created_at)
SELECT k.person_id, k.key, k.case_id, k.request, k.first_revision, k.last_revision, k.created_at
FROM (
  SELECT unnest($1::int[]) AS person_id, unnest($2::text[]) AS key, unnest($3::bigint[]) AS case_id,
    unnest($4::bytea[]) AS request, unnest($5::int[]) AS first_revision,
    unnest($6::int[]) AS last_revision, unnest($7::timestamptz[]) AS created_at
) k
JOIN cases c ON c.id = k.case_id AND c.xmin = pg_current_xact_id()::xid;

-- name: writeMembers
WITH written AS (
  SELECT id FROM cases WHERE id = ANY ($1::bigint[]) AND xmin = pg_current_xact_id()::xid
), gone AS (
  DELETE FROM case_members USING written WHERE case_id = written.id
    AND NOT EXISTS (SELECT 1 FROM (SELECT unnest($2::bigint[]) AS case_id, unnest($3::text[]) AS person) m
      JOIN persons p ON p.code = m.person
      WHERE m.case_id = case_members.case_id AND p.id = case_members.person_id)
)
INSERT INTO case_members (case_id, person_id, role)
SELECT m.case_id, p.id, m.role
FROM (SELECT unnest($2::bigint[]) AS case_id, unnest($3::text[]) AS person, unnest($4::smallint[]) AS role) m
JOIN written ON written.id = m.case_id
JOIN persons p ON p.code = m.person
ON CONFLICT (case_id, person_id) DO UPDATE SET role = EXCLUDED.role;

-- A paper that was there before keeps its title, its step and who added it. The code of another
-- case's paper is refused: setting the case is what the table's trigger looks at.
-- name: writeDocuments
INSERT INTO case_documents (case_id, code, type, title, dated_on, number, signer, signed_on, file_id,
  step, round, added_by, added_at, removed, search)
SELECT d.case_id, d.code, d.type, d.title, d.dated_on, d.number, d.signer, d.signed_on,
  (SELECT f.id FROM files f WHERE f.sha256 = d.file), d.step, d.round, d.added_by, d.added_at,
  d.removed, d.search
FROM (
  SELECT unnest($1::bigint[]) AS case_id, unnest($2::text[]) AS code, unnest($3::text[]) AS type,
    unnest($4::text[]) AS title, unnest($5::date[]) AS dated_on, unnest($6::text[]) AS number,
    unnest($7::text[]) AS signer, unnest($8::date[]) AS signed_on, unnest($9::bytea[]) AS file,
    unnest($10::text[]) AS step, unnest($11::int[]) AS round, unnest($12::int[]) AS added_by,
    unnest($13::timestamptz[]) AS added_at, unnest($14::boolean[]) AS removed,
    unnest($15::text[]) AS search
) d
JOIN cases c ON c.id = d.case_id AND c.xmin = pg_current_xact_id()::xid
ON CONFLICT (code) DO UPDATE SET case_id = EXCLUDED.case_id, number = EXCLUDED.number, signer = EXCLUDED.signer,
  signed_on = EXCLUDED.signed_on, file_id = coalesce(EXCLUDED.file_id, case_documents.file_id),
  removed = EXCLUDED.removed;

-- name: writeTasks
INSERT INTO case_tasks (case_id, number, title, owner_id, due_on, status, note)
SELECT t.case_id, t.number, t.title, p.id, t.due_on, t.status, t.note
FROM (
  SELECT unnest($1::bigint[]) AS case_id, unnest($2::int[]) AS number, unnest($3::text[]) AS title,
    unnest($4::text[]) AS owner, unnest($5::date[]) AS due_on, unnest($6::smallint[]) AS status,
    unnest($7::text[]) AS note
) t
JOIN cases c ON c.id = t.case_id AND c.xmin = pg_current_xact_id()::xid
JOIN persons p ON p.code = t.owner
ON CONFLICT (case_id, number) DO UPDATE SET owner_id = EXCLUDED.owner_id, status = EXCLUDED.status,
  note = coalesce(EXCLUDED.note, case_tasks.note);

-- name: writeFindings
INSERT INTO case_findings (case_id, number, text, withdrawn)
SELECT f.case_id, f.number, f.text, f.withdrawn
FROM (
  SELECT unnest($1::bigint[]) AS case_id, unnest($2::int[]) AS number, unnest($3::text[]) AS text,
    unnest($4::boolean[]) AS withdrawn
) f
JOIN cases c ON c.id = f.case_id AND c.xmin = pg_current_xact_id()::xid
ON CONFLICT (case_id, number) DO UPDATE SET withdrawn = EXCLUDED.withdrawn;

-- name: writeRemedies
INSERT INTO case_remedies (case_id, number, finding, text, assignee, due_on, status, evidence_code,
  verified_by, verified_on)
SELECT r.case_id, r.number, r.finding, r.text, r.assignee, r.due_on, r.status, r.evidence,
  p.id, r.verified_on
FROM (
  SELECT unnest($1::bigint[]) AS case_id, unnest($2::int[]) AS number, unnest($3::int[]) AS finding,
    unnest($4::text[]) AS text, unnest($5::text[]) AS assignee, unnest($6::date[]) AS due_on,
    unnest($7::smallint[]) AS status, unnest($8::text[]) AS evidence, unnest($9::text[]) AS verifier,
    unnest($10::date[]) AS verified_on
) r
JOIN cases c ON c.id = r.case_id AND c.xmin = pg_current_xact_id()::xid
LEFT JOIN persons p ON p.code = r.verifier
ON CONFLICT (case_id, number) DO UPDATE SET status = EXCLUDED.status,
  evidence_code = coalesce(EXCLUDED.evidence_code, case_remedies.evidence_code),
  verified_by = EXCLUDED.verified_by, verified_on = EXCLUDED.verified_on;

-- Which of these people there are; an act that names somebody unknown is refused before it is decided.
-- name: findPersons
SELECT code FROM persons WHERE code = ANY ($1::text[]) AND (ends_on IS NULL OR ends_on >= act_today());

-- Which of these files there are.
-- name: findFiles
SELECT sha256 FROM files WHERE sha256 = ANY ($1::bytea[]);
