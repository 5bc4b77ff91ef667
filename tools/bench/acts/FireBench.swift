import Casework
import Engine
import Logging
import Postgres
import Schema
import Store

/// Fires everything that is due, as so many servers do at once: each with a pool of its own.
struct FireBench {
  private let sweepers: [DeadlineSweeper]

  init(servers: Int) {
    let session = SessionConfiguration(conninfo: "", onConnect: [.becomeActs, .planActsOnce])
    let store = CaseStore(salts: { Array(repeating: 7, count: 16) }, fold: { $0 })
    sweepers = (0..<servers).map { _ in
      DeadlineSweeper(
        pool: Pool(
          PoolConfiguration(session: session, limit: 1), logger: Logger(label: "bench")),
        store: store,
        rules: RuleBook { _, reference in try BenchProcess.version(reference.version) })
    }
  }

  /// How many rungs were fired, and how fast.
  func run() async throws -> (fired: Int, perSecond: Double) {
    // The first look opens the connection and reads the rules.
    for sweeper in sweepers { _ = try await sweeper.untilNextFiring() }
    let clock = ContinuousClock()
    let start = clock.now
    let fired = try await withThrowingTaskGroup(of: Int.self) { group in
      for sweeper in sweepers { group.addTask { try await sweeper.sweep() } }
      return try await group.reduce(0, +)
    }
    return (fired, Double(fired) / ((clock.now - start) / .seconds(1)))
  }
}
