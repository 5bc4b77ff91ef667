/// A password as somebody typed it, in the one form in which it is compared: UTF-8 of its NFC.
///
/// A Vietnamese letter may be typed as one scalar or as several. Neither printing, nor reflecting, nor dumping
/// a password shows it.
package struct Password: Sendable {
  /// A longer one is nobody's: it is cut, and compared in vain.
  package static let bytesMax = 256

  let text: String

  package init(_ typed: String) {
    text = String(decoding: typed._nfcCodeUnits, as: UTF8.self)
  }

  /// What scrypt is given.
  var bytes: [UInt8] { Array(text.utf8.prefix(Self.bytesMax)) }

  var isTooLong: Bool { text.utf8.count > Self.bytesMax }
}

extension Password: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "Password" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
