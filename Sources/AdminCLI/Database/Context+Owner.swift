import Casework
import Engine
import Logging
import Postgres
import Store
import Texts

extension Context {
  /// Runs a body with the database's owner: a connection of its own, which takes no application's role.
  func owning<Value>(
    _ body: (DatabaseAdministration) async throws(DatabaseAdministrationError) -> Value
  ) async throws(Failure) -> Value {
    let session = SessionConfiguration(
      conninfo: common.database ?? "", applicationName: "casectl db")
    let database = DatabaseAdministration(
      session, logger: Logger(label: "casectl") { _ in SwiftLogNoOpLogHandler() })
    let outcome: Result<Value, DatabaseAdministrationError>
    do throws(DatabaseAdministrationError) {
      outcome = .success(try await body(database))
    } catch {
      outcome = .failure(error)
    }
    await database.close()
    do throws(DatabaseAdministrationError) {
      return try outcome.get()
    } catch {
      throw Failure(error)
    }
  }
}

extension Failure {
  fileprivate init(_ error: DatabaseAdministrationError) {
    self =
      switch error {
      case .setup(.noLogin(let login)): .notFound(.unknownLogin(login))
      case .setup(.noPerson(let person)): .notFound(.unknownPerson(person.rawValue))
      case .setup(.database(let error)): .casework(CaseworkError(error))
      case .migration(let error): Failure(error)
      case .administration(let error): Failure(error)
      case .erasure(.noCase(let code)): .notFound(.unknownCase(code))
      case .erasure(.unreadable(let place, let expected)):
        .casework(CaseworkError(.unreadable(place: place, expected: expected)))
      case .erasure(.database(let error)): .casework(CaseworkError(error))
      }
  }

  private init(_ error: MigrationError) {
    self =
      switch error {
      case .notInitialized: .failed(.databaseNotPrepared)
      case .changed(let number, let name, _, _):
        .conflict(.migrationChanged(number: number, name: name))
      case .gap(let missing): .conflict(.migrationMissing(number: missing))
      case .databaseIsNewer(let unknown): .conflict(.databaseTooNew(unknown: unknown))
      case .databaseIsOlder(let pending): .conflict(.databaseTooOld(pending: pending))
      case .locked(let number, let attempts):
        .conflict(.migrationLocked(number: number, attempts: attempts))
      case .failed(let number, let name, let error):
        error.isUnavailable
          ? .casework(CaseworkError(error))
          : .failed(.migrationFailed(number: number, name: name, reason: "\(error)"))
      case .database(let error): .casework(CaseworkError(error))
      }
  }
}
