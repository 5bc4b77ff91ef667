import Synchronization
import UnixSignals

/// Whether this process was asked to stop, by SIGTERM or from the keyboard.
///
/// One object hears the signals from the beginning to the end, so that none is lost between two parts of
/// the program, and none ends it while something that it started would be left behind.
final class StopRequest: Sendable {
  private struct State {
    var isMade = false
    var waiting: [AsyncStream<Never>.Continuation] = []
  }

  private let state = Mutex(State())

  var isMade: Bool { state.withLock { $0.isMade } }

  /// Runs the body while signals are heard.
  static func heard<Value>(
    during body: (StopRequest) async throws -> Value
  ) async rethrows -> Value {
    let request = StopRequest()
    let signals = await UnixSignalsSequence(trapping: .sigterm, .sigint)
    // Cancelled when the body is done.
    async let _ = request.hear(signals)
    return try await body(request)
  }

  private func hear(_ signals: UnixSignalsSequence) async {
    for await _ in signals {
      let waiting = state.withLock { state in
        state.isMade = true
        defer { state.waiting = [] }
        return state.waiting
      }
      for waiter in waiting { waiter.finish() }
    }
  }

  /// Returns when the request is made, or the task is cancelled.
  func wait() async {
    let (stream, waiter) = AsyncStream<Never>.makeStream()
    let isMade = state.withLock { state in
      if !state.isMade { state.waiting.append(waiter) }
      return state.isMade
    }
    guard !isMade else { return }
    for await _ in stream {}
  }

  /// Runs a piece of work until it is done or the request is made, whichever comes first.
  ///
  /// - Parameters:
  ///   - work: Cancelled when the request is made; its end is waited for.
  ///   - onStop: What ends work that cannot be cancelled.
  /// - Returns: What the work gives; nil if it was not let finish.
  /// - Throws: What the work throws before the request is made.
  func unlessMade<Value: Sendable>(
    _ work: @escaping @Sendable () async throws -> Value,
    onStop: @Sendable () async -> Void = {}
  ) async throws -> Value? {
    try await withThrowingTaskGroup(of: Value?.self) { group in
      group.addTask { try await work() }
      group.addTask {
        await self.wait()
        return nil
      }
      defer { group.cancelAll() }
      if let value = try await group.next() ?? nil { return value }
      group.cancelAll()
      await onStop()
      while await group.nextResult() != nil {}
      return nil
    }
  }
}
