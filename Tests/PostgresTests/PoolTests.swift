import Logging
import Postgres
import Synchronization
import Testing

@Suite(TestServer.isRequired, .timeLimit(.minutes(2)))
struct PoolTests {
  @Test func `never more bodies at once than connections`() async throws {
    let pool = try TestServer.pool(limit: 3)
    let running = Gauge()
    let sum = await withTaskGroup(of: Int.self) { group in
      for number in 0..<50 {
        group.addTask {
          let value = try? await pool.withConnection { (connection) throws(PostgresError) -> Int in
            running.enter()
            defer { running.leave() }
            return try connection.execute(.sql("SELECT $1::int8"), [.int8(Int64(number))])[0][0]
          }
          return value ?? -1_000
        }
      }
      return await group.reduce(0, +)
    }
    #expect(sum == (0..<50).reduce(0, +))
    #expect(running.most <= 3)
    #expect(pool.load.lent == 0)
    #expect(pool.load.idle <= 3)
    await pool.close()
  }

  @Test func `who waits too long is refused`() async throws {
    let pool = try TestServer.pool(limit: 1, acquireTimeout: .milliseconds(20))
    let error = try await whileLent(pool) { await refusal(of: pool) }
    #expect(error?.state == .tooManyConnections)
    #expect(error?.isUnavailable == true)
    #expect(pool.load.waiting == 0)
    await pool.close()
  }

  @Test func `who finds the queue full is refused at once`() async throws {
    let pool = try TestServer.pool(limit: 1, waitingMax: 0)
    let error = try await whileLent(pool) { await refusal(of: pool) }
    #expect(error?.state == .tooManyConnections)
    await pool.close()
  }

  @Test func `who is cancelled while waiting stops waiting`() async throws {
    let pool = try TestServer.pool(limit: 1)
    let error = try await whileLent(pool) {
      let waiting = Task { await refusal(of: pool) }
      while pool.load.waiting == 0 { await Task.yield() }
      waiting.cancel()
      return await waiting.value
    }
    #expect(error?.state == .queryCanceled)
    #expect(pool.load.waiting == 0)
    await pool.close()
  }

  @Test func `a cancelled task's statement is cancelled on the server`() async throws {
    try await TestSchema.with("") { schema in
      let pool = try schema.pool(limit: 1)
      let sleeper = Task { await refusal(of: pool, running: .sql("SELECT pg_sleep(600)")) }
      let watcher = try TestServer.connect()
      let active = Statement.sql(
        """
        SELECT count(*) FROM pg_stat_activity
        WHERE application_name = $1 AND state = 'active' AND query LIKE '%pg_sleep%'
        """)
      let name = PostgresValue.text(schema.applicationName)
      while try watcher.execute(active, [name])[0][0] == 0 { await Task.yield() }
      sleeper.cancel()
      let error = await sleeper.value
      #expect(error?.state == .queryCanceled)
      #expect(error?.isConnectionLost == false)
      #expect(try watcher.execute(active, [name])[0][0] == 0)
      #expect(await refusal(of: pool, running: .sql("SELECT 1")) == nil)
      await pool.close()
    }
  }

  @Test func `a cancellation that comes too late meets no other statement`() async throws {
    let pool = try TestServer.pool(limit: 1)
    for pause in 0..<60 {
      let short = Task {
        await refusal(of: pool, running: .sql("SELECT count(*) FROM generate_series(1, 20000)"))
      }
      for _ in 0..<pause * 20 { await Task.yield() }
      short.cancel()
      let error = await short.value
      #expect(error == nil || error?.state == .queryCanceled)
      #expect(await refusal(of: pool, running: .sql("SELECT pg_sleep(0.001)")) == nil)
    }
    await pool.close()
  }

  @Test func `a cancelled body sends nothing more, and its transaction is rolled back`()
    async throws
  {
    try await TestSchema.with("CREATE TABLE notes (a int4)") { schema in
      let pool = try schema.pool(limit: 1)
      let started = Latch()
      let cancelled = Latch()
      let writer = Task { () async -> PostgresError? in
        do throws(PostgresError) {
          try await pool.transaction { (transaction) throws(PostgresError) in
            try transaction.execute(.sql("INSERT INTO notes VALUES (1)"))
            started.open()
            cancelled.block()
            try transaction.execute(.sql("INSERT INTO notes VALUES (2)"))
          }
          return nil
        } catch {
          return error
        }
      }
      await started.opened()
      writer.cancel()
      cancelled.open()
      #expect(await writer.value?.state == .queryCanceled)
      let count = try await pool.withConnection { (connection) throws(PostgresError) -> Int in
        try connection.execute(.sql("SELECT count(*) FROM notes"))[0][0]
      }
      #expect(count == 0)
      await pool.close()
    }
  }

  @Test func `after a killed server process the next caller gets a new connection`() async throws {
    let pool = try TestServer.pool(limit: 1)
    let killer = try TestServer.connect()
    let processID = { @Sendable () async throws(PostgresError) -> Int32 in
      try await pool.withConnection { (connection) throws(PostgresError) in
        try connection.execute(.processID)[0][0]
      }
    }
    let first = try await processID()
    #expect(try await processID() == first)
    try killer.execute(.terminate, [.int4(first)])
    #expect(try await processID() != first)
    await pool.close()
  }

  @Test func `a connection that was idle for long is asked for a sign of life`() async throws {
    let pool = Pool(
      PoolConfiguration(
        session: try TestServer.configuration(), limit: 1, idleCheckAfter: .zero),
      logger: TestServer.logger)
    for _ in 0..<3 {
      #expect(await refusal(of: pool) == nil)
    }
    await pool.close()
  }

  @Test func `a connection left in a transaction is not lent again`() async throws {
    let pool = try TestServer.pool(limit: 1)
    let first = try await pool.withConnection { (connection) throws(PostgresError) -> Int32 in
      try connection.execute(.sql("BEGIN"))
      return try connection.execute(.processID)[0][0]
    }
    let second = try await pool.withConnection { (connection) throws(PostgresError) -> Int32 in
      try connection.execute(.processID)[0][0]
    }
    #expect(first != second)
    await pool.close()
  }

  @Test func `closing waits for the lent connection and refuses everybody else`() async throws {
    let pool = try TestServer.pool(limit: 1)
    let lent = Latch()
    let finish = Latch()
    let body = Task { await pool.hold(lent, finish) }
    await lent.opened()
    let waiting = Task { await refusal(of: pool) }
    while pool.load.waiting == 0 { await Task.yield() }
    async let closing: Void = pool.close()
    #expect(await waiting.value?.message == "the connection pool is closed")
    finish.open()
    await closing
    #expect(await body.value)
    #expect(await refusal(of: pool)?.state == .connectionDoesNotExist)
    #expect(pool.load.lent == 0)
    #expect(pool.load.idle == 0)
  }

  @Test func `a server that cannot be reached is every caller's error, and no connection is lost`()
    async
  {
    let session = SessionConfiguration(conninfo: "host=/nonexistent port=1")
    let pool = Pool(PoolConfiguration(session: session, limit: 1), logger: TestServer.logger)
    for _ in 0..<3 {
      #expect(await refusal(of: pool)?.isUnavailable == true)
    }
    await pool.close()
  }

  @Test func `every connection runs what the configuration asks for`() async throws {
    var session = try TestServer.configuration()
    session.applicationName = "greeter"
    session.statementTimeout = .seconds(17)
    session.onConnect = [.sql("SET ROLE pg_monitor")]
    let pool = try TestServer.pool(session, limit: 1)
    let row = try await pool.withConnection { (connection) throws(PostgresError) -> Row in
      try connection.execute(
        .sql(
          "SELECT current_user, current_setting('statement_timeout'), application_name"
            + " FROM pg_stat_activity WHERE pid = pg_backend_pid()"))[0]
    }
    #expect(row[0] == "pg_monitor")
    #expect(row[1] == "17s")
    #expect(row[2] == "greeter")
    await pool.close()
  }

  /// Runs the body while the pool's only connection is lent.
  private func whileLent<Value: Sendable>(
    _ pool: Pool, _ body: () async -> Value
  ) async throws -> Value {
    let lent = Latch()
    let finish = Latch()
    let holder = Task { await pool.hold(lent, finish) }
    await lent.opened()
    let value = await body()
    finish.open()
    #expect(await holder.value)
    return value
  }
}

/// Counts how many are inside, and how many were at most.
private final class Gauge: Sendable {
  private let state = Mutex((now: 0, most: 0))

  var most: Int { state.withLock { $0.most } }

  func enter() {
    state.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
  }

  func leave() {
    state.withLock { $0.now -= 1 }
  }
}

/// The error that a caller of the pool gets; nil if there is none.
private func refusal(
  of pool: Pool, running statement: Statement = .sql("SELECT 1")
) async -> PostgresError? {
  do throws(PostgresError) {
    try await pool.withConnection { (connection) throws(PostgresError) in
      _ = try connection.execute(statement)
    }
    return nil
  } catch {
    return error
  }
}

extension Pool {
  /// Holds a connection, which opens the first latch, until the second is opened.
  fileprivate func hold(_ lent: Latch, _ finish: Latch) async -> Bool {
    do throws(PostgresError) {
      return try await withConnection { (_) throws(PostgresError) -> Bool in
        lent.open()
        finish.block()
        return true
      }
    } catch {
      return false
    }
  }
}
