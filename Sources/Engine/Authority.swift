/// Who acts, for whom, and with which roles on the case's body.
package struct Authority: Hashable, Sendable {
  package var person: PersonCode
  /// The person who delegated; the roles below are then theirs.
  package var onBehalfOf: PersonCode?
  /// The person whose login was used, where an administrator acts as somebody else.
  package var through: PersonCode?
  /// Roles held on the case's body or above it, on the day of the act.
  package var roles: Set<Role>

  package init(
    person: PersonCode, onBehalfOf: PersonCode?, through: PersonCode?, roles: Set<Role>
  ) {
    self.person = person
    self.onBehalfOf = onBehalfOf
    self.through = through
    self.roles = roles
  }

  /// The server itself, which fires deadlines.
  package static let system = Authority(
    person: "system", onBehalfOf: nil, through: nil, roles: [.system])

  /// Everybody who stands behind the act: four eyes and relations hold through delegation, and
  /// through a lent login too.
  package var people: Set<PersonCode> {
    Set([person, onBehalfOf, through].compactMap(\.self))
  }

  /// In whose name the act is done; an administrator who lends a login is not among them.
  var principals: Set<PersonCode> {
    Set([person, onBehalfOf].compactMap(\.self))
  }

  /// The roles on the body together with those in the case's team.
  package func roles(in state: Case) -> Set<Role> {
    state.team.isEmpty ? roles : roles.union(state.teamRoles(of: onBehalfOf ?? person))
  }
}
