import Postgres
import Testing

@Suite(TestServer.isRequired, .timeLimit(.minutes(2)))
struct ErrorTests {
  private let table = """
    CREATE TEMP TABLE people (
      id int8 CONSTRAINT people_key PRIMARY KEY,
      name text NOT NULL,
      age int4 CONSTRAINT nobody_is_unborn CHECK (age >= 0),
      boss int8 CONSTRAINT bosses_exist REFERENCES people
    )
    """

  private func refusal(_ arguments: [PostgresValue]) throws -> PostgresError {
    let connection = try TestServer.connect()
    try connection.executeScript(table, name: "table")
    let insert = Statement(name: "insertPerson", sql: "INSERT INTO people VALUES ($1, $2, $3, $4)")
    try connection.execute(insert, [.int8(1), .text("first"), .null, .null])
    return try #require(
      throws: PostgresError.self, performing: { try connection.execute(insert, arguments) })
  }

  @Test func `a violation names its constraint and statement, and keeps values apart`() throws {
    let error = try refusal([.int8(1), .text("secret"), .null, .null])
    #expect(error.state == .uniqueViolation)
    #expect(error.constraint == "people_key")
    #expect(error.table == "people")
    #expect(error.statement == "insertPerson")
    #expect(error.detail?.contains("(1)") == true)
    #expect(!error.description.contains("(1)"))
    #expect(!error.isTransient && !error.isUnavailable && !error.isConnectionLost)
  }

  @Test func `each kind of constraint has its own state`() throws {
    #expect(try refusal([.int8(2), .null, .null, .null]).state == .notNullViolation)
    #expect(try refusal([.int8(2), .null, .null, .null]).column == "name")
    #expect(try refusal([.int8(2), .text(""), .int4(-1), .null]).constraint == "nobody_is_unborn")
    #expect(try refusal([.int8(2), .text(""), .int4(-1), .null]).state == .checkViolation)
    #expect(try refusal([.int8(2), .text(""), .null, .int8(9)]).state == .foreignKeyViolation)
    #expect(try refusal([.int8(2), .text(""), .null, .int8(9)]).constraint == "bosses_exist")
  }

  @Test func `a raised exception brings its message and hint`() throws {
    let connection = try TestServer.connect()
    let error = #expect(throws: PostgresError.self) {
      try connection.executeScript(
        "DO $$ BEGIN RAISE EXCEPTION 'stop' USING HINT = 'turn back', DETAIL = 'why'; END $$",
        name: "raise")
    }
    #expect(error?.state == .raiseException)
    #expect(error?.message == "stop")
    #expect(error?.hint == "turn back")
    #expect(error?.description == "[P0001] raise: stop (hint: turn back)")
  }

  @Test func `after a failure the connection goes on`() throws {
    let connection = try TestServer.connect()
    for _ in 0..<3 {
      let error = #expect(throws: PostgresError.self) {
        try connection.execute(.sql("SELECT * FROM nowhere"))
      }
      #expect(error?.state == .undefinedTable)
    }
    #expect(try connection.execute(.sql("SELECT 1"))[0][0] == 1)
  }

  @Test func `a statement that takes too long is cancelled by the server`() throws {
    var configuration = try TestServer.configuration()
    configuration.statementTimeout = .milliseconds(30)
    let connection = try TestServer.connect(configuration)
    let error = #expect(throws: PostgresError.self) {
      try connection.execute(.sql("SELECT pg_sleep(60)"))
    }
    #expect(error?.state == .queryCanceled)
    #expect(try connection.execute(.sql("SELECT 1"))[0][0] == 1)
  }

  @Test func `a killed server process is a lost connection`() throws {
    let connection = try TestServer.connect()
    let killer = try TestServer.connect()
    let victim: Int32 = try connection.execute(.processID)[0][0]
    try killer.execute(.terminate, [.int4(victim)])
    let error = #expect(throws: PostgresError.self) { try connection.execute(.sql("SELECT 1")) }
    #expect(error?.isConnectionLost == true)
    #expect(error?.isUnavailable == true)
    let again = #expect(throws: PostgresError.self) { try connection.execute(.sql("SELECT 1")) }
    #expect(again?.isConnectionLost == true)
  }

  @Test func `a server process that dies while it works is a lost connection`() throws {
    let connection = try TestServer.connect()
    let select = Statement(name: "suicide", sql: "SELECT pg_terminate_backend(pg_backend_pid())")
    let error = #expect(throws: PostgresError.self) { try connection.execute(select) }
    #expect(error?.state == .adminShutdown)
    #expect(error?.statement == "suicide")
    #expect(error?.isConnectionLost == true)
  }

  @Test func `a server that does not answer is unavailable after the connect timeout`() throws {
    let silent = try SilentServer()
    let configuration = SessionConfiguration(
      conninfo: "host=127.0.0.1 port=\(silent.port) sslmode=disable", connectTimeout: .seconds(2))
    let start = ContinuousClock.now
    let error = try #require(
      throws: PostgresError.self, performing: { _ = try TestServer.connect(configuration) })
    #expect(error.isUnavailable)
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func `a connection string that cannot be read is not quoted`() throws {
    for conninfo in ["host=x password=my secret", "postgresql://u:p%zzsecret@h"] {
      let error = try #require(
        throws: PostgresError.self,
        performing: { _ = try TestServer.connect(SessionConfiguration(conninfo: conninfo)) })
      #expect(!error.description.contains("secret"))
      #expect(error.detail?.contains("secret") == true)
      #expect(!error.isUnavailable)
    }
  }

  @Test func `a server that is not there is unavailable`() throws {
    let configuration = SessionConfiguration(conninfo: "host=/nonexistent port=1")
    let error = try #require(
      throws: PostgresError.self, performing: { _ = try TestServer.connect(configuration) })
    #expect(error.state == .cannotConnect)
    #expect(error.isUnavailable)
  }
}
