-- Programs and their items. Imported as casework_acts; read as casework_server after namePerson, since
-- the cases that are counted are those that the person may see.

-- Makes the programs that are not there yet, in the order of their codes, as every importer does.
-- $1 codes, $2 codes of bodies, $3 first years, $4 last years, $5 title, $6 who imports
-- name: addPrograms
INSERT INTO programs (code, body_id, title, first_year, last_year, imported_at, imported_by)
SELECT a.code, u.id, $5, a.first_year, a.last_year, act_moment(), $6
FROM (
  SELECT unnest($1::text[]) AS code, unnest($2::text[]) AS body, unnest($3::smallint[]) AS first_year,
    unnest($4::smallint[]) AS last_year
) a
JOIN units u ON u.code = a.body
ORDER BY a.code
ON CONFLICT (code) DO NOTHING
RETURNING code;

-- Locks the programs in the order of their ids: one importer of a program at a time.
-- name: lockPrograms
SELECT id, code FROM programs WHERE code = ANY ($1::text[]) ORDER BY id FOR NO KEY UPDATE;

-- What is in the locked programs.
-- name: importedItems
SELECT program_id, code, fingerprint FROM program_items WHERE program_id = ANY ($1::int[]);

-- name: addProgramItems
INSERT INTO program_items (code, program_id, fingerprint, line, number, year, case_type, kind, subject,
  subject_kind, content, period, starts_on, ends_on, checkpoint, lead, note, source_url, verdict,
  reasons, search)
SELECT code, program_id, fingerprint, line, number, year, case_type, kind, subject, subject_kind, content,
  period, starts_on, ends_on, checkpoint, lead, note, source_url, verdict,
  string_to_array(reasons, ' '), search
FROM (
  SELECT unnest($1::text[]) AS code, unnest($2::int[]) AS program_id, unnest($3::bytea[]) AS fingerprint,
    unnest($4::int[]) AS line, unnest($5::text[]) AS number, unnest($6::smallint[]) AS year,
    unnest($7::smallint[]) AS case_type, unnest($8::text[]) AS kind, unnest($9::text[]) AS subject,
    unnest($10::smallint[]) AS subject_kind, unnest($11::text[]) AS content, unnest($12::text[]) AS period,
    unnest($13::date[]) AS starts_on, unnest($14::date[]) AS ends_on, unnest($15::text[]) AS checkpoint,
    unnest($16::text[]) AS lead, unnest($17::text[]) AS note, unnest($18::text[]) AS source_url,
    unnest($19::smallint[]) AS verdict, unnest($20::text[]) AS reasons, unnest($21::text[]) AS search
) a;

-- Newest first. $1 code of a unit whose subtree to look in (or null), $2 year (or null)
-- name: listPrograms
SELECT p.code, u.code AS body, u.name AS body_name, p.title, p.first_year, p.last_year, p.imported_at,
  (SELECT count(*) FROM program_items i WHERE i.program_id = p.id) AS items
FROM programs p JOIN units u ON u.id = p.body_id
WHERE ($1::text IS NULL OR EXISTS (
    SELECT 1 FROM unit_ancestors a JOIN units top ON top.id = a.ancestor_id
    WHERE a.unit_id = p.body_id AND top.code = $1))
  AND ($2::smallint IS NULL OR $2 BETWEEN p.first_year AND p.last_year)
ORDER BY p.first_year DESC NULLS LAST, u.level, u.code, p.code;

-- Plan against actual, in the order of the program: each item with the cases opened from it.
-- $1 program's code
-- name: listProgramItems
SELECT i.code, i.line, i.number, i.year, i.case_type, i.kind, i.subject, i.subject_kind, i.content,
  i.period, i.starts_on, i.ends_on, i.checkpoint, i.lead, i.note, i.verdict, i.reasons,
  actual.opened, actual.closed, actual.cancelled, actual.overdue
FROM program_items i
JOIN programs p ON p.id = i.program_id
CROSS JOIN LATERAL (
  SELECT count(*) AS opened, count(*) FILTER (WHERE c.status = 3) AS closed,
    count(*) FILTER (WHERE c.status = 4) AS cancelled,
    count(*) FILTER (WHERE c.status < 3 AND EXISTS (
      SELECT 1 FROM deadlines d WHERE d.case_id = c.id AND d.due_on < act_today())) AS overdue
  FROM cases c WHERE c.program_item_id = i.id
) actual
WHERE p.code = $1
ORDER BY i.year, i.line, i.id;

-- What a case opened from an item starts with: the item's body and content, and the processes published
-- for its kind of case.
-- name: findProgramItem
SELECT i.content, i.case_type, u.code, i.subject_kind,
  ARRAY(SELECT DISTINCT p.code FROM processes p WHERE p.case_type = i.case_type ORDER BY p.code)
FROM program_items i
JOIN programs g ON g.id = i.program_id
JOIN units u ON u.id = g.body_id
WHERE i.code = $1;
