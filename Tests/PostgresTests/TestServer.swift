import Glibc
import Logging
import Postgres
import Synchronization
import Testing

/// The throwaway server that the test run provides; its conninfo is that of a superuser.
enum TestServer {
  static let variable = "CASEWORK_TEST_DATABASE"

  static let conninfo: String? = unsafe getenv(variable).map { unsafe String(cString: $0) }

  /// The trait of every suite here: without a server it is skipped, and says why.
  static var isRequired: ConditionTrait {
    .enabled(if: conninfo != nil, "\(variable) names no server")
  }

  static let logger = Logger(label: "postgres-tests") { _ in SwiftLogNoOpLogHandler() }

  static func configuration() throws -> SessionConfiguration {
    SessionConfiguration(conninfo: try #require(conninfo), applicationName: "postgres-tests")
  }

  /// Opens a connection on the test's thread.
  static func connect(_ configuration: SessionConfiguration? = nil) throws -> Connection {
    try Connection(configuration ?? self.configuration(), logger: logger)
  }

  static func pool(
    _ session: SessionConfiguration? = nil, limit: Int = 4, waitingMax: Int = 1_000,
    acquireTimeout: Duration = .seconds(30)
  ) throws -> Pool {
    Pool(
      PoolConfiguration(
        session: try session ?? configuration(), limit: limit, waitingMax: waitingMax,
        acquireTimeout: acquireTimeout),
      logger: logger)
  }
}

/// A schema of a test's own, first on the search path of every connection made with its
/// configuration.
struct TestSchema {
  private static let last = Atomic<UInt64>(0)

  let configuration: SessionConfiguration
  private let name: String

  /// Makes the schema, runs the script in it, and the body; then drops it.
  static func with(
    _ script: String, _ body: (TestSchema) async throws -> Void
  ) async throws {
    let schema = try TestSchema()
    try schema.run("CREATE SCHEMA \(schema.name)")
    let outcome: Result<Void, any Error>
    do {
      try schema.run(script)
      outcome = .success(try await body(schema))
    } catch {
      outcome = .failure(error)
    }
    try schema.run("DROP SCHEMA \(schema.name) CASCADE")
    try outcome.get()
  }

  private init() throws {
    name = "test_\(getpid())_\(Self.last.add(1, ordering: .relaxed).newValue)"
    var configuration = try TestServer.configuration()
    configuration.applicationName = name
    configuration.onConnect = [
      Statement(name: "setSearchPath", sql: "SET search_path TO \(name), public")
    ]
    self.configuration = configuration
  }

  /// The name that connections made with the configuration show in `pg_stat_activity`.
  var applicationName: String { name }

  func connect() throws -> Connection { try TestServer.connect(configuration) }

  func pool(limit: Int = 4) throws -> Pool { try TestServer.pool(configuration, limit: limit) }

  private func run(_ script: String) throws {
    try connect().executeScript(script, name: "testSchema")
  }
}

extension Statement {
  /// A statement for one test, named after its text.
  static func sql(_ text: String) -> Statement { Statement(name: text, sql: text) }

  static let processID = sql("SELECT pg_backend_pid()")
  static let terminate = sql("SELECT pg_terminate_backend($1, 5000)")
}
