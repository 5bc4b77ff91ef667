import CPostgres
import Logging

/// Where a session stands in a transaction that ``Connection/transaction(isolation:access:_:)``
/// runs.
enum TransactionState {
  case none
  /// Asked for, and not yet told to the server: BEGIN travels with the first statement.
  case pending(Statement)
  case open
  /// A statement failed, so the server will not commit.
  case failed(PostgresError)
}

extension Session {
  func begin(_ statement: Statement) {
    guard case .none = transaction else {
      preconditionFailure("\(statement.name): a transaction is already open; they do not nest")
    }
    transaction = .pending(statement)
  }

  /// Runs the calls, behind BEGIN if the transaction has not reached the server yet.
  func runInTransaction(
    _ calls: [(Statement, [PostgresValue])]
  ) throws(PostgresError) -> [Rows] {
    guard let first = calls.first else { return [] }
    try checkTransaction(first.0.name)
    var calls = calls
    let opening = pendingBegin
    if let opening { calls.insert((opening, []), at: 0) }
    do throws(PostgresError) {
      var answers = try run(calls)
      if opening != nil {
        transaction = .open
        answers.removeFirst()
      }
      return answers
    } catch {
      noteFailure(error)
      throw error
    }
  }

  /// Refuses what follows a failure, as the server would.
  ///
  /// The server cannot always: a failure found here may have kept even BEGIN from it, and what
  /// follows would then take effect at once.
  private func checkTransaction(_ statement: String) throws(PostgresError) {
    guard case .failed = transaction else { return }
    throw PostgresError(
      state: .failedTransaction, message: "the transaction has failed already",
      statement: statement)
  }

  /// Tells the server of the transaction, for what cannot travel in the same flush.
  func openPendingTransaction(_ statement: String) throws(PostgresError) {
    try checkTransaction(statement)
    guard let opening = pendingBegin else { return }
    _ = try run([(opening, [])])
    transaction = .open
  }

  /// Remembers the first failure, which is why COMMIT will be impossible.
  func noteFailure(_ error: PostgresError) {
    if case .failed = transaction { return }
    transaction = .failed(error)
  }

  /// Commits, or rolls back and throws if a statement had failed although the body returned.
  ///
  /// - Throws: ``PostgresError``; with the state 08007 if the connection broke on the way, so that
  ///   nobody knows whether the transaction was committed.
  func commit() throws(PostgresError) {
    switch transaction {
    case .none, .pending:
      transaction = .none
    case .failed(let error):
      rollBack()
      throw error
    case .open:
      transaction = .none
      do throws(PostgresError) {
        _ = try run([(.commit, [])])
      } catch {
        if isInTransaction { rollBack() }
        guard error.isConnectionLost else { throw error }
        var unknown = error
        unknown.state = .transactionResolutionUnknown
        throw unknown
      }
    }
  }

  /// Rolls back whatever is open; if that fails, the session is broken, and the server rolls back.
  func rollBack() {
    transaction = .none
    guard isConnected, isInTransaction else { return }
    isShielded = true
    defer { isShielded = false }
    do throws(PostgresError) {
      _ = try run([(.rollBack, [])])
    } catch {
      isBroken = true
      logger.warning("rollback failed", metadata: ["error": "\(error)"])
    }
  }

  private var pendingBegin: Statement? {
    guard case .pending(let statement) = transaction else { return nil }
    return statement
  }
}

extension Statement {
  fileprivate static let commit = Statement(name: "commit", sql: "COMMIT")
  fileprivate static let rollBack = Statement(name: "rollBack", sql: "ROLLBACK")
}
