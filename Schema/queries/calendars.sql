-- Calendar versions. Published as casework_acts, read by anybody; what rules read is in rules.sql.

-- One publisher at a time, until the end of the transaction.
-- name: lockCalendars
SELECT pg_advisory_xact_lock(4207849485);

-- After lockCalendars. Publishes the next version, unless the latest says exactly this.
-- $1 last published day, $2 publisher, $3 note, $4 days, $5 kinds, $6 names, $7 provisional, $8 sources
-- name: publishCalendar
WITH latest AS (
  SELECT version, published_through FROM calendar_versions ORDER BY version DESC LIMIT 1
), asked AS (
  SELECT unnest($4::date[]) AS date, unnest($5::smallint[]) AS kind, unnest($6::text[]) AS name,
    unnest($7::boolean[]) AS provisional, unnest($8::text[]) AS source
), there AS (
  SELECT d.date, d.kind, d.name, d.provisional, d.source
  FROM calendar_days d JOIN latest USING (version)
), published AS (
  INSERT INTO calendar_versions (version, published_through, published_at, published_by, note)
  SELECT coalesce((SELECT version FROM latest), 0) + 1, $1, act_moment(), $2, $3
  WHERE NOT EXISTS (SELECT 1 FROM latest WHERE published_through = $1)
    OR EXISTS (SELECT * FROM there EXCEPT SELECT * FROM asked)
    OR EXISTS (SELECT * FROM asked EXCEPT SELECT * FROM there)
  RETURNING version
), days AS (
  INSERT INTO calendar_days (version, date, kind, name, provisional, source)
  SELECT published.version, asked.* FROM published, asked
)
SELECT coalesce((SELECT version FROM published), (SELECT version FROM latest)) AS version,
  EXISTS (SELECT 1 FROM published) AS published;

-- Newest first.
-- name: listCalendarVersions
SELECT v.version, v.published_through, v.published_at, p.code AS published_by, v.note,
  (SELECT count(*) FROM calendar_days d WHERE d.version = v.version) AS days
FROM calendar_versions v JOIN persons p ON p.id = v.published_by
ORDER BY v.version DESC;

-- $2 and $3 first and last day, or null
-- name: listCalendarDays
SELECT date, kind, name, provisional, source FROM calendar_days
WHERE version = $1 AND ($2::date IS NULL OR date >= $2) AND ($3::date IS NULL OR date <= $3)
ORDER BY date;
