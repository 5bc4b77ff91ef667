/// What lies outside a case and its process version, and what a transfer or a migration is decided
/// by; read by the use case before it asks.
package struct Surroundings: Hashable, Sendable {
  /// The body that a case is to go to, or that it stays with; nil when there is none today.
  package var body: Body?
  /// The version that a case is to go on under; nil when it is not published.
  package var version: ProcessVersion?

  package init(body: Body? = nil, version: ProcessVersion? = nil) {
    self.body = body
    self.version = version
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
    case .transfer, .migrate: true
    default: false
    }
  }
}
