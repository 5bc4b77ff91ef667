-- The tree of organisations. Written as casework_acts, read by anybody.

-- One writer of the tree at a time, until the end of the transaction; everything else goes on.
-- name: lockUnits
SELECT pg_advisory_xact_lock(4207849486);

-- Adds and changes a whole tree, after lockUnits. The arrays are parallel, parents before children, so
-- that a new body finds its committee. An end that is known stays when the file does not say it.
-- $1 codes, $2 codes of parents, $3 organs, $4 levels, $5 names, $6 their keys, $7 folded names,
-- $8 symbols, $9 last days
-- name: importUnits
WITH asked AS MATERIALIZED (
  SELECT a.*, known.id IS NOT NULL AS is_known,
    coalesce(known.id, nextval(pg_get_serial_sequence('units', 'id'))::int) AS id
  FROM unnest($1::text[], $2::text[], $3::smallint[], $4::smallint[], $5::text[], $6::text[],
    $7::text[], $8::text[], $9::date[]) WITH ORDINALITY
    AS a (code, parent, organ, level, name, name_key, search, symbol, ends_on, ordinal)
  LEFT JOIN units known ON known.code = a.code
), written AS (
  INSERT INTO units (id, code, parent_id, organ, level, name, name_key, search, symbol, ends_on)
  OVERRIDING SYSTEM VALUE
  SELECT asked.id, asked.code, coalesce(above.id, elsewhere.id), asked.organ, asked.level, asked.name,
    asked.name_key, asked.search, asked.symbol, asked.ends_on
  FROM asked
  LEFT JOIN asked above ON above.code = asked.parent
  LEFT JOIN units elsewhere ON elsewhere.code = asked.parent
  ORDER BY asked.ordinal
  ON CONFLICT (code) DO UPDATE SET parent_id = EXCLUDED.parent_id, organ = EXCLUDED.organ,
    level = EXCLUDED.level, name = EXCLUDED.name, name_key = EXCLUDED.name_key,
    search = EXCLUDED.search, symbol = EXCLUDED.symbol,
    ends_on = coalesce(EXCLUDED.ends_on, units.ends_on)
  WHERE (units.parent_id, units.organ, units.level, units.name, units.name_key, units.search,
      units.symbol, units.ends_on)
    IS DISTINCT FROM (EXCLUDED.parent_id, EXCLUDED.organ, EXCLUDED.level, EXCLUDED.name,
      EXCLUDED.name_key, EXCLUDED.search, EXCLUDED.symbol, coalesce(EXCLUDED.ends_on, units.ends_on))
  RETURNING code
)
SELECT count(*) FILTER (WHERE written.code IS NOT NULL AND NOT asked.is_known) AS added,
  count(*) FILTER (WHERE written.code IS NOT NULL AND asked.is_known) AS changed,
  count(*) FILTER (WHERE written.code IS NULL) AS unchanged
FROM asked LEFT JOIN written ON written.code = asked.code;

-- After lockUnits, before importUnits: what that will add or change, in the order of the arrays; the unit
-- as it is, and nothing where there is none.
-- $1 codes, $2 codes of parents, $3 organs, $4 levels, $5 names, $6 symbols, $7 last days, $8 limit
-- name: unitsThatDiffer
SELECT u.id, u.code, parent.code AS parent, u.organ, u.level, u.name, u.symbol, u.starts_on, u.ends_on,
  successor.code AS successor, asked.ordinal
FROM unnest($1::text[], $2::text[], $3::smallint[], $4::smallint[], $5::text[], $6::text[], $7::date[])
  WITH ORDINALITY AS asked (code, parent, organ, level, name, symbol, ends_on, ordinal)
LEFT JOIN units u ON u.code = asked.code
LEFT JOIN units parent ON parent.id = u.parent_id
LEFT JOIN units successor ON successor.id = u.successor_id
WHERE (parent.code, u.organ, u.level, u.name, u.symbol, u.ends_on)
  IS DISTINCT FROM (asked.parent, asked.organ, asked.level, asked.name, asked.symbol,
    coalesce(asked.ends_on, u.ends_on))
ORDER BY u.id IS NULL, asked.ordinal
LIMIT $8;

-- After lockUnits. No row: there is no such parent.
-- $1 code, $2 parent's code, $3 organ, $4 level, $5 name, $6 its key, $7 folded, $8 symbol, $9 first day
-- name: addUnit
INSERT INTO units (code, parent_id, organ, level, name, name_key, search, symbol, starts_on)
SELECT $1, parent.id, $3, $4, $5, $6, $7, $8, $9 FROM units parent WHERE parent.code = $2
RETURNING id;

-- Locks the unit by updating it. No row: there is no such unit, or no such successor.
-- $1 code, $2 last day, $3 successor's code (or null)
-- name: endUnit
WITH named AS (
  SELECT u.id, (SELECT s.id FROM units s WHERE s.code = $3::text) AS successor_id
  FROM units u WHERE u.code = $1
), ended AS (
  UPDATE units SET ends_on = $2, successor_id = named.successor_id FROM named
  WHERE units.id = named.id AND ($3 IS NULL OR named.successor_id IS NOT NULL)
    AND (units.ends_on, units.successor_id) IS DISTINCT FROM ($2::date, named.successor_id)
  RETURNING units.id
)
SELECT $3 IS NULL OR named.successor_id IS NOT NULL AS has_successor,
  EXISTS (SELECT 1 FROM ended) AS changed
FROM named;

-- name: findUnit
SELECT u.id, u.code, parent.code AS parent, u.organ, u.level, u.name, u.symbol, u.starts_on, u.ends_on,
  successor.code AS successor
FROM units u
LEFT JOIN units parent ON parent.id = u.parent_id
LEFT JOIN units successor ON successor.id = u.successor_id
WHERE u.code = $1;

-- Every unit with one of these keys, also those that have ended.
-- name: findUnitsByNameKey
SELECT u.id, u.code, parent.code AS parent, u.organ, u.level, u.name, u.symbol, u.starts_on, u.ends_on,
  successor.code AS successor, u.name_key
FROM units u
LEFT JOIN units parent ON parent.id = u.parent_id
LEFT JOIN units successor ON successor.id = u.successor_id
WHERE u.name_key = ANY ($1::text[])
ORDER BY u.level, u.name COLLATE "vi-x-icu", u.code;

-- A subtree, from above to below and in each level in Vietnamese order; every filter may be null.
-- $1 code of the top, $2 organ, $3 level, $4 folded words, $5 whether ended ones too, $6 limit, $7 to
-- skip
-- name: listUnits
SELECT u.id, u.code, parent.code AS parent, u.organ, u.level, u.name, u.symbol, u.starts_on, u.ends_on,
  successor.code AS successor
FROM units u
LEFT JOIN units parent ON parent.id = u.parent_id
LEFT JOIN units successor ON successor.id = u.successor_id
WHERE ($1::text IS NULL OR u.id IN (
    SELECT below.unit_id FROM unit_ancestors below JOIN units top ON top.id = below.ancestor_id
    WHERE top.code = $1))
  AND ($2::smallint IS NULL OR u.organ = $2)
  AND ($3::smallint IS NULL OR u.level = $3)
  AND ($4::text IS NULL OR u.search LIKE '%' || $4 || '%')
  AND ($5::boolean OR u.ends_on IS NULL OR u.ends_on >= act_today())
ORDER BY u.level, u.name COLLATE "vi-x-icu", u.code
LIMIT $6 OFFSET $7;
