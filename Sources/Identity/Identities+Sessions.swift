package import Engine
import Postgres
package import Store

extension Identities {
  /// Who is signed in by a token, as the database knows them now.
  ///
  /// - Returns: Nobody when the session was ended, was not used for too long, or has lasted as long as one may; when the
  ///   person has left, or their account was disabled.
  package func session(_ token: SecretToken) async throws(IdentityError) -> SignedIn? {
    try await reads.withConnection { (connection) throws(IdentityError) in
      try identifying { () throws(StoreError) in
        try SessionStore().find(token, on: connection)
      }
    }
  }

  /// Ends the session of a token.
  ///
  /// - Returns: Whether it went on until now.
  @discardableResult
  package func signOut(_ token: SecretToken) async throws(IdentityError) -> Bool {
    guard let session = try await session(token) else { return false }
    return try await end(session.id, of: session)
  }

  /// One's own sessions of the last month, newest first.
  package func sessions(
    of session: SignedIn, limit: Int = 50
  ) async throws(IdentityError) -> Cut<SessionLine> {
    try await reads.withConnection { (connection) throws(IdentityError) in
      try identifying { () throws(StoreError) in
        try Viewer(person: session.person).sessions(limit: limit, on: connection)
      }
    }
  }

  /// Ends one of one's own sessions.
  ///
  /// - Returns: Whether it is one's own, and went on until now.
  @discardableResult
  package func end(_ id: Int64, of session: SignedIn) async throws(IdentityError) -> Bool {
    try await changing { (connection) throws(StoreError) in
      try SessionStore().end(id, of: session.person, on: connection)
    }
  }

  /// Ends all of one's own sessions but this one.
  ///
  /// - Returns: How many went on until now.
  @discardableResult
  package func endOthers(of session: SignedIn) async throws(IdentityError) -> Int {
    try await changing { (connection) throws(StoreError) in
      try SessionStore().endAll(of: session.person.id, but: session.id, on: connection)
    }
  }

  /// Sets the language of a session's pages.
  package func setLanguage(
    _ language: Language, of session: SignedIn
  ) async throws(IdentityError) {
    try await changing { (connection) throws(StoreError) in
      try SessionStore().set(language, of: session, on: connection)
    }
  }

  /// Lets somebody act for another from now on, or for themselves (nil).
  ///
  /// - Returns: Whether they may: that person has delegated to them today.
  package func act(
    for delegator: PersonCode?, in session: SignedIn
  ) async throws(IdentityError) -> Bool {
    try await changing { (connection) throws(StoreError) in
      try SessionStore().act(for: delegator, in: session, on: connection)
    }
  }

  private func changing<Value: Sendable>(
    _ body: @Sendable (borrowing Connection) throws(StoreError) -> Value
  ) async throws(IdentityError) -> Value {
    try await acts.withConnection { (connection) throws(IdentityError) in
      try identifying { () throws(StoreError) in try body(connection) }
    }
  }
}
