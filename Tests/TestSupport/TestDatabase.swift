import Glibc
package import Postgres
import Store
import Synchronization

/// A migrated database of one test's own, empty but for the login that the tests connect with, which is
/// a server's.
package final class TestDatabase: Sendable {
  /// Whose rights a connection has.
  package enum Role: String, Sendable, CaseIterable {
    /// Acts and loops, which see everything.
    case acts = "casework_acts"
    /// Reads for a person, under the policies.
    case server = "casework_server"
    case readonly = "casework_readonly"
    case owner = "casework_owner"
    /// The tests' superuser, which no policy and no privilege holds back.
    case superuser = "none"
  }

  private static let last = Atomic<UInt64>(0)

  package let name: String
  package let conninfo: String
  private let pools = Mutex<[Pool]>([])

  private init() throws {
    name = "casework_test_\(getpid())_\(Self.last.add(1, ordering: .relaxed).newValue)"
    conninfo = try TestServer.conninfo(of: name)
  }

  /// What a connection with these rights is opened with.
  package func configuration(as role: Role) -> SessionConfiguration {
    SessionConfiguration(
      conninfo: conninfo, applicationName: name,
      onConnect: [
        // A database's own settings are not copied with it.
        Statement(name: "turnOffCompilation", sql: "SET jit = off"),
        Statement(name: "setRole", sql: "SET ROLE \(role.rawValue)"),
      ])
  }

  /// Opens a connection on the test's thread.
  package func connect(as role: Role) throws -> Connection {
    try Connection(configuration(as: role), logger: TestServer.logger)
  }

  /// Makes a pool, which is closed with the database.
  package func pool(as role: Role, limit: Int = 4) -> Pool {
    let configuration = PoolConfiguration(
      session: configuration(as: role), limit: limit, acquireTimeout: .seconds(60))
    let pool = Pool(configuration, logger: TestServer.logger)
    pools.withLock { $0.append(pool) }
    return pool
  }

  fileprivate static func make(from template: String) throws -> TestDatabase {
    let database = try TestDatabase()
    // By copying files a small database takes half as long as by the log. The owner is not copied.
    try TestServer.connect().executeScript(
      """
      CREATE DATABASE \(database.name) TEMPLATE \(template) OWNER casework_owner STRATEGY FILE_COPY
      """, name: "cloneTemplate")
    return database
  }

  fileprivate func drop() async throws {
    for pool in pools.withLock({ $0 }) { await pool.close() }
    try TestServer.connect().executeScript("DROP DATABASE \(name) WITH (FORCE)", name: "dropClone")
  }
}

/// How many tests of a process have a database at once.
private let gate = Gate(limit: 16)

/// Runs the body with a migrated database of its own, and drops it afterwards.
///
/// Not within another one's body: each waits for its turn.
@discardableResult
package func withTestDatabase<Value>(
  _ body: (TestDatabase) async throws -> Value
) async throws -> Value {
  try await gate.admitting { try await withDatabase(body) }
}

private func withDatabase<Value>(
  _ body: (TestDatabase) async throws -> Value
) async throws -> Value {
  let database = try TestDatabase.make(from: try TemplateDatabase.name.get())
  let outcome: Result<Value, any Error>
  do {
    outcome = .success(try await body(database))
  } catch {
    outcome = .failure(error)
  }
  try await database.drop()
  return try outcome.get()
}

/// Runs the body with the name of a database that is not migrated, and drops it afterwards.
///
/// The owner is a name that needs no quotes, or else the tests' superuser.
@discardableResult
package func withEmptyDatabase<Value>(
  owner: String? = nil, _ body: (_ name: String) async throws -> Value
) async throws -> Value {
  let name = "casework_empty_\(getpid())_\(lastEmpty.add(1, ordering: .relaxed).newValue)"
  let clause = owner.map { " OWNER \($0)" } ?? ""
  try TestServer.connect().executeScript("CREATE DATABASE \(name)\(clause)", name: "createEmpty")
  let outcome: Result<Value, any Error>
  do {
    outcome = .success(try await body(name))
  } catch {
    outcome = .failure(error)
  }
  try TestServer.connect().executeScript(
    "DROP DATABASE \(name) WITH (FORCE)", name: "dropEmpty")
  return try outcome.get()
}

private let lastEmpty = Atomic<UInt64>(0)

extension Statement {
  /// A statement for one test, named after its text.
  package static func sql(_ text: String) -> Statement { Statement(name: text, sql: text) }
}

extension TestDatabase {
  /// A proxy that leads to this database's cluster.
  package func cuttingProxy() throws -> CuttingProxy {
    let rows = try TestServer.connect().execute(
      .sql(
        """
        SELECT split_part(current_setting('unix_socket_directories'), ',', 1) || '/.s.PGSQL.'
          || current_setting('port')
        """))
    return try CuttingProxy(to: rows[0][0, as: String.self])
  }

  /// Makes a pool whose connections go through a proxy.
  package func pool(as role: Role, through proxy: CuttingProxy, limit: Int = 1) -> Pool {
    var session = configuration(as: role)
    session.conninfo +=
      " host=127.0.0.1 port=\(proxy.port) sslmode=disable gssencmode=disable"
    let pool = Pool(
      PoolConfiguration(session: session, limit: limit, acquireTimeout: .seconds(60)),
      logger: TestServer.logger)
    pools.withLock { $0.append(pool) }
    return pool
  }
}
