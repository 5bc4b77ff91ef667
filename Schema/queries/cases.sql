-- The hot path: what an act reads and what it writes. Loading takes no locks; every write is guarded
-- by the case's revision, and everything a guard reads moves that revision.

-- One act on one case, as casework_acts. No row: there is no such case, or not for this person. Who
-- holds a role on the body sees its ungraded cases, which may_see_case() need not be asked for. OFFSET 0
-- keeps a subquery of one row as it is; WITH would store it first.
-- $1 case code, $2 acting person, $3 person acted for (or null), $4 idempotency key (or null)
-- name: loadAct
SELECT c.id, c.revision, c.process_id, c.state, held.roles,
  $3::int IS NULL OR EXISTS (SELECT 1 FROM delegations d WHERE d.from_id = $3 AND d.to_id = $2
    AND d.starts_on <= this.day AND d.ends_on >= this.day) AS delegated,
  k.request, k.first_revision, k.last_revision, k.case_id,
  this.moment, this.shift_seconds AS clock_shift, this.calendar_version
FROM cases c
CROSS JOIN (
  SELECT clock_timestamp() + shift_seconds * interval '1 second' AS moment, shift_seconds,
    ((clock_timestamp() + shift_seconds * interval '1 second') AT TIME ZONE interval '7 hours')::date AS day,
    (SELECT max(version) FROM calendar_versions) AS calendar_version
  FROM clock
  OFFSET 0
) this
CROSS JOIN LATERAL (SELECT ARRAY(SELECT role FROM person_roles
    WHERE person_id = coalesce($3::int, $2::int) AND family_id = c.family_id
      AND starts_on <= this.day AND ends_on >= this.day) AS roles
  OFFSET 0) held
LEFT JOIN idempotency_keys k ON k.person_id = $2 AND k.key = $4::text
WHERE c.code = $1
  AND ((c.grade < 2 AND held.roles <> '{}')
    OR may_see_case(coalesce($3::int, $2::int), c.family_id, c.grade, c.responsible_id, c.id));

-- The same for a batch; the arrays are parallel, and `ordinal` counts from 1.
-- name: loadActs
WITH this AS MATERIALIZED (
  SELECT clock_timestamp() + shift_seconds * interval '1 second' AS moment, shift_seconds,
    ((clock_timestamp() + shift_seconds * interval '1 second') AT TIME ZONE interval '7 hours')::date AS day,
    (SELECT max(version) FROM calendar_versions) AS calendar_version
  FROM clock
)
SELECT asked.ordinal, c.id, c.revision, c.process_id, c.state, held.roles,
  asked.behalf_id IS NULL OR EXISTS (SELECT 1 FROM delegations d
    WHERE d.from_id = asked.behalf_id AND d.to_id = asked.actor_id
    AND d.starts_on <= this.day AND d.ends_on >= this.day) AS delegated,
  k.request, k.first_revision, k.last_revision, k.case_id,
  this.moment, this.shift_seconds AS clock_shift, this.calendar_version
FROM unnest($1::text[], $2::int[], $3::int[], $4::text[])
  WITH ORDINALITY AS asked (code, actor_id, behalf_id, key, ordinal)
CROSS JOIN this
JOIN cases c ON c.code = asked.code
CROSS JOIN LATERAL (SELECT ARRAY(SELECT role FROM person_roles
    WHERE person_id = coalesce(asked.behalf_id, asked.actor_id) AND family_id = c.family_id
      AND starts_on <= this.day AND ends_on >= this.day) AS roles
  OFFSET 0) held
LEFT JOIN idempotency_keys k ON k.person_id = asked.actor_id AND k.key = asked.key
WHERE asked.actor_id = $5::int
  OR (c.grade < 2 AND held.roles <> '{}')
  OR may_see_case(coalesce(asked.behalf_id, asked.actor_id), c.family_id, c.grade, c.responsible_id, c.id);

-- The body that a case is to go to, or stays with (null), as it stands today, for whoever acts: the
-- roles they hold over both bodies, and which people of the cases hold a role there. No row: there is
-- no such body today. The arrays are parallel, and `ordinal` counts from 1.
-- $1 case ids, $2 body codes (or null), $3 acting people, or those acted for, $4 codes of people
-- name: loadBodies
WITH this AS MATERIALIZED (SELECT act_today() AS day)
SELECT asked.ordinal, u.code, u.organ, u.level,
  coalesce(old.successor_id = u.id OR old_family.successor_id = u.family_id, false) AS is_successor,
  ARRAY(SELECT DISTINCT held.role FROM person_roles held
    JOIN unit_ancestors a ON a.unit_id = c.family_id AND a.ancestor_id = held.family_id
    JOIN unit_ancestors b ON b.unit_id = u.family_id AND b.ancestor_id = held.family_id
    WHERE held.person_id = asked.actor_id
      AND held.starts_on <= this.day AND held.ends_on >= this.day) AS roles_above,
  ARRAY(SELECT DISTINCT p.code FROM person_roles held JOIN persons p ON p.id = held.person_id
    WHERE held.family_id = u.family_id AND held.starts_on <= this.day AND held.ends_on >= this.day
      AND p.code = ANY ($4::text[])) AS people
FROM unnest($1::bigint[], $2::text[], $3::int[])
  WITH ORDINALITY AS asked (case_id, body, actor_id, ordinal)
CROSS JOIN this
JOIN cases c ON c.id = asked.case_id
JOIN units old ON old.id = c.body_id
JOIN units old_family ON old_family.id = c.family_id
JOIN units u ON u.code = coalesce(asked.body, old.code)
WHERE asked.body IS NULL
  OR ((u.starts_on IS NULL OR u.starts_on <= this.day)
    AND (u.ends_on IS NULL OR u.ends_on >= this.day));

-- Writes one act on one case: one line of history, at most one deadline that ends and one that starts,
-- so that scalars do. Locks the case row by updating it; no row comes back when its revision is no longer
-- $2, and then nothing is written.
-- name: writeAct
WITH moved AS (
  UPDATE cases SET revision = $3, status = $4, stage = $5, step = $6, entered_on = $7, ended_on = $8,
    outcome = $9, state = $10
  WHERE id = $1 AND revision = $2
  RETURNING id, family_id, grade, stage, responsible_id
), recorded AS (
  INSERT INTO case_events (case_id, revision, kind, at, actor_id, on_behalf_of_id, through_id,
    clock_shift, content, personal, hash)
  SELECT moved.id, $3, $16, $12, $13, $14::int, $15::int, $11, $17, $18::json, $19
  FROM moved
), ended AS (
  DELETE FROM deadlines USING moved
  WHERE deadlines.case_id = moved.id AND deadlines.deadline = $20
), started AS (
  INSERT INTO deadlines (case_id, deadline, round, family_id, grade, stage, responsible_id,
    starts_on, due_on, provisional, calendar_version, rung, fires_at, derivation)
  SELECT moved.id, $21::text, $22::int, moved.family_id, moved.grade, moved.stage,
    moved.responsible_id, $23::date, $24::date, $25::boolean, $26::int, $27::smallint,
    $28::timestamptz, $29::json
  FROM moved WHERE $21::text IS NOT NULL
), told AS (
  INSERT INTO outbox (case_id, revision, kind, person_code, role, created_at)
  SELECT moved.id, $3, o.kind, o.person_code, o.role, $12
  FROM moved, (
    SELECT unnest($30::smallint[]) AS kind, unnest($31::text[]) AS person_code,
      unnest($32::smallint[]) AS role
  ) o
)
SELECT id FROM moved;

-- The same for a batch. The arrays come in the order of the case ids, so that cases are locked in that
-- order, as every writer does; the ids that come back were written.
-- name: writeActs
WITH asked AS (
  SELECT unnest($1::bigint[]) AS id, unnest($2::int[]) AS expected, unnest($3::int[]) AS revision,
    unnest($4::smallint[]) AS status, unnest($5::smallint[]) AS stage, unnest($6::text[]) AS step,
    unnest($7::date[]) AS entered_on, unnest($8::date[]) AS ended_on, unnest($9::text[]) AS outcome,
    unnest($10::json[]) AS state
), moved AS (
  UPDATE cases SET revision = asked.revision, status = asked.status, stage = asked.stage,
    step = asked.step, entered_on = asked.entered_on, ended_on = asked.ended_on,
    outcome = asked.outcome, state = asked.state
  FROM asked
  WHERE cases.id = asked.id AND cases.revision = asked.expected
  RETURNING cases.id, cases.family_id, cases.grade, cases.stage, cases.responsible_id
), recorded AS (
  INSERT INTO case_events (case_id, revision, kind, at, actor_id, on_behalf_of_id, through_id,
    clock_shift, content, personal, hash)
  SELECT moved.id, e.revision, e.kind, e.at, e.actor_id, e.behalf_id, e.through_id, $11,
    e.content, e.personal, e.hash
  FROM (
    SELECT unnest($12::bigint[]) AS case_id, unnest($13::int[]) AS revision,
      unnest($14::smallint[]) AS kind, unnest($15::timestamptz[]) AS at, unnest($16::int[]) AS actor_id,
      unnest($17::int[]) AS behalf_id, unnest($18::int[]) AS through_id, unnest($19::json[]) AS content,
      unnest($20::json[]) AS personal, unnest($21::bytea[]) AS hash
  ) e
  JOIN moved ON moved.id = e.case_id
), ended AS (
  DELETE FROM deadlines USING moved, (
    SELECT unnest($22::bigint[]) AS case_id, unnest($23::text[]) AS deadline
  ) gone
  WHERE moved.id = gone.case_id AND deadlines.case_id = gone.case_id
    AND deadlines.deadline = gone.deadline
), started AS (
  INSERT INTO deadlines (case_id, deadline, round, family_id, grade, stage, responsible_id,
    starts_on, due_on, provisional, calendar_version, rung, fires_at, derivation)
  SELECT moved.id, d.deadline, d.round, moved.family_id, moved.grade, moved.stage,
    moved.responsible_id, d.starts_on, d.due_on, d.provisional, d.calendar_version, d.rung,
    d.fires_at, d.derivation
  FROM (
    SELECT unnest($24::bigint[]) AS case_id, unnest($25::text[]) AS deadline,
      unnest($26::int[]) AS round, unnest($27::date[]) AS starts_on, unnest($28::date[]) AS due_on,
      unnest($29::boolean[]) AS provisional, unnest($30::int[]) AS calendar_version,
      unnest($31::smallint[]) AS rung, unnest($32::timestamptz[]) AS fires_at,
      unnest($33::json[]) AS derivation
  ) d
  JOIN moved ON moved.id = d.case_id
), told AS (
  INSERT INTO outbox (case_id, revision, kind, person_code, role, created_at)
  SELECT moved.id, o.revision, o.kind, o.person_code, o.role, o.created_at
  FROM (
    SELECT unnest($34::bigint[]) AS case_id, unnest($35::int[]) AS revision,
      unnest($36::smallint[]) AS kind, unnest($37::text[]) AS person_code, unnest($38::smallint[]) AS role,
      unnest($39::timestamptz[]) AS created_at
  ) o
  JOIN moved ON moved.id = o.case_id
)
SELECT id FROM moved;

-- What opening a case needs: the body, the process to use, the opener's roles, the program item.
-- $1 body code, $2 acting person, $3 person acted for (or null), $4 process code,
-- $5 item code (or null), $6 subject's unit code (or null), $7 idempotency key (or null)
-- name: loadOpening
WITH this AS MATERIALIZED (
  SELECT clock_timestamp() + shift_seconds * interval '1 second' AS moment, shift_seconds,
    ((clock_timestamp() + shift_seconds * interval '1 second') AT TIME ZONE interval '7 hours')::date AS day,
    (SELECT max(version) FROM calendar_versions) AS calendar_version
  FROM clock
)
SELECT u.id, u.family_id, u.organ, u.level,
  p.id, p.version,
  ARRAY(SELECT held.role FROM person_roles held
    WHERE held.person_id = coalesce($3::int, $2::int) AND held.family_id = u.family_id
      AND held.starts_on <= this.day AND held.ends_on >= this.day) AS roles,
  $3::int IS NULL OR EXISTS (SELECT 1 FROM delegations d WHERE d.from_id = $3 AND d.to_id = $2
    AND d.starts_on <= this.day AND d.ends_on >= this.day) AS delegated,
  (SELECT i.id FROM program_items i WHERE i.code = $5::text) AS item_id,
  (SELECT s.id FROM units s WHERE s.code = $6::text) AS subject_unit_id,
  k.request, k.first_revision, k.last_revision, k.case_id,
  (SELECT e.code FROM cases e WHERE e.id = k.case_id) AS keyed_case,
  this.moment, this.shift_seconds AS clock_shift, this.calendar_version
FROM units u
CROSS JOIN this
LEFT JOIN LATERAL (
  SELECT id, version FROM processes WHERE processes.code = $4 ORDER BY version DESC LIMIT 1
) p ON true
LEFT JOIN idempotency_keys k ON k.person_id = $2 AND k.key = $7::text
WHERE u.code = $1 AND (u.ends_on IS NULL OR u.ends_on >= this.day);

-- Inserts the row of a new case at revision 0; writeAct then brings it to its first events in the
-- same transaction. The code is random: a clash answers with case_codes_are_unique.
-- name: openCase
INSERT INTO cases (code, process_id, body_id, family_id, level, grade, case_type, subject_kind,
  subject_unit_id, program_item_id, responsible_id, status, stage, step, revision, opened_on,
  entered_on, state, title, subject, search)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, (SELECT p.id FROM persons p WHERE p.code = $11),
  1, $12, $13, 0, $14, $14, 'null', $15, $16, $17)
RETURNING id;
