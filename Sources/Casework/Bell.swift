import Synchronization

/// What a loop waits on between two rounds of work: it is rung when there may be something to do, and
/// stopped for good.
///
/// One task waits at a time. A bell rung while nobody waits ends the next wait at once.
final class Bell: Sendable {
  private struct State {
    var isRung = false
    var isStopped = false
    var isTimeUp = false
    /// Whether the wait under way ends when the bell rings.
    var heedsRinging = true
    var waiter: CheckedContinuation<Void, Never>?

    /// Takes the waiter if its wait is over, and with it the ring that ended it.
    mutating func endedWait() -> CheckedContinuation<Void, Never>? {
      guard isStopped || isTimeUp || (isRung && heedsRinging) else { return nil }
      defer { waiter = nil }
      return waiter
    }
  }

  private let state = Mutex(State())

  var isStopped: Bool { state.withLock { $0.isStopped } }

  func ring() {
    change { $0.isRung = true }
  }

  func stop() {
    change { $0.isStopped = true }
  }

  /// Waits until the bell rings, the pause is over, the bell is stopped or the task is cancelled.
  ///
  /// - Parameters:
  ///   - pause: The longest wait.
  ///   - clock: What the wait goes by.
  ///   - heedsRinging: Whether ringing ends the wait; if not, the ring is kept for the next.
  func wait(
    atMost pause: Duration, by clock: any Clock<Duration>, heedsRinging: Bool = true
  ) async {
    state.withLock { state in
      state.isTimeUp = false
      state.heedsRinging = heedsRinging
    }
    // Cancelled with this task, and when the wait is over.
    async let _ = expire(after: pause, by: clock)
    await withCheckedContinuation { continuation in
      change { $0.waiter = continuation }
    }
    if heedsRinging { state.withLock { $0.isRung = false } }
  }

  private func expire(after pause: Duration, by clock: any Clock<Duration>) async {
    try? await clock.sleep(for: pause)
    change { $0.isTimeUp = true }
  }

  private func change(_ body: (inout sending State) -> Void) {
    let waiter = state.withLock { state in
      body(&state)
      return state.endedWait()
    }
    waiter?.resume()
  }
}
