import Engine
import Postgres
package import Store

/// What came of setting a password.
package enum EnrolmentOutcome: Hashable, Sendable {
  /// It is this person's password from now on; they are signed in nowhere.
  case done(Actor.Identity)
  /// The link was used, is late, or a later one was made.
  case gone
  case unacceptable(PasswordFault)
}

/// What came of changing one's own password.
package enum PasswordChangeOutcome: Hashable, Sendable {
  /// Every other session of the person has ended.
  case done
  /// The password that was to be changed is another one.
  case wrong
  case blocked(for: Duration)
  case unacceptable(PasswordFault)
}

extension Identities {
  /// What a link is for; looking uses nothing up, since programs that check mails look too.
  ///
  /// - Returns: Nil when it was used, is late, or a later one was made.
  package func invitation(_ token: SecretToken) async throws(IdentityError) -> Invitation? {
    try await acts.withConnection { (connection) throws(IdentityError) in
      try identifying { () throws(StoreError) in
        try AccountStore().invitation(token, on: connection)
      }
    }
  }

  /// Sets the password of whom a link is for, and uses the link up; all their sessions end.
  ///
  /// - Throws: ``IdentityError/busy`` when too many passwords wait; the link is then as good as before.
  package func enrol(
    token: SecretToken, password: Password
  ) async throws(IdentityError) -> EnrolmentOutcome {
    guard let invitation = try await invitation(token) else { return .gone }
    let fault = PasswordRule.fault(
      of: password, for: invitation.person.code, name: invitation.name, email: invitation.email)
    if let fault { return .unacceptable(fault) }
    let hash = try await passwords.hash(password)
    let names = [invitation.person.code.rawValue, invitation.email].compactMap(\.self)
    return try await acts.transaction { (transaction) throws(IdentityError) in
      let isGood = try identifying { () throws(StoreError) in
        try AccountStore().use(token, of: invitation.person, in: transaction)
      }
      guard isGood else { return .gone }
      try Self.set(hash, of: invitation.person, named: names, in: transaction)
      return .done(invitation.person)
    }
  }

  /// Changes the password of somebody who is signed in, and ends their other sessions.
  package func changePassword(
    _ session: SignedIn, from current: Password, to password: Password, address: ClientAddress?
  ) async throws(IdentityError) -> PasswordChangeOutcome {
    let fault = PasswordRule.fault(
      of: password, for: session.person.code, name: session.name)
    if let fault { return .unacceptable(fault) }
    // Before the try is counted, so that one that cannot be finished is not.
    let hash = try await passwords.hash(password)
    let name = SignInName(session.person.code.rawValue)
    switch try await proof(of: current, by: name, from: address) {
    case .wrong: return .wrong
    case .blocked(let duration): return .blocked(for: duration)
    case .right(let credential, let subjects):
      guard credential.person == session.person else { return .wrong }
      try await acts.transaction { (transaction) throws(IdentityError) in
        try Self.set(
          hash, of: session.person, named: [name.text], keeping: session.id, in: transaction)
        try identifying { () throws(StoreError) in
          try CredentialStore().release(subjects.withoutName, on: transaction)
        }
      }
      return .done
    }
  }

  /// Sets a password with its line of the log, and forgets what failed under the person's names.
  private static func set(
    _ hash: PasswordHash, of person: Actor.Identity, named names: [String],
    keeping session: Int64? = nil, in transaction: borrowing Transaction
  ) throws(IdentityError) {
    try identifying { () throws(StoreError) in
      try CredentialStore().set(hash, of: person, keeping: session, in: transaction)
    }
    do throws(LogError) {
      try AdministrationLog().record(
        .passwordSet(person.code), by: AdministrationLog.Author(Actor(person: person)),
        in: transaction)
    } catch {
      throw IdentityError(error)
    }
    try identifying { () throws(StoreError) in
      try CredentialStore().forgive(
        names.map { ThrottleSubjects(name: SignInName($0).folded, network: nil) },
        in: transaction)
    }
  }
}
