package import Engine
package import Store

extension Administration {
  /// A role on a unit for a period; no first day is since ever, no last day until further notice.
  package struct Grant: Hashable, Sendable {
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

  /// Gives a role; a role with which others are looked after, only by those who lead.
  package func give(
    _ grant: Grant, by actor: Actor, isDryRun: Bool
  ) async throws(AdministrationError) -> Change {
    try await check(actor, has: .over(grant.role), over: [grant.unit])
    return try await changing(isDryRun: isDryRun) { (transaction) throws(AdministrationError) in
      do throws(PersonError) {
        return try PersonStore().grant(
          grant.role, on: grant.unit, to: grant.person, from: grant.firstDay,
          until: grant.lastDay, using: transaction)
      } catch {
        throw .person(error)
      }
    }
  }

  /// Ends a role with a day, and takes back what would begin after it.
  package func revoke(
    _ role: Role, on unit: UnitCode, of person: PersonCode, lastDay: CivilDate,
    by actor: Actor, isDryRun: Bool
  ) async throws(AdministrationError) -> Change {
    try await check(actor, has: .over(role), over: [unit])
    return try await changing(isDryRun: isDryRun) { (transaction) throws(AdministrationError) in
      do throws(PersonError) {
        return try PersonStore().revoke(
          role, on: unit, of: person, lastDay: lastDay, using: transaction)
      } catch {
        throw .person(error)
      }
    }
  }

  /// Who holds what, today or later.
  package func roles(
    of person: PersonCode?, on unit: UnitCode?
  ) async throws(AdministrationError) -> [HeldRole] {
    try await reading { (connection) throws(AdministrationError) in
      do throws(PersonError) {
        return try PersonStore().roles(of: person, on: unit, using: connection)
      } catch {
        throw .person(error)
      }
    }
  }
}

extension Charge {
  fileprivate static func over(_ role: Role) -> Charge {
    keeping.roles.contains(role) ? .leading : .keeping
  }
}

// MARK: - Delegations

extension Administration {
  /// Acting for somebody for a period.
  package struct NewDelegation: Hashable, Sendable {
    package var from: PersonCode
    package var to: PersonCode
    package var firstDay: CivilDate
    package var lastDay: CivilDate
    package var reason: String
    package var documentNumber: String

    package init(
      from: PersonCode, to: PersonCode, firstDay: CivilDate, lastDay: CivilDate,
      reason: String, documentNumber: String = ""
    ) {
      self.from = from
      self.to = to
      self.firstDay = firstDay
      self.lastDay = lastDay
      self.reason = reason
      self.documentNumber = documentNumber
    }
  }

  /// Lets one person act for another; that person may do so, and whoever leads where they work.
  ///
  /// - Returns: The delegation's number, and whether it is new; the same again is the same.
  package func delegate(
    _ delegation: NewDelegation, by actor: Actor, isDryRun: Bool
  ) async throws(AdministrationError) -> (number: Int32, change: Change) {
    guard try await find(delegation.from) != nil else {
      throw .person(.noPerson(delegation.from))
    }
    try await checkDelegator(delegation.from, actor)
    let known = try await delegations(of: delegation.from).first { $0.isLike(delegation) }
    if let known { return (known.id, .unchanged) }
    let number = try await changing(isDryRun: isDryRun) {
      (transaction) throws(AdministrationError) in
      do throws(PersonError) {
        return try PersonStore().delegate(
          from: delegation.from, to: delegation.to, from: delegation.firstDay,
          until: delegation.lastDay, reason: delegation.reason,
          documentNumber: delegation.documentNumber, on: transaction)
      } catch {
        throw AdministrationError.person(error)
      }
    }
    return (number, .changed)
  }

  /// Ends a delegation, but not before its first day.
  package func endDelegation(
    _ number: Int32, on lastDay: CivilDate, by actor: Actor, isDryRun: Bool
  ) async throws(AdministrationError) -> Change {
    let running = try await delegations(of: nil).first { $0.id == number }
    guard let running else { throw .person(.noDelegation(number)) }
    try await checkDelegator(running.from, actor)
    return try await changing(isDryRun: isDryRun) { (transaction) throws(AdministrationError) in
      do throws(PersonError) {
        return try PersonStore().endDelegation(number, on: lastDay, using: transaction)
      } catch {
        throw .person(error)
      }
    }
  }

  /// The delegations from and to a person that run today or later; everybody's when nil.
  package func delegations(
    of person: PersonCode?
  ) async throws(AdministrationError) -> [Delegation] {
    try await reading { (connection) throws(AdministrationError) in
      do throws(PersonError) {
        return try PersonStore().delegations(of: person, on: connection)
      } catch {
        throw .person(error)
      }
    }
  }

  private func checkDelegator(
    _ giver: PersonCode, _ actor: Actor
  ) async throws(AdministrationError) {
    if actor.person.code == giver, actor.onBehalfOf == nil { return }
    try await check(actor, has: .leading, over: try await places(of: giver))
  }
}

extension Delegation {
  fileprivate func isLike(_ other: Administration.NewDelegation) -> Bool {
    from == other.from && to == other.to && startsOn == other.firstDay
      && endsOn == other.lastDay && reason == other.reason
      && documentNumber == other.documentNumber
  }
}
