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

  @Test func `cut after any message of a chunk, each case has exactly one transition`() async throws
  {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: Self.count)
      let plan = try await bulk.plan()
      let run = try await bulk.runs().begin(plan, by: bulk.fixture.actor(.chair))
      let proxy = try database.cuttingProxy()
      let messages = try await Self.messages(ofChunks: 3, of: plan, run, in: bulk, through: proxy)
      let points = Self.points(amongst: messages)
      var cuts = 0
      for point in points {
        do {
          try await Self.carryOut(plan, run, of: bulk, through: proxy) { chunk in
            if chunk == 1 { proxy.cut(after: point) }
          }
        } catch is BulkError {
          cuts += 1
        }
        proxy.cut(after: nil)
      }
      #expect(cuts == points.count && cuts > 20, "\(cuts) cuts in \(messages) messages")
      let state = try await bulk.apply(plan)
      #expect(state.status == .done)
      try bulk.expectOneTransition(of: plan)
    }
  }

  /// Where to cut in the messages of three chunks, which are alike: after every message of a chunk, a
  /// third of them in each; with thousands of cases after every message of all three.
  private static func points(amongst messages: Int) -> [Int] {
    let chunk = messages / 3
    guard count < 1_000 else { return Array(1...messages) }
    return (0..<messages).filter { $0 % chunk % 3 == $0 / chunk }.map { $0 + 1 }
  }

  /// How many messages of both sides chunks take, behind the first one of a connection.
  private static func messages(
    ofChunks count: Int, of plan: BulkPlan, _ run: BulkRun, in bulk: BulkFixture,
    through proxy: CuttingProxy
  ) async throws -> Int {
    let plenty = 1_000_000
    let passed = Atomic(0)
    await #expect(throws: BulkError.self) {
      try await carryOut(plan, run, of: bulk, through: proxy) { chunk in
        if chunk == 1 { proxy.cut(after: plenty) }
        guard chunk == count + 1, let remaining = proxy.remaining else { return }
        passed.store(plenty - remaining, ordering: .relaxed)
        proxy.cut(after: 1)
      }
    }
    proxy.cut(after: nil)
    return passed.load(ordering: .relaxed)
  }

  /// Goes on with the run in chunks of one case, and tells the number of each that is committed.
  private static func carryOut(
    _ plan: BulkPlan, _ run: BulkRun, of bulk: BulkFixture, through proxy: CuttingProxy,
    committed: @escaping @Sendable (Int) -> Void
  ) async throws {
    let chunks = Atomic(0)
    try await bulk.runs(through: proxy).carryOut(
      run, of: plan, by: bulk.fixture.actor(.chair), BulkRuns.Manner(chunkSize: 1)
    ) { _ in
      committed(chunks.add(1, ordering: .relaxed).newValue)
    }
  }

  @Test func `an atomic run cut after ever more messages has done nothing, and in the end all`()
    async throws
  {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: Self.count)
      let plan = try await bulk.plan()
      let proxy = try database.cuttingProxy()
      let manner = BulkRuns.Manner(chunkSize: max(1, Self.count / 4))
      var (point, cuts) = (1, 0)
      var end: BulkRuns.State?
      while end == nil {
        proxy.cut(after: point)
        do {
          end = try await bulk.apply(
            plan, BulkRuns.Terms(isAtomic: true), manner, with: bulk.runs(through: proxy))
        } catch is BulkError {
          cuts += 1
        }
        proxy.cut(after: nil)
        // All, where the cut took away no more than the answer to the commit.
        let done = try bulk.outcomes()["2"] ?? 0
        #expect(done == 0 || done == Self.count, "cut after \(point) messages")
        point += max(1, point / 8)
      }
      #expect(cuts > 30)
      #expect(end?.status == .done && end?.tally.done == Self.count)
      try bulk.expectOneTransition(of: plan)
      #expect(try bulk.digests() == ["secondOfficer": Self.count])
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
