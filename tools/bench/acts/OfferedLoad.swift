import Glibc
import Synchronization

/// Acts that arrive by themselves, so many in each second on average, whoever is free to serve them.
///
/// As `pgbench --rate` does it: the gaps are exponential, and the time of an act counts from the moment
/// at which it should have begun, so that waiting for a free caller counts too.
final class OfferedLoad: Sendable {
  private let rate: Double
  private let next: Mutex<ContinuousClock.Instant>

  /// - Parameters:
  ///   - rate: Acts in each second.
  ///   - start: When the first may arrive.
  init(rate: Int, from start: ContinuousClock.Instant) {
    precondition(rate > 0, "acts that never arrive are not measured")
    self.rate = Double(rate)
    next = Mutex(start)
  }

  /// When the next act arrives; each arrival is given to one caller.
  func arrival() -> ContinuousClock.Instant {
    next.withLock { next in
      defer { next = next.advanced(by: .seconds(-log(Double.random(in: .ulpOfOne..<1)) / rate)) }
      return next
    }
  }
}

extension Bench {
  /// Serves acts that arrive at a rate with so many callers.
  func run(rate: Int, callers: Int, warmUp: Int, seconds: Int) async throws -> Rate {
    let clock = ContinuousClock()
    let first = clock.now
    let start = first.advanced(by: .seconds(warmUp))
    let end = start.advanced(by: .seconds(seconds))
    let load = OfferedLoad(rate: rate, from: first)
    return try await measure(callers: callers, from: start) { caller in
      var caller = caller
      var times: [Int] = []
      while true {
        let arrival = load.arrival()
        guard arrival < end else { return times }
        if clock.now < arrival { try await clock.sleep(until: arrival) }
        try await caller.act()
        if arrival >= start { times.append(Int((clock.now - arrival) / .microseconds(1))) }
      }
    }
  }
}
