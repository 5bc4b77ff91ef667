package import Engine
package import Postgres

/// What can go wrong between the engine's values and the tables.
package enum StoreError: Error, Sendable, PostgresFailure {
  /// The database did not do what was asked; the statement, state and constraint are in it.
  case database(PostgresError)
  /// A stored value cannot be read: where it stands, and what was expected there.
  case unreadable(place: String, expected: String)
  /// No calendar has been published, so no deadline can be derived.
  case noCalendar
  /// A new case's random code is taken.
  case codeTaken
  /// The code of a paper that was to be added is that of another case's paper; nothing was written.
  case documentCodeTaken
  /// The act's idempotency key was written by somebody else in the meantime.
  case keyTaken
  /// The person to read for has not delegated to the reader today.
  case notDelegated(from: PersonCode)
  /// The body has no book that numbers papers of this type symbol.
  case noNumberBook(symbol: String)

  package init(_ error: PostgresError) {
    switch error.constraint {
    case "case_codes_are_unique": self = .codeTaken
    case "document_codes_are_unique": self = .documentCodeTaken
    case "a_key_is_used_once": self = .keyTaken
    default: self = .database(error)
    }
  }
}
