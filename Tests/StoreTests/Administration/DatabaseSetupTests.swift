import Engine
import Glibc
import Postgres
import Schema
import Store
import Synchronization
import TestSupport
import Testing

struct DatabaseSetupTests {
  private static let last = Atomic<Int>(0)

  /// Makes a login of the cluster for one test, with the body's rest of CREATE ROLE, and drops it.
  private func withLogin(
    _ suffix: String = "", _ rights: String, _ body: (_ name: String) async throws -> Void
  ) async throws {
    let number = Self.last.add(1, ordering: .relaxed).newValue
    let name = "test_\(getpid())_\(number)\(suffix)"
    let admin = try TestServer.connect()
    try admin.executeScript("CREATE ROLE \"\(name)\" LOGIN \(rights)", name: "createLogin")
    let outcome: Result<Void, any Error>
    do {
      outcome = .success(try await body(name))
    } catch {
      outcome = .failure(error)
    }
    try admin.executeScript("DROP ROLE \"\(name)\"", name: "dropLogin")
    try outcome.get()
  }

  private func connect(as login: String, to database: String) throws -> Connection {
    try Connection(
      SessionConfiguration(conninfo: "\(try TestServer.conninfo(of: database)) user='\(login)'"),
      logger: TestServer.logger)
  }

  @Test(arguments: [true, false])
  func `a plain role that owns its database can set it up and migrate it`(
    takesOwnership: Bool
  ) async throws {
    // The roles are there: making them is the cluster's administrator's work.
    try await withEmptyDatabase { name in
      try DatabaseSetup().initialize(try TestServer.connect(to: name), takesOwnership: false)
    }
    try await withLogin("", "CREATEDB CREATEROLE") { login in
      try await withEmptyDatabase(owner: login) { database in
        let connection = try connect(as: login, to: database)
        try DatabaseSetup().initialize(connection, takesOwnership: takesOwnership)
        #expect(try Migrator().migrate(connection).count == Migrations.all.count)
        try DatabaseSetup().initialize(connection, takesOwnership: takesOwnership)
        #expect(try Migrator().migrate(connection).isEmpty)
      }
    }
  }

  @Test func `a login with an odd name is registered and can take its roles`() async throws {
    try await withLogin("; DROP \\\"\"x' --", "") { quoted in
      let name = quoted.replacing("\"\"", with: "\"")
      try await withTestDatabase { database in
        let connection = try database.connect(as: .superuser)
        let login = Login(name, person: "system", mayImpersonate: true)
        try DatabaseSetup().register(login, on: connection)
        #expect(try DatabaseSetup().logins(on: connection).contains(login))
        let rows = try connection.execute(
          .sql(
            """
            SELECT pg_has_role($1, 'casework_acts', 'MEMBER'),
              pg_has_role($1, 'casework_owner', 'MEMBER')
            """), [.text(name)])
        #expect(rows[0].value(at: 0, as: Bool.self))
        #expect(!rows[0].value(at: 1, as: Bool.self))
        let found = try connection.transaction { (transaction) throws(SetupError) in
          let setup = DatabaseSetup()
          try setup.becomeOwner(in: transaction)
          let known = try setup.login(name, in: transaction)
          try setup.removeLogin(name, in: transaction)
          return (known, try setup.login(name, in: transaction))
        }
        #expect(found.0 == login)
        #expect(found.1 == nil)
      }
    }
  }

  @Test func `a login that the cluster does not have is refused`() async throws {
    try await withTestDatabase { database in
      #expect(throws: SetupError.noLogin("nobody_at_all")) {
        try DatabaseSetup().register(
          Login("nobody_at_all", person: "system"), on: try database.connect(as: .superuser))
      }
    }
  }

  @Test func `a login of an unknown person is refused`() async throws {
    try await withTestDatabase { database in
      let connection = try database.connect(as: .superuser)
      #expect(throws: SetupError.noPerson("nobody")) {
        try DatabaseSetup().register(Login("postgres", person: "nobody"), on: connection)
      }
    }
  }
}
