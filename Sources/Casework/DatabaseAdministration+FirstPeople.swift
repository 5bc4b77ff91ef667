import Engine
import Imports
import Postgres
import Schema
import Store

extension DatabaseAdministration {
  /// Makes the centre and the people, as far as they are missing, each with a line of the log.
  static func admit(
    _ people: [FirstAdministrator], _ reason: String?, on connection: borrowing Connection
  ) throws(DatabaseAdministrationError) {
    do throws(AdministrationError) {
      try connection.transaction { (transaction) throws(AdministrationError) in
        _ = try administering { () throws(PostgresError) in
          try transaction.execute(.becomeOwner)
        }
        try makeCentre(reason, in: transaction)
        for person in people { try admit(person, reason, in: transaction) }
      }
    } catch {
      throw .administration(error)
    }
  }

  private static func makeCentre(
    _ reason: String?, in transaction: borrowing Transaction
  ) throws(AdministrationError) {
    let centre = UnitCode(PartyTree.centralCode)
    let tree = PartyTree.derive(from: [])
    let made = try administering { () throws(UnitError) -> UnitsImport? in
      guard try UnitStore().find(centre, on: transaction) == nil else { return nil }
      let differences = try UnitStore().differences(of: tree, in: transaction)
      let counts = try UnitStore().importTree(tree, on: transaction)
      return UnitsImport(counts, differences, of: ChangeRequest(importing: tree))
    }
    if let made { try record(.unitsImported(made, under: centre), reason, in: transaction) }
  }

  private static func admit(
    _ someone: FirstAdministrator, _ reason: String?, in transaction: borrowing Transaction
  ) throws(AdministrationError) {
    let person = NewPerson(code: someone.person, name: someone.name)
    let grant = RoleGrant(
      .administrator, on: UnitCode(PartyTree.centralCode), to: someone.person)
    let held = try administering { () throws(PersonError) -> [HeldRole]? in
      guard try PersonStore().person(person.code, on: transaction) == nil else { return nil }
      try PersonStore().add(person.code, name: person.name, on: transaction)
      _ = try PersonStore().grant(
        grant.role, on: grant.unit, to: grant.person, using: transaction)
      return try PersonStore().roles(of: grant.person, using: transaction)
    }
    guard let held else { return }
    try record(.personAdded(person), reason, in: transaction)
    try record(.roleGranted(grant, before: [], after: held), reason, in: transaction)
  }

  private static func record(
    _ change: LoggedChange, _ reason: String?, in transaction: borrowing Transaction
  ) throws(AdministrationError) {
    do throws(LogError) {
      try AdministrationLog().record(
        change, by: try AdministrationLog().author(of: transaction), reason: reason,
        in: transaction)
    } catch {
      throw AdministrationError(error)
    }
  }
}
