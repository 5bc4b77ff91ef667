import Engine
import Postgres
package import Store

/// What came of trying to sign in.
package enum SignInOutcome: Sendable {
  case signedIn(Entry)
  /// Nobody has this name and this password; which of the two is wrong is not said.
  case refused
  /// Too many failed under this name or from this address; nothing was compared.
  case blocked(for: Duration)
}

extension Identities {
  /// Signs somebody in by their code or e-mail address, and their password.
  ///
  /// The try is counted in the database before anything is compared, and taken back when it was right: servers that
  /// are asked at once count together.
  ///
  /// - Parameters:
  ///   - name: As it was typed.
  ///   - password: As it was typed.
  ///   - address: Nil where it is not known; tries are then counted by the name alone.
  ///   - agent: What the browser says that it is; shown in the person's list of sessions.
  /// - Returns: A new session, for a person who is here and whose account is enabled.
  /// - Throws: ``IdentityError/busy`` when too many passwords wait.
  package func signIn(
    name: String, password: Password, address: ClientAddress?, agent: String
  ) async throws(IdentityError) -> SignInOutcome {
    for _ in 0..<Self.triesMax {
      let outcome = try await attempt(name, password, address, agent)
      if let outcome { return outcome }
    }
    return .refused
  }

  /// How often a password is compared again because what is kept of it has changed.
  private static let triesMax = 2

  /// - Returns: Nil when what the password was compared with is not what is kept any more: it was changed, or another
  ///   sign-in has just made its key anew.
  private func attempt(
    _ name: String, _ password: Password, _ address: ClientAddress?, _ agent: String
  ) async throws(IdentityError) -> SignInOutcome? {
    let proof = try await proof(of: password, by: SignInName(name), from: address)
    guard case .right(let credential, let subjects) = proof else { return proof.failure }
    let renewed = await renewed(credential.hash, password)
    let new = NewSession(
      token: newToken(), person: credential.person, stage: .signedIn, method: .password,
      idle: lifetimes.idle, limit: lifetimes.limit, address: address?.text, agent: agent)
    let hasBegun = try await acts.transaction { (transaction) throws(IdentityError) in
      try identifying { () throws(StoreError) in
        var hash = credential.hash
        if let renewed {
          let isKept = try CredentialStore().rehash(
            hash, to: renewed, of: new.person, in: transaction)
          if isKept { hash = renewed }
        }
        guard try SessionStore().begin(new, provedBy: hash, in: transaction) else { return false }
        try Self.forget(subjects, in: transaction)
        return true
      }
    }
    guard hasBegun else { return nil }
    return try await entry(new.token).map { .signedIn($0) } ?? .refused
  }

  /// Has somebody who is signed in give their password again; the session goes on under another token.
  package func prove(
    _ session: SignedIn, password: Password, address: ClientAddress?
  ) async throws(IdentityError) -> SignInOutcome {
    let name = SignInName(session.person.code.rawValue)
    let proof = try await proof(of: password, by: name, from: address)
    guard case .right(let credential, let subjects) = proof else { return proof.failure }
    guard credential.person == session.person else { return .refused }
    let token = newToken()
    let goesOn = try await acts.transaction { (transaction) throws(IdentityError) in
      try identifying { () throws(StoreError) in
        let goesOn = try SessionStore().prove(session, token: token, on: transaction)
        try Self.forget(subjects, in: transaction)
        return goesOn
      }
    }
    guard goesOn, let entry = try await entry(token) else { return .refused }
    return .signedIn(entry)
  }

  /// Gives a session its second factor: from now on it is under another token, and the former one is none.
  ///
  /// - Returns: Nil when the session owed none, or has ended.
  package func raise(
    _ session: SignedIn, to method: SignInMethod
  ) async throws(IdentityError) -> Entry? {
    let token = newToken()
    let isRaised = try await acts.withConnection { (connection) throws(IdentityError) in
      try identifying { () throws(StoreError) in
        try SessionStore().raise(session, to: method, token: token, on: connection)
      }
    }
    return isRaised ? try await entry(token) : nil
  }

  private func entry(_ token: SecretToken) async throws(IdentityError) -> Entry? {
    try await session(token).map { Entry(token: token, session: $0) }
  }

  /// The same password with the parameters of today; nil when it has them, or too many wait: there is a next time.
  private func renewed(_ hash: PasswordHash, _ password: Password) async -> PasswordHash? {
    guard passwords.isOld(hash) else { return nil }
    return try? await passwords.hash(password)
  }

  private static func forget(
    _ subjects: ThrottleSubjects, in transaction: borrowing Transaction
  ) throws(StoreError) {
    try CredentialStore().forgive([subjects], in: transaction)
    // An address is many people's: only this try is taken back.
    try CredentialStore().release(subjects.withoutName, on: transaction)
  }
}

/// What a password proves.
enum Proof {
  case right(CredentialStore.Credential, ThrottleSubjects)
  case wrong
  case blocked(for: Duration)

  /// The outcome, where nothing is proved.
  fileprivate var failure: SignInOutcome {
    if case .blocked(let duration) = self { .blocked(for: duration) } else { .refused }
  }
}

extension Identities {
  /// Compares a password with that of whoever has a name, unless too many tries failed.
  func proof(
    of password: Password, by name: SignInName, from address: ClientAddress?
  ) async throws(IdentityError) -> Proof {
    let subjects = ThrottleSubjects(name: name.folded, network: address?.network)
    let begun = try await acts.withConnection { (connection) throws(IdentityError) in
      try identifying { () throws(StoreError) in
        try CredentialStore().begin(name.text, subjects, on: connection)
      }
    }
    switch begun {
    case .blocked(let duration): return .blocked(for: duration)
    case .reserved(let credential):
      do throws(IdentityError) {
        let isRight = try await passwords.holds(password, of: credential?.hash)
        guard isRight, let credential else { return .wrong }
        return .right(credential, subjects)
      } catch {
        // Nothing was compared, so nothing is counted.
        try await acts.withConnection { (connection) throws(IdentityError) in
          try identifying { () throws(StoreError) in
            try CredentialStore().release(subjects, on: connection)
          }
        }
        throw error
      }
    }
  }
}

/// A name as it was typed to sign in: a person's code, or an e-mail address.
struct SignInName {
  private static let scalarsMax = 254

  /// In NFC, without the blanks around it; what no name can have is left out.
  let text: String
  /// By which tries are counted: whatever its letter case, it is the same name.
  var folded: String { text.lowercased() }

  init(_ typed: String) {
    let composed = String(decoding: typed._nfcCodeUnits, as: UTF8.self)
    let scalars = composed.unicodeScalars.prefix(Self.scalarsMax).filter { $0 != "\0" }
    let isBlank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    let trimmed = scalars.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
    text = String(String.UnicodeScalarView(trimmed))
  }
}
