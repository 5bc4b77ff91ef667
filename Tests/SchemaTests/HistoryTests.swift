import Engine
import Postgres
import TestSupport
import Testing

/// The history of a case cannot be changed.
struct HistoryTests {
  private static let changes = [
    "UPDATE case_events SET kind = 2", "DELETE FROM case_events", "TRUNCATE case_events",
  ]

  private func refusal(
    _ sql: String, as role: TestDatabase.Role, in database: TestDatabase
  ) throws -> PostgresError? {
    let connection = try database.connect(as: role)
    return #expect(throws: PostgresError.self, "\(role): \(sql)") {
      try connection.execute(.sql(sql))
    }
  }

  @Test(arguments: [TestDatabase.Role.acts, .server, .readonly])
  func `the application's roles have no right to change it`(role: TestDatabase.Role) async throws {
    try await withTestDatabase { database in
      _ = try SampleCases(in: database).insert("KT-2026-AAAAAA")
      for sql in Self.changes {
        let error = try refusal(sql, as: role, in: database)
        #expect(error?.state == .insufficientPrivilege)
        #expect(error?.message.contains("permission denied") == true)
      }
    }
  }

  @Test(arguments: [TestDatabase.Role.owner, .superuser])
  func `its owner is refused with the reason`(role: TestDatabase.Role) async throws {
    try await withTestDatabase { database in
      _ = try SampleCases(in: database).insert("KT-2026-AAAAAA")
      let rewriting = [
        "UPDATE case_events SET content = '{}'", "UPDATE case_events SET hash = sha256('x')",
        "UPDATE case_events SET actor_id = 1", "UPDATE case_events SET on_behalf_of_id = 1",
        "UPDATE case_events SET personal = NULL, revision = 7",
      ]
      for sql in Self.changes + rewriting {
        let error = try refusal(sql, as: role, in: database)
        #expect(error?.message.hasPrefix("the history of a case is never changed") == true)
      }
    }
  }

  @Test func `its owner can erase personal values, and nobody else can`() async throws {
    try await withTestDatabase { database in
      _ = try SampleCases(in: database).insert("KT-2026-AAAAAA")
      let erase = "UPDATE case_events SET personal = NULL"
      for role in TestDatabase.Role.allCases where role != .owner {
        #expect(try refusal(erase, as: role, in: database)?.state == .insufficientPrivilege)
      }
      let erased = try database.connect(as: .owner).execute(.sql(erase))
      #expect(erased.affectedRows == 1)
    }
  }

  @Test(arguments: [
    "calendar_versions", "calendar_days", "processes", "seals", "sealed_events",
  ])
  func `what is published or sealed is never changed`(table: String) async throws {
    try await withTestDatabase { database in
      _ = try SampleCases(in: database)
      for role in [TestDatabase.Role.acts, .server, .readonly] {
        for sql in ["DELETE FROM \(table)", "TRUNCATE \(table) CASCADE"] {
          #expect(try refusal(sql, as: role, in: database)?.state == .insufficientPrivilege)
        }
      }
      for sql in ["DELETE FROM \(table)", "TRUNCATE \(table) CASCADE"] {
        let error = try refusal(sql, as: .owner, in: database)
        #expect(error?.message.contains("is never changed") == true)
      }
    }
  }
}
