import Postgres
import Testing

/// What a use case would throw.
private enum BodyError: PostgresFailure, Equatable {
  case changedMyMind
  case database(PostgresError)

  init(_ error: PostgresError) {
    self = .database(error)
  }
}

@Suite(TestServer.isRequired, .timeLimit(.minutes(2)))
struct TransactionTests {
  private let table = "CREATE TABLE seats (id int4 PRIMARY KEY, taken bool NOT NULL DEFAULT false)"
  private let insert = Statement(name: "insertSeat", sql: "INSERT INTO seats VALUES ($1)")
  private let count = Statement(name: "countSeats", sql: "SELECT count(*) FROM seats")

  @Test func `what the body wrote is there when it returns, and gone when it throws`() async throws
  {
    try await TestSchema.with(table) { schema in
      let connection = try schema.connect()
      let seen = try connection.transaction { (transaction) throws(PostgresError) -> Int in
        try transaction.execute(insert, [.int4(1)])
        return try transaction.execute(count)[0][0]
      }
      #expect(seen == 1)
      let error = #expect(throws: BodyError.self) {
        try connection.transaction { (transaction) throws(BodyError) in
          do throws(PostgresError) {
            try transaction.execute(insert, [.int4(2)])
          } catch { throw .database(error) }
          throw .changedMyMind
        }
      }
      #expect(error == .changedMyMind)
      #expect(try connection.execute(count)[0][0] == 1)
    }
  }

  @Test func `the body's error survives a rollback that fails`() throws {
    let connection = try TestServer.connect()
    let killer = try TestServer.connect()
    let victim: Int32 = try connection.execute(.processID)[0][0]
    let error = #expect(throws: BodyError.self) {
      try connection.transaction { (transaction) throws(BodyError) in
        do throws(PostgresError) {
          try transaction.execute(.sql("SELECT 1"))
          try killer.execute(.terminate, [.int4(victim)])
        } catch { throw .database(error) }
        throw .changedMyMind
      }
    }
    #expect(error == .changedMyMind)
  }

  @Test func `a connection that breaks before COMMIT leaves the outcome unknown`() throws {
    let connection = try TestServer.connect()
    let killer = try TestServer.connect()
    let victim: Int32 = try connection.execute(.processID)[0][0]
    let error = #expect(throws: PostgresError.self) {
      try connection.transaction { (transaction) throws(PostgresError) in
        try transaction.execute(.sql("SELECT 1"))
        try killer.execute(.terminate, [.int4(victim)])
      }
    }
    #expect(error?.isOutcomeUnknown == true)
    #expect(error?.isConnectionLost == true)
  }

  @Test func `a body that swallows a failure does not commit by halves`() async throws {
    try await TestSchema.with(table) { schema in
      let connection = try schema.connect()
      let error = #expect(throws: PostgresError.self) {
        try connection.transaction { (transaction) throws(PostgresError) in
          try transaction.execute(insert, [.int4(1)])
          _ = try? transaction.execute(insert, [.int4(1)])
        }
      }
      #expect(error?.state == .uniqueViolation)
      #expect(try connection.execute(count)[0][0] == 0)
    }
  }

  @Test func `nothing takes effect after a failure, even one the server never saw`() async throws {
    try await TestSchema.with(table) { schema in
      let connection = try schema.connect()
      let error = #expect(throws: PostgresError.self) {
        try connection.transaction { (transaction) throws(PostgresError) in
          _ = try? transaction.execute(.sql("SELECT $1"), [.text("\0")])
          try transaction.execute(insert, [.int4(1)])
        }
      }
      #expect(error?.state == .failedTransaction)
      #expect(try connection.execute(count)[0][0] == 0)
    }
  }

  @Test func `a first statement that fails leaves no transaction behind`() throws {
    let connection = try TestServer.connect()
    for _ in 0..<2 {
      #expect(throws: PostgresError.self) {
        try connection.transaction { (transaction) throws(PostgresError) in
          try transaction.execute(.sql("SELECT 1 / 0"))
        }
      }
    }
    #expect(throws: Never.self) {
      try connection.transaction { (_) throws(PostgresError) in }
    }
    #expect(try connection.execute(.sql("SELECT 1"))[0][0] == 1)
  }

  @Test(arguments: Isolation.allCases, Access.allCases)
  func `the server sees the isolation and access asked for`(
    isolation: Isolation, access: Access
  ) throws {
    let connection = try TestServer.connect()
    try connection.transaction(isolation: isolation, access: access) {
      (transaction) throws(PostgresError) in
      let level: String = try transaction.execute(.sql("SHOW transaction_isolation"))[0][0]
      #expect(level.uppercased() == isolation.rawValue)
      let readOnly: String = try transaction.execute(.sql("SHOW transaction_read_only"))[0][0]
      #expect((readOnly == "on") == (access == .readOnly))
    }
  }

  @Test func `a read-only transaction writes nothing`() async throws {
    try await TestSchema.with(table) { schema in
      let connection = try schema.connect()
      let error = #expect(throws: PostgresError.self) {
        try connection.transaction(access: .readOnly) { (transaction) throws(PostgresError) in
          try transaction.execute(insert, [.int4(1)])
        }
      }
      #expect(error?.state == .readOnlyTransaction)
    }
  }

  @Test func `a transaction holds scripts, pipelines and COPY as well`() async throws {
    try await TestSchema.with(table) { schema in
      let connection = try schema.connect()
      let copy = Statement.sql("COPY seats (id) FROM STDIN (FORMAT binary)")
      #expect(throws: BodyError.changedMyMind) {
        try connection.transaction { (transaction) throws(BodyError) in
          do throws(PostgresError) {
            try transaction.executeScript("INSERT INTO seats VALUES (1)", name: "script")
            try transaction.copyIn(copy, rows: [[.int4(2)], [.int4(3)]])
            let answers = try transaction.pipeline([(insert, [.int4(4)]), (count, [])])
            #expect(answers[1][0][0] == 4)
          } catch { throw .database(error) }
          throw .changedMyMind
        }
      }
      #expect(try connection.execute(count)[0][0] == 0)
    }
  }

  @Test func `of two transactions that read what the other writes, one must be retried`()
    async throws
  {
    try await TestSchema.with(table + "; INSERT INTO seats VALUES (1), (2)") { schema in
      let one = try schema.connect()
      let other = try schema.connect()
      let free = Statement.sql("SELECT count(*) FROM seats WHERE NOT taken")
      let take = Statement.sql("UPDATE seats SET taken = true WHERE id = $1")
      let error = #expect(throws: PostgresError.self) {
        try one.transaction(isolation: .serializable) { (first) throws(PostgresError) in
          try first.execute(free)
          try other.transaction(isolation: .serializable) { (second) throws(PostgresError) in
            try second.execute(free)
            try second.execute(take, [.int4(2)])
          }
          try first.execute(take, [.int4(1)])
        }
      }
      #expect(error?.state == .serializationFailure)
      #expect(error?.isTransient == true)
    }
  }

  @Test func `of two transactions that wait for each other, one is told of the deadlock`()
    async throws
  {
    try await TestSchema.with(table + "; INSERT INTO seats VALUES (1), (2)") { schema in
      let pool = try schema.pool()
      let take = Statement(name: "take", sql: "UPDATE seats SET taken = true WHERE id = $1")
      let held = [Latch(), Latch()]
      let takeBoth = { @Sendable (first: Int32, second: Int32) async -> PostgresError? in
        do throws(PostgresError) {
          try await pool.transaction { (transaction) throws(PostgresError) in
            try transaction.execute(take, [.int4(first)])
            held[Int(first) - 1].open()
            held[Int(second) - 1].block()
            try transaction.execute(take, [.int4(second)])
          }
          return nil
        } catch {
          return error
        }
      }
      async let one = takeBoth(1, 2)
      async let other = takeBoth(2, 1)
      let errors = await [one, other].compactMap { $0 }
      #expect(errors.map(\.state) == [.deadlockDetected])
      #expect(errors.allSatisfy { $0.isTransient && $0.statement == "take" })
      await pool.close()
    }
  }
}
