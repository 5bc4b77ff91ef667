import Engine
import Postgres
import TestSupport
import Testing

/// The log of the administration is only ever added to, and read by administrators.
struct AdministrationLogTests {
  private static let changes = [
    "UPDATE administration_log SET kind = 2", "UPDATE administration_log SET reason = 'khác'",
    "UPDATE administration_log SET actor_id = NULL", "UPDATE administration_log SET content = '{}'",
    "UPDATE administration_log SET personal = '{\"name\":\"khác\"}'",
    "UPDATE administration_log SET reason = NULL, at = now()",
    "DELETE FROM administration_log", "TRUNCATE administration_log",
  ]

  /// Writes two lines, of which one tells of a secret book.
  private func fill(_ database: TestDatabase) throws -> SmallCommission {
    let commission = try SmallCommission.install(on: database.connect(as: .acts))
    try database.connect(as: .acts).execute(
      .sql(
        """
        INSERT INTO administration_log (at, login, actor_id, kind, objects, secret, content,
          personal, reason, answer)
        SELECT now(), session_user, $1, 4, '{mai}', secret, '{"person":"mai"}', '{"name":"Mai"}', 'thêm', '{}'
        FROM unnest('{false,true}'::boolean[]) AS t (secret)
        """), [.int4(commission.id(.clerk))])
    return commission
  }

  private func refusal(
    _ sql: String, as role: TestDatabase.Role, in database: TestDatabase
  ) throws -> PostgresError? {
    let connection = try database.connect(as: role)
    return #expect(throws: PostgresError.self, "\(role): \(sql)") {
      try connection.execute(.sql(sql))
    }
  }

  @Test(arguments: TestDatabase.Role.allCases)
  func `no role can rewrite it`(role: TestDatabase.Role) async throws {
    try await withTestDatabase { database in
      _ = try fill(database)
      for sql in Self.changes {
        #expect(try refusal(sql, as: role, in: database)?.state == .insufficientPrivilege)
      }
    }
  }

  @Test func `its owner can erase what is personal, and nobody else can`() async throws {
    try await withTestDatabase { database in
      _ = try fill(database)
      let erase = "UPDATE administration_log SET reason = NULL, personal = NULL"
      for role in TestDatabase.Role.allCases where role != .owner {
        #expect(try refusal(erase, as: role, in: database)?.state == .insufficientPrivilege)
      }
      #expect(try database.connect(as: .owner).execute(.sql(erase)).affectedRows == 2)
    }
  }

  @Test func `administrators read it, and of secret papers only those with clearance`()
    async throws
  {
    try await withTestDatabase { database in
      let commission = try fill(database)
      func lines(_ member: SmallCommission.Member, _ role: TestDatabase.Role) throws -> Int {
        let connection = try database.connect(as: role)
        try connection.execute(
          .sql("SELECT set_config('casework.person', $1, false)"),
          [.text("\(commission.id(member))")])
        return try connection.execute(.sql("SELECT count(*) FROM administration_log"))[0][0]
      }
      for role in [TestDatabase.Role.server, .readonly] {
        for member in SmallCommission.Member.allCases {
          #expect(try lines(member, role) == (member == .administrator ? 1 : 0))
        }
      }
      try database.connect(as: .superuser).execute(
        .sql("UPDATE persons SET clearance = 2 WHERE code = 'administrator'"))
      #expect(try lines(.administrator, .server) == 2)
    }
  }

  @Test func `readers cannot write it`() async throws {
    try await withTestDatabase { database in
      for role in [TestDatabase.Role.server, .readonly] {
        let error = try refusal(
          "INSERT INTO administration_log (at, login, kind, objects, content, answer) "
            + "VALUES (now(), 'a', 1, '{a}', '{}', '{}')", as: role, in: database)
        #expect(error?.state == .insufficientPrivilege)
      }
    }
  }

  @Test func `of one person a key stands there once`() async throws {
    try await withTestDatabase { database in
      let commission = try SmallCommission.install(on: database.connect(as: .acts))
      let line = Statement.sql(
        """
        INSERT INTO administration_log (at, login, actor_id, kind, objects, content, answer, key,
          request) VALUES (now(), 'a', $1, 1, '{a}', '{}', '{}', 'k', sha256('q'))
        """)
      for person in [PostgresValue.null, .int4(commission.id(.clerk))] {
        let acts = try database.connect(as: .acts)
        try acts.execute(line, [person])
        let error = #expect(throws: PostgresError.self) { try acts.execute(line, [person]) }
        #expect(error?.constraint == "a_log_key_is_used_once")
      }
    }
  }
}
