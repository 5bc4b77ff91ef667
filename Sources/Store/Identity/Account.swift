package import Engine
package import Postgres

/// How a person reaches the server.
package struct Account: Hashable, Sendable {
  /// They may sign in by it, as by their code.
  package var email: String?
  /// Whoever's account is not, does not sign in, and is signed in nowhere.
  package var isEnabled: Bool

  package init(email: String? = nil, isEnabled: Bool = true) {
    self.email = email
    self.isEnabled = isEnabled
  }
}

/// A link with which somebody sets their password, as it is shown before they do.
package struct Invitation: Hashable, Sendable {
  package let person: Actor.Identity
  package let name: String
  package let language: Language
  /// By which they sign in too.
  package let email: String?
  package let expiresAt: Moment
  /// Whether they have a password, which a new one takes the place of.
  package let hasPassword: Bool

  init(_ row: Row) {
    person = Actor.Identity(id: row[0], code: row.code(1))
    name = row[2]
    language = Language(rawValue: row[3]) ?? .vietnamese
    email = row[4]
    expiresAt = row.moment(5)
    hasPassword = row[6]
  }
}

/// Why something about an account was not done.
package enum AccountError: Error, Sendable, Hashable, PostgresFailure {
  /// The person has no account; an invitation makes one.
  case noAccount(PersonCode)
  /// The address is another person's.
  case emailTaken
  case emailUnusable
  case database(PostgresError)

  package init(_ error: PostgresError) {
    switch error.constraint {
    case "an_email_is_one_persons": self = .emailTaken
    case "emails_have_a_place_and_are_short": self = .emailUnusable
    default: self = .database(error)
    }
  }
}
