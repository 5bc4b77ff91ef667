/// What lies outside a case and its process version, and what a transfer, a migration or a reversion is
/// decided by; read by the use case before it asks.
package struct Surroundings: Hashable, Sendable {
  /// The body that a case is to go to, or go back to, or that it stays with; nil when there is none today.
  package var body: Body?
  /// The version that a case is to go on under, or go back to; nil when it is not published, or the case
  /// stays under its own.
  package var version: ProcessVersion?
  /// The act that is to be taken back; nil when the history has no such one.
  package var precedent: Precedent?

  package init(
    body: Body? = nil, version: ProcessVersion? = nil, precedent: Precedent? = nil
  ) {
    self.body = body
    self.version = version
    self.precedent = precedent
  }

  /// A body as it stands today, seen from a case and from who acts on it.
  package struct Body: Hashable, Sendable {
    package var code: UnitCode
    package var organ: Organ
    package var level: Level
    /// Whether the tree names it, or its committee, as the successor of the case's body.
    package var isSuccessor: Bool
    /// The roles that the actor holds over both bodies: on what they have in common, or above it.
    package var rolesAbove: Set<Role>
    /// Those of the people of the case who hold a role in it today.
    package var people: Set<PersonCode>

    package init(
      code: UnitCode, organ: Organ, level: Level, isSuccessor: Bool, rolesAbove: Set<Role>,
      people: Set<PersonCode>
    ) {
      self.code = code
      self.organ = organ
      self.level = level
      self.isSuccessor = isSuccessor
      self.rolesAbove = rolesAbove
      self.people = people
    }
  }
}

extension Command {
  /// Whether it is decided by more than the case and its process version.
  package var needsSurroundings: Bool {
    switch self {
    case .transfer, .migrate, .revert: true
    default: false
    }
  }
}
