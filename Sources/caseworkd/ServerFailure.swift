import ArgumentParser
import Casework
import Postgres
import Serving
import Settings
import Store

/// Why the server does not start, or stops by itself.
enum ServerFailure: Error {
  case database(PostgresError)
  case schema(MigrationError)
  /// The login is no server's, so it could not say for whom it reads.
  case notAServer
  case casework(CaseworkError)
  /// The address is taken, or not this machine's.
  case listening(ListenAddress, ListenFailure)

  init(_ error: MigrationError) {
    if case .database(let error) = error {
      self = .database(error)
    } else {
      self = .schema(error)
    }
  }

  init(_ error: CaseworkError) {
    self = error.database.map(ServerFailure.database) ?? .casework(error)
  }

  var exitCode: ExitCode {
    if case .database(let error) = self, error.isUnavailable { return ExitCode(7) }
    return .failure
  }
}

extension ServerFailure: CustomStringConvertible {
  var description: String {
    switch self {
    case .database(let error): "the database: \(error)"
    case .schema(let error): error.advice
    case .notAServer:
      "the database login is not a server's: register it with `casectl db login add`"
    case .casework(let error): error.summary
    case .listening(let address, let failure):
      "cannot listen on \(address): \(failure); name another address or port"
    }
  }
}

extension MigrationError {
  /// What is wrong with the database's schema, and what to do about it.
  var advice: String {
    switch self {
    case .notInitialized: "the database is not set up: run `casectl db init`"
    case .changed(let number, let name, _, _):
      "migration \(number) (\(name)) was applied from another text than this program's"
    case .gap(let missing): "the database has later migrations, but not \(missing)"
    case .databaseIsNewer(let unknown):
      "a newer program has migrated the database (\(Self.list(unknown))): upgrade caseworkd"
    case .databaseIsOlder(let pending):
      "the database lacks migrations \(Self.list(pending)): run `casectl db migrate`"
    case .locked(let number, let attempts):
      "migration \(number) found its tables locked, \(attempts) times"
    case .failed(let number, let name, let error): "migration \(number) (\(name)): \(error)"
    case .database(let error): "\(error)"
    }
  }

  private static func list(_ numbers: [Int]) -> String {
    numbers.map(String.init).joined(separator: ", ")
  }
}
