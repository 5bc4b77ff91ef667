package import Engine
package import Postgres
import Schema
package import Store

/// Establishes who acts: the person of a login, the person acted for, the person impersonated.
package struct Directory: Sendable {
  private let pool: Pool

  /// - Parameter pool: Connections in the role `casework_acts`.
  package init(pool: Pool) {
    self.pool = pool
  }

  /// Who is there by a name, and in which language they read.
  package struct Person: Hashable, Sendable {
    package var identity: Actor.Identity
    package var name: String
    package var language: String
  }

  /// What the session's login is.
  package struct Login: Hashable, Sendable {
    package var person: Person?
    package var isServer: Bool
    package var mayImpersonate: Bool
  }

  /// The login of the database session; nil when it is nobody.
  package func login() async throws(CaseworkError) -> Login? {
    let rows = try await rows(.whoAmI, [])
    guard let row = rows.first else { return nil }
    let person = row[2, as: Int32?.self].map { id in
      Person(
        identity: Actor.Identity(id: id, code: PersonCode(row[3, as: String.self])),
        name: row[4], language: row[5])
    }
    return Login(person: person, isServer: row[0], mayImpersonate: row[1])
  }

  /// A person by code, if they are there today.
  package func person(_ code: PersonCode) async throws(CaseworkError) -> Person? {
    let rows = try await rows(.findPerson, [.text(code.rawValue)])
    return rows.first.map { row in
      Person(
        identity: Actor.Identity(id: row[0], code: PersonCode(row[1, as: String.self])),
        name: row[2], language: row[3])
    }
  }

  /// The actor of an administrator's command.
  ///
  /// - Parameters:
  ///   - impersonated: The person to act as, which the login must be entitled to.
  ///   - delegator: The person acted for; every load checks the delegation.
  /// - Returns: The actor, with every name that its events will bear.
  /// - Throws: ``CaseworkError``, such as ``CaseworkError/mayNotImpersonate``.
  package func actor(
    as impersonated: PersonCode?, onBehalfOf delegator: PersonCode?
  ) async throws(CaseworkError) -> Actor {
    guard let login = try await login() else { throw .unknownLogin }
    var actor: Actor
    if let impersonated, impersonated != login.person?.identity.code {
      guard login.mayImpersonate || login.isServer else { throw .mayNotImpersonate }
      guard let person = try await person(impersonated) else {
        throw .unknownPerson(impersonated.rawValue)
      }
      actor = Actor(person: person.identity, through: login.person?.identity)
    } else {
      guard let person = login.person else { throw .unknownLogin }
      actor = Actor(person: person.identity)
    }
    if let delegator {
      guard let person = try await person(delegator) else {
        throw .unknownPerson(delegator.rawValue)
      }
      actor.onBehalfOf = person.identity
    }
    return actor
  }

  private func rows(
    _ statement: Statement, _ arguments: [PostgresValue]
  ) async throws(CaseworkError) -> Rows {
    try await pool.withConnection { (connection) throws(CaseworkError) in
      do throws(PostgresError) {
        return try connection.execute(statement, arguments)
      } catch {
        throw CaseworkError(error)
      }
    }
  }
}
