-- Accounts, what proves who somebody is, and what slows guessing down. Read and written as casework_acts; of all but
-- accounts an administrator's login can only make a link.

-- $1 person's code
-- name: readAccount
SELECT a.email, a.enabled FROM accounts a JOIN persons p ON p.id = a.person_id WHERE p.code = $1;

-- Makes an account, or changes it; after lockPerson.
-- $1 person's code, $2 e-mail address (null leaves it, an empty one takes it out), $3 whether enabled (or null)
-- name: keepAccount
INSERT INTO accounts (person_id, email, enabled)
SELECT id, nullif($2::text, ''), coalesce($3::boolean, true) FROM persons WHERE code = $1 AND code <> 'system'
ON CONFLICT (person_id) DO UPDATE SET
  email = CASE WHEN $2::text IS NULL THEN accounts.email ELSE nullif($2, '') END,
  enabled = coalesce($3, accounts.enabled);

-- Makes the link that counts from now on.
-- $1 SHA-256 of its token, $2 person's code, $3 hours
-- name: addEnrolment
INSERT INTO enrolments (token, person_id, expires_at)
SELECT $1, p.id, now() + $3::int * interval '1 hour' FROM persons p WHERE p.code = $2;

-- The link of a token, if it can be used: the person's last one, of somebody who is here.
-- $1 SHA-256 of the token
-- name: findEnrolment
SELECT p.id, p.code, p.name, p.language, a.email, e.expires_at,
  EXISTS (SELECT 1 FROM credentials c WHERE c.person_id = e.person_id) AS has_password
FROM enrolments e
JOIN accounts a ON a.person_id = e.person_id
JOIN persons p ON p.id = e.person_id
WHERE e.token = $1 AND e.used_at IS NULL AND e.expires_at > now()
  AND a.enabled AND (p.ends_on IS NULL OR p.ends_on >= act_today())
  AND NOT EXISTS (SELECT 1 FROM enrolments later WHERE later.person_id = e.person_id AND later.id > e.id);

-- Uses a link up. Locks it: of two who use it at once the second finds it used.
-- $1 SHA-256 of the token, $2 person
-- name: useEnrolment
UPDATE enrolments e SET used_at = now()
WHERE e.token = $1 AND e.person_id = $2 AND e.used_at IS NULL AND e.expires_at > now()
  AND NOT EXISTS (SELECT 1 FROM enrolments later WHERE later.person_id = e.person_id AND later.id > e.id);

-- $1 person
-- name: closeEnrolments
UPDATE enrolments SET used_at = now() WHERE person_id = $1 AND used_at IS NULL;

-- What the password that somebody gives is compared with; of somebody who is here, by code or e-mail address.
-- $1 what was typed
-- name: findCredential
SELECT p.id, p.code, c.salt, c.key, c.rounds, c.block_size, c.parallelism
FROM credentials c
JOIN accounts a ON a.person_id = c.person_id
JOIN persons p ON p.id = c.person_id
WHERE c.person_id IN (
    SELECT id FROM persons WHERE code = $1
    UNION ALL SELECT person_id FROM accounts WHERE lower(email) = lower($1))
  AND a.enabled AND (p.ends_on IS NULL OR p.ends_on >= act_today())
ORDER BY p.code = $1 DESC
LIMIT 1;

-- Locks the credential, then that of nobody else; sessions are ended after it.
-- $1 person, $2 salt, $3 key, $4 rounds, $5 block size, $6 parallelism
-- name: setPassword
INSERT INTO credentials (person_id, salt, key, rounds, block_size, parallelism)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (person_id) DO UPDATE SET salt = EXCLUDED.salt, key = EXCLUDED.key, rounds = EXCLUDED.rounds,
  block_size = EXCLUDED.block_size, parallelism = EXCLUDED.parallelism, set_at = now();

-- Keeps the same password made with other parameters, unless it was changed in the meantime.
-- $1 to $6 as in setPassword, $7 the key as it was
-- name: rehashPassword
UPDATE credentials SET salt = $2, key = $3, rounds = $4, block_size = $5, parallelism = $6
WHERE person_id = $1 AND key = $7;

-- Counts a try before it is made, by name and by address, in this order; a row for each that may be tried. Whoever
-- is blocked is not counted further. Of servers that count at once each waits for the one before.
-- $1 SHA-256 of the name, $2 of the address (or null)
-- name: reserveSignIn
WITH asked AS (
  SELECT 1::smallint AS kind, $1::bytea AS subject
  UNION ALL SELECT 2, $2::bytea WHERE $2 IS NOT NULL
)
INSERT INTO sign_in_throttles AS t (kind, subject, failures, first_at)
SELECT kind, subject, 1, now() FROM asked
WHERE NOT EXISTS (
  SELECT 1 FROM sign_in_throttles b JOIN asked a USING (kind, subject) WHERE b.blocked_until > now())
ORDER BY kind
ON CONFLICT (kind, subject) DO UPDATE SET (failures, first_at, blocked_until) = (
    SELECT next.failures, next.first_at, coalesce(now() + sign_in_pause(t.kind, next.failures), '-infinity')
    FROM (SELECT
        CASE WHEN t.first_at < now() - sign_in_memory(t.kind) THEN 1 ELSE t.failures + 1 END AS failures,
        CASE WHEN t.first_at < now() - sign_in_memory(t.kind) THEN now() ELSE t.first_at END AS first_at
    ) next)
  WHERE t.blocked_until <= now()
RETURNING kind;

-- For how many seconds nobody may try; at least one.
-- $1 and $2 as in reserveSignIn
-- name: signInPause
SELECT greatest(1, ceil(extract(epoch FROM max(blocked_until) - now())))::int AS seconds
FROM sign_in_throttles
WHERE (kind = 1 AND subject = $1 OR kind = 2 AND subject = $2) AND blocked_until > now();

-- Takes back what reserveSignIn counted: the try was not made, or did not fail.
-- $1 and $2 as in reserveSignIn, each may be null
-- name: releaseSignIn
UPDATE sign_in_throttles SET failures = greatest(failures - 1, 0),
  blocked_until = least(blocked_until, coalesce(now() + sign_in_pause(kind, failures - 1), '-infinity'))
WHERE kind = 1 AND subject = $1 OR kind = 2 AND subject = $2;

-- Whoever has proved who they are begins anew.
-- $1 SHA-256 of names
-- name: forgiveNames
DELETE FROM sign_in_throttles WHERE kind = 1 AND subject = ANY ($1::bytea[]);

-- name: dropOldThrottles
DELETE FROM sign_in_throttles WHERE first_at < now() - interval '1 day' AND blocked_until <= now();
