package import Logging

/// A connection to the database; synchronous, so it blocks the thread it is used on.
///
/// ``Pool`` lends one to a body on a thread made for it. It cannot be copied or stored, so it does
/// not outlive that body. One opened by hand, for a command-line program, is closed when it goes
/// away.
package struct Connection: ~Copyable {
  let session: Session

  init(_ session: Session) {
    self.session = session
  }

  /// The session, outside of a transaction: inside, only the ``Transaction`` may speak.
  private var idleSession: Session {
    guard case .none = session.transaction else {
      preconditionFailure("the connection is in a transaction; use the transaction")
    }
    return session
  }

  /// Opens a connection on the calling thread.
  ///
  /// - Throws: ``PostgresError``, with the state 08001 if no host could be reached.
  package init(_ configuration: SessionConfiguration, logger: Logger) throws(PostgresError) {
    session = try Session(configuration, signal: CancelSignal(), logger: logger)
  }

  /// Runs one statement in one round trip and one transaction of its own.
  ///
  /// It is prepared on its first use. Every argument takes the place of its `$n`.
  ///
  /// - Throws: ``PostgresError``, with the statement's name.
  @discardableResult
  package func execute(
    _ statement: Statement, _ arguments: [PostgresValue] = []
  ) throws(PostgresError) -> Rows {
    try idleSession.run([(statement, arguments)])[0]
  }

  /// Runs all statements in one flush, as one transaction: all of them take effect, or none.
  ///
  /// - Returns: One result per statement, in order.
  /// - Throws: ``PostgresError`` of the first statement that failed, with its name.
  @discardableResult
  package func pipeline(
    _ batch: [(Statement, [PostgresValue])]
  ) throws(PostgresError) -> [Rows] {
    try idleSession.run(batch)
  }

  /// Runs a text of several statements without arguments; for migrations, nothing else.
  ///
  /// Without BEGIN and COMMIT of its own the script is one transaction.
  package func executeScript(_ sql: String, name: String) throws(PostgresError) {
    try idleSession.runScript(sql, name: name)
  }

  /// Loads rows by `COPY … FROM STDIN (FORMAT binary)`, all or none.
  ///
  /// Nothing is cast on the way: every value must be of exactly its column's type.
  ///
  /// - Returns: How many rows were loaded.
  @discardableResult
  package func copyIn(
    _ statement: Statement, rows: some Sequence<[PostgresValue]>
  ) throws(PostgresError) -> Int {
    try idleSession.copyIn(statement, rows)
  }

  /// Runs the body in a transaction: commits when it returns, rolls back when it throws.
  ///
  /// BEGIN travels with the first statement, so a transaction of n statements takes n + 1 round
  /// trips, and one of none takes none. The body's error is what is thrown, whatever becomes of the
  /// rollback: if that fails the connection is given up, which rolls back too, and the log says so.
  /// A body that returns although one of its statements failed cannot be committed; that first
  /// error is thrown.
  ///
  /// - Throws: The body's error; or a ``PostgresError`` in its clothes if COMMIT failed, with the
  ///   state 08007 if it is unknown whether it took effect.
  package func transaction<Value, Failure: PostgresFailure>(
    isolation: Isolation = .readCommitted, access: Access = .readWrite,
    _ body: (borrowing Transaction) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    session.begin(.begin(isolation, access))
    let transaction = Transaction(session)
    let value: Value
    do throws(Failure) {
      value = try body(transaction)
    } catch {
      session.rollBack()
      throw error
    }
    do throws(PostgresError) {
      try session.commit()
    } catch {
      throw Failure(error)
    }
    return value
  }
}
