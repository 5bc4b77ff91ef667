import Synchronization

/// Gathers acts that arrive together into one batch: group commit in the application.
///
/// Commits and round trips are the cost of an act, not its rows. A lone act goes at once; while
/// batches are under way, those that arrive wait and then share the next one.
package final class ActQueue: Sendable {
  private let cases: Cases
  /// How many batches may be under way at once.
  private let batchesMax: Int
  /// How many acts one batch may hold.
  private let batchSizeMax: Int
  /// How many acts may wait; a further one is refused, so that the queue cannot grow for ever.
  private let waitingMax: Int
  private let state = Mutex(State())

  private struct State {
    var waiting: [Waiter] = []
    /// How many batches are under way, those about to be taken from the queue included.
    var running = 0
  }

  private struct Waiter {
    let act: Act
    let continuation: CheckedContinuation<Result<Outcome, CaseworkError>, Never>
  }

  package init(
    _ cases: Cases, batchesMax: Int = 2, batchSizeMax: Int = 64, waitingMax: Int = 10_000
  ) {
    self.cases = cases
    self.batchesMax = batchesMax
    self.batchSizeMax = batchSizeMax
    self.waitingMax = waitingMax
  }

  /// Performs one act, together with others that came at the same moment.
  ///
  /// - Throws: ``CaseworkError`` if it could not be carried out; its neighbours are not affected.
  package func perform(_ act: Act) async throws(CaseworkError) -> Outcome {
    guard !startsAlone() else {
      let result = await run([act])[0]
      if !stops() { Task { await carryOutWaiting() } }
      return try result.get()
    }
    return try await withCheckedContinuation { wait(Waiter(act: act, continuation: $0)) }.get()
  }

  /// Whether nothing is under way and nobody waits, so that an act goes by itself.
  private func startsAlone() -> Bool {
    state.withLock { state in
      guard state.running == 0, state.waiting.isEmpty else { return false }
      state.running = 1
      return true
    }
  }

  private func wait(_ waiter: Waiter) {
    enum Turn { case waits, starts, refused }
    let turn = state.withLock { state -> Turn in
      guard state.waiting.count < waitingMax else { return .refused }
      state.waiting.append(waiter)
      guard state.running < batchesMax else { return .waits }
      state.running += 1
      return .starts
    }
    switch turn {
    case .waits: break
    case .starts: Task { await carryOutWaiting() }
    case .refused: waiter.continuation.resume(returning: .failure(.overloaded))
    }
  }

  /// Carries out batch after batch until nobody waits.
  ///
  /// Everybody whose answer has just come may ask again before the next batch is taken.
  private func carryOutWaiting() async {
    repeat {
      await Task.yield()
      let batch = state.withLock { state in
        let batch = Array(state.waiting.prefix(batchSizeMax))
        state.waiting.removeFirst(batch.count)
        return batch
      }
      guard !batch.isEmpty else { continue }
      let results = await run(batch.map(\.act))
      for (waiter, result) in zip(batch, results) { waiter.continuation.resume(returning: result) }
    } while !stops()
  }

  /// Ends a turn, unless somebody waits.
  private func stops() -> Bool {
    state.withLock { state in
      guard state.waiting.isEmpty else { return false }
      state.running -= 1
      return true
    }
  }

  private func run(_ acts: [Act]) async -> [Result<Outcome, CaseworkError>] {
    do throws(CaseworkError) {
      return try await cases.perform(acts).map(Result.success)
    } catch {
      // perform() tries a failed batch one by one, so what reaches us struck everybody.
      return acts.map { _ in .failure(error) }
    }
  }
}
