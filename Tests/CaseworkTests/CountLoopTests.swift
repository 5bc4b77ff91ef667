import Casework
import Postgres
import TestSupport
import Testing

struct CountLoopTests {
  private func pool(_ database: TestDatabase) -> Pool {
    database.pool(as: .acts, limit: 2)
  }

  @Test func `of several servers one counts, and after the pause one again`() async throws {
    try await withTestDatabase { database in
      let pool = pool(database)
      let servers = (0..<2).map { _ in CountLoop(pool: pool) }
      let counted = try await withThrowingTaskGroup(of: Bool.self) { group in
        for server in servers { group.addTask { try await server.count() } }
        return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
      #expect(counted == 1)
      try database.connect(as: .superuser).execute(
        .sql("UPDATE counting SET at = at - interval '20 seconds'"))
      #expect(try await servers[1].count())
    }
  }

  @Test func `it counts, then sleeps for the pause, until it is stopped`() async throws {
    try await withTestDatabase { database in
      let pool = pool(database)
      let clock = ManualClock()
      let loop = CountLoop(pool: pool, clock: clock)
      await withTaskGroup { group in
        group.addTask { await loop.run() }
        var sleeps = clock.sleeps.makeAsyncIterator()
        #expect(await sleeps.next() == .seconds(20))
        clock.advance(by: .seconds(20))
        #expect(await sleeps.next() == .seconds(20))
        loop.stop()
      }
      guard case .stopped = loop.health else { throw Unexpected("\(loop.health)") }
    }
  }
}
