import Postgres

// The benchmark's own statements, run as the owner before anything is measured.
extension Statement {
  static let benchToday = Statement(name: "benchToday", sql: "SELECT act_today()")

  static let benchSteps = Statement(
    name: "benchSteps",
    sql: "SELECT replace(step, 'step_', '')::int FROM cases WHERE status = 1 ORDER BY id")

  /// The other connections to this database.
  static let benchBackends = Statement(
    name: "benchBackends",
    sql: """
      SELECT pid FROM pg_stat_activity
      WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()
      """)

  static let benchUnits = Statement(
    name: "benchUnits",
    sql: """
      INSERT INTO units (code, organ, level, name, name_key, search, symbol, family_id)
      SELECT 'B' || 1000 + i, 1, 4, 'Đảng ủy xã ' || i, 'dang uy xa ' || i, 'dang uy xa ' || i, 'ĐU', 0
      FROM unnest($1::int[]) AS i ORDER BY i
      """)

  static let benchPersons = Statement(
    name: "benchPersons",
    sql: """
      INSERT INTO persons (code, name, given_key, search)
      SELECT 'bench' || i, 'Chủ nhiệm ' || i, 'chu nhiem', 'chu nhiem ' || i
      FROM unnest($1::int[]) AS i ORDER BY i
      """)

  static let benchCentre = Statement(
    name: "benchCentre",
    sql: """
      INSERT INTO units (code, organ, level, name, name_key, search, symbol, family_id)
      VALUES ('P0', 1, 1, 'Trung ương', 'trung uong', 'trung uong', 'TW', 0)
      """)

  static let benchProvinces = Statement(
    name: "benchProvinces",
    sql: """
      INSERT INTO units (code, organ, level, name, name_key, search, symbol, family_id, parent_id)
      SELECT 'P' || i, 1, 2, 'Tỉnh ủy ' || i, 'tinh uy ' || i, 'tinh uy ' || i, 'TU', 0, top.id
      FROM generate_series(1, $1::int) AS i, units top WHERE top.code = 'P0' ORDER BY i
      """)

  static let benchTree = Statement(
    name: "benchTree",
    sql: """
      UPDATE units SET parent_id = above.id
      FROM units above
      WHERE units.code LIKE 'B%' AND above.code = 'P' || 1 + units.id % $1::int
      """)

  static let benchLeaders = Statement(
    name: "benchLeaders",
    sql: """
      INSERT INTO persons (code, name, given_key, search)
      SELECT 'leader' || i, 'Lãnh đạo ' || i, 'lanh dao', 'lanh dao ' || i
      FROM generate_series(0, $1::int) AS i ORDER BY i
      """)

  static let benchLeaderRoles = Statement(
    name: "benchLeaderRoles",
    sql: """
      INSERT INTO person_roles (person_id, unit_id, role, family_id)
      SELECT p.id, u.id, 3, 0 FROM persons p JOIN units u ON u.code = replace(p.code, 'leader', 'P')
      """)

  /// Somebody who may move every case, for bulk runs.
  static let benchEverywhere = Statement(
    name: "benchEverywhere",
    sql: """
      INSERT INTO person_roles (person_id, unit_id, role, family_id)
      SELECT p.id, u.id, 3, 0 FROM persons p, units u WHERE p.code = 'leader0' AND u.code LIKE 'B%'
      """)

  static let benchRoles = Statement(
    name: "benchRoles",
    sql: """
      INSERT INTO person_roles (person_id, unit_id, role, family_id)
      SELECT p.id, u.id, 3, 0 FROM persons p JOIN units u ON 'bench' || u.id - 1 = p.code
      """)

  static let benchCalendar = Statement(
    name: "benchCalendar",
    sql: """
      INSERT INTO calendar_versions (version, published_through, published_at, published_by)
      VALUES (1, '2029-12-31', now(), 1)
      """)

  static let benchProcess = Statement(
    name: "benchProcess",
    sql: """
      INSERT INTO processes (code, version, case_type, definition, sha256, published_at, published_by)
      VALUES ($1, 1, 1, $2, sha256(convert_to($2, 'UTF8')), now(), 1)
      """)

  static let benchCopyCases = Statement(
    name: "benchCopyCases",
    sql: """
      COPY cases (code, process_id, body_id, family_id, level, grade, case_type, subject_kind,
        responsible_id, status, stage, step, revision, opened_on, entered_on, ended_on, state, title,
        subject, search) FROM STDIN (FORMAT binary)
      """)

  static let benchCopyEvents = Statement(
    name: "benchCopyEvents",
    sql: """
      COPY case_events (case_id, revision, kind, at, actor_id, content, personal, hash)
      FROM STDIN (FORMAT binary)
      """)

  static let benchCopyDeadlines = Statement(
    name: "benchCopyDeadlines",
    sql: """
      COPY deadlines (case_id, deadline, round, family_id, grade, stage, responsible_id, starts_on,
        due_on, provisional, calendar_version, rung, fires_at, derivation) FROM STDIN (FORMAT binary)
      """)

  /// Who looks at pages: somebody of a commune with open cases, of its province, of the centre.
  static let benchPlaces = Statement(
    name: "benchPlaces",
    sql: """
      WITH commune AS (
        SELECT c.responsible_id AS person_id, u.id AS unit_id
        FROM cases c JOIN units u ON u.id = c.family_id
        WHERE c.status < 3 AND u.level = 4 AND c.responsible_id IS NOT NULL ORDER BY c.id LIMIT 1
      )
      SELECT p.id, p.code, u.code FROM (
        SELECT 4 AS level, person_id, unit_id FROM commune
        UNION ALL
        (SELECT top.level, held.person_id, top.id FROM commune
          JOIN unit_ancestors a ON a.unit_id = commune.unit_id JOIN units top ON top.id = a.ancestor_id
          JOIN person_roles held ON held.family_id = top.id
          WHERE top.level < 4 ORDER BY held.id)
      ) place
      JOIN persons p ON p.id = place.person_id JOIN units u ON u.id = place.unit_id
      ORDER BY place.level DESC
      """)

  static let benchEndedCase = Statement(
    name: "benchEndedCase",
    sql: """
      SELECT coalesce(
        (SELECT c.code FROM cases c WHERE c.status = 3 AND c.family_id = first.family_id
          ORDER BY c.id LIMIT 1), first.code)
      FROM (SELECT c.code, c.family_id FROM cases c JOIN units u ON u.id = c.family_id
        WHERE c.status < 3 AND u.level = 4 AND c.responsible_id IS NOT NULL ORDER BY c.id LIMIT 1) first
      """)

  static let benchFinish = [
    Statement(name: "benchVacuum", sql: "VACUUM (ANALYZE, FREEZE) cases, case_events, deadlines"),
    Statement(name: "benchAnalyze", sql: "ANALYZE"),
    Statement(name: "benchCheckpoint", sql: "CHECKPOINT"),
  ]
}
