package import Engine
import Postgres

/// A small commission with cases that are rows only: enough for a reader of the outbox.
package struct OutboxFixture {
  package let database: TestDatabase

  package init(_ database: TestDatabase) throws {
    self.database = database
    let connection = try database.connect(as: .acts)
    let commission = try SmallCommission.install(on: connection)
    _ = try commission.publishLibrary(.complianceInspectionOfOrganisation, on: connection)
  }

  package func run(_ sql: String) throws {
    try database.connect(as: .superuser).execute(.sql(sql))
  }

  /// Puts a case of the commune's committee into the tables.
  package func addCase(grade: Grade = .internal) throws -> CaseCode {
    let rows = try database.connect(as: .superuser).execute(
      .sql(
        """
        INSERT INTO cases (code, process_id, body_id, family_id, level, grade, case_type, subject_kind,
          status, stage, step, revision, opened_on, entered_on, state, title, subject, search)
        SELECT 'KT-2026-' || count(c.id), (SELECT max(id) FROM processes), u.id, u.family_id, u.level, $1, 1,
          1, 1, 1, 'propose', 1, act_today(), act_today(), 'null', 'Kiểm tra', 'Chi bộ', ''
        FROM units u LEFT JOIN cases c ON true WHERE u.code = $2 GROUP BY u.id
        RETURNING code
        """), [.int2(grade.rawValue), .text(SmallCommission.commune.rawValue)])
    return CaseCode(rows[0][0, as: String.self])
  }

  /// Puts an effect into the outbox.
  package func tell(_ audience: Audience, of code: CaseCode, revision: Int = 1) throws {
    var person = PostgresValue.null
    var role = PostgresValue.null
    switch audience {
    case .person(let code): person = .text(code.rawValue)
    case .role(let named): role = .int2(named.rawValue)
    case .responsible: preconditionFailure("The store resolves it before it writes an effect")
    }
    try database.connect(as: .acts).execute(
      .sql(
        """
        INSERT INTO outbox (case_id, revision, kind, person_code, role, created_at)
        SELECT id, $2, 8, $3, $4, act_moment() FROM cases WHERE code = $1
        """), [.text(code.rawValue), .int4(Int32(revision)), person, role])
  }

  /// Whose inboxes hold something, one entry for each notice.
  package func inboxes() throws -> [String] {
    try database.connect(as: .superuser).execute(
      .sql("SELECT p.code FROM inbox i JOIN persons p ON p.id = i.person_id ORDER BY p.code")
    ).map { $0[0] }
  }

  package func outboxCount() throws -> Int64 {
    try database.connect(as: .superuser).execute(.sql("SELECT count(*) FROM outbox"))[0][0]
  }
}
