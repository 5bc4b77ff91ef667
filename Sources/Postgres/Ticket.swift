import Synchronization

/// A place in the pool's queue: settled once, by whoever is first.
final class Ticket: Sendable {
  /// How waiting ends.
  enum Outcome {
    case lent(PooledConnection)
    case expired
    case cancelled
    case closed
  }

  private enum State {
    case open
    case awaited(CheckedContinuation<Outcome, Never>)
    case settled(Outcome)
  }

  private let state = Mutex(State.open)

  /// Ends the wait.
  ///
  /// - Returns: Whether this call ended it; if not, what it offered is still the caller's.
  func settle(_ outcome: Outcome) -> Bool {
    let former = state.withLock { state in
      let former = state
      if case .settled = former { return former }
      state = .settled(outcome)
      return former
    }
    switch former {
    case .open: return true
    case .awaited(let continuation):
      continuation.resume(returning: outcome)
      return true
    case .settled: return false
    }
  }

  /// Waits for the outcome; a cancelled task's is ``Outcome/cancelled``, unless another came first.
  func outcome() async -> Outcome {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let settled = state.withLock { state -> Outcome? in
          if case .settled(let outcome) = state { return outcome }
          state = .awaited(continuation)
          return nil
        }
        if let settled { continuation.resume(returning: settled) }
      }
    } onCancel: {
      _ = settle(.cancelled)
    }
  }
}
