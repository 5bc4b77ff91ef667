import Engine
import Postgres
import Schema
import TestSupport
import Testing

/// Policies do not keep statements from their indexes.
///
/// An index is of use under a policy only if the operator that it answers cannot leak what it compares,
/// so this is asked of every column that lists and loops filter by. The tables are small here: what the
/// planner could use is asked with sequential scans off.
struct PlanTests {
  private static let uses = [
    ("SELECT id FROM cases WHERE code = 'KT-2026-AAAAAA'", "case_codes_are_unique"),
    ("SELECT id FROM cases WHERE family_id = 7 AND status < 3", "cases_open_by_family"),
    ("SELECT id FROM cases WHERE family_id = 7", "cases_by_family"),
    ("SELECT id FROM cases WHERE responsible_id = 7 AND status < 3", "cases_open_by_responsible"),
    ("SELECT id FROM cases WHERE program_item_id = 7", "cases_by_program_item"),
    ("SELECT id FROM cases ORDER BY opened_on DESC, id DESC LIMIT 5", "cases_by_opening"),
    (
      "SELECT case_id FROM deadlines WHERE family_id = 7 AND due_on <= '2026-06-30'",
      "deadlines_by_family"
    ),
    ("SELECT case_id FROM deadlines ORDER BY due_on, case_id LIMIT 5", "deadlines_by_due"),
    ("SELECT kind FROM case_events WHERE case_id = 7 AND revision > 3", "case_events_revision"),
    ("SELECT id FROM case_documents WHERE case_id = 7", "case_documents_by_case"),
    ("SELECT number FROM case_tasks WHERE owner_id = 7 AND status = 1", "case_tasks_open_by_owner"),
    (
      "SELECT number FROM case_remedies WHERE status IN (1, 2) AND due_on < '2026-06-30'",
      "case_remedies_pending"
    ),
    ("SELECT id FROM inbox WHERE person_id = 7 AND read_at IS NULL", "inbox_unread"),
    (
      "SELECT target FROM bulk_targets WHERE run_id = 7 AND ordinal > 3 ORDER BY ordinal LIMIT 5",
      "bulk_items_pkey"
    ),
    (
      "SELECT id FROM cases WHERE id = ANY (ARRAY(SELECT unnest(case_ids) FROM inbox WHERE id = 7))",
      "cases_pkey"
    ),
    ("SELECT number FROM official_numbers WHERE case_id = 7", "official_numbers_by_case"),
    ("SELECT id FROM files WHERE sha256 = sha256('x')", "files_are_stored_once"),
    (filter(.filterCode, "'{KT-2026-AAAAAA}'"), "case_codes_are_unique"),
    (filter(.filterBody, "'{X98001}'"), "cases_by_family"),
    (filter(.filterUnder, "'X98001'"), "cases_by_family"),
    (filter(.filterResponsible, "'{officer}'", "'{7}'"), "cases_by_responsible"),
    (filter(.filterItem, "'{I1}'"), "cases_by_program_item"),
    (filter(.filterOpened, "'2026-01-05'", "'2026-01-05'"), "cases_by_opening"),
    (filter(.filterDueBy, "'2026-06-30'"), "deadlines_by_due"),
    (pageOfDeadlines, "deadlines_by_due"),
    (filter(.caseStates, "'{KT-2026-AAAAAA}'"), "case_codes_are_unique"),
    (filter(.caseExtensions, "'{KT-2026-AAAAAA}'"), "case_events_revision"),
    (filter(.rosterOf, "'{X98001}'", "500"), "person_roles_by_family"),
    (filter(.unitsAround, "'X98001'"), "units_by_parent"),
  ]

  /// A page of overdue deadlines after the first.
  private static let pageOfDeadlines = filter(
    .listDeadlines, "'2026-06-30'", "NULL::int", "NULL", "NULL", "51", "NULL", "'2026-03-31'",
    "'KT-2026-AAAAAA'", "'whole'")

  /// A condition of filters with its values written out.
  private static func filter(_ statement: Statement, _ values: String...) -> String {
    zip(1..., values).reduce(statement.sql) { sql, value in
      sql.replacing("$\(value.0)", with: value.1)
    }
  }

  @Test func `a reader's statement uses its index`() async throws {
    try await withTestDatabase { database in
      for (sql, index) in Self.uses {
        let plan = try plan(of: sql, as: .server, in: database)
        #expect(plan.contains(index), "\(sql)")
      }
    }
  }

  @Test func `the loop finds due deadlines by their moment`() async throws {
    try await withTestDatabase { database in
      let sql = "SELECT case_id FROM deadlines WHERE fires_at <= now() ORDER BY fires_at LIMIT 5"
      let plan = try plan(of: sql, as: .acts, in: database)
      #expect(plan.contains("deadlines_by_firing"))
    }
  }

  @Test func `no policy asks for each row what it could ask once`() async throws {
    try await withTestDatabase { database in
      for table in ["cases", "deadlines"] {
        let plan = try plan(of: "SELECT count(*) FROM \(table)", as: .server, in: database)
        #expect(plan.contains("hashed SubPlan"))
        #expect(!plan.contains("may_see_case"))
      }
    }
  }

  @Test func `a batch of acts is planned for ten of them, not for a thousand`() async throws {
    try await withTestDatabase { database in
      let connection = try database.connect(as: .acts)
      try connection.executeScript(
        """
        SET plan_cache_mode = force_generic_plan;
        PREPARE acts (text[], int[], int[], text[], int) AS \(Statement.loadActs.sql)
        """, name: "prepareActs")
      let plan = try connection.execute(.sql("EXPLAIN EXECUTE acts (NULL, NULL, NULL, NULL, NULL)"))
        .map { $0[0, as: String.self] }.joined(separator: "\n")
      #expect(plan.contains("Function Scan on asked") && plan.contains("rows=10 "))
      #expect(!plan.contains("rows=1000"))
    }
  }

  private func plan(
    of sql: String, as role: TestDatabase.Role, in database: TestDatabase
  ) throws -> String {
    let connection = try database.connect(as: role)
    try connection.executeScript(
      "SET enable_seqscan = off; SET enable_bitmapscan = off", name: "planForGrowth")
    return try connection.execute(.sql("EXPLAIN \(sql)")).map { $0[0, as: String.self] }
      .joined(separator: "\n")
  }
}
