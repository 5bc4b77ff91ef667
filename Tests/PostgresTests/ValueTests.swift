import Postgres
import Testing

@Suite(TestServer.isRequired, .timeLimit(.minutes(2)))
struct ValueTests {
  private func echo<Value: PostgresDecodable>(
    _ value: PostgresValue, cast: String = "", as: Value.Type
  ) throws -> Value {
    let connection = try TestServer.connect()
    return try connection.execute(.sql("SELECT $1\(cast)"), [value])[0][0]
  }

  @Test func `scalars come back as they were sent`() throws {
    #expect(try echo(.bool(true), as: Bool.self))
    #expect(try echo(.int2(.min), as: Int16.self) == .min)
    #expect(try echo(.int4(.min), as: Int32.self) == .min)
    #expect(try echo(.int8(.min), as: Int64.self) == .min)
    #expect(try echo(.int8(.max), as: Int.self) == .max)
    #expect(try echo(.bytea([0, 255, 92, 39]), as: [UInt8].self) == [0, 255, 92, 39])
    #expect(try echo(.date(-1), as: PostgresDate.self) == PostgresDate(days: -1))
    #expect(
      try echo(.timestamptz(-1), as: PostgresTimestamp.self) == PostgresTimestamp(microseconds: -1))
    #expect(try echo(.json(#"{"a" : 1}"#), as: String.self) == #"{"a" : 1}"#)
    #expect(try echo(.jsonb(#"{"a" : 1}"#), as: String.self) == #"{"a": 1}"#)
  }

  @Test func `days and microseconds are counted from 1970`() throws {
    #expect(try echo(.date(0), cast: "::text", as: String.self) == "1970-01-01")
    #expect(try echo(.date(20_000), cast: "::text", as: String.self) == "2024-10-04")
    let connection = try TestServer.connect()
    let text = try connection.execute(
      .sql("SELECT ($1 AT TIME ZONE 'UTC')::text, to_timestamp(1.5)"), [.timestamptz(1_500_000)])[0]
    #expect(text[0] == "1970-01-01 00:00:01.5")
    #expect(text[1] == PostgresTimestamp(microseconds: 1_500_000))
  }

  @Test func `a narrower integer is read as a wider one`() throws {
    #expect(try echo(.int2(-7), as: Int.self) == -7)
    #expect(try echo(.int2(-7), as: Int32.self) == -7)
    #expect(try echo(.int4(-7), as: Int64.self) == -7)
  }

  @Test(arguments: [
    "", "' OR 1=1 --", #"\'; DROP TABLE cases; \\"#, "$1 $2", "%s\t\n", "Nguyễn Thị Ánh", "🇻🇳",
    "e\u{301}",
  ])
  func `a text is a value, whatever it looks like`(text: String) throws {
    let back = try echo(.text(text), as: String.self)
    #expect(Array(back.utf8) == Array(text.utf8))
    #expect(try echo(.texts([text]), as: [String].self) == [text])
  }

  @Test func `a NULL takes any type, also before the type is known`() throws {
    let connection = try TestServer.connect()
    try connection.executeScript(
      "CREATE TEMP TABLE n (a int4, b text[], c jsonb, d date)", name: "table")
    let insert = Statement.sql("INSERT INTO n VALUES ($1, $2, $3, $4) RETURNING a, b, c, d")
    var row = try connection.execute(insert, [.null, .null, .null, .null])[0]
    #expect(row[0, as: Int32?.self] == nil)
    #expect(row[1, as: [String?]?.self] == nil)
    row = try connection.execute(insert, [.int4(1), .null, .jsonb("{}"), .null])[0]
    #expect(row[0] == Int32(1))
    row = try connection.execute(insert, [.null, .texts(["x", nil]), .null, .date(1)])[0]
    #expect(row[1] == ["x", nil])
    #expect(row[3] == PostgresDate(days: 1))
  }

  @Test func `arrays come back with their NULLs`() throws {
    #expect(try echo(.bools([true, nil, false]), as: [Bool?].self) == [true, nil, false])
    #expect(try echo(.int2s([1, nil]), as: [Int16?].self) == [1, nil])
    #expect(try echo(.int4s([1, nil]), as: [Int32?].self) == [1, nil])
    #expect(try echo(.int8s([.max, nil, .min]), as: [Int64?].self) == [.max, nil, .min])
    #expect(
      try echo(.texts(["", nil, "NULL", "{,}"]), as: [String?].self) == ["", nil, "NULL", "{,}"])
    #expect(try echo(.byteas([[], nil, [0]]), as: [[UInt8]?].self) == [[], nil, [0]])
    #expect(try echo(.dates([0, nil]), as: [PostgresDate?].self) == [PostgresDate(days: 0), nil])
    #expect(
      try echo(.timestamptzs([5]), as: [PostgresTimestamp].self)
        == [PostgresTimestamp(microseconds: 5)])
    #expect(try echo(.jsons(["1", nil]), as: [String?].self) == ["1", nil])
    #expect(try echo(.jsonbs([#"{"a": 1}"#, nil]), as: [String?].self) == [#"{"a": 1}"#, nil])
    #expect(try echo(.int8s([]), as: [Int64].self) == [])
    #expect(try echo(.texts([]), cast: "::text", as: String.self) == "{}")
  }

  @Test func `a large value crosses unharmed`() throws {
    let bytes = (0..<8 << 20).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    #expect(try echo(.bytea(bytes), as: [UInt8].self) == bytes)
    let text = String(repeating: "ệ", count: 1 << 20)
    #expect(try echo(.text(text), as: String.self) == text)
  }

  @Test func `large values go one after another, with short answers`() throws {
    let connection = try TestServer.connect()
    let bytes = [UInt8](repeating: 1, count: 1 << 20)
    for _ in 0..<100 {
      #expect(
        try connection.execute(.sql("SELECT length($1::bytea)"), [.bytea(bytes)])[0][0] == 1 << 20)
    }
  }

  @Test func `a NUL character is refused before it is sent`() throws {
    let connection = try TestServer.connect()
    for value in [PostgresValue.text("a\0b"), .texts(["a", nil, "\0"]), .jsonb("\0")] {
      let error = #expect(throws: PostgresError.self) {
        try connection.execute(.sql("SELECT $1"), [value])
      }
      #expect(error?.state == .characterNotInRepertoire)
      #expect(error?.isConnectionLost == false)
    }
    #expect(try connection.execute(.sql("SELECT 1"))[0][0] == 1)
  }

  @Test func `columns have names and types, commands count their rows`() throws {
    let connection = try TestServer.connect()
    let rows = try connection.execute(.sql("SELECT 1::int8 AS id, 'x'::text AS name"))
    #expect(rows.columns == ["id", "name"])
    #expect(rows.types == [.int8, .text])
    try connection.execute(.sql("CREATE TEMP TABLE counted (a int4)"))
    let insert = try connection.execute(
      .sql("INSERT INTO counted SELECT * FROM generate_series(1, $1)"), [.int4(7)])
    #expect(insert.affectedRows == 7)
    #expect(insert.isEmpty)
    let all = try connection.execute(.sql("SELECT a FROM counted ORDER BY a"))
    #expect(all.map { $0[0, as: Int.self] } == Array(1...7))
  }

  @Test func `reading a column as another type ends the program`() async {
    let wrongType = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let connection = try TestServer.connect()
      _ = try connection.execute(.sql("SELECT 1::int8 AS id"))[0][0, as: Int32.self]
    }
    let words = String(decoding: wrongType?.standardErrorContent ?? [], as: UTF8.self)
    #expect(words.contains("SELECT 1::int8 AS id: column 0 (id) is int8, not Int32"))
    let noValue = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let connection = try TestServer.connect()
      _ = try connection.execute(.sql("SELECT NULL::int8 AS id"))[0][0, as: Int64.self]
    }
    let noWords = String(decoding: noValue?.standardErrorContent ?? [], as: UTF8.self)
    #expect(noWords.contains("column 0 (id) is NULL, not Int64"))
  }
}
