import Synchronization

/// Does a piece of work again and again, with pauses that the work itself names, until it is stopped.
///
/// No failure ends it: each is observed and the work tried again after a pause that doubles up to a
/// limit. Stopping waits for the round of work under way and cuts a pause short.
package final class WorkLoop: Sendable {
  /// How the loop is doing, for whoever asks from outside.
  package enum Health: Sendable {
    case notStarted
    case working
    /// The last round failed; it will be tried again.
    case failing(CaseworkError)
    case stopped
  }

  package let name: String
  private let clock: any Clock<Duration>
  private let backoff: ClosedRange<Duration>
  private let observe: @Sendable (Observation) -> Void
  private let bell = Bell()
  private let state = Mutex(Health.notStarted)

  /// - Parameters:
  ///   - name: What observations call it.
  ///   - clock: What the pauses go by.
  ///   - backoff: The first and the longest pause after a failure.
  ///   - observe: Told of each failure, and when the work succeeds again.
  package init(
    name: String, clock: any Clock<Duration>,
    backoff: ClosedRange<Duration> = .milliseconds(250) ... .seconds(30),
    observe: @escaping @Sendable (Observation) -> Void
  ) {
    self.name = name
    self.clock = clock
    self.backoff = backoff
    self.observe = observe
  }

  package var health: Health { state.withLock { $0 } }

  /// Whether ``stop()`` was called: work of many parts ends after the one under way.
  package var isStopping: Bool { bell.isStopped }

  /// Ends the pause under way, or the next one; but not one after a failure.
  package func wake() {
    bell.ring()
  }

  /// Lets the round of work under way finish, and ends the loop.
  package func stop() {
    bell.stop()
  }

  /// Works until ``stop()``, or until the task is cancelled.
  ///
  /// - Parameter work: Returns how long to pause, unless woken.
  package func run(_ work: () async throws(CaseworkError) -> Duration) async {
    var pauseAfterFailure = backoff.lowerBound
    var failures = 0
    while !bell.isStopped, !Task.isCancelled {
      do throws(CaseworkError) {
        let pause = try await work()
        state.withLock { $0 = .working }
        if failures > 0 { observe(.loopRecovered(name: name, failures: failures)) }
        failures = 0
        pauseAfterFailure = backoff.lowerBound
        await bell.wait(atMost: pause, by: clock)
      } catch {
        guard !Task.isCancelled else { break }
        state.withLock { $0 = .failing(error) }
        failures += 1
        observe(.loopFailed(name: name, error, retryAfter: pauseAfterFailure))
        await bell.wait(atMost: pauseAfterFailure, by: clock, heedsRinging: false)
        pauseAfterFailure = min(pauseAfterFailure * 2, backoff.upperBound)
      }
    }
    state.withLock { $0 = .stopped }
  }
}
