/// How many connections there are, and how long anybody waits for one.
package struct PoolConfiguration: Sendable {
  /// What holds for each connection.
  package var session: SessionConfiguration
  /// How many connections may be open at once.
  package var limit: Int
  /// How many callers may wait for one; a further one is refused at once.
  package var waitingMax: Int
  /// How long a caller waits for a connection before it is refused (53300).
  package var acquireTimeout: Duration
  /// A connection that was idle for longer is asked for a sign of life before it is lent.
  package var idleCheckAfter: Duration
  /// How long that sign of life may take.
  package var idleCheckTimeout: Duration

  package init(
    session: SessionConfiguration,
    limit: Int = 8,
    waitingMax: Int = 1_000,
    acquireTimeout: Duration = .seconds(5),
    idleCheckAfter: Duration = .seconds(30),
    idleCheckTimeout: Duration = .seconds(5)
  ) {
    precondition(limit > 0, "a pool has at least one connection")
    self.session = session
    self.limit = limit
    self.waitingMax = waitingMax
    self.acquireTimeout = acquireTimeout
    self.idleCheckAfter = idleCheckAfter
    self.idleCheckTimeout = idleCheckTimeout
  }
}

/// How busy a pool is at one moment.
package struct PoolLoad: Sendable, Hashable {
  package let limit: Int
  package let lent: Int
  package let idle: Int
  package let waiting: Int
}
