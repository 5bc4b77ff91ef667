import Bulk
import Casework
import Engine
import Postgres
import Store
import TestSupport
import Testing

/// An atomic run does all of its plan or nothing, whoever else is at its items.
@Suite struct AtomicRunTests {
  /// A killed apply's transaction lives on for a while, and rolls back when its end is found.
  @Test(.timeLimit(.minutes(5)), arguments: [true, false])
  func `all is done though a killed apply held some items when the next one began`(
    sharesTheRun: Bool
  ) async throws {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 30)
      let plan = try await bulk.plan()
      let run = try await bulk.runs().begin(
        plan, by: bulk.fixture.actor(.chair), BulkRuns.Terms(isAtomic: true))
      let killed = try database.connect(as: .acts)
      try killed.execute(.sql("BEGIN"))
      if sharesTheRun {
        try killed.execute(.sql("SELECT pg_advisory_xact_lock_shared(42078497, \(run.id))"))
      }
      try killed.execute(
        .sql("SELECT 1 FROM bulk_items WHERE ordinal < 10 FOR NO KEY UPDATE"))
      async let applied = bulk.apply(plan, BulkRuns.Terms(isAtomic: true))
      try await database.waitForALock()
      try killed.execute(.sql("ROLLBACK"))
      let state = try await applied
      #expect(state.status == .done)
      #expect(state.tally.done == 30)
      try bulk.expectOneTransition(of: plan)
    }
  }

  @Test func `two applies of an atomic run do it once, and both tell how it ended`() async throws {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 60)
      let plan = try await bulk.plan()
      let terms = BulkRuns.Terms(isAtomic: true)
      async let first = bulk.apply(plan, terms, BulkRuns.Manner(chunkSize: 7))
      async let second = bulk.apply(plan, terms, BulkRuns.Manner(chunkSize: 7))
      let states = try await [first, second]
      #expect(states[0] == states[1])
      #expect(states[0].status == .done && states[0].tally.done == 60)
      try bulk.expectOneTransition(of: plan)
      #expect(try bulk.digests() == ["secondOfficer": 60])
    }
  }
}

extension TestDatabase {
  /// Waits until somebody waits for a lock in this database.
  func waitForALock() async throws {
    let connection = try connect(as: .superuser)
    let waiting = Statement.sql(
      """
      SELECT count(*) FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'
      """)
    while try connection.execute(waiting)[0][0, as: Int64.self] == 0 {
      try Task.checkCancellation()
      await Task.yield()
    }
  }
}
