-- The log of the administration. Written as casework_acts, or by its owner for logins and clocks; read as
-- casework_server after namePerson.

-- One use of a key at a time, until the end of the transaction.
-- $1 person (or null: a login that is nobody), $2 key
-- name: lockLogKey
SELECT pg_advisory_xact_lock(42078495, hashtext(coalesce($1::int, 0) || ' ' || $2::text));

-- After lockLogKey. The first answer under a key, and what was asked.
-- name: findLoggedAnswer
SELECT request, answer FROM administration_log
WHERE coalesce(actor_id, 0) = coalesce($1::int, 0) AND key = $2;

-- $1 person (or null), $2 who delegated, $3 whose login, $4 kind, $5 objects, $6 whether secret,
-- $7 content, $8 personal (or null), $9 reason (or null), $10 answer, $11 key and $12 request (or null)
-- name: recordAdministration
INSERT INTO administration_log (at, clock_shift, login, actor_id, on_behalf_of_id, through_id, kind,
  objects, secret, content, personal, reason, answer, key, request)
SELECT clock_timestamp() + shift_seconds * interval '1 second', shift_seconds, session_user, $1, $2, $3,
  $4, $5::text[], $6, $7, $8, $9, $10, $11, $12
FROM clock;

-- Newest first; every filter may be null.
-- $1 object, $2 person in any part, $3 first day, $4 kind, $5 limit
-- name: listAdministrationLog
SELECT l.at, l.clock_shift, l.login, actor.code, actor.name, giver.code, giver.name, lender.code,
  lender.name, l.kind, l.objects, l.content, l.personal, l.reason, l.key
FROM administration_log l
LEFT JOIN persons actor ON actor.id = l.actor_id
LEFT JOIN persons giver ON giver.id = l.on_behalf_of_id
LEFT JOIN persons lender ON lender.id = l.through_id
WHERE ($1::text IS NULL OR l.objects @> ARRAY[$1])
  AND ($2::text IS NULL OR $2 IN (actor.code, giver.code, lender.code))
  AND ($3::date IS NULL OR l.at >= $3::timestamp AT TIME ZONE interval '7 hours')
  AND ($4::smallint IS NULL OR l.kind = $4)
ORDER BY l.id DESC
LIMIT $5;
