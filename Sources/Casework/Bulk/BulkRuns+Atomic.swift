import Bulk
import Postgres
import Store

/// Why the one transaction of an atomic run is rolled back.
private enum AtomicStop: Error, PostgresFailure {
  case store(StoreError)
  /// What was refused or stale; nothing of the rest stands.
  case failures([BulkStore.SettledItem])
  /// The run was suspended, cancelled or ended meanwhile, and not by this transaction.
  case interrupted

  init(_ error: PostgresError) {
    self = .store(StoreError(error))
  }
}

extension BulkRuns {
  /// Carries a run out in one transaction; one case that fails undoes all, and the reasons are kept.
  ///
  /// The transaction has the run alone from its first item on, and commits only what ends it: nobody else
  /// does a part, and no part is ever committed.
  func carryOutAtOnce(
    _ work: BulkWork, _ manner: Manner, progress: @escaping @Sendable (State) -> Void
  ) async throws(BulkError) -> State {
    while true {
      try await tryRepeatedly(work, manner, progress: progress)
      var state = try await state(of: work.run)
      if state.status == .cancelled, state.tally.waiting > 0 {
        try await inTransaction { (transaction) throws(StoreError) in
          try BulkStore.giveUpCancelled(work.run, in: transaction)
        }
        state = try await self.state(of: work.run)
      }
      if state.status.hasEnded || Task.isCancelled { return state }
      if state.status == .suspended { await rest(while: state, progress) }
    }
  }

  /// Goes through the run once, and again where the database says that it may well succeed then.
  private func tryRepeatedly(
    _ work: BulkWork, _ manner: Manner, progress: @escaping @Sendable (State) -> Void
  ) async throws(BulkError) {
    let before = try await state(of: work.run)
    for attempt in 1...Cases.triesMax {
      do throws(AtomicStop) {
        return try await tryAtOnce(work, manner, RunningTally(before, progress: progress))
      } catch {
        switch error {
        case .interrupted: return
        case .failures(let failures): return try await fail(work.run, failures)
        case .store(let cause):
          guard cause.isWorthAnotherTry, attempt < Cases.triesMax else { throw BulkError(cause) }
          cases.observe(.retried(attempt: attempt, CaseworkError(cause)))
        }
      }
    }
    throw .casework(.contended)
  }

  private func tryAtOnce(
    _ work: BulkWork, _ manner: Manner, _ tally: RunningTally
  ) async throws(AtomicStop) {
    try await pool.transaction { (transaction) throws(AtomicStop) in
      var failures: [BulkStore.SettledItem] = []
      var isEnded = false
      do throws(StoreError) {
        while true {
          let settled = try BulkChunk.run(work, count: manner.chunkSize, in: transaction)
          guard !settled.isEmpty else { break }
          failures += settled.filter { $0.state != .done }
          tally.add(settled)
        }
        if failures.isEmpty { isEnded = try BulkStore.end(work.run, in: transaction) }
      } catch {
        throw .store(error)
      }
      guard failures.isEmpty else { throw .failures(failures) }
      guard isEnded else { throw .interrupted }
    }
  }

  private func fail(
    _ run: Int64, _ failures: [BulkStore.SettledItem]
  ) async throws(BulkError) {
    try await inTransaction { (transaction) throws(StoreError) in
      try BulkStore.fail(run, failures, in: transaction)
    }
  }
}
