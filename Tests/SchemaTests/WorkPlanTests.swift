import Engine
import Postgres
import Schema
import TestSupport
import Testing

/// A person's own work is found by index, also by somebody with many roles and in a big unit.
struct WorkPlanTests {
  private static let tables = [
    "cases", "deadlines", "case_tasks", "case_remedies", "case_members", "person_roles",
  ]

  /// Whoever holds two roles in forty small bodies, whoever leads a big one, and a member of one team.
  private static let people = ["busy", "chair", "deputy"]

  @Test func `no list of a person's own work reads a whole table`() async throws {
    try await withTestDatabase { database in
      _ = try SampleCases(in: database)
      try Self.grow(database)
      let connection = try database.connect(as: .server)
      for code in Self.people {
        let person: Int32 = try connection.execute(
          .sql("SELECT id FROM persons WHERE code = $1"), [.text(code)])[0][0]
        for (statement, arguments) in Self.calls(for: person) {
          let plan = try plan(of: statement, arguments, for: person, on: connection)
          for table in Self.tables {
            #expect(
              !plan.contains { $0.contains("Seq Scan on \(table) ") },
              "\(statement.name) of \(code): \(plan.joined(separator: "\n"))")
          }
        }
      }
    }
  }

  private static func calls(for person: Int32) -> [(Statement, [PostgresValue])] {
    [
      (.myDuties, [.int4(person), .null, .null, .null, .null, .int8(51)]),
      (
        .myDuties,
        [
          .int4(person), .null, .text("G-100"), .int2(1), .int4(0), .int8(51),
        ]
      ),
      (.myWaiting, [.int4(person), .null, .null, .int8(51)]),
    ]
  }

  private func plan(
    of statement: Statement, _ arguments: [PostgresValue], for person: Int32,
    on connection: borrowing Connection
  ) throws -> [String] {
    let explained = Statement.sql(
      "EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF) " + statement.sql)
    return try connection.pipeline([
      (.planReadsAnew, []), (.namePerson, [.int4(person)]), (explained, arguments),
    ])[2].map { $0[0, as: String.self] }
  }

  /// A body with 6,000 open cases, and 600 bodies with 30 each, of which one person knows forty.
  private static func grow(_ database: TestDatabase) throws {
    try database.connect(as: .superuser).executeScript(
      """
      INSERT INTO process_steps SELECT p.id, 's' || role, 1, role
        FROM processes p, generate_series(1, 13) role;
      INSERT INTO units (code, parent_id, organ, level, name, name_key, search)
        SELECT 'N' || i, top.id, 1, 4, 'n' || i, 'n' || i, 'n' || i
        FROM units top, generate_series(1, 600) i WHERE top.code = 'TW';
      INSERT INTO persons (code, name, given_key, search)
        SELECT 'p' || i, 'p' || i, 'p' || i, 'p' || i FROM generate_series(1, 3000) i;
      INSERT INTO persons (code, name, given_key, search) VALUES ('busy', 'busy', 'busy', 'busy');
      INSERT INTO person_roles (person_id, unit_id, family_id, role)
        SELECT p.id, u.id, u.family_id, role FROM persons p, units u, unnest(ARRAY[3, 7]) role
        WHERE p.code = 'busy' AND u.code ~ '^N([1-9]|[123][0-9]|40)$';
      INSERT INTO person_roles (person_id, unit_id, family_id, role)
        SELECT p.id, u.id, u.family_id, 7 FROM persons p JOIN units u ON u.code = 'N' || (p.id % 600 + 1)
        WHERE p.code LIKE 'p%';
      INSERT INTO cases (code, process_id, body_id, family_id, level, grade, case_type, subject_kind,
          responsible_id, status, stage, step, revision, opened_on, entered_on, state, title, subject, search)
        SELECT 'G-' || i, p.id, u.id, u.family_id, u.level, 1, 12, 1, NULL, 1, 1, 's' || (i % 13 + 1), 1,
          '2026-01-05', '2026-01-05', '{}', 'title', 'subject', 'title'
        FROM generate_series(1, 24000) i, processes p, units u
        WHERE u.code = CASE WHEN i <= 6000 THEN 'X98001.UBKT' ELSE 'N' || (i % 600 + 1) END;
      INSERT INTO deadlines SELECT id, 'whole', 1, family_id, grade, stage, responsible_id, '2026-01-05',
        '2026-02-05'::date + (id % 90)::int, false, 1, 0, now(), '{}' FROM cases;
      INSERT INTO case_tasks SELECT id, 1, 't', (SELECT min(id) FROM persons) + id % 3000, NULL, 1, NULL
        FROM cases;
      INSERT INTO case_remedies SELECT id, 1, 1, 't', 'a', '2026-03-01', 1 + (id % 2)::int, NULL, NULL, NULL
        FROM cases WHERE id % 10 < 2;
      INSERT INTO case_members SELECT c.id, p.id, 13 FROM cases c JOIN persons p ON p.code = 'p' || c.id;
      INSERT INTO case_members SELECT c.id, p.id, 13 FROM cases c, persons p
        WHERE p.code = 'deputy' AND c.code IN ('G-20000', 'G-20001');
      ANALYZE;
      """, name: "grow")
  }
}
