import Postgres
import Testing

@Suite(TestServer.isRequired, .timeLimit(.minutes(2)))
struct PipelineTests {
  private let insert = Statement(name: "insertPart", sql: "INSERT INTO parts VALUES ($1, $2)")
  private let count = Statement.sql("SELECT count(*) FROM parts")

  private func connectionWithTable() throws -> Connection {
    let connection = try TestServer.connect()
    try connection.executeScript(
      "CREATE TEMP TABLE parts (id int4 PRIMARY KEY, body bytea)", name: "create")
    return connection
  }

  @Test func `results come in the order of the statements`() throws {
    let connection = try TestServer.connect()
    let answers = try connection.pipeline([
      (.sql("SELECT $1::int4"), [.int4(1)]), (.sql("SELECT 'two'"), []),
      (.sql("SELECT $1::int4"), [.int4(3)]),
    ])
    #expect(answers[0][0][0] == 1)
    #expect(answers[1][0][0] == "two")
    #expect(answers[2][0][0] == 3)
    #expect(try connection.pipeline([]).isEmpty)
  }

  @Test func `5000 statements with large values both ways do not stand still`() throws {
    let connection = try TestServer.connect()
    let body = [UInt8](repeating: 7, count: 20_000)
    let echo = Statement.sql("SELECT $1::bytea")
    let answers = try connection.pipeline(Array(repeating: (echo, [.bytea(body)]), count: 5_000))
    #expect(answers.count == 5_000)
    #expect(answers.allSatisfy { $0[0][0, as: [UInt8].self] == body })
  }

  @Test func `one failing statement undoes the whole flush, and is named`() throws {
    let connection = try connectionWithTable()
    try connection.execute(insert, [.int4(7), .null])
    var batch = (0..<10).map { (insert, [PostgresValue.int4($0), .bytea([1])]) }
    batch.append((count, []))
    let error = #expect(throws: PostgresError.self) { try connection.pipeline(batch) }
    #expect(error?.state == .uniqueViolation)
    #expect(error?.statement == "insertPart")
    #expect(try connection.execute(count)[0][0] == 1)
  }

  @Test func `a statement that cannot be prepared is named, and those behind it work later`() throws
  {
    let connection = try connectionWithTable()
    let broken = Statement(name: "broken", sql: "SELEC 1")
    let error = #expect(throws: PostgresError.self) {
      try connection.pipeline([(insert, [.int4(1), .null]), (broken, []), (count, [])])
    }
    #expect(error?.state == .syntaxError)
    #expect(error?.statement == "broken")
    #expect(try connection.execute(count)[0][0] == 0)
  }

  @Test func `a script runs several statements, all or none`() throws {
    let connection = try connectionWithTable()
    try connection.executeScript(
      "INSERT INTO parts VALUES (1); INSERT INTO parts VALUES (2)", name: "two")
    #expect(try connection.execute(count)[0][0] == 2)
    let error = #expect(throws: PostgresError.self) {
      try connection.executeScript(
        "INSERT INTO parts VALUES (3); INSERT INTO parts VALUES (1)", name: "again")
    }
    #expect(error?.statement == "again")
    #expect(try connection.execute(count)[0][0] == 2)
  }

  @Test func `COPY loads many rows, all or none`() throws {
    let connection = try connectionWithTable()
    let copy = Statement(name: "copyParts", sql: "COPY parts FROM STDIN (FORMAT binary)")
    let rows = (0..<20_000).lazy.map { number -> [PostgresValue] in
      [.int4(number), number == 5 ? .null : .bytea([1, 2, 3])]
    }
    #expect(try connection.copyIn(copy, rows: rows) == 20_000)
    #expect(try connection.execute(count)[0][0] == 20_000)
    let error = #expect(throws: PostgresError.self) { try connection.copyIn(copy, rows: rows) }
    #expect(error?.state == .uniqueViolation)
    #expect(error?.statement == "copyParts")
    #expect(try connection.execute(count)[0][0] == 20_000)
  }

  @Test func `COPY in a pipeline is refused, and costs the connection`() throws {
    let connection = try connectionWithTable()
    let error = #expect(throws: PostgresError.self) {
      try connection.execute(.sql("COPY parts FROM STDIN"))
    }
    #expect(error?.isConnectionLost == true)
  }
}
