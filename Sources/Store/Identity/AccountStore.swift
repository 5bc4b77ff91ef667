package import Engine
package import Postgres
import Schema

/// Accounts and the links that set their passwords; in the role `casework_acts`.
///
/// Any login of that role keeps accounts and makes links. Only a server's reads a link and uses it.
package struct AccountStore: Sendable {
  package init() {}

  /// The account of a person; nil when they have none.
  package func account(
    of person: PersonCode, on runner: borrowing some StatementRunner & ~Copyable
  ) throws(AccountError) -> Account? {
    let rows = try runner.ask(.readAccount, [.text(person)], throwing: AccountError.self)
    return rows.first.map { Account(email: $0[0], isEnabled: $0[1]) }
  }

  /// Makes an account, or changes what is given; an empty e-mail address takes out the one that is there.
  ///
  /// - Throws: ``AccountError/emailTaken``, ``AccountError/emailUnusable``.
  package func keep(
    _ person: PersonCode, email: String?, isEnabled: Bool? = nil,
    in transaction: borrowing Transaction
  ) throws(AccountError) {
    try transaction.ask(
      .keepAccount,
      [.text(person), .text(ifThere: email), isEnabled.map { .bool($0) } ?? .null],
      throwing: AccountError.self)
  }

  /// Makes the link that counts from now on; whatever links the person had are of no use any more.
  package func invite(
    _ person: PersonCode, by token: SecretToken, hours: Int, in transaction: borrowing Transaction
  ) throws(AccountError) {
    try transaction.ask(
      .addEnrolment, [.bytea(token.digest), .text(person), .int4(Int32(hours))],
      throwing: AccountError.self)
  }

  /// Ends every session of a person.
  ///
  /// - Returns: How many went on until now.
  @discardableResult
  package func signOut(
    _ person: Int32, in transaction: borrowing Transaction
  ) throws(AccountError) -> Int {
    try transaction.ask(.endSessions, [.int4(person), .null], throwing: AccountError.self)
      .affectedRows
  }

  /// What a link is for; nil when it is used, late, not the last one, or none at all.
  package func invitation(
    _ token: SecretToken, on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> Invitation? {
    try runner.ask(.findEnrolment, [.bytea(token.digest)], throwing: StoreError.self)
      .first.map(Invitation.init)
  }

  /// Uses a link up.
  ///
  /// - Returns: Whether it was still good; of those who use it at once, for one.
  package func use(
    _ token: SecretToken, of person: Actor.Identity, in transaction: borrowing Transaction
  ) throws(StoreError) -> Bool {
    try transaction.ask(
      .useEnrolment, [.bytea(token.digest), .int4(person.id)], throwing: StoreError.self
    ).affectedRows == 1
  }
}
