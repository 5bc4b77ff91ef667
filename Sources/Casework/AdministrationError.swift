package import Engine
package import Postgres
package import Store

/// Why nothing was changed or read by one of the administration's use cases.
package enum AdministrationError: Error, Sendable, PostgresFailure {
  /// The actor holds none of these roles where it would take one; nil stands for the whole system.
  case notPermitted(roles: Set<Role>, on: UnitCode?)
  /// The person acted for has not delegated to the actor today.
  case notDelegated(from: PersonCode)
  case unit(UnitError)
  /// A unit would come under one of a lower level than its own.
  case notAbove(UnitCode)
  case person(PersonError)
  case account(AccountError)
  case calendar(CalendarError)
  case process(ProcessError)
  case program(ProgramError)
  case body(BodyError)
  case number(NumberError)
  /// The key was used for another change.
  case keyReused(String)
  /// Somebody else has just used the key.
  case keyTaken
  case store(StoreError)

  package init(_ error: PostgresError) {
    self = .store(StoreError(error))
  }

  /// The database's own error, where there is one.
  package var database: PostgresError? {
    switch self {
    case .unit(.database(let error)), .person(.database(let error)),
      .account(.database(let error)), .calendar(.database(let error)),
      .process(.database(let error)), .program(.database(let error)),
      .number(.database(let error)), .store(.database(let error)):
      error
    default: nil
    }
  }

  /// Whether running the same again may well succeed.
  var isTransient: Bool {
    if case .keyTaken = self { return true }
    return database?.isTransient ?? false
  }
}

extension AdministrationError: LogFailure {
  init(_ error: LogError) {
    self =
      switch error {
      case .keyReused(let key): .keyReused(key)
      case .keyTaken: .keyTaken
      case .unreadable(let key):
        .store(.unreadable(place: "administration_log \(key)", expected: "an answer"))
      case .database(let error): .store(.database(error))
      }
  }
}

/// Why the bodies that a program names could not be settled.
package enum BodyError: Error, Sendable, Hashable {
  /// One body was given, but several names are unclear: nobody can tell whose lines it is to have.
  case givenForSeveral([String])
  /// Nobody bears these names, and what they say is not enough to make the bodies; never empty.
  case notCreatable([Uncreatable])

  /// A name that cannot be made into a body.
  package struct Uncreatable: Sendable, Hashable {
    package let line: Int
    package let name: String
    package let lack: Lack
  }

  /// What a name lacks to be made into a body.
  package enum Lack: String, Error, Sendable, Hashable, CaseIterable {
    /// Its first words are not known, or stand for several names.
    case name = "name_unclear"
    /// Neither is a parent given, nor does the text name exactly one unit as such.
    case parent = "parent_unclear"
    /// Its lines have no level of ours, and none is given.
    case level = "level_unclear"
    /// The unit to make it under is of a lower level than its own.
    case order = "parent_not_above"
  }
}
