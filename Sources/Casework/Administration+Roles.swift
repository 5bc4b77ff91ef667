package import Engine
import Postgres
package import Store

extension Administration {
  /// Gives a role; a role with which others are looked after, only by those who lead.
  package func give(
    _ grant: RoleGrant, by actor: Actor, _ order: Order
  ) async throws(AdministrationError) -> Answer<NoAnswer> {
    try await change(grant.request(.roleGranted), by: actor, order) {
      (transaction) throws(AdministrationError) in
      try Self.check(actor, has: .over(grant.role), over: [grant.unit], on: transaction)
      return try administering { () throws(PersonError) in
        _ = try PersonStore().lock(grant.person, in: transaction)
        let before = try Self.periods(of: grant, in: transaction)
        let change = try PersonStore().grant(
          grant.role, on: grant.unit, to: grant.person, from: grant.firstDay,
          until: grant.lastDay, using: transaction)
        let after = try Self.periods(of: grant, in: transaction)
        return Work(change, NoAnswer(), .roleGranted(grant, before: before, after: after))
      }
    }
  }

  /// Ends a role with a day, today unless told, and takes back what would begin after it.
  ///
  /// - Returns: The day.
  package func revoke(
    _ role: Role, on unit: UnitCode, of person: PersonCode, lastDay: CivilDate?,
    by actor: Actor, _ order: Order
  ) async throws(AdministrationError) -> Answer<CivilDate> {
    let asked = RoleGrant(role, on: unit, to: person, until: lastDay)
    return try await change(asked.request(.roleRevoked), by: actor, order) {
      (transaction) throws(AdministrationError) in
      try Self.check(actor, has: .over(role), over: [unit], on: transaction)
      let day = try Self.day(lastDay, on: transaction)
      let grant = RoleGrant(role, on: unit, to: person, until: day)
      return try administering { () throws(PersonError) in
        _ = try PersonStore().lock(person, in: transaction)
        let before = try Self.periods(of: grant, in: transaction)
        let change = try PersonStore().revoke(
          role, on: unit, of: person, lastDay: day, using: transaction)
        let after = try Self.periods(of: grant, in: transaction)
        return Work(change, day, .roleRevoked(grant, before: before, after: after))
      }
    }
  }

  /// Who holds what, today or later.
  package func roles(
    of person: PersonCode?, on unit: UnitCode?
  ) async throws(AdministrationError) -> [HeldRole] {
    try await reading { (connection) throws(PersonError) in
      try PersonStore().roles(of: person, on: unit, using: connection)
    }
  }

  /// The periods, of today or later, in which a person holds the role on the unit.
  private static func periods(
    of grant: RoleGrant, in transaction: borrowing Transaction
  ) throws(PersonError) -> [HeldRole] {
    try PersonStore().roles(of: grant.person, on: grant.unit, using: transaction)
      .filter { $0.role == grant.role }
  }
}

extension RoleGrant {
  fileprivate func request(_ kind: LogKind) -> ChangeRequest {
    ChangeRequest(
      kind, person.rawValue, role.code, unit.rawValue, firstDay?.description,
      lastDay?.description)
  }
}

extension Charge {
  fileprivate static func over(_ role: Role) -> Charge {
    keeping.roles.contains(role) ? .leading : .keeping
  }
}
