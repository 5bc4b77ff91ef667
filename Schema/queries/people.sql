-- People, their roles and delegations. Written as casework_acts, read by anybody.

-- $1 code, $2 name, $3 sort key, $4 folded, $5 clearance, $6 language
-- name: addPerson
INSERT INTO persons (code, name, given_key, search, clearance, language)
VALUES ($1, $2, $3, $4, $5, $6)
RETURNING id;

-- No row: there is no such person. The server's own person stays as it is.
-- $1 code, then as in addPerson, each null to leave it as it is
-- name: changePerson
WITH changed AS (
  UPDATE persons SET name = coalesce($2, name), given_key = coalesce($3, given_key),
    search = coalesce($4, search), clearance = coalesce($5, clearance),
    language = coalesce($6, language)
  WHERE code = $1 AND code <> 'system'
    AND (name, given_key, search, clearance, language)
      IS DISTINCT FROM (coalesce($2, name), coalesce($3, given_key), coalesce($4, search),
        coalesce($5, clearance), coalesce($6, language))
  RETURNING id
)
SELECT EXISTS (SELECT 1 FROM changed) AS changed FROM persons WHERE code = $1 AND code <> 'system';

-- $2 the last day
-- name: endPerson
WITH ended AS (
  UPDATE persons SET ends_on = $2
  WHERE code = $1 AND code <> 'system' AND ends_on IS DISTINCT FROM $2::date
  RETURNING id
)
SELECT EXISTS (SELECT 1 FROM ended) AS changed FROM persons WHERE code = $1 AND code <> 'system';

-- Also one who has left.
-- name: readPerson
SELECT id, code, name, clearance, language, ends_on, given_key FROM persons
WHERE code = $1 AND code <> 'system';

-- Locks the person, so that what they hold is looked at and changed by one at a time.
-- name: lockPerson
SELECT id FROM persons WHERE code = $1 FOR NO KEY UPDATE;

-- After lockPerson. A period that overlaps one in which the role is held already extends that one.
-- $1 person's code, $2 unit's code, $3 role, $4 first day (or null), $5 last day (or null)
-- name: grantRole
WITH named AS (
  SELECT (SELECT id FROM persons WHERE code = $1) AS person_id,
    (SELECT id FROM units WHERE code = $2) AS unit_id,
    coalesce($4::date, '-infinity') AS starts_on, coalesce($5::date, 'infinity') AS ends_on
), held AS (
  SELECT r.id, r.starts_on, r.ends_on FROM person_roles r JOIN named USING (person_id, unit_id)
  WHERE r.role = $3 AND r.starts_on <= named.ends_on AND r.ends_on >= named.starts_on
  ORDER BY r.starts_on LIMIT 1
), extended AS (
  UPDATE person_roles r SET starts_on = least(r.starts_on, named.starts_on),
    ends_on = greatest(r.ends_on, named.ends_on)
  FROM held, named
  WHERE r.id = held.id AND (named.starts_on < held.starts_on OR named.ends_on > held.ends_on)
  RETURNING r.id
), added AS (
  INSERT INTO person_roles (person_id, unit_id, role, starts_on, ends_on)
  SELECT person_id, unit_id, $3, starts_on, ends_on FROM named
  WHERE person_id IS NOT NULL AND unit_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM held)
  RETURNING id
)
SELECT person_id IS NOT NULL AS has_person, unit_id IS NOT NULL AS has_unit,
  EXISTS (SELECT 1 FROM extended) OR EXISTS (SELECT 1 FROM added) AS changed
FROM named;

-- After lockPerson. Ends what has begun, takes back what has not.
-- $1 person's code, $2 unit's code, $3 role, $4 last day
-- name: revokeRole
WITH named AS (
  SELECT (SELECT id FROM persons WHERE code = $1) AS person_id,
    (SELECT id FROM units WHERE code = $2) AS unit_id
), ended AS (
  UPDATE person_roles r SET ends_on = $4 FROM named
  WHERE r.person_id = named.person_id AND r.unit_id = named.unit_id AND r.role = $3
    AND r.starts_on <= $4 AND r.ends_on > $4
  RETURNING r.id
), taken AS (
  DELETE FROM person_roles r USING named
  WHERE r.person_id = named.person_id AND r.unit_id = named.unit_id AND r.role = $3
    AND r.starts_on > $4
  RETURNING r.id
)
SELECT person_id IS NOT NULL AS has_person, unit_id IS NOT NULL AS has_unit,
  EXISTS (SELECT 1 FROM ended) OR EXISTS (SELECT 1 FROM taken) AS changed
FROM named;

-- Who holds what today or later; $1 a person's code, $2 a unit's code, either may be null.
-- name: listRoles
SELECT p.code AS person, p.name AS person_name, u.code AS unit, u.name AS unit_name, r.role,
  nullif(r.starts_on, '-infinity') AS starts_on, nullif(r.ends_on, 'infinity') AS ends_on
FROM person_roles r
JOIN persons p ON p.id = r.person_id
JOIN units u ON u.id = r.unit_id
WHERE ($1::text IS NULL OR p.code = $1) AND ($2::text IS NULL OR u.code = $2)
  AND r.ends_on >= act_today()
ORDER BY u.level, u.code, r.role, p.given_key, p.code, r.starts_on;

-- No row: one of the two is not there.
-- $1 who delegates, $2 to whom, $3 first day, $4 last day, $5 reason, $6 document number
-- name: addDelegation
INSERT INTO delegations (from_id, to_id, starts_on, ends_on, reason, document_number)
SELECT giver.id, taker.id, $3, $4, $5, $6
FROM persons giver, persons taker WHERE giver.code = $1 AND taker.code = $2
RETURNING id;

-- Never before its first day: what was done under it was done under it.
-- $2 last day
-- name: endDelegation
WITH ended AS (
  UPDATE delegations SET ends_on = greatest(starts_on, $2::date)
  WHERE id = $1 AND ends_on > greatest(starts_on, $2::date)
  RETURNING id
)
SELECT EXISTS (SELECT 1 FROM ended) AS changed FROM delegations WHERE id = $1;

-- Locks the delegation.
-- name: lockDelegation
SELECT d.id, giver.code AS giver, taker.code AS taker, d.starts_on, d.ends_on, d.reason,
  d.document_number
FROM delegations d
JOIN persons giver ON giver.id = d.from_id
JOIN persons taker ON taker.id = d.to_id
WHERE d.id = $1 FOR NO KEY UPDATE OF d;

-- Those that run today or later; $1 a person's code on either side, or null.
-- name: listDelegations
SELECT d.id, giver.code AS giver, taker.code AS taker, d.starts_on, d.ends_on, d.reason,
  d.document_number
FROM delegations d
JOIN persons giver ON giver.id = d.from_id
JOIN persons taker ON taker.id = d.to_id
WHERE ($1::text IS NULL OR giver.code = $1 OR taker.code = $1) AND d.ends_on >= act_today()
ORDER BY d.starts_on, d.id;

-- In Vietnamese order, given name first; every filter may be null.
-- $1 folded words, $2 code of a unit whose subtree they hold a role in, $3 role, $4 whether those who
-- have left too, $5 limit, $6 and $7 sort key and code of the last one of the page before
-- name: listPersons
SELECT p.id, p.code, p.name, p.clearance, p.language, p.ends_on, p.given_key
FROM persons p
WHERE p.code <> 'system'
  AND ($1::text IS NULL OR p.search LIKE '%' || $1 || '%')
  AND ($2::text IS NULL AND $3::smallint IS NULL OR EXISTS (
    SELECT 1 FROM person_roles r
    WHERE r.person_id = p.id AND r.starts_on <= act_today() AND r.ends_on >= act_today()
      AND ($3 IS NULL OR r.role = $3)
      AND ($2 IS NULL OR EXISTS (
        SELECT 1 FROM unit_ancestors a JOIN units top ON top.id = a.ancestor_id
        WHERE a.unit_id = r.unit_id AND top.code = $2))))
  AND ($4::boolean OR p.ends_on IS NULL OR p.ends_on >= act_today())
  AND ($6::text IS NULL OR (p.given_key, p.code) > ($6, $7::text))
ORDER BY p.given_key, p.code
LIMIT $5;
