import Synchronization

/// A clock that stands still until a test moves it.
package final class ManualClock: Clock {
  package struct Instant: InstantProtocol {
    fileprivate var sinceStart = Duration.zero

    package func advanced(by duration: Duration) -> Instant {
      Instant(sinceStart: sinceStart + duration)
    }

    package func duration(to other: Instant) -> Duration { other.sinceStart - sinceStart }

    package static func < (left: Instant, right: Instant) -> Bool {
      left.sinceStart < right.sinceStart
    }
  }

  private struct State {
    var now = Instant()
    var lastSleeper = 0
    var sleepers: [Int: (until: Instant, continuation: CheckedContinuation<Void, any Error>)] = [:]
  }

  private let state = Mutex(State())
  private let begun: AsyncStream<Duration>.Continuation

  /// How long each sleep is to last, as it begins; for one consumer, who thereby waits for a sleeper.
  package let sleeps: AsyncStream<Duration>

  package init() {
    (sleeps, begun) = AsyncStream.makeStream(of: Duration.self)
  }

  package var now: Instant { state.withLock { $0.now } }
  package var minimumResolution: Duration { .zero }

  package func sleep(until deadline: Instant, tolerance: Duration?) async throws {
    let id = state.withLock { state in
      state.lastSleeper += 1
      return state.lastSleeper
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let pause = state.withLock { state -> Duration? in
          guard !Task.isCancelled, deadline > state.now else { return nil }
          state.sleepers[id] = (deadline, continuation)
          return state.now.duration(to: deadline)
        }
        if let pause {
          begun.yield(pause)
        } else if Task.isCancelled {
          continuation.resume(throwing: CancellationError())
        } else {
          continuation.resume()
        }
      }
    } onCancel: {
      state.withLock { $0.sleepers.removeValue(forKey: id) }?.continuation
        .resume(throwing: CancellationError())
    }
  }

  /// Moves the clock on and wakes whoever has slept long enough.
  package func advance(by duration: Duration) {
    let woken = state.withLock { state in
      state.now = state.now.advanced(by: duration)
      let due = state.sleepers.filter { $0.value.until <= state.now }
      for id in due.keys { state.sleepers.removeValue(forKey: id) }
      return due.values.map(\.continuation)
    }
    for continuation in woken { continuation.resume() }
  }
}
