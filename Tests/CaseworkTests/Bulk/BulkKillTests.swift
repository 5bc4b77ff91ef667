import Bulk
import Casework
import Engine
import Glibc
import Postgres
import Store
import Synchronization
import TestSupport
import Testing

/// However an apply is killed, and however often: begun again, it gives each case its transition once.
///
/// `CASEWORK_KILL_CASES` says how many cases the plan has; `tools/test-kill` runs it with 5,000.
@Suite(.serialized) struct BulkKillTests {
  private static let count =
    unsafe getenv("CASEWORK_KILL_CASES").flatMap { Int(unsafe String(cString: $0)) } ?? 300
  /// How often an apply is killed.
  private static let kills = 50
  /// More chunks than kills, so that every kill finds the run under way.
  private static let chunkSize = max(1, count / (kills + 10))

  @Test func `killed after fifty committed chunks, each case has exactly one transition`()
    async throws
  {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: Self.count)
      let plan = try await bulk.plan()
      let proxy = try database.cuttingProxy()
      var killed = 0
      for _ in 0..<Self.kills {
        let progressed = Atomic(0)
        let runs = bulk.runs(through: proxy)
        let failure = await #expect(throws: BulkError.self) {
          try await bulk.apply(
            plan, BulkRuns.Terms(), BulkRuns.Manner(chunkSize: Self.chunkSize), with: runs
          ) { _ in
            // The chunk is committed; what follows finds the connection gone.
            if progressed.add(1, ordering: .relaxed).newValue == 1 { proxy.cut(after: 1) }
          }
        }
        if failure != nil { killed += 1 }
        #expect(progressed.load(ordering: .relaxed) == 1)
        proxy.cut(after: nil)
      }
      #expect(killed == Self.kills)
      let chunks = try database.connect(as: .superuser).execute(
        .sql("SELECT count(*) FROM bulk_chunks"))[0][0, as: Int64.self]
      #expect(chunks == Int64(Self.kills))
      let state = try await bulk.apply(plan)
      #expect(state.status == .done)
      try bulk.expectOneTransition(of: plan)
      #expect(try bulk.digests() == ["secondOfficer": Self.count])
    }
  }

  @Test func `cut after any of its messages, each case has exactly one transition`() async throws {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: Self.count)
      let plan = try await bulk.plan()
      let proxy = try database.cuttingProxy()
      var cuts = 0
      // Every point from the first message of a connection to well behind several commits.
      for point in 1...Self.kills {
        proxy.cut(after: point * 4)
        do {
          try await bulk.apply(
            plan, BulkRuns.Terms(), BulkRuns.Manner(chunkSize: 2),
            with: bulk.runs(through: proxy))
        } catch is BulkError {
          cuts += 1
        }
        proxy.cut(after: nil)
      }
      #expect(cuts == Self.kills)
      let state = try await bulk.apply(plan)
      #expect(state.status == .done)
      try bulk.expectOneTransition(of: plan)
    }
  }

  @Test func `two workers and two processes share a run, and one of them dies`() async throws {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 100)
      let plan = try await bulk.plan()
      let proxy = try database.cuttingProxy()
      proxy.cut(after: 120)
      let mortal = bulk.runs(through: proxy, workers: 2)
      let manner = BulkRuns.Manner(workers: 2, chunkSize: 3)
      async let first = bulk.apply(plan, BulkRuns.Terms(), manner)
      async let second = bulk.apply(plan, BulkRuns.Terms(), manner, with: mortal)
      _ = try? await second
      let state = try await first
      #expect(state.status == .done)
      try bulk.expectOneTransition(of: plan)
      #expect(try bulk.digests() == ["secondOfficer": 100])
    }
  }
}
