-- Who is signed in. Found as casework_server, by the functions that are given the digest; begun and changed by servers
-- as casework_acts, listed and ended by an administrator's login too.

-- $1 SHA-256 of the token
-- name: findSession
SELECT id, person_id, code, name, language, stage, method, on_behalf_of_id, on_behalf_of, proved_at, ends_at, is_old
FROM find_session($1);

-- $1 SHA-256 of the token
-- name: touchSession
SELECT touch_session($1);

-- Begins a session of somebody whose password is still the one that was compared; who changes it waits, and ends
-- this session too. No row: it was changed. Locks the credential.
-- $1 SHA-256 of the token, $2 person, $3 the password's key, $4 stage, $5 method, $6 idle seconds, $7 seconds it lasts,
-- $8 address (or null), $9 agent
-- name: addSession
INSERT INTO sessions (token, person_id, stage, method, language, idle_seconds, ends_at, address, agent)
SELECT $1, c.person_id, $4, $5, p.language, $6, now() + $7::int * interval '1 second', $8::text::inet, $9
FROM credentials c JOIN persons p ON p.id = c.person_id
WHERE c.person_id = $2 AND c.key = $3
FOR SHARE OF c
RETURNING id;

-- The second factor was given: from now on another token is the session's.
-- $1 session, $2 SHA-256 of the new token, $3 method
-- name: raiseSession
UPDATE sessions SET token = $2, stage = 2, method = $3, proved_at = now(), seen_at = now()
WHERE id = $1 AND stage = 1 AND session_state(revoked_at, ends_at, seen_at, idle_seconds) = 1;

-- The password was given again: from now on another token is the session's.
-- $1 session, $2 SHA-256 of the new token
-- name: proveSession
UPDATE sessions SET token = $2, proved_at = now(), seen_at = now()
WHERE id = $1 AND session_state(revoked_at, ends_at, seen_at, idle_seconds) = 1;

-- $1 session, $2 language
-- name: setSessionLanguage
UPDATE sessions SET language = $2 WHERE id = $1;

-- From now on the session's person acts for somebody who has delegated, or for themselves (null).
-- $1 session, $2 person's code (or null)
-- name: actInSession
UPDATE sessions SET on_behalf_of_id = (SELECT id FROM persons WHERE code = $2)
WHERE id = $1 AND ($2::text IS NULL OR EXISTS (
  SELECT 1 FROM delegations d JOIN persons giver ON giver.id = d.from_id
  WHERE giver.code = $2 AND d.to_id = sessions.person_id
    AND d.starts_on <= act_today() AND d.ends_on >= act_today()));

-- Newest first.
-- $1 person, $2 limit
-- name: listSessions
SELECT id, method, session_state(revoked_at, ends_at, seen_at, idle_seconds) AS state, made_at, seen_at, ends_at,
  host(address) AS address, agent
FROM sessions WHERE person_id = $1 ORDER BY id DESC LIMIT $2;

-- $1 session, $2 person
-- name: endSession
UPDATE sessions SET revoked_at = now()
WHERE id = $1 AND person_id = $2 AND session_state(revoked_at, ends_at, seen_at, idle_seconds) = 1;

-- Every session of a person that goes on; locks them.
-- $1 person, $2 one that stays (or null)
-- name: endSessions
UPDATE sessions SET revoked_at = now()
WHERE person_id = $1 AND id IS DISTINCT FROM $2::bigint
  AND session_state(revoked_at, ends_at, seen_at, idle_seconds) = 1;

-- name: dropOldSessions
DELETE FROM sessions WHERE ends_at < now() - interval '30 days';
