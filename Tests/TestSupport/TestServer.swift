import Glibc
package import Logging
package import Postgres

/// The throwaway cluster that the test run provides; its login is a superuser.
package enum TestServer {
  /// Holds the cluster's conninfo, in libpq's keyword form; `tools/test-database run` sets it.
  package static let variable = "CASEWORK_TEST_DATABASE"

  package static let logger = Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() }

  /// Why a test that needs a database cannot run; it then fails, since a skipped one would be forgotten.
  package struct Missing: Error, CustomStringConvertible {
    package var description: String {
      "\(variable) names no cluster: run the tests with tools/test"
    }
  }

  /// The conninfo of one of the cluster's databases, or of the one that the variable names.
  package static func conninfo(of database: String? = nil) throws -> String {
    guard let conninfo = unsafe getenv(variable).map({ unsafe String(cString: $0) }) else {
      throw Missing()
    }
    // Of a keyword given twice libpq takes the last.
    return database.map { "\(conninfo) dbname=\($0)" } ?? conninfo
  }

  /// Opens a connection as the superuser.
  package static func connect(to database: String? = nil) throws -> Connection {
    try Connection(
      SessionConfiguration(conninfo: try conninfo(of: database), applicationName: "tests"),
      logger: logger)
  }
}
