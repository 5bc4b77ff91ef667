import Synchronization

/// Keeps the workers of a run together under a number of items in each second.
///
/// Each asks before its chunk, and is told how long to wait; the waits add up, so that no worker takes
/// another's share.
final class BulkPace: Sendable {
  private let rate: Int
  /// Since the first chunk: when the next one may begin.
  private let next = Mutex(Duration.zero)

  /// - Parameter rate: Items in each second.
  init(rate: Int) {
    precondition(rate > 0, "a run that may do nothing never ends")
    self.rate = rate
  }

  /// Takes a share of so many items.
  ///
  /// - Parameters:
  ///   - count: How many items the chunk may take.
  ///   - elapsed: Since the first chunk.
  /// - Returns: How long to wait before it is taken.
  func wait(for count: Int, elapsed: Duration) -> Duration {
    next.withLock { next in
      let start = max(next, elapsed)
      next = start + .microseconds(Int64(count) * 1_000_000 / Int64(rate))
      return start - elapsed
    }
  }
}
