import Crypto
package import Store

/// What a form bears so that no other site can send it: a CSRF token.
///
/// It is a keyed digest of the secret in the browser's cookie, which another site neither sees nor can set. Each page
/// has it under another mask: a text that is the same in every compressed answer could be guessed letter by letter
/// from the answers' lengths.
package enum FormToken {
  private static let purpose = Array("csrf 1".utf8)

  /// The token of a form for whoever's cookie has this secret.
  package static func text(
    for secret: SecretToken, using generator: inout some RandomNumberGenerator
  ) -> String {
    let digest = digest(of: secret)
    let mask = digest.map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    return Base64URL.encode(mask + zip(mask, digest).map { $0 ^ $1 })
  }

  /// Whether a form that was sent bears the token of the cookie that came with it.
  package static func isValid(_ text: String, for secret: SecretToken) -> Bool {
    let digest = digest(of: secret)
    guard let bytes = Base64URL.decode(text), bytes.count == 2 * digest.count else { return false }
    let (mask, masked) = (bytes[..<digest.count], bytes[digest.count...])
    return areEqual(zip(mask, masked).map { $0 ^ $1 }, digest)
  }

  private static func digest(of secret: SecretToken) -> [UInt8] {
    Array(
      HMAC<SHA256>.authenticationCode(for: purpose, using: SymmetricKey(data: secret.bytes)))
  }
}
