package import Engine

/// Who acts, as the database knows them: established once per request, and checked by every load.
package struct Actor: Hashable, Sendable {
  package var person: Identity
  /// The person who delegated, and whose roles count.
  package var onBehalfOf: Identity?
  /// The person whose login was used, where an administrator acts as somebody else.
  package var through: Identity?

  package init(person: Identity, onBehalfOf: Identity? = nil, through: Identity? = nil) {
    self.person = person
    self.onBehalfOf = onBehalfOf
    self.through = through
  }

  /// A person's key in the tables, and the code by which everything else names them.
  package struct Identity: Hashable, Sendable {
    package var id: Int32
    package var code: PersonCode

    package init(id: Int32, code: PersonCode) {
      self.id = id
      self.code = code
    }
  }

  /// What the engine is told of this actor.
  package func authority(holding roles: Set<Role>) -> Authority {
    Authority(
      person: person.code, onBehalfOf: onBehalfOf?.code, through: through?.code, roles: roles)
  }
}
