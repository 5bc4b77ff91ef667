import Postgres

// What the country stands on, made by the owner before anything is measured.
extension Statement {
  static let countryCells = Statement(
    name: "countryCells",
    sql: """
      INSERT INTO units (code, parent_id, organ, level, name, name_key, search)
      SELECT u.code || '.CB' || i, u.id, 5, 6, 'Chi bộ thôn ' || i, 'chi bo thon ' || i,
        'chi bo thon ' || i
      FROM units u, generate_series(1, $1::int) AS i WHERE u.level = 4 AND u.organ = 1
      ORDER BY u.id, i
      """)

  /// Four in each commune, and one who leads in each province and at the centre.
  static let countryPersons = Statement(
    name: "countryPersons",
    sql: """
      INSERT INTO persons (code, name, given_key, search)
      SELECT u.code || '.' || i, 'Nguyễn Văn An ' || i, 'an', 'nguyen van an ' || i
      FROM units u, generate_series(0, CASE WHEN u.level = 4 THEN 3 ELSE 0 END) AS i
      WHERE u.organ = 1 ORDER BY u.id, i
      """)

  static let countryRoles = Statement(
    name: "countryRoles",
    sql: """
      INSERT INTO person_roles (person_id, unit_id, role, family_id)
      SELECT p.id, u.id, held.role, 0 FROM units u
      JOIN (VALUES (4, 0, 7), (4, 1, 5), (4, 1, 6), (4, 2, 3), (4, 2, 2), (4, 3, 1), (1, 0, 3), (2, 0, 3))
        AS held (level, person, role) ON held.level = u.level
      JOIN persons p ON p.code = u.code || '.' || held.person
      WHERE u.organ = 1
      """)

  static let countryPrograms = Statement(
    name: "countryPrograms",
    sql: """
      INSERT INTO programs (code, body_id, title, first_year, last_year, imported_at, imported_by)
      SELECT 'P.' || u.code, u.id, 'Chương trình kiểm tra, giám sát', 2026, 2026, now(), 1
      FROM units u WHERE u.organ = 1 AND u.level = 4 ORDER BY u.id
      """)

  static let countryItems = Statement(
    name: "countryItems",
    sql: """
      INSERT INTO program_items (code, program_id, fingerprint, line, number, year, case_type, kind,
        subject, content, period, checkpoint, lead, note, source_url, verdict, reasons, search)
      SELECT p.code || '.' || n, p.id, sha256((p.code || n)::bytea), n, n::text, 2026, 1, 'Kiểm tra',
        'Chi bộ thôn ' || n, 'Việc thực hiện quy chế làm việc', 'Quý ' || 1 + n % 4, '', '', '', '', 1,
        '{}', 'chi bo thon ' || n
      FROM programs p, generate_series(1, $1::int) AS g (n) ORDER BY p.id, g.n
      """)

  static let countryProcess = Statement(
    name: "countryProcess",
    sql: "SELECT id FROM processes WHERE code = $1 ORDER BY version DESC LIMIT 1"
  )

  /// Each commune with its commission, its four and an item of its program.
  static let countryPlaces = Statement(
    name: "countryPlaces",
    sql: """
      SELECT u.id, body.id, body.code, a.code, b.code, c.code, d.code, a.id, b.id, c.id, d.id,
        (SELECT min(i.id) FROM program_items i JOIN programs p ON p.id = i.program_id WHERE p.body_id = u.id)
      FROM units u
      JOIN units body ON body.family_id = u.id AND body.organ = 3
      JOIN persons a ON a.code = u.code || '.0' JOIN persons b ON b.code = u.code || '.1'
      JOIN persons c ON c.code = u.code || '.2' JOIN persons d ON d.code = u.code || '.3'
      WHERE u.organ = 1 AND u.level = 4 AND u.ends_on IS NULL
      ORDER BY u.id
      """)

  static let countryCopyCases = Statement(
    name: "countryCopyCases",
    sql: """
      COPY cases (code, process_id, body_id, family_id, level, grade, case_type, subject_kind,
        program_item_id, responsible_id, status, stage, step, revision, opened_on, entered_on, ended_on,
        outcome, state, title, subject, search) FROM STDIN (FORMAT binary)
      """)

  static let countryCopyMembers = Statement(
    name: "countryCopyMembers",
    sql: "COPY case_members (case_id, person_id, role) FROM STDIN (FORMAT binary)")

  static let countryCopyDocuments = Statement(
    name: "countryCopyDocuments",
    sql: """
      COPY case_documents (case_id, code, type, title, dated_on, number, signer, signed_on, step, round,
        added_by, added_at, search) FROM STDIN (FORMAT binary)
      """)

  static let countryFinish = [
    Statement(
      name: "countryVacuum",
      sql: "VACUUM (ANALYZE, FREEZE) cases, case_events, deadlines, case_documents, case_members"),
    Statement(name: "countryAnalyze", sql: "ANALYZE"),
    Statement(name: "countryCheckpoint", sql: "CHECKPOINT"),
  ]
}
