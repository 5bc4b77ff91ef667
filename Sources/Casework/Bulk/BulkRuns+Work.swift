package import Bulk
import Engine
import Postgres
package import Store
import Synchronization

extension BulkRuns {
  /// Carries a run out until it ends, by whatever means: its last item, or somebody who cancels it.
  ///
  /// A suspended run rests until it is resumed. A worker that cannot go on leaves its items to the
  /// others; the run fails when none of them could bring it to its end.
  ///
  /// - Parameters:
  ///   - run: As ``begin(_:by:_:isNew:)`` gave it; one that has ended is only told of.
  ///   - plan: The plan that the run is of.
  ///   - actor: Whose rights decide.
  ///   - manner: How this process does it; an atomic run has one worker and no rate.
  ///   - progress: Told after each chunk how far the run is, this process' chunks counted, and whenever the
  ///     run is found suspended.
  /// - Returns: How it ended.
  /// - Throws: ``BulkError``; what was committed stands, and the same again goes on from there.
  @discardableResult
  package func carryOut(
    _ run: BulkRun, of plan: BulkPlan, by actor: Actor, _ manner: Manner = Manner(),
    progress: @escaping @Sendable (State) -> Void = { _ in }
  ) async throws(BulkError) -> State {
    guard !run.status.hasEnded else { return try await state(of: run.id) }
    let reversions = try await inTransaction { (transaction) throws(StoreError) in
      try plan.action.reversions(in: transaction)
    }
    let work = BulkWork(
      run: run.id, plan: plan, actor: actor, isAtomic: run.isAtomic,
      acceptsDates: run.acceptsDates, reversions: reversions, store: cases.store,
      rules: cases.rules,
      randomCode: cases.randomCode)
    return try await whileAttending(run.id) { () async throws(BulkError) in
      run.isAtomic
        ? try await carryOutAtOnce(work, manner, progress: progress)
        : try await carryOut(work, manner, progress: progress)
    }
  }

  private func carryOut(
    _ work: BulkWork, _ manner: Manner, progress: @escaping @Sendable (State) -> Void
  ) async throws(BulkError) -> State {
    let tally = RunningTally(try await state(of: work.run), progress: progress)
    let crew = BulkCrew(runs: self, work: work, manner: manner, tally: tally)
    let ends = await withTaskGroup(of: Result<State, BulkError>.self) { group in
      for _ in 0..<manner.workers { group.addTask { await crew.work() } }
      var ends: [Result<State, BulkError>] = []
      for await end in group { ends.append(end) }
      return ends
    }
    for case .success(let state) in ends { return state }
    return try ends[0].get()
  }

  /// How a run stands now.
  package func state(of run: Int64) async throws(BulkError) -> State {
    let found = try await inTransaction { (transaction) throws(StoreError) in
      try BulkStore.state(of: run, in: transaction)
        .map { State(run: run, status: $0.status, tally: $0.tally) }
    }
    guard let found else { throw .noRun(run) }
    return found
  }
}

extension BulkRuns {
  /// Says that a run is suspended, and waits for a while.
  func rest(while state: State, _ progress: @Sendable (State) -> Void) async {
    progress(state)
    await rest(Self.rest)
  }

  /// Waits by the runs' clock.
  func rest(_ duration: Duration) async {
    guard duration > .zero else { return }
    // Cancelled, the worker goes on at once and finds that it is.
    try? await clock.sleep(for: duration)
  }
}

/// How far a run is, counted up by every worker.
final class RunningTally: Sendable {
  private let run: Int64
  private let tally: Mutex<BulkTally>
  let progress: @Sendable (BulkRuns.State) -> Void

  init(_ state: BulkRuns.State, progress: @escaping @Sendable (BulkRuns.State) -> Void) {
    run = state.run
    tally = Mutex(state.tally)
    self.progress = progress
  }

  func add(_ items: [BulkStore.SettledItem]) {
    let now = tally.withLock { tally in
      for item in items {
        switch item.state {
        case .done: tally.done += 1
        case .refused: tally.refused += 1
        case .stale: tally.stale += 1
        case .waiting, .left, .notDone: break
        }
      }
      tally.waiting -= items.count
      return tally
    }
    progress(BulkRuns.State(run: run, status: .running, tally: now))
  }
}

/// The workers of one process on one run.
struct BulkCrew: Sendable {
  let runs: BulkRuns
  let work: BulkWork
  let manner: BulkRuns.Manner
  let tally: RunningTally
  private let pace: BulkPace?
  private let begun: BulkStopwatch

  init(runs: BulkRuns, work: BulkWork, manner: BulkRuns.Manner, tally: RunningTally) {
    self.runs = runs
    self.work = work
    self.manner = manner
    self.tally = tally
    pace = manner.rate.map(BulkPace.init)
    begun = BulkStopwatch(runs.clock)
  }

  /// One worker: a chunk after another until the run has ended.
  func work() async -> Result<BulkRuns.State, BulkError> {
    do throws(BulkError) {
      while true {
        let settled = try await chunk()
        guard settled.isEmpty else {
          tally.add(settled)
          continue
        }
        let state = try await end()
        if state.status.hasEnded { return .success(state) }
        if state.status == .suspended { await runs.rest(while: state, tally.progress) }
        if Task.isCancelled { return .success(state) }
      }
    } catch {
      return .failure(error)
    }
  }

  private func chunk() async throws(BulkError) -> [BulkStore.SettledItem] {
    if let pace { await runs.rest(pace.wait(for: manner.chunkSize, elapsed: begun.elapsed)) }
    for attempt in 1...Cases.triesMax {
      do throws(BulkError) {
        return try await runs.inTransaction { [work, manner] (transaction) throws(StoreError) in
          try BulkChunk.run(work, count: manner.chunkSize, in: transaction)
        }
      } catch {
        guard case .casework(let cause) = error, cause.isTransient, attempt < Cases.triesMax else {
          throw error
        }
        runs.cases.observe(.retried(attempt: attempt, cause))
      }
    }
    throw .casework(.contended)
  }

  /// Ends the run if nothing is left of it; waits for the chunks that others have under way.
  private func end() async throws(BulkError) -> BulkRuns.State {
    try await runs.inTransaction { [run = work.run] (transaction) throws(StoreError) in
      try BulkStore.end(run, in: transaction)
      guard let state = try BulkStore.state(of: run, in: transaction) else {
        preconditionFailure("run \(run) is gone")
      }
      return BulkRuns.State(run: run, status: state.status, tally: state.tally)
    }
  }
}

/// How long ago something began, by any clock.
struct BulkStopwatch: Sendable {
  private let reading: @Sendable () -> Duration

  init(_ clock: some Clock<Duration>) {
    let start = clock.now
    reading = { start.duration(to: clock.now) }
  }

  var elapsed: Duration { reading() }
}
