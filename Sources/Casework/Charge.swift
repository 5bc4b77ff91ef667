import Engine
import Postgres
import Store

/// What somebody has to hold to look after something.
///
/// A role counts on the unit itself, on any body of its committee, and on everything above it.
struct Charge: Sendable {
  let roles: Set<Role>

  /// Units, people and programs are kept by those who keep a body's papers and by those who lead it.
  static let keeping = Charge(
    roles: [.administrator, .secretary, .chair, .standingDeputy, .clerk])

  /// Who may see secrets, and who may keep things, is decided by those who answer for it.
  static let leading = Charge(roles: [.administrator, .secretary, .chair])

  /// What holds for every body at once: the tree's import, the calendar, the processes.
  static let whole = Charge(roles: [.administrator])
}

extension Administration {
  /// Makes sure that an actor has a charge over each of some units, or over anything when there are none.
  ///
  /// - Throws: ``AdministrationError/notPermitted(roles:on:)``,
  ///   ``AdministrationError/notDelegated(from:)``, and `noUnit` when there is no such unit.
  static func check(
    _ actor: Actor, has charge: Charge, over units: [UnitCode] = [],
    on runner: borrowing some StatementRunner & ~Copyable
  ) throws(AdministrationError) {
    let held = try HeldCharge(charge, actor, on: runner)
    for unit in units { try held.check(unit, on: runner) }
  }

  /// Makes sure that an actor has a charge over every unit on which a person holds a role, today or
  /// later; over anything when there is none.
  ///
  /// - Throws: `noPerson` when there is no such person, and what ``check(_:has:over:on:)`` throws.
  static func check(
    _ actor: Actor, has charge: Charge, whereRolesAreHeldBy person: PersonCode,
    on runner: borrowing some StatementRunner & ~Copyable
  ) throws(AdministrationError) {
    let units = try administering { () throws(PersonError) in
      guard try PersonStore().person(person, on: runner) != nil else {
        throw PersonError.noPerson(person)
      }
      return try PersonStore().roles(of: person, using: runner).map(\.unit.code)
    }
    try check(actor, has: charge, over: Set(units).sorted(), on: runner)
  }
}

/// A charge, and the committees or other units of their own in which an actor has it.
struct HeldCharge: Sendable {
  let roles: Set<Role>
  let heads: Set<UnitCode>

  /// - Throws: ``AdministrationError/notPermitted(roles:on:)`` when it is nowhere.
  init(
    _ charge: Charge, _ actor: Actor, on runner: borrowing some StatementRunner & ~Copyable
  ) throws(AdministrationError) {
    if let delegator = actor.onBehalfOf {
      let delegators = try Self.standing(of: actor.person, on: runner).delegators
      guard delegators.contains(where: { $0.person.code == delegator.code }) else {
        throw .notDelegated(from: delegator.code)
      }
    }
    let lines = try Self.standing(of: actor.onBehalfOf ?? actor.person, on: runner).roles
    var heads: Set<UnitCode> = []
    for line in lines where charge.roles.contains(line.role) {
      let unit = try Self.unit(line.unit.code, on: runner)
      heads.insert(unit.belongsToItsParent ? unit.parent ?? unit.code : unit.code)
    }
    guard !heads.isEmpty else { throw .notPermitted(roles: charge.roles, on: nil) }
    roles = charge.roles
    self.heads = heads
  }

  /// Makes sure that a unit, or one above it, is among those where the charge is held.
  func check(
    _ unit: UnitCode, on runner: borrowing some StatementRunner & ~Copyable
  ) throws(AdministrationError) {
    var passed: Set<UnitCode> = []
    var next: UnitCode? = unit
    while let code = next, passed.insert(code).inserted {
      if heads.contains(code) { return }
      next = try Self.unit(code, on: runner).parent
    }
    throw .notPermitted(roles: roles, on: unit)
  }

  private static func standing(
    of person: Actor.Identity, on runner: borrowing some StatementRunner & ~Copyable
  ) throws(AdministrationError) -> (roles: [RoleLine], delegators: [DelegatorLine]) {
    try administering { () throws(StoreError) in try Viewer(person: person).standing(on: runner) }
  }

  private static func unit(
    _ code: UnitCode, on runner: borrowing some StatementRunner & ~Copyable
  ) throws(AdministrationError) -> PartyUnit {
    try administering { () throws(UnitError) in try UnitStore().unit(code, on: runner) }
  }
}

extension PartyUnit {
  /// Whether it is an organ of the committee above it, and no body of its own.
  fileprivate var belongsToItsParent: Bool {
    switch organ {
    case .standingCommittee, .commission, .advisoryBody: true
    case .committee, .cell, .other: false
    }
  }
}
