package import Logging
import Synchronization

/// A limited number of connections, lent one body at a time, each on its own thread.
///
/// A body is synchronous, so nothing unrelated happens while a connection is held. It runs on the
/// connection's thread and must not call the pool again, which could wait for itself.
///
/// ## Cancellation
/// A task that is cancelled while it waits for a connection stops waiting. One whose statement is
/// running sends the server a cancel request, from the connection's own thread; the statement fails
/// with the state 57014, as does every later one of that body, and the transaction is rolled back.
/// The request is not encrypted, even where the connection is: libpq 15 knows no other. It holds no
/// data, only the key that the server issued for cancelling.
package final class Pool: Sendable {
  private let configuration: PoolConfiguration
  private let logger: Logger
  private let clock: any Clock<Duration>
  private let state: Mutex<PoolState>

  /// Makes an empty pool; connections are opened when they are needed.
  ///
  /// The clock measures the acquire timeout.
  package init(
    _ configuration: PoolConfiguration, logger: Logger,
    clock: any Clock<Duration> = ContinuousClock()
  ) {
    self.configuration = configuration
    self.logger = logger
    self.clock = clock
    state = Mutex(PoolState(limit: configuration.limit, waitingMax: configuration.waitingMax))
  }

  /// How busy the pool is now.
  package var load: PoolLoad { state.withLock { $0.load } }

  /// Runs the body with a connection, on that connection's thread.
  ///
  /// - Throws: The body's error; or a ``PostgresError`` in its clothes if there was no connection:
  ///   53300 after the acquire timeout, 57014 if the task was cancelled, 08001 if the server could
  ///   not be reached, 08003 after ``close()``.
  package func withConnection<Value: Sendable, Failure: PostgresFailure>(
    _ body: @Sendable (borrowing Connection) throws(Failure) -> Value
  ) async throws(Failure) -> Value {
    let connection: PooledConnection
    do throws(PostgresError) {
      connection = try await acquire()
    } catch {
      throw Failure(error)
    }
    let loan = connection.signal.beginLoan()
    let outcome = await withTaskCancellationHandler {
      await connection.run(body)
    } onCancel: {
      connection.signal.raise(for: loan)
    }
    connection.signal.endLoan()
    giveBack(connection)
    return try outcome.get()
  }

  /// Runs the body in a transaction, on one connection's thread; see
  /// ``Connection/transaction(isolation:access:_:)``.
  package func transaction<Value: Sendable, Failure: PostgresFailure>(
    isolation: Isolation = .readCommitted, access: Access = .readWrite,
    _ body: @Sendable (borrowing Transaction) throws(Failure) -> Value
  ) async throws(Failure) -> Value {
    try await withConnection { (connection) throws(Failure) in
      try connection.transaction(isolation: isolation, access: access, body)
    }
  }

  /// Refuses new callers, waits until every lent connection is back, closes them and ends their
  /// threads.
  package func close() async {
    for ticket in state.withLock({ $0.closed() }) { _ = ticket.settle(.closed) }
    await withCheckedContinuation { closer in
      if state.withLock({ $0.isDrained(orWake: closer) }) { closer.resume() }
    }
    for connection in state.withLock({ $0.takeIdle() }) {
      await connection.close()
      connection.stop()
    }
  }
}

extension Pool {
  private func acquire() async throws(PostgresError) -> PooledConnection {
    guard !Task.isCancelled else { throw .acquireCancelled }
    switch state.withLock({ $0.requested() }) {
    case .lend(let connection): return connection
    case .make: return PooledConnection(configuration, logger: logger)
    case .wait(let ticket): return try await wait(with: ticket)
    case .refuse(let error): throw error
    }
  }

  private func wait(with ticket: Ticket) async throws(PostgresError) -> PooledConnection {
    async let _ = expire(ticket)
    switch await ticket.outcome() {
    case .lent(let connection): return connection
    case .closed: throw .poolClosed
    case .expired:
      state.withLock { $0.left(ticket) }
      throw .acquireTimedOut
    case .cancelled:
      state.withLock { $0.left(ticket) }
      throw .acquireCancelled
    }
  }

  /// Ends the wait after the acquire timeout; its task is cancelled when the wait ends before.
  private func expire(_ ticket: Ticket) async {
    guard (try? await clock.sleep(for: configuration.acquireTimeout)) != nil else { return }
    _ = ticket.settle(.expired)
  }

  /// Lends the connection to the first caller who still waits, or keeps it.
  private func giveBack(_ connection: PooledConnection) {
    while true {
      switch state.withLock({ $0.returned(connection) }) {
      case .offer(let ticket):
        if ticket.settle(.lent(connection)) { return }
      case .park:
        return
      case .finishClosing(let closers):
        for closer in closers { closer.resume() }
        return
      }
    }
  }
}
