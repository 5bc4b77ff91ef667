-- What the server does by itself, as casework_acts.

-- Locks due cases in due order, skipping those that others hold, so any number of servers share the
-- work; LIMIT counts only rows that were free. Nothing waits, so no order of locking can deadlock, and
-- none within one moment is asked for: sorting would first read all that is due at that moment. From
-- c.id on each row is what loadActs would answer the server's own person; a case that moved meanwhile
-- is answered as it stands under the lock, its moment included.
-- name: takeDueDeadlines
SELECT c.code, d.deadline, d.round, d.rung,
  c.id, c.revision, c.process_id, c.state, '{}'::smallint[] AS roles, true AS delegated,
  NULL::bytea AS request, NULL::int AS first_revision, NULL::int AS last_revision, NULL::bigint AS case_id,
  clock_timestamp() + (SELECT shift_seconds FROM clock) * interval '1 second' AS moment,
  (SELECT shift_seconds FROM clock) AS clock_shift,
  (SELECT max(version) FROM calendar_versions) AS calendar_version
FROM deadlines d
JOIN cases c ON c.id = d.case_id
WHERE d.fires_at <= act_moment()
ORDER BY d.fires_at
LIMIT $1
FOR NO KEY UPDATE OF c SKIP LOCKED;

-- When the next rung fires, and what time it is.
-- name: nextFiring
SELECT (SELECT min(fires_at) FROM deadlines), act_moment();

-- Turns effects into inbox rows: roles become the people who hold them now and may see the case.
-- name: deliverNotices
WITH taken AS (
  DELETE FROM outbox WHERE id IN (
    SELECT id FROM outbox ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED)
  RETURNING case_id, revision, kind, person_code, role, created_at
), told AS (
  SELECT DISTINCT ON (person_id, case_id, revision, kind)
    reached.person_id, taken.case_id, taken.revision, taken.kind, taken.created_at
  FROM taken
  JOIN cases c ON c.id = taken.case_id
  CROSS JOIN LATERAL (
    SELECT p.id AS person_id FROM persons p WHERE p.code = taken.person_code
    UNION
    SELECT held.person_id FROM person_roles held
    WHERE held.family_id = c.family_id AND held.role = taken.role
      AND held.starts_on <= act_today() AND held.ends_on >= act_today()
    UNION
    SELECT m.person_id FROM case_members m WHERE m.case_id = c.id AND m.role = taken.role
  ) reached
  WHERE may_see_case(reached.person_id, c.family_id, c.grade, c.responsible_id, c.id)
), delivered AS (
  INSERT INTO inbox (person_id, case_id, revision, kind, created_at)
  SELECT person_id, case_id, revision, kind, created_at FROM told
  ON CONFLICT DO NOTHING
  RETURNING person_id, case_id, revision, kind
)
SELECT (SELECT count(*) FROM taken), p.code, c.code, d.kind, d.revision
FROM (SELECT 1) always
LEFT JOIN delivered d ON true
LEFT JOIN persons p ON p.id = d.person_id
LEFT JOIN cases c ON c.id = d.case_id;

-- One signal for a whole batch; a NOTIFY in each act would serialise their commits.
-- name: signalActs
SELECT pg_notify('casework_acts', '');

-- name: systemPerson
SELECT id FROM persons WHERE code = 'system';

-- Which person the session's login is, and what it may do.
-- name: whoAmI
SELECT l.is_server, l.may_impersonate, p.id, p.code, p.name, p.language
FROM logins l LEFT JOIN persons p ON p.id = l.person_id
WHERE l.login = session_user;

-- name: findPerson
SELECT id, code, name, language FROM persons
WHERE code = $1 AND (ends_on IS NULL OR ends_on >= act_today());

-- Only a development server shifts the clock.
-- name: shiftClock
UPDATE clock SET shift_seconds = $1;
