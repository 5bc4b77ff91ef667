import Bulk
import Casework
import Engine
import Logging
import Postgres
import Schema
import Store

/// Plans the same move for every open case, and applies the plan.
struct BulkBench {
  private let cases: Cases
  private let runs: BulkRuns
  private let workers: Int

  init(workers: Int) {
    let session = SessionConfiguration(conninfo: "", onConnect: [.becomeActs, .planActsOnce])
    let pool = Pool(
      PoolConfiguration(session: session, limit: workers + 1), logger: Logger(label: "bench"))
    cases = Cases(
      pool: pool, store: CaseStore(salts: { Array(repeating: 7, count: 16) }, fold: { $0 }),
      rules: RuleBook { _, reference in try BenchProcess.version(reference.version) },
      randomCode: { prefix, _ in CaseCode(prefix) })
    runs = BulkRuns(pool: pool, cases: cases)
    self.workers = workers
  }

  /// Lines of what was planned, stored and carried out, and how fast.
  func run(count: Int) async throws -> [String] {
    let leader = Actor(
      person: Actor.Identity(id: Int32(Loader.units) + 2, code: Loader.leader(0)))
    let codes = (1...count).map { Loader.caseCode($0).rawValue }
    let request = PlanRequest(
      .command(.perform(BenchProcess.action(from: 0), reason: nil)), on: BulkSelection(codes),
      by: leader)
    let clock = ContinuousClock()
    let start = clock.now
    guard case .planned(let plan) = try await cases.plan(request) else {
      fatalError("there is no plan")
    }
    let planned = clock.now
    let run = try await runs.begin(plan, by: leader)
    let begun = clock.now
    let state = try await runs.carryOut(
      run, of: plan, by: leader, BulkRuns.Manner(workers: workers, chunkSize: 1_000))
    let ended = clock.now
    func rate(_ from: ContinuousClock.Instant, _ to: ContinuousClock.Instant) -> Int {
      Int(Double(count) / ((to - from) / .seconds(1)))
    }
    return [
      "planned=\(plan.items.count) per_second=\(rate(start, planned))",
      "begun=\(count) per_second=\(rate(planned, begun))",
      "applied=\(state.tally.done) per_second=\(rate(begun, ended))",
    ]
  }
}
