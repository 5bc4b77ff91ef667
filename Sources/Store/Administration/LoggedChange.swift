package import Engine
import Imports

/// One change to the administration, as its log tells of it.
package enum LoggedChange: Hashable, Sendable {
  case unitCreated(NewUnit)
  /// The unit as it was.
  case unitEnded(PartyUnit, on: CivilDate, successor: UnitCode?)
  case unitsImported(UnitsImport, under: UnitCode)
  case personAdded(NewPerson)
  case personChanged(from: Person, to: Person)
  /// The person as they were.
  case personEnded(Person, on: CivilDate)
  /// With the periods in which the role was held before, and is held now.
  case roleGranted(RoleGrant, before: [HeldRole], after: [HeldRole])
  case roleRevoked(RoleGrant, before: [HeldRole], after: [HeldRole])
  case delegated(Delegation)
  /// The delegation as it was.
  case delegationEnded(Delegation, on: CivilDate)
  case calendarPublished(version: Int, through: CivilDate, days: Int)
  /// The versions that are new; never empty.
  case processesPublished([ProcessReference])
  case programImported(ProgramReport)
  case numberBookOpened(NumberBook, term: String, startsOn: CivilDate)
  case numberVoided(Int, in: NumberBook, term: String)
  case loginRegistered(from: Login?, to: Login)
  case loginRemoved(Login)
  /// Seconds by which the development clock is shifted.
  case clockShifted(from: Int64, to: Int64)
  /// Personal values that are gone, and never what they were.
  case valuesErased(ErasureCounts, from: [CaseCode], isSecret: Bool)
  /// For so many hours, with the account as it was, if there was one, and as it is.
  case invited(PersonCode, hours: Int, from: Account?, to: Account)
  /// By the person themselves.
  case passwordSet(PersonCode)
  /// From so many sessions.
  case signedOut(PersonCode, sessions: Int)
  case accountChanged(PersonCode, from: Account, to: Account)
}

extension LoggedChange {
  package var kind: LogKind {
    switch self {
    case .unitCreated: .unitCreated
    case .unitEnded: .unitEnded
    case .unitsImported: .unitsImported
    case .personAdded: .personAdded
    case .personChanged: .personChanged
    case .personEnded: .personEnded
    case .roleGranted: .roleGranted
    case .roleRevoked: .roleRevoked
    case .delegated: .delegated
    case .delegationEnded: .delegationEnded
    case .calendarPublished: .calendarPublished
    case .processesPublished: .processesPublished
    case .programImported: .programImported
    case .numberBookOpened: .numberBookOpened
    case .numberVoided: .numberVoided
    case .loginRegistered: .loginRegistered
    case .loginRemoved: .loginRemoved
    case .clockShifted: .clockShifted
    case .valuesErased: .valuesErased
    case .invited: .invited
    case .passwordSet: .passwordSet
    case .signedOut: .signedOut
    case .accountChanged: .accountChanged
    }
  }

  /// The codes by which the line is found; never empty.
  var objects: [String] {
    switch self {
    case .unitCreated(let unit): [unit.code.rawValue, unit.parent.rawValue]
    case .unitEnded(let unit, _, let successor):
      [unit.code, successor].compactMap { $0?.rawValue }
    case .unitsImported(let done, let top):
      [top.rawValue] + done.differences.map(\.after.code).filter { $0 != top.rawValue }
    case .personAdded(let person): [person.code.rawValue]
    case .personChanged(let person, _), .personEnded(let person, _): [person.code.rawValue]
    case .roleGranted(let grant, _, _), .roleRevoked(let grant, _, _):
      [grant.person.rawValue, grant.unit.rawValue]
    case .delegated(let delegation), .delegationEnded(let delegation, _):
      [delegation.from.rawValue, delegation.to.rawValue]
    case .calendarPublished: ["calendar"]
    case .processesPublished(let versions): versions.map(\.code.rawValue)
    case .programImported(let report):
      report.counts.programs + report.created.map(\.code.rawValue)
    case .numberBookOpened(let book, _, _), .numberVoided(_, let book, _): [book.body.rawValue]
    case .loginRegistered(_, let login), .loginRemoved(let login):
      [login.name, login.person?.rawValue].compactMap(\.self)
    case .clockShifted: ["clock"]
    case .valuesErased(_, let cases, _): cases.isEmpty ? ["log"] : cases.map(\.rawValue)
    case .invited(let person, _, _, _), .passwordSet(let person), .signedOut(let person, _),
      .accountChanged(let person, _, _):
      [person.rawValue]
    }
  }

  /// Whether it tells of papers that only people with clearance may know of.
  var isSecret: Bool {
    switch self {
    case .numberBookOpened(let book, _, _), .numberVoided(_, let book, _): book.isSecret
    case .valuesErased(_, _, let isSecret): isSecret
    default: false
    }
  }
}
