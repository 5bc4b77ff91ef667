/// A transaction while its body runs; it can be neither stored nor returned.
///
/// After a failed statement PostgreSQL refuses every further one (25P02), so a body lets the error
/// pass.
package struct Transaction: ~Copyable {
  private let session: Session

  init(_ session: Session) {
    self.session = session
  }

  /// Runs one statement in one round trip.
  ///
  /// - Throws: ``PostgresError``, with the statement's name.
  @discardableResult
  package func execute(
    _ statement: Statement, _ arguments: [PostgresValue] = []
  ) throws(PostgresError) -> Rows {
    try session.runInTransaction([(statement, arguments)])[0]
  }

  /// Runs all statements in one flush.
  ///
  /// - Returns: One result per statement, in order.
  /// - Throws: ``PostgresError`` of the first statement that failed, with its name.
  @discardableResult
  package func pipeline(
    _ batch: [(Statement, [PostgresValue])]
  ) throws(PostgresError) -> [Rows] {
    try session.runInTransaction(batch)
  }

  /// Runs a text of several statements without arguments; for migrations, nothing else.
  package func executeScript(_ sql: String, name: String) throws(PostgresError) {
    do throws(PostgresError) {
      try session.runScript(sql, name: name)
    } catch {
      session.noteFailure(error)
      throw error
    }
  }

  /// Loads rows by `COPY … FROM STDIN (FORMAT binary)`; see ``Connection/copyIn(_:rows:)``.
  @discardableResult
  package func copyIn(
    _ statement: Statement, rows: some Sequence<[PostgresValue]>
  ) throws(PostgresError) -> Int {
    do throws(PostgresError) {
      return try session.copyIn(statement, rows)
    } catch {
      session.noteFailure(error)
      throw error
    }
  }
}

/// What a transaction may see of others.
package enum Isolation: String, Sendable, CaseIterable {
  case readCommitted = "READ COMMITTED"
  case repeatableRead = "REPEATABLE READ"
  case serializable = "SERIALIZABLE"
}

/// Whether a transaction may change anything.
package enum Access: String, Sendable, CaseIterable {
  case readWrite = "READ WRITE"
  case readOnly = "READ ONLY"
}

extension Statement {
  /// One of the six ways to begin; all of them fixed texts.
  static func begin(_ isolation: Isolation, _ access: Access) -> Statement {
    Statement(
      name: "begin", sql: "BEGIN ISOLATION LEVEL \(isolation.rawValue) \(access.rawValue)")
  }
}
