/// What proves by itself who sends it: 32 random bytes, of which the database keeps SHA-256 alone.
///
/// So many random bytes cannot be guessed, and so need no slow hash. The text is for a cookie or a link, and
/// never stands in a log: neither printing, nor reflecting, nor dumping a token shows it.
package struct SecretToken: Sendable {
  package static let byteCount = 32

  package let bytes: [UInt8]

  /// Draws a token.
  package init(using generator: inout some RandomNumberGenerator) {
    bytes = (0..<Self.byteCount).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  /// Reads the text of a token; nil when it is none.
  package init?(_ text: some StringProtocol) {
    guard let bytes = Base64URL.decode(text), bytes.count == Self.byteCount else { return nil }
    self.bytes = bytes
  }

  /// 43 letters, digits, `-` and `_`.
  package var text: String { Base64URL.encode(bytes) }

  /// What the database keeps.
  package var digest: [UInt8] { EventHash.sha256(bytes) }
}

extension SecretToken: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "SecretToken" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
