import Casework
import Engine
import Postgres
import TestSupport
import Testing

struct DeadlineLoopTests {
  @Test func `it sweeps at once, then sleeps until the next rung by the database's clock`()
    async throws
  {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      _ = try await fixture.open()
      // 40 seconds before the second reminder, with the first one due.
      try fixture.set(.startOfDay(.literal("2026-06-11")).advanced(by: .seconds(-40)))
      try await withLoop(fixture) { loop, clock in
        var sleeps = clock.sleeps.makeAsyncIterator()
        let first = try #require(await sleeps.next())
        #expect(first > .seconds(20) && first <= .seconds(41))
        #expect(try fixture.firings().map(\.rung) == [0])
        try fixture.set("2026-06-11")
        clock.advance(by: first)
        _ = await sleeps.next()
        #expect(try fixture.firings().map(\.rung) == [0, 1])
      }
    }
  }

  @Test func `without a near rung it looks again after the poll`() async throws {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      try await withLoop(fixture) { _, clock in
        var sleeps = clock.sleeps.makeAsyncIterator()
        #expect(await sleeps.next() == .seconds(60))
        clock.advance(by: .seconds(60))
        #expect(await sleeps.next() == .seconds(60))
      }
    }
  }

  @Test func `woken, it sweeps without waiting for the clock`() async throws {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      try await withLoop(fixture) { loop, clock in
        var sleeps = clock.sleeps.makeAsyncIterator()
        _ = await sleeps.next()
        _ = try await fixture.open()
        try fixture.set("2026-06-16")
        loop.wake()
        _ = await sleeps.next()
        #expect(try fixture.firings().map(\.rung) == [0, 1, 2])
      }
    }
  }

  @Test func `a database that goes away is tried again at growing intervals, and nothing is lost`()
    async throws
  {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      _ = try await fixture.open()
      let observations = Observations()
      try await withLoop(fixture, observe: observations.record) { loop, clock in
        var sleeps = clock.sleeps.makeAsyncIterator()
        _ = await sleeps.next()
        try fixture.set("2026-06-16")
        try shut(database)
        loop.wake()
        #expect(await sleeps.next() == .milliseconds(250))
        guard case .failing = loop.health else { throw Unexpected("\(loop.health)") }
        // A signal does not cut the pause short: the database needs its rest.
        loop.wake()
        clock.advance(by: .milliseconds(250))
        #expect(await sleeps.next() == .milliseconds(500))
        try reopen(database)
        clock.advance(by: .milliseconds(500))
        _ = await sleeps.next()
        #expect(try fixture.firings().map(\.rung) == [0, 1, 2])
        guard case .working = loop.health else { throw Unexpected("\(loop.health)") }
      }
      let failures = observations.all.filter { if case .loopFailed = $0 { true } else { false } }
      #expect(failures.count == 2)
      let recoveries = observations.all.compactMap { observation in
        if case .loopRecovered(let name, let failures) = observation {
          "\(name) \(failures)"
        } else {
          nil
        }
      }
      #expect(recoveries == ["deadlines 2"])
    }
  }

  @Test
  func `stopped in the middle of a batch, it finishes that one and leaves the rest to others`()
    async throws
  {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      _ = try await fixture.open()
      try fixture.set("2026-06-16")
      let holder = try database.connect(as: .superuser)
      try holder.execute(.sql("BEGIN"))
      try holder.execute(.sql("LOCK TABLE rung_firings IN EXCLUSIVE MODE"))
      let loop = DeadlineLoop(fixture.sweeper(), clock: ManualClock())
      async let running: Void = loop.run()
      try await waitUntilBlocked(on: holder)
      loop.stop()
      try holder.execute(.sql("COMMIT"))
      await running
      #expect(try fixture.firings().map(\.rung) == [0])
      try await fixture.sweeper().sweep()
      #expect(try fixture.firings().map(\.rung) == [0, 1, 2])
      guard case .stopped = loop.health else { throw Unexpected("\(loop.health)") }
    }
  }

  /// Runs a loop on a clock of the test's while the body runs, and stops it.
  private func withLoop(
    _ fixture: DeadlineFixture, observe: @escaping @Sendable (Observation) -> Void = { _ in },
    _ body: (DeadlineLoop, ManualClock) async throws -> Void
  ) async throws {
    let clock = ManualClock()
    let loop = DeadlineLoop(
      fixture.sweeper(observe: observe), poll: .seconds(60), clock: clock, observe: observe)
    async let running: Void = loop.run()
    do {
      try await body(loop, clock)
    } catch {
      loop.stop()
      await running
      throw error
    }
    loop.stop()
    await running
  }

  /// What a restart of the server is to its clients.
  private func shut(_ database: TestDatabase) throws {
    let server = try TestServer.connect()
    try server.execute(.sql("ALTER DATABASE \(database.name) ALLOW_CONNECTIONS false"))
    try server.execute(
      .sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1"),
      [.text(database.name)])
  }

  private func reopen(_ database: TestDatabase) throws {
    try TestServer.connect().execute(
      .sql("ALTER DATABASE \(database.name) ALLOW_CONNECTIONS true"))
  }

  /// Returns when somebody waits for the lock that the connection holds.
  private func waitUntilBlocked(on holder: borrowing Connection) async throws {
    let blocked = Statement.sql(
      """
      SELECT EXISTS (SELECT 1 FROM pg_locks WHERE relation = 'rung_firings'::regclass AND NOT granted)
      """)
    while try !holder.execute(blocked)[0].value(at: 0, as: Bool.self) { await Task.yield() }
  }
}
