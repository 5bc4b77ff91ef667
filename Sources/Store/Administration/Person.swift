package import Engine
package import Postgres

/// A person, as they are stored.
package struct Person: Sendable, Hashable {
  package let id: Int32
  package let code: PersonCode
  package let name: String
  /// The highest grade that the person may know of, given a part in the case.
  package let clearance: Grade
  package let language: Language
  /// The last day on which the person was here.
  package let endsOn: CivilDate?
  /// Where the person stands in a Vietnamese list.
  package let givenKey: String

  init(_ row: Row) {
    id = row[0]
    code = row.code(1)
    name = row[2]
    clearance = row.word(3)
    language = Language(rawValue: row[4]) ?? .vietnamese
    endsOn = row.dateIfThere(5)
    givenKey = row[6]
  }
}

/// A person to be added.
package struct NewPerson: Hashable, Sendable {
  package var code: PersonCode
  package var name: String
  package var clearance: Grade
  package var language: Language

  package init(
    code: PersonCode, name: String, clearance: Grade = .internal,
    language: Language = .vietnamese
  ) {
    self.code = code
    self.name = name
    self.clearance = clearance
    self.language = language
  }
}

/// Which people to list.
package struct PersonFilter: Sendable, Hashable {
  /// Words of the name, in any spelling.
  package var words: String?
  /// A unit in whose subtree they hold a role today.
  package var under: UnitCode?
  package var role: Role?
  package var includesEnded = false
  package var limit = 100
  /// The last person of the page before.
  package var after: Person?

  package init() {}
}

/// A role on a unit for a period; no first day is since ever, no last day until further notice.
package struct RoleGrant: Hashable, Sendable {
  package var role: Role
  package var unit: UnitCode
  package var person: PersonCode
  package var firstDay: CivilDate?
  package var lastDay: CivilDate?

  package init(
    _ role: Role, on unit: UnitCode, to person: PersonCode, from firstDay: CivilDate? = nil,
    until lastDay: CivilDate? = nil
  ) {
    self.role = role
    self.unit = unit
    self.person = person
    self.firstDay = firstDay
    self.lastDay = lastDay
  }
}

/// A role that somebody holds on a unit.
package struct HeldRole: Sendable, Hashable {
  package let person: PersonLine
  package let unit: UnitLine
  package let role: Role
  /// No first day: since ever.
  package let startsOn: CivilDate?
  /// No last day: until further notice.
  package let endsOn: CivilDate?

  init(_ row: Row) {
    person = row.line(0)
    unit = row.line(2)
    role = row.word(4)
    startsOn = row.dateIfThere(5)
    endsOn = row.dateIfThere(6)
  }
}

/// Acting for somebody for a period.
package struct Delegation: Sendable, Hashable {
  package let id: Int32
  package let from: PersonCode
  package let to: PersonCode
  package let startsOn: CivilDate
  package let endsOn: CivilDate
  package let reason: String
  package let documentNumber: String

  init(_ row: Row) {
    id = row[0]
    from = row.code(1)
    to = row.code(2)
    startsOn = row.date(3)
    endsOn = row.date(4)
    reason = row[5]
    documentNumber = row[6]
  }
}

/// Why something about a person was not done.
package enum PersonError: Error, Sendable, Hashable, PostgresFailure {
  case noPerson(PersonCode)
  case noUnit(UnitCode)
  case noDelegation(Int32)
  case codeTaken
  case nameUnusable
  /// Team roles are held in a case, and the system's by the system.
  case notAUnitRole
  case endsBeforeItStarts
  case delegatesToThemselves
  /// One already acts for the other in a part of that time.
  case delegationsOverlap
  case database(PostgresError)

  package init(_ error: PostgresError) {
    switch error.constraint {
    case "person_codes_are_unique": self = .codeTaken
    case "person_names_are_short": self = .nameUnusable
    case "roles_on_units_are_known": self = .notAUnitRole
    case "roles_end_after_they_start", "delegations_end_after_they_start":
      self = .endsBeforeItStarts
    case "delegations_have_two_people": self = .delegatesToThemselves
    case "delegations_do_not_overlap": self = .delegationsOverlap
    default: self = .database(error)
    }
  }
}
