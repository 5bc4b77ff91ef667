/// Why the database did not do what it was asked, in the server's own terms.
///
/// It never holds a statement's arguments. A server's DETAIL can quote values ("Key (name)=(…)
/// already exists"), so it is kept apart, and ``description`` leaves it out.
package struct PostgresError: Error, Sendable, Hashable {
  /// The server's code, or the closest one when the client found the fault; nil if nobody said.
  package var state: SQLState?
  /// The primary message, in the server's language.
  package var message: String
  /// The name of the ``Statement`` that failed; nil before any was sent.
  package var statement: String?
  /// The constraint that refused, for translating a violation into the caller's words.
  package var constraint: String?
  package var schema: String?
  package var table: String?
  package var column: String?
  /// The server's advice to whoever wrote the statement.
  package var hint: String?
  /// The server's explanation; it may quote values, so it belongs in no log.
  package var detail: String?
  /// Whether the connection did not survive; a writing statement may have been carried out.
  package var isConnectionLost: Bool

  package init(
    state: SQLState?,
    message: String,
    statement: String? = nil,
    isConnectionLost: Bool = false
  ) {
    self.state = state
    self.message = message
    self.statement = statement
    self.isConnectionLost = isConnectionLost
  }
}

extension PostgresError {
  /// Whether the same transaction, run again from its beginning, may well succeed.
  ///
  /// True for serialization failures and deadlocks, which PostgreSQL's manual says to retry.
  package var isTransient: Bool {
    state == .serializationFailure || state == .deadlockDetected
  }

  /// Whether the database cannot work for anybody just now: unreachable, stopping, full, broken.
  package var isUnavailable: Bool {
    guard !isConnectionLost else { return true }
    guard let state else { return false }
    return state.classCode == "08" || state.classCode == "53"
      || [.adminShutdown, .crashShutdown, .cannotConnectNow, .databaseDropped, .ioError].contains(
        state)
  }

  /// Whether it is unknown if the transaction was committed: the connection broke during COMMIT.
  package var isOutcomeUnknown: Bool { state == .transactionResolutionUnknown }
}

extension PostgresError: CustomStringConvertible {
  /// Code, statement, message, constraint and hint; never a value.
  package var description: String {
    var text = state.map { "[\($0)] " } ?? ""
    if let statement { text += "\(statement): " }
    text += message
    if let constraint { text += " (constraint \(constraint))" }
    if let hint { text += " (hint: \(hint))" }
    return text
  }
}

/// An error type that has a place for the database's errors.
///
/// ``Pool`` and ``Connection/transaction(isolation:access:_:)`` throw what their body throws. They
/// can also fail by themselves, before and after it; so the body's error type says how it wraps
/// such a failure, and `throws(E)` stays exact from the statement up to the edge.
package protocol PostgresFailure: Error {
  init(_ error: PostgresError)
}

extension PostgresError: PostgresFailure {
  package init(_ error: PostgresError) {
    self = error
  }
}
