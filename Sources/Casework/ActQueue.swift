import Postgres
import Store
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
  /// How many batches one loan of a connection may see, so that others get it too.
  private let passesMax = 16
  /// How long those are awaited who have just been answered: they often ask again at once, and one batch
  /// of eight costs less than two of four.
  private let returnTime = Duration.microseconds(300)
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
  private func carryOutWaiting() async {
    repeat {
      guard let share = await passes() else { continue }
      let results = await run(share.waiters.map(\.act), after: share.first)
      for (waiter, result) in zip(share.waiters, results) {
        waiter.continuation.resume(returning: result)
      }
    } while !stops()
  }

  /// A batch that one pass did not settle, and what came of that pass, if it was made.
  private struct Share {
    let waiters: [Waiter]
    var first: Result<[Outcome?], CaseworkError>?
  }

  /// Batch after batch on one connection's thread, while somebody waits and one pass settles each act.
  ///
  /// Those who are answered go on beside the next batch; between two batches nobody changes threads.
  private func passes() async -> Share? {
    do throws(PostgresError) {
      return try await cases.pool.withConnection { (connection) throws(PostgresError) in
        var answered = 0
        for _ in 0..<passesMax {
          connection.linger(atMost: returnTime) { state.withLock { $0.waiting.count >= answered } }
          let batch = takeWaiting()
          guard !batch.isEmpty else { return nil }
          if let share = pass(batch, on: connection) { return share }
          answered = batch.count
        }
        return nil
      }
    } catch {
      let waiters = takeWaiting()
      guard !waiters.isEmpty else { return nil }
      return Share(waiters: waiters, first: .failure(CaseworkError(StoreError(error))))
    }
  }

  /// One pass over a batch, which answers everybody; or, when it cannot, the batch.
  private func pass(_ batch: [Waiter], on connection: borrowing Connection) -> Share? {
    let acts = batch.map(\.act)
    guard !acts.contains(where: \.command.takesNumber) else { return Share(waiters: batch) }
    do throws(StoreError) {
      let outcomes = try cases.pass(acts, on: connection)
      let settled = outcomes.compactMap(\.self)
      guard settled.count == batch.count else {
        return Share(waiters: batch, first: .success(outcomes))
      }
      cases.observe(.performed(settled, isDryRun: false))
      for (waiter, outcome) in zip(batch, settled) {
        waiter.continuation.resume(returning: .success(outcome))
      }
      return nil
    } catch {
      return Share(waiters: batch, first: .failure(CaseworkError(error)))
    }
  }

  private func takeWaiting() -> [Waiter] {
    state.withLock { state in
      let batch = Array(state.waiting.prefix(batchSizeMax))
      state.waiting.removeFirst(batch.count)
      return batch
    }
  }

  /// Ends a turn, unless somebody waits.
  private func stops() -> Bool {
    state.withLock { state in
      guard state.waiting.isEmpty else { return false }
      state.running -= 1
      return true
    }
  }

  private func run(
    _ acts: [Act], after first: Result<[Outcome?], CaseworkError>? = nil
  ) async -> [Result<Outcome, CaseworkError>] {
    do throws(CaseworkError) {
      let outcomes =
        if let first {
          try await cases.perform(acts, after: first)
        } else {
          try await cases.perform(acts)
        }
      return outcomes.map(Result.success)
    } catch {
      // perform() tries a failed batch one by one, so what reaches us struck everybody.
      return acts.map { _ in .failure(error) }
    }
  }
}
