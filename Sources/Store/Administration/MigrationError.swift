package import Postgres

/// Why a database was not migrated, or does not fit the program.
package enum MigrationError: Error, Sendable, Hashable, PostgresFailure {
  /// The cluster has no casework_owner yet; ``DatabaseSetup/initialize(_:takesOwnership:)`` makes it.
  case notInitialized
  /// An applied migration's text is no longer the program's; the digests are hexadecimal.
  case changed(number: Int, name: String, expected: String, found: String)
  /// The database has later migrations, but not this one.
  case gap(missing: Int)
  /// A newer program has migrated the database; the numbers are those unknown here.
  case databaseIsNewer(unknown: [Int])
  /// The database lacks migrations that the program needs.
  case databaseIsOlder(pending: [Int])
  /// Others held what the migration has to lock, each time it was tried.
  case locked(number: Int, attempts: Int)
  /// The migration's SQL failed and was rolled back, unless it runs outside a transaction.
  case failed(number: Int, name: String, PostgresError)
  case database(PostgresError)

  package init(_ error: PostgresError) {
    let undefinedRole = SQLState(rawValue: "22023")
    let isMissingRole =
      error.state == undefinedRole && error.statement?.hasPrefix("becomeOwner") == true
    self = isMissingRole ? .notInitialized : .database(error)
  }
}
