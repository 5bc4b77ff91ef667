import Glibc

extension Connection {
  /// Keeps the thread until something has come about, or the time is over.
  ///
  /// The thread yields meanwhile, so it takes nothing from others. For waits that are about as short as
  /// giving the connection back and getting it again.
  package func linger(atMost limit: Duration, until hasCome: () -> Bool) {
    let end = ContinuousClock.now + limit
    while !hasCome(), ContinuousClock.now < end { sched_yield() }
  }
}
