package import Engine
import Postgres
package import Store

extension Administration {
  /// A link with which somebody is to set their password.
  package struct NewInvitation: Sendable {
    package var person: PersonCode
    /// What the link bears; nobody sees it again.
    package var token: SecretToken
    /// Nil leaves the address that is there.
    package var email: String?
    package var hours: Int

    /// The longest that a link may be of use: 30 days.
    package static let hoursMax = 720

    /// For hours from 1 to ``hoursMax``.
    package init(person: PersonCode, token: SecretToken, email: String? = nil, hours: Int = 72) {
      self.person = person
      self.token = token
      self.email = email
      self.hours = hours
    }
  }

  /// Makes a link with which a person sets their password; the links they had are of no use any more.
  ///
  /// Whoever has the link signs in as that person. So it takes what it would take to give the person their
  /// clearance and roles. The link itself is not kept: the same key again finds it made, and cannot show it.
  ///
  /// - Throws: `emailTaken` where the address is another person's, `noPerson` for whoever has left.
  package func invite(
    _ invitation: NewInvitation, by actor: Actor, _ order: Order
  ) async throws(AdministrationError) -> Answer<NoAnswer> {
    let person = invitation.person
    let request = ChangeRequest(
      .invited, person.rawValue, invitation.email, "\(invitation.hours)")
    return try await change(request, by: actor, order) {
      (transaction) throws(AdministrationError) in
      try Self.check(actor, mayBecome: person, on: transaction)
      try Self.lock(person, in: transaction)
      let endsOn = try Self.known(person, on: transaction).endsOn
      if let endsOn, endsOn < (try Self.day(nil, on: transaction)) {
        throw .person(.noPerson(person))
      }
      return try administering { () throws(AccountError) in
        let store = AccountStore()
        let known = try store.account(of: person, on: transaction)
        try store.keep(person, email: invitation.email, in: transaction)
        try store.invite(
          person, by: invitation.token, hours: invitation.hours, in: transaction)
        let now = try store.account(of: person, on: transaction) ?? Account()
        return .done(
          NoAnswer(), .invited(person, hours: invitation.hours, from: known, to: now))
      }
    }
  }

  /// Changes what is given of a person's account; whoever's is disabled is signed out everywhere.
  ///
  /// An empty e-mail address takes out the one that is there.
  ///
  /// - Returns: Nothing but whether it was changed.
  /// - Throws: `noAccount` for whoever was never invited, `emailTaken`.
  package func changeAccount(
    of person: PersonCode, email: String?, isEnabled: Bool?, by actor: Actor, _ order: Order
  ) async throws(AdministrationError) -> Answer<NoAnswer> {
    let request = ChangeRequest(
      .accountChanged, person.rawValue, email, isEnabled.map { $0 ? "enabled" : "disabled" })
    return try await change(request, by: actor, order) {
      (transaction) throws(AdministrationError) in
      try Self.check(actor, mayBecome: person, on: transaction)
      let id = try Self.lock(person, in: transaction)
      return try administering { () throws(AccountError) in
        let store = AccountStore()
        guard let known = try store.account(of: person, on: transaction) else {
          throw .noAccount(person)
        }
        try store.keep(person, email: email, isEnabled: isEnabled, in: transaction)
        let now = try store.account(of: person, on: transaction) ?? known
        guard now != known else { return .nothing(NoAnswer()) }
        if !now.isEnabled { try store.signOut(id, in: transaction) }
        return .done(NoAnswer(), .accountChanged(person, from: known, to: now))
      }
    }
  }

  /// Ends every session of a person.
  ///
  /// - Returns: How many went on until now.
  package func signOut(
    _ person: PersonCode, by actor: Actor, _ order: Order
  ) async throws(AdministrationError) -> Answer<Int> {
    try await change(ChangeRequest(.signedOut, person.rawValue), by: actor, order) {
      (transaction) throws(AdministrationError) in
      try Self.check(actor, has: .keeping, whereRolesAreHeldBy: person, on: transaction)
      let id = try Self.lock(person, in: transaction)
      let count = try administering { () throws(AccountError) in
        try AccountStore().signOut(id, in: transaction)
      }
      return count == 0 ? .nothing(0) : .done(count, .signedOut(person, sessions: count))
    }
  }

  /// How a person reaches the server; nil when they do not.
  package func account(
    of person: PersonCode, for reader: Actor
  ) async throws(AdministrationError) -> Account? {
    try await looking(after: person, by: reader) { (_, transaction) throws(AccountError) in
      try AccountStore().account(of: person, on: transaction)
    }
  }

  /// A person's sessions of the last month, newest first.
  package func sessions(
    of person: PersonCode, limit: Int, for reader: Actor
  ) async throws(AdministrationError) -> Cut<SessionLine> {
    try await looking(after: person, by: reader) { (id, transaction) throws(StoreError) in
      try SessionStore().sessions(of: id, limit: limit, on: transaction)
    }
  }

  /// Reads about a person's account, for whoever keeps the units where they work.
  private func looking<Value: Sendable, Cause: AdministrationCause>(
    after person: PersonCode, by reader: Actor,
    _ body: @Sendable (_ id: Int32, borrowing Transaction) throws(Cause) -> Value
  ) async throws(AdministrationError) -> Value {
    try await acts.transaction { (transaction) throws(AdministrationError) in
      try Self.check(reader, has: .keeping, whereRolesAreHeldBy: person, on: transaction)
      let known = try Self.known(person, on: transaction)
      return try administering { () throws(Cause) in try body(known.id, transaction) }
    }
  }

  @discardableResult
  private static func lock(
    _ person: PersonCode, in transaction: borrowing Transaction
  ) throws(AdministrationError) -> Int32 {
    try administering { () throws(PersonError) in
      try PersonStore().lock(person, in: transaction).id
    }
  }

  private static func known(
    _ person: PersonCode, on runner: borrowing some StatementRunner & ~Copyable
  ) throws(AdministrationError) -> Person {
    try administering { () throws(PersonError) in
      guard let known = try PersonStore().person(person, on: runner) else {
        throw PersonError.noPerson(person)
      }
      return known
    }
  }

  /// Makes sure that an actor might have given a person all that the person may do.
  private static func check(
    _ actor: Actor, mayBecome person: PersonCode, on transaction: borrowing Transaction
  ) throws(AdministrationError) {
    let clearance = try known(person, on: transaction).clearance
    let roles = try administering { () throws(PersonError) in
      try PersonStore().roles(of: person, using: transaction).map(\.role)
    }
    let leads = clearance > .internal || roles.contains(where: Charge.keeping.roles.contains)
    try check(
      actor, has: leads ? .leading : .keeping, whereRolesAreHeldBy: person, on: transaction)
  }
}
