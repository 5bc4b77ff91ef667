package import Casework
package import Postgres
package import Store

/// Who it is: signing in, links, and sessions, for people whom the store knows.
///
/// Nothing is kept in memory: what one server has counted, ended or changed holds on every other at once. Whatever
/// is compared with a secret is answered alike whether or not there is such a person.
package struct Identities: Sendable {
  let acts: Pool
  let reads: Pool
  let passwords: Passwords
  let lifetimes: SessionLifetimes
  let randomness: @Sendable () -> any RandomNumberGenerator

  /// - Parameters:
  ///   - acts: Connections in the role `casework_acts`, of a server's login.
  ///   - reads: Connections in the role `casework_server`.
  ///   - passwords: One for the whole server, since its limits are the server's.
  ///   - lifetimes: Of the sessions that begin from now on.
  ///   - randomness: Where tokens come from.
  package init(
    acts: Pool, reads: Pool, passwords: Passwords = Passwords(),
    lifetimes: SessionLifetimes = SessionLifetimes(),
    randomness: @escaping @Sendable () -> any RandomNumberGenerator = {
      SystemRandomNumberGenerator()
    }
  ) {
    self.acts = acts
    self.reads = reads
    self.passwords = passwords
    self.lifetimes = lifetimes
    self.randomness = randomness
  }

  /// Over the two pools of the use cases.
  package init(
    _ services: Services, passwords: Passwords = Passwords(),
    lifetimes: SessionLifetimes = SessionLifetimes()
  ) {
    self.init(
      acts: services.acts, reads: services.reads, passwords: passwords, lifetimes: lifetimes)
  }

  /// A new secret, for a cookie or a link.
  package func newToken() -> SecretToken {
    var generator = randomness()
    return SecretToken(using: &generator)
  }

  /// Drops what is over: sessions of a month ago, and failures that count no more.
  package func dropOld() async throws(IdentityError) {
    try await acts.withConnection { (connection) throws(IdentityError) in
      try identifying { () throws(StoreError) in
        try SessionStore().dropOld(on: connection)
        try CredentialStore().dropOldThrottles(on: connection)
      }
    }
  }
}

/// How long somebody stays signed in.
package struct SessionLifetimes: Hashable, Sendable {
  /// Without asking for anything.
  package var idle: Duration
  /// Whatever they do.
  package var limit: Duration

  package init(idle: Duration = .seconds(3_600), limit: Duration = .seconds(43_200)) {
    self.idle = idle
    self.limit = limit
  }
}

/// A session that has just begun, or gone on under another token.
package struct Entry: Sendable {
  /// For the browser's cookie; nowhere else.
  package let token: SecretToken
  package let session: SignedIn

  package init(token: SecretToken, session: SignedIn) {
    self.token = token
    self.session = session
  }
}
