import Bulk
import Postgres
import Store

/// Why the one transaction of an atomic run is rolled back.
private enum AtomicStop: Error, PostgresFailure {
  case store(StoreError)
  /// What was refused or stale; nothing of the rest stands.
  case failures([BulkStore.SettledItem])

  init(_ error: PostgresError) {
    self = .store(StoreError(error))
  }
}

extension BulkRuns {
  /// How many items of an atomic run are decided together.
  private static let atomicChunk = 1_000

  /// Carries a run out in one transaction; one case that fails undoes all, and the reasons are kept.
  func carryOutAtOnce(
    _ work: BulkWork, progress: @escaping @Sendable (BulkTally) -> Void
  ) async throws(BulkError) -> State {
    let before = try await state(of: work.run).tally
    for attempt in 1...Cases.triesMax {
      let stop: AtomicStop
      do throws(AtomicStop) {
        try await tryAtOnce(work, RunningTally(before, progress: progress))
        stop = .failures([])
      } catch {
        stop = error
      }
      switch stop {
      case .failures(let failures) where failures.isEmpty: return try await state(of: work.run)
      case .failures(let failures):
        try await inTransaction { (transaction) throws(StoreError) in
          try BulkStore.fail(work.run, failures, in: transaction)
        }
        return try await state(of: work.run)
      case .store(let error):
        guard error.isWorthAnotherTry, attempt < Cases.triesMax else { throw BulkError(error) }
      }
    }
    throw .casework(.contended)
  }

  private func tryAtOnce(
    _ work: BulkWork, _ tally: RunningTally
  ) async throws(AtomicStop) {
    try await pool.transaction { (transaction) throws(AtomicStop) in
      var failures: [BulkStore.SettledItem] = []
      do throws(StoreError) {
        while true {
          let settled = try BulkChunk.run(work, count: Self.atomicChunk, in: transaction)
          guard !settled.isEmpty else { break }
          failures += settled.filter { $0.state != .done }
          tally.add(settled)
        }
        if failures.isEmpty { try BulkStore.end(work.run, in: transaction) }
      } catch {
        throw .store(error)
      }
      guard failures.isEmpty else { throw .failures(failures) }
    }
  }
}
