-- Process versions. Published as casework_acts, read by anybody; what rules read is in rules.sql.

-- One publisher per process at a time, until the end of the transaction.
-- name: lockProcess
SELECT pg_advisory_xact_lock(42078494, hashtext($1::text));

-- After lockProcess. Publishes the next version, unless the latest is exactly this text.
-- $1 code, $2 case type, $3 definition, $4 its SHA-256, $5 publisher; its steps in parallel arrays: $6 what
-- they are called, $7 stages, $8 the roles that they wait for
-- name: publishProcess
WITH latest AS (
  SELECT id, version, sha256 FROM processes WHERE code = $1 ORDER BY version DESC LIMIT 1
), published AS (
  INSERT INTO processes (code, version, case_type, definition, sha256, published_at, published_by)
  SELECT $1, coalesce((SELECT version FROM latest), 0) + 1, $2, $3, $4, act_moment(), $5
  WHERE NOT EXISTS (SELECT 1 FROM latest WHERE sha256 = $4)
  RETURNING id, version
), steps AS (
  INSERT INTO process_steps (process_id, step, stage, role)
  SELECT published.id, s.step, s.stage, s.role
  FROM published, unnest($6::text[], $7::smallint[], $8::smallint[]) s (step, stage, role)
)
SELECT id, version, true AS published FROM published
UNION ALL
SELECT id, version, false FROM latest WHERE NOT EXISTS (SELECT 1 FROM published);

-- name: findProcess
SELECT id, definition FROM processes WHERE code = $1 AND version = $2;

-- Every version, the newest of each process first.
-- $1 a process's code, or null
-- name: listProcesses
SELECT s.id, s.code, s.version, s.case_type, s.sha256, s.published_at, p.code AS published_by
FROM processes s JOIN persons p ON p.id = s.published_by
WHERE $1::text IS NULL OR s.code = $1
ORDER BY s.code, s.version DESC;

-- The versions that were published before their steps were kept.
-- name: processesWithoutSteps
SELECT id FROM processes p
WHERE NOT EXISTS (SELECT 1 FROM process_steps s WHERE s.process_id = p.id)
ORDER BY id;

-- Keeps the steps of such versions, unless another server has done so.
-- $1 process, $2 step, $3 stage, $4 role, in parallel arrays
-- name: addProcessSteps
INSERT INTO process_steps (process_id, step, stage, role)
SELECT * FROM unnest($1::int[], $2::text[], $3::smallint[], $4::smallint[])
ON CONFLICT DO NOTHING;
