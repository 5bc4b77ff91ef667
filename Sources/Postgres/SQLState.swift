/// A five-character SQLSTATE, with names for those that callers tell apart.
///
/// Source: PostgreSQL's manual, appendix A, "PostgreSQL Error Codes".
package struct SQLState: RawRepresentable, Sendable, Hashable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The first two characters, which PostgreSQL calls the class: `23` is every constraint.
  package var classCode: Substring { rawValue.prefix(2) }
}

extension SQLState: CustomStringConvertible {
  package var description: String { rawValue }
}

extension SQLState {
  // Connections
  package static let connectionException = SQLState(rawValue: "08000")
  package static let cannotConnect = SQLState(rawValue: "08001")
  package static let connectionDoesNotExist = SQLState(rawValue: "08003")
  package static let connectionFailure = SQLState(rawValue: "08006")
  package static let transactionResolutionUnknown = SQLState(rawValue: "08007")

  // Data
  package static let stringDataRightTruncation = SQLState(rawValue: "22001")
  package static let numericValueOutOfRange = SQLState(rawValue: "22003")
  package static let characterNotInRepertoire = SQLState(rawValue: "22021")

  // Constraints
  package static let notNullViolation = SQLState(rawValue: "23502")
  package static let foreignKeyViolation = SQLState(rawValue: "23503")
  package static let uniqueViolation = SQLState(rawValue: "23505")
  package static let checkViolation = SQLState(rawValue: "23514")
  package static let exclusionViolation = SQLState(rawValue: "23P01")

  // Transactions
  package static let activeTransaction = SQLState(rawValue: "25001")
  package static let readOnlyTransaction = SQLState(rawValue: "25006")
  package static let failedTransaction = SQLState(rawValue: "25P02")
  package static let serializationFailure = SQLState(rawValue: "40001")
  package static let deadlockDetected = SQLState(rawValue: "40P01")

  // Who may, and what there is
  package static let invalidStatementName = SQLState(rawValue: "26000")
  package static let invalidAuthorization = SQLState(rawValue: "28000")
  package static let invalidPassword = SQLState(rawValue: "28P01")
  package static let undefinedDatabase = SQLState(rawValue: "3D000")
  package static let insufficientPrivilege = SQLState(rawValue: "42501")
  package static let syntaxError = SQLState(rawValue: "42601")
  package static let undefinedColumn = SQLState(rawValue: "42703")
  package static let undefinedTable = SQLState(rawValue: "42P01")
  package static let featureNotSupported = SQLState(rawValue: "0A000")

  // Resources and operators
  package static let insufficientResources = SQLState(rawValue: "53000")
  package static let diskFull = SQLState(rawValue: "53100")
  package static let outOfMemory = SQLState(rawValue: "53200")
  package static let tooManyConnections = SQLState(rawValue: "53300")
  package static let configurationLimitExceeded = SQLState(rawValue: "53400")
  package static let statementTooComplex = SQLState(rawValue: "54001")
  package static let programLimitExceeded = SQLState(rawValue: "54000")
  package static let lockNotAvailable = SQLState(rawValue: "55P03")
  package static let queryCanceled = SQLState(rawValue: "57014")
  package static let adminShutdown = SQLState(rawValue: "57P01")
  package static let crashShutdown = SQLState(rawValue: "57P02")
  package static let cannotConnectNow = SQLState(rawValue: "57P03")
  package static let databaseDropped = SQLState(rawValue: "57P04")
  package static let idleSessionTimeout = SQLState(rawValue: "57P05")
  package static let ioError = SQLState(rawValue: "58030")
  package static let raiseException = SQLState(rawValue: "P0001")
}
