package import Postgres
package import Store

/// Why it could not be established who somebody is; whether they are who they say is an outcome, and no error.
///
/// No secret is in it, as in no description of anything in this module.
package enum IdentityError: Error, Sendable, PostgresFailure {
  /// More passwords wait to be compared than the server takes on: the same again in a second.
  case busy
  case store(StoreError)

  package init(_ error: PostgresError) {
    self = .store(StoreError(error))
  }

  init(_ error: StoreError) {
    self = .store(error)
  }

  init(_ error: LogError) {
    switch error {
    case .database(let error): self.init(error)
    case .keyReused, .keyTaken, .unreadable:
      self = .store(.unreadable(place: "administration_log", expected: "a line without a key"))
    }
  }
}

/// Runs a step with the store's error as this module's.
func identifying<Value: ~Copyable>(
  _ step: () throws(StoreError) -> Value
) throws(IdentityError) -> Value {
  do throws(StoreError) {
    return try step()
  } catch {
    throw IdentityError(error)
  }
}
