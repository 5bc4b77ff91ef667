/// Gathers acts that arrive together into one batch: group commit in the application.
///
/// Commits and round trips are the cost of an act, not its rows. A lone act goes at once; while
/// batches are under way, those that arrive wait and then share the next one.
package actor ActQueue {
  private let cases: Cases
  /// How many batches may be under way at once.
  private let batchesMax: Int
  /// How many acts one batch may hold.
  private let batchSizeMax: Int
  /// How many acts may wait; a further one is refused, so that the queue cannot grow for ever.
  private let waitingMax: Int

  private var waiting: [Waiter] = []
  private var running = 0

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
    guard waiting.count < waitingMax else { throw .overloaded }
    if running == 0, waiting.isEmpty {
      running += 1
      let result = await Self.run([act], cases)
      finished()
      return try result[0].get()
    }
    let result = await withCheckedContinuation { continuation in
      waiting.append(Waiter(act: act, continuation: continuation))
      if waiting.count == 1 { startSoon() }
    }
    return try result.get()
  }

  /// Lets everybody whose answer has just come ask again first, then starts a batch of them all.
  private func startSoon() {
    guard running < batchesMax else { return }
    Task {
      await Task.yield()
      self.startBatch()
    }
  }

  private func startBatch() {
    guard !waiting.isEmpty, running < batchesMax else { return }
    let batch = Array(waiting.prefix(batchSizeMax))
    waiting.removeFirst(batch.count)
    running += 1
    Task { await self.carryOut(batch) }
  }

  private func finished() {
    running -= 1
    if !waiting.isEmpty { startSoon() }
  }

  private func carryOut(_ batch: [Waiter]) async {
    let results = await Self.run(batch.map(\.act), cases)
    for (waiter, result) in zip(batch, results) { waiter.continuation.resume(returning: result) }
    finished()
  }

  private static func run(
    _ acts: [Act], _ cases: Cases
  ) async -> [Result<Outcome, CaseworkError>] {
    do throws(CaseworkError) {
      return try await cases.perform(acts).map(Result.success)
    } catch {
      // perform() tries a failed batch one by one, so what reaches us struck everybody.
      return acts.map { _ in .failure(error) }
    }
  }
}
