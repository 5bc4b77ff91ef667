import Bulk
import Postgres
import Store
import TestSupport
import Testing

@testable import Casework

@Suite struct BulkPaceTests {
  @Test func `workers together keep under the rate, and lost time is not made up for`() {
    let pace = BulkPace(rate: 100)
    #expect(pace.wait(for: 50, elapsed: .zero) == .zero)
    #expect(pace.wait(for: 50, elapsed: .zero) == .milliseconds(500))
    #expect(pace.wait(for: 10, elapsed: .milliseconds(900)) == .milliseconds(100))
    #expect(pace.wait(for: 10, elapsed: .seconds(60)) == .zero)
    #expect(pace.wait(for: 10, elapsed: .seconds(60)) == .milliseconds(100))
  }

  @Test func `a run waits for its rate before each chunk, and writes nothing meanwhile`()
    async throws
  {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 5)
      let clock = ManualClock()
      let runs = BulkRuns(
        pool: database.pool(as: .acts, limit: 1), cases: bulk.fixture.cases, clock: clock)
      // Whoever waits is let go on, once it is written down for how long and what was done by then.
      let watch = Task {
        var waits: [Wait] = []
        for await pause in clock.sleeps {
          waits.append(Wait(pause: pause, done: try? Self.doneCount(in: database)))
          clock.advance(by: pause)
        }
        return waits
      }
      let state = try await bulk.apply(
        try await bulk.plan(), BulkRuns.Terms(), BulkRuns.Manner(chunkSize: 500, rate: 2),
        with: runs)
      watch.cancel()
      #expect(state.status == .done && state.tally.done == 5)
      // Two in each second; the last look, which finds nothing, waits as well.
      #expect(await watch.value == [2, 4, 5].map { Wait(pause: .seconds(1), done: $0) })
    }
  }

  private struct Wait: Equatable {
    let pause: Duration
    let done: Int64?
  }

  private static func doneCount(in database: TestDatabase) throws -> Int64 {
    try database.connect(as: .superuser).execute(
      .sql("SELECT count(*) FROM bulk_items WHERE outcome = 2"))[0][0, as: Int64.self]
  }
}
