import Engine
import Postgres
import TestSupport
import Testing

/// What proves who somebody is, only a server's login reads; the digest of a session's token not even that.
struct IdentitySecrecyTests {
  /// An account with everything that can be kept of it.
  private func withAccount(
    isServer: Bool, _ body: (TestDatabase) throws -> Void
  ) async throws {
    try await withTestDatabase { database in
      let commission = try SmallCommission.install(on: database.connect(as: .acts))
      let superuser = try database.connect(as: .superuser)
      let person = [PostgresValue.int4(commission.id(.officer))]
      for sql in [
        "INSERT INTO accounts (person_id, email) VALUES ($1, 'hanh@example.vn')",
        """
        INSERT INTO credentials VALUES ($1, decode(repeat('ab', 16), 'hex'), sha256('key'), 2, 1, 1)
        """,
        """
        INSERT INTO enrolments (token, person_id, expires_at)
        VALUES (sha256('link'), $1, now() + interval '1 hour')
        """,
        """
        INSERT INTO sign_in_throttles
        SELECT 1, sha256(code::bytea), 1, now(), now() FROM persons WHERE id = $1
        """,
        """
        INSERT INTO sessions (token, person_id, stage, method, language, idle_seconds, ends_at)
        VALUES (sha256('cookie'), $1, 2, 1, 'vi', 3600, now() + interval '1 hour')
        """,
      ] { try superuser.execute(.sql(sql), person) }
      if !isServer {
        // The tests' login is an administrator's from now on, as `db login add` makes them.
        try superuser.execute(
          .sql("UPDATE logins SET is_server = false, may_impersonate = true, person_id = $1"),
          [.int4(commission.id(.administrator))])
      }
      try body(database)
    }
  }

  private func isRefused(
    _ sql: String, as role: TestDatabase.Role, in database: TestDatabase
  ) throws -> Bool {
    let connection = try database.connect(as: role)
    do {
      try connection.execute(.sql(sql))
      return false
    } catch {
      return error.state == .insufficientPrivilege
    }
  }

  private static let secrets = ["credentials", "enrolments", "sign_in_throttles"]

  @Test(arguments: [true, false])
  func `those who read have none of it`(isServer: Bool) async throws {
    try await withAccount(isServer: isServer) { database in
      let hidden = ["token FROM sessions", "* FROM sessions"] + Self.secrets.map { "1 FROM \($0)" }
      for role in [TestDatabase.Role.server, .readonly] {
        for rest in hidden {
          let isHidden = try isRefused("SELECT \(rest)", as: role, in: database)
          #expect(isHidden, "\(role): \(rest)")
        }
      }
      for rest in ["id FROM sessions", "1 FROM accounts", "find_session('')"] {
        let isHidden = try isRefused("SELECT \(rest)", as: .readonly, in: database)
        #expect(isHidden, "\(rest)")
      }
    }
  }

  @Test func `an administrator's login has none of it either`() async throws {
    try await withAccount(isServer: false) { database in
      let acts = try database.connect(as: .acts)
      for table in Self.secrets {
        #expect(try acts.execute(.sql("SELECT 1 FROM \(table)")).isEmpty, "\(table)")
      }
      #expect(try isRefused("SELECT token FROM sessions", as: .acts, in: database))
      #expect(try acts.execute(.sql("SELECT id FROM sessions")).count == 1)
      for sql in [
        "INSERT INTO credentials SELECT id, decode(repeat('ab', 16), 'hex'), sha256(''), 2, 1, 1 FROM persons",
        """
        INSERT INTO sessions (token, person_id, stage, method, language, idle_seconds, ends_at)
        SELECT sha256('mine'), person_id, 2, 1, 'vi', 3600, now() + interval '1 hour' FROM accounts
        """,
        "UPDATE sessions SET ends_at = now() + interval '1 year'",
        "UPDATE sessions SET token = sha256('mine')", "UPDATE sessions SET language = 'en'",
        "INSERT INTO sign_in_throttles VALUES (1, sha256('a'), 0, now(), now())",
      ] { #expect(try isRefused(sql, as: .acts, in: database), "\(sql)") }
      for sql in [
        "UPDATE credentials SET key = sha256('mine')", "UPDATE enrolments SET used_at = NULL",
        "UPDATE sign_in_throttles SET failures = 0", "DELETE FROM sign_in_throttles",
        "DELETE FROM sessions",
      ] { #expect(try acts.execute(.sql(sql)).affectedRows == 0, "\(sql)") }
    }
  }

  @Test func `an administrator's login makes links and ends sessions, for good`() async throws {
    try await withAccount(isServer: false) { database in
      let acts = try database.connect(as: .acts)
      let link = """
        INSERT INTO enrolments (token, person_id, expires_at)
        SELECT sha256('mine'), person_id, now() + interval '1 hour' FROM accounts
        """
      #expect(try acts.execute(.sql(link)).affectedRows == 1)
      let end = "UPDATE sessions SET revoked_at = now()"
      #expect(try acts.execute(.sql(end)).affectedRows == 1)
      let bringBack = "UPDATE sessions SET revoked_at = NULL"
      #expect(try acts.execute(.sql(bringBack)).affectedRows == 0)
    }
  }

  @Test func `a session is found by the digest of its token, whoever asks and whatever for`()
    async throws
  {
    try await withAccount(isServer: true) { database in
      let server = try database.connect(as: .server)
      func found(_ token: String) throws -> Int {
        try server.execute(
          .sql("SELECT 1 FROM find_session(sha256($1::text::bytea))"), [.text(token)]
        ).count
      }
      #expect(try found("cookie") == 1)
      #expect(try found("another") == 0)
      #expect(try isRefused("SELECT token FROM sessions", as: .acts, in: database))
    }
  }

  @Test func `people read their own account and sessions, and nobody else's`() async throws {
    try await withAccount(isServer: true) { database in
      let server = try database.connect(as: .server)
      for (person, count) in [("officer", 1), ("administrator", 0)] {
        try server.execute(
          .sql(
            """
            SELECT set_config('casework.person', id::text, false) FROM persons WHERE code = $1
            """), [.text(person)])
        #expect(try server.execute(.sql("SELECT id FROM sessions")).count == count)
        #expect(try server.execute(.sql("SELECT email FROM accounts")).count == count)
      }
    }
  }

  @Test func `a function with its owner's rights takes no temporary table for one of ours`()
    async throws
  {
    try await withAccount(isServer: false) { database in
      let acts = try database.connect(as: .acts)
      try acts.execute(
        .sql(
          "CREATE TEMPORARY TABLE logins (login name, is_server boolean, may_impersonate boolean, person_id int)"
        ))
      try acts.execute(.sql("INSERT INTO logins VALUES (session_user, true, true, 1)"))
      try acts.execute(.sql("GRANT SELECT ON logins TO PUBLIC"))
      #expect(try acts.execute(.sql("SELECT is_server()"))[0][0, as: Bool.self] == false)
      let paths = try acts.execute(
        .sql(
          """
          SELECT proname::text FROM pg_proc
          WHERE prosecdef AND pronamespace = 'public'::regnamespace
            AND NOT 'search_path=pg_catalog, public, pg_temp' = ANY (coalesce(proconfig, '{}'))
          """)
      ).map { $0[0, as: String.self] }
      #expect(paths == [])
    }
  }
}
