package import Postgres
package import Store

/// Why a use case could not be carried out at all; what one act's answer is stands in ``Outcome``.
package enum CaseworkError: Error, Sendable, PostgresFailure {
  case store(StoreError)
  /// The database login is nobody: it stands in no row of `logins`.
  case unknownLogin
  case unknownPerson(String)
  /// The login may not act as somebody else.
  case mayNotImpersonate
  /// More acts wait than the server takes on.
  case overloaded
  /// The case changed under every one of a bounded number of tries.
  case contended

  package init(_ error: PostgresError) {
    self = .store(StoreError(error))
  }

  package init(_ error: StoreError) {
    self = .store(error)
  }

  /// The database's own error, where there is one.
  package var database: PostgresError? {
    if case .store(.database(let error)) = self { return error }
    return nil
  }
}

extension StoreError {
  /// Whether the same again may well succeed: the database said so, or a random or keyed row is taken.
  var isWorthAnotherTry: Bool {
    switch self {
    case .database(let error): error.isTransient
    case .codeTaken, .keyTaken: true
    case .documentCodeTaken, .unreadable, .noCalendar, .notDelegated, .noNumberBook: false
    }
  }
}
