-- The published rules, which never change.

-- name: ruleProcess
SELECT code, version, definition FROM processes WHERE id = $1;

-- The key of a published version.
-- name: findRuleProcess
SELECT id FROM processes WHERE code = $1 AND version = $2;

-- name: ruleCalendar
SELECT v.published_through, d.date, coalesce(d.kind, 1::smallint), coalesce(d.name, ''),
  coalesce(d.provisional, false)
FROM calendar_versions v LEFT JOIN calendar_days d ON d.version = v.version
WHERE v.version = $1
ORDER BY d.date;
