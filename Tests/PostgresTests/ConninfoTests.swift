import Glibc
import Postgres
import Testing

/// What libpq's own connection strings bring: several hosts, URIs and services.
@Suite(TestServer.isRequired) struct ConninfoTests {
  @Test func `of several hosts the first that answers is taken`() throws {
    let parts = try Parts()
    let connection = try TestServer.connect(
      SessionConfiguration(
        conninfo: "\(parts.rest) host=/nowhere,\(parts.host) port=\(parts.port),\(parts.port)"))
    #expect(try one(connection) == 1)
  }

  @Test func `a host that may not be written to is passed over when writing is asked for`() throws {
    let parts = try Parts()
    var configuration = SessionConfiguration(
      conninfo: "\(parts.all) target_session_attrs=read-write")
    #expect(try one(try TestServer.connect(configuration)) == 1)
    configuration = SessionConfiguration(
      conninfo: "\(parts.all) options='-c default_transaction_read_only=on' "
        + "target_session_attrs=read-write")
    let error = try #require(
      throws: PostgresError.self, performing: { _ = try TestServer.connect(configuration) })
    #expect(error.isUnavailable)
  }

  @Test func `a URI is as good as keywords`() throws {
    let parts = try Parts()
    let host = parts.host.replacing("/", with: "%2F")
    let connection = try TestServer.connect(
      SessionConfiguration(
        conninfo: "postgresql://\(parts.user)@\(host):\(parts.port)/\(parts.database)"))
    #expect(try one(connection) == 1)
  }

  @Test func `a service that no file describes is an error that says so`() throws {
    let error = try #require(
      throws: PostgresError.self,
      performing: {
        _ = try TestServer.connect(SessionConfiguration(conninfo: "service=casework_nowhere"))
      })
    #expect("\(error.message) \(error.detail ?? "")".contains("casework_nowhere"))
  }

  private func one(_ connection: borrowing Connection) throws -> Int32 {
    try connection.execute(Statement(name: "one", sql: "SELECT 1"))[0][0]
  }
}

/// Where the run's server is, as it says itself.
private struct Parts {
  let all: String
  let host: String
  let port: Int32
  let user: String
  let database: String

  init() throws {
    all = try #require(TestServer.conninfo)
    let connection = try TestServer.connect()
    let row = try connection.execute(
      Statement(
        name: "parts",
        sql: """
          SELECT split_part(current_setting('unix_socket_directories'), ',', 1),
            current_setting('port')::int4, current_user::text, current_database()::text
          """))[0]
    (host, port, user, database) = (row[0], row[1], row[2], row[3])
  }

  var rest: String { "user=\(user) dbname=\(database)" }
}
