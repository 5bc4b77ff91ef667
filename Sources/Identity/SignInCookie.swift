package import Engine
package import Store

/// The cookies that hold a secret, as the headers write them.
///
/// `__Host-` makes browsers refuse one that was not set by this very host over TLS. Lax lets somebody arrive signed in
/// by a link from a mail; what changes something is sent by POST, and bears a ``FormToken``.
package enum SignInCookie: String, CaseIterable, Sendable {
  /// Of whoever is signed in.
  case session = "__Host-cw"
  /// Of whoever is about to, so that the forms before it have a token too.
  case beforeSignIn = "__Host-cw-pre"

  private static let attributes = "Path=/; Secure; HttpOnly; SameSite=Lax"

  /// The value of `Set-Cookie` that gives a browser the secret, until it is closed.
  package func header(setting token: SecretToken) -> String {
    "\(rawValue)=\(token.text); \(Self.attributes)"
  }

  /// The value of `Set-Cookie` that takes it away.
  package var clearingHeader: String { "\(rawValue)=; Max-Age=0; \(Self.attributes)" }

  /// The secret in the value of a `Cookie` header; nil when there is none.
  package func token(in header: String) -> SecretToken? {
    CookieHeader.value(of: rawValue, in: header).flatMap { SecretToken($0) }
  }
}

/// The cookie with the language of pages for whoever is not signed in.
package enum LanguageCookie {
  private static let name = "cw-lang"
  private static let secondsMax = 31_536_000

  /// The value of `Set-Cookie` that keeps a language for a year.
  package static func header(setting language: Language) -> String {
    "\(name)=\(language.code); Max-Age=\(secondsMax); Path=/; Secure; HttpOnly; SameSite=Lax"
  }

  /// The language in the value of a `Cookie` header; nil when there is none of ours.
  package static func language(in header: String) -> Language? {
    CookieHeader.value(of: name, in: header).flatMap { Language(rawValue: String($0)) }
  }
}

/// Reads what browsers send (RFC 6265, section 4.2).
enum CookieHeader {
  /// The value of the first cookie of a name.
  static func value(of name: String, in header: String) -> Substring? {
    for pair in header.split(separator: ";") {
      let parts = pair.drop { $0 == " " }.split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2, parts[0] == name { return parts[1] }
    }
    return nil
  }
}
