import Bulk
import Casework
import Engine
import Postgres
import Store
import TestSupport
import Testing

/// What a run had not come to when it ended before its time.
@Suite struct BulkRestTests {
  @Test func `the rest of a cancelled run is listed by itself, planned again and done`()
    async throws
  {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 12)
      let plan = try await bulk.plan()
      let cancelled = try await bulk.cancelled(plan, after: 4)
      #expect(cancelled.tally.done == 4 && cancelled.tally.notDone == 8)
      #expect(cancelled.tally.waiting == 0 && cancelled.tally.left == 0)
      #expect(try bulk.outcomes() == ["2": 4, "6": 8])
      #expect(try bulk.digests() == ["secondOfficer": 4])
      let rest = try await bulk.items(of: cancelled.run, in: [.notDone])
      #expect(rest.map(\.target) == plan.items.dropFirst(4).map(\.target))
      #expect(rest.allSatisfy { $0.code == nil && $0.revision == nil && $0.detail == nil })
      let again = try await bulk.plan(on: rest.map { CaseCode($0.target) })
      #expect(try await bulk.apply(again).tally.done == 8)
      try bulk.expectOneTransition(of: plan)
    }
  }

  @Test func `what the plan leaves as it is stays apart from what a cancelled run had not come to`()
    async throws
  {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 6)
      try await bulk.fixture.perform(.assign("secondOfficer"), on: bulk.codes[5])
      let plan = try await bulk.plan()
      let cancelled = try await bulk.cancelled(plan, after: 2)
      #expect(cancelled.tally.left == 1 && cancelled.tally.notDone == 3)
      let left = try await bulk.items(of: cancelled.run, in: [.left])
      #expect(left.map(\.target) == [bulk.codes[5].rawValue])
      // The person's own list of runs counts the same.
      let lines = try await bulk.reading.runs(limit: 10, for: bulk.viewer)
      #expect(lines.lines.map(\.tally) == [cancelled.tally])
      let all = try await bulk.items(of: cancelled.run, in: [.done, .notDone, .left])
      #expect(all.map(\.ordinal) == Array(0..<6))
    }
  }

  @Test func `an atomic run that fails says which cases it would have done`() async throws {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 5)
      let plan = try await bulk.plan()
      try await bulk.fixture.perform(.assign("clerk"), on: bulk.codes[2])
      let failed = try await bulk.apply(plan, BulkRuns.Terms(isAtomic: true))
      #expect(failed.status == .failed)
      #expect(failed.tally.stale == 1 && failed.tally.notDone == 4 && failed.tally.left == 0)
      let rest = try await bulk.items(of: failed.run, in: [.notDone])
      #expect(!rest.map(\.target).contains(bulk.codes[2].rawValue) && rest.count == 4)
    }
  }
}

extension BulkFixture {
  fileprivate var reading: CaseReading {
    CaseReading(pool: database.pool(as: .server, limit: 1), rules: fixture.rules)
  }

  fileprivate var viewer: Viewer { Viewer(person: fixture.actor(.chair).person) }

  /// Applies a plan and cancels the run when it has done so many cases, before its next chunk.
  fileprivate func cancelled(_ plan: BulkPlan, after count: Int) async throws -> BulkRuns.State {
    let clock = ManualClock()
    let runs = BulkRuns(
      pool: database.pool(as: .acts, limit: 1), cases: fixture.cases, clock: clock)
    let chair = fixture.actor(.chair)
    let run = try await runs.begin(plan, by: chair)
    // One chunk in each second, so it is known when to cancel.
    async let end = runs.carryOut(
      run, of: plan, by: chair, BulkRuns.Manner(chunkSize: count, rate: count))
    for await _ in clock.sleeps { break }
    try await self.runs().steer(run.id, to: .cancelled, by: chair)
    clock.advance(by: .seconds(1))
    let state = try await end
    #expect(state.status == .cancelled)
    return state
  }

  fileprivate func items(
    of run: Int64, in states: Set<BulkItemState>
  ) async throws -> [BulkItemLine] {
    try await reading.items(of: run, in: states, limit: 1_000, for: viewer).lines
  }
}
