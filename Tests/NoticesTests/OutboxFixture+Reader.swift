import Casework
import Notices
import Synchronization
import TestSupport

extension OutboxFixture {
  /// A reader of a server of its own.
  func reader(
    batchSizeMax: Int = 1_000, clock: any Clock<Duration> = ManualClock(),
    observe: @escaping @Sendable (Observation) -> Void = { _ in }
  ) -> NoticeReader {
    NoticeReader(
      pool: database.pool(as: .acts, limit: 1), batchSizeMax: batchSizeMax, clock: clock,
      observe: observe)
  }
}

/// Counts deliveries that were observed.
final class ObservedDeliveries: Sendable {
  private let seen = Mutex(0)

  var count: Int { seen.withLock { $0 } }

  var record: @Sendable (Observation) -> Void {
    { observation in
      guard case .delivered = observation else { return }
      self.seen.withLock { $0 += 1 }
    }
  }
}
