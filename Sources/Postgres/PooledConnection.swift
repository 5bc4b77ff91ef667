import Logging

/// One of a pool's connections, on a thread of its own; opened when it is first needed.
///
/// Only one caller uses it at a time, which the pool sees to. A session that broke, or that
/// somebody left in the middle of a transaction, is let go after the loan; the next loan opens
/// another.
actor PooledConnection {
  nonisolated let signal = CancelSignal()
  private nonisolated let executor = ThreadExecutor()
  private let configuration: PoolConfiguration
  private let logger: Logger
  private var session: Session?
  private var usedAt = ContinuousClock.now

  nonisolated var unownedExecutor: UnownedSerialExecutor {
    unsafe executor.asUnownedSerialExecutor()
  }

  init(_ configuration: PoolConfiguration, logger: Logger) {
    self.configuration = configuration
    self.logger = logger
  }

  /// Runs the body with the connection, on the connection's thread.
  func run<Value: Sendable, Failure: PostgresFailure>(
    _ body: @Sendable (borrowing Connection) throws(Failure) -> Value
  ) -> Result<Value, Failure> {
    let session: Session
    do throws(PostgresError) {
      session = try readySession()
    } catch {
      return .failure(Failure(error))
    }
    defer { finishLoan(session) }
    do throws(Failure) {
      return .success(try body(Connection(session)))
    } catch {
      return .failure(error)
    }
  }

  /// Closes the session; the connection is not used again.
  func close() {
    session = nil
  }

  /// Ends the thread, after ``close()``.
  nonisolated func stop() {
    executor.stop()
  }

  /// The session as it is if it can be used, a new one otherwise.
  private func readySession() throws(PostgresError) -> Session {
    if let session, session.isUsable(), isFresh || answers(session) { return session }
    session = nil
    let opened = try Session(configuration.session, signal: signal, logger: logger)
    session = opened
    return opened
  }

  private var isFresh: Bool { ContinuousClock.now - usedAt < configuration.idleCheckAfter }

  private func answers(_ session: Session) -> Bool {
    session.answers(within: configuration.idleCheckTimeout)
  }

  private func finishLoan(_ used: Session) {
    used.endLoan(within: configuration.idleCheckTimeout)
    usedAt = .now
    guard !used.isReusable else { return }
    logger.notice("database connection discarded")
    session = nil
  }
}
