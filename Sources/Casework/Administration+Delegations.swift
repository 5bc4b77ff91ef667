package import Engine
import Postgres
package import Store

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
  /// - Returns: The delegation's number; the same again is the same.
  /// - Throws: `delegationsOverlap` when the one acts for the other already in a part of that time.
  package func delegate(
    _ delegation: NewDelegation, by actor: Actor, _ order: Order
  ) async throws(AdministrationError) -> Answer<Int> {
    let request = ChangeRequest(
      .delegated, delegation.from.rawValue, delegation.to.rawValue,
      delegation.firstDay.description, delegation.lastDay.description, delegation.reason,
      delegation.documentNumber)
    return try await change(request, by: actor, order) {
      (transaction) throws(AdministrationError) in
      try Self.check(actor, mayDelegateFor: delegation.from, on: transaction)
      return try administering { () throws(PersonError) in
        // Of two who write the same, the second finds what the first has written.
        _ = try PersonStore().lock(delegation.from, in: transaction)
        let known = try PersonStore().delegations(of: delegation.from, on: transaction)
          .first { $0.isLike(delegation) }
        if let known { return .nothing(Int(known.id)) }
        let number = try PersonStore().delegate(
          from: delegation.from, to: delegation.to, from: delegation.firstDay,
          until: delegation.lastDay, reason: delegation.reason,
          documentNumber: delegation.documentNumber, on: transaction)
        let made = try PersonStore().lockDelegation(number, in: transaction)
        return .done(Int(number), .delegated(made))
      }
    }
  }

  /// Ends a delegation with a day, today unless told, but not before its first day.
  ///
  /// - Returns: The day that was asked for.
  package func endDelegation(
    _ number: Int32, on lastDay: CivilDate?, by actor: Actor, _ order: Order
  ) async throws(AdministrationError) -> Answer<CivilDate> {
    let request = ChangeRequest(.delegationEnded, "\(number)", lastDay?.description)
    return try await change(request, by: actor, order) {
      (transaction) throws(AdministrationError) in
      let known = try administering { () throws(PersonError) in
        try PersonStore().lockDelegation(number, in: transaction)
      }
      try Self.check(actor, mayDelegateFor: known.from, on: transaction)
      let day = try Self.day(lastDay, on: transaction)
      let change = try administering { () throws(PersonError) in
        try PersonStore().endDelegation(number, on: day, using: transaction)
      }
      return Work(change, day, .delegationEnded(known, on: max(day, known.startsOn)))
    }
  }

  /// The delegations from and to a person that run today or later; everybody's when nil.
  package func delegations(
    of person: PersonCode?
  ) async throws(AdministrationError) -> [Delegation] {
    try await reading { (connection) throws(PersonError) in
      try PersonStore().delegations(of: person, on: connection)
    }
  }

  private static func check(
    _ actor: Actor, mayDelegateFor giver: PersonCode, on transaction: borrowing Transaction
  ) throws(AdministrationError) {
    if actor.person.code == giver, actor.onBehalfOf == nil { return }
    try check(actor, has: .leading, whereRolesAreHeldBy: giver, on: transaction)
  }
}

extension Delegation {
  fileprivate func isLike(_ other: Administration.NewDelegation) -> Bool {
    from == other.from && to == other.to && startsOn == other.firstDay
      && endsOn == other.lastDay && reason == other.reason
      && documentNumber == other.documentNumber
  }
}
