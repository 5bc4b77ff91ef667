/// The fields of a form as a browser sends it: `application/x-www-form-urlencoded`, or the parts of a form with files.
///
/// Text is brought into NFC here, at the edge, and its line breaks are LF. A name may stand several times.
package struct Form: Sendable {
  private let fields: [(name: String, value: String)]

  /// More fields than any form of ours has.
  private static let fieldsMax = 500

  /// - Throws: ``FormFault``.
  package init(parsing bytes: [UInt8]) throws(FormFault) {
    var fields: [(String, String)] = []
    for part in bytes.split(separator: UInt8(ascii: "&")) {
      guard fields.count < Self.fieldsMax else { throw .tooManyFields }
      let sides = part.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      fields.append(
        (
          try Self.text(Self.decoded(sides[0])),
          sides.count > 1 ? try Self.text(Self.decoded(sides[1])) : ""
        ))
    }
    self.fields = fields
  }

  /// The fields of a form in parts, in the form's order; as bytes, which are not checked yet.
  ///
  /// - Throws: ``FormFault``.
  init(parts: [(name: String, value: [UInt8])]) throws(FormFault) {
    var fields: [(String, String)] = []
    for part in parts {
      fields.append((try Self.text(Array(part.name.utf8)), try Self.text(part.value)))
    }
    self.fields = fields
  }

  /// The first value of a name, as it was typed but for the blanks around it; nil when it is not there.
  package subscript(name: String) -> String? {
    fields.first { $0.name == name }.map { Self.trimmed($0.value) }
  }

  /// The first value of a name exactly as it was typed, as for a password.
  package func verbatim(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// Every value of a name, in the form's order.
  package func all(_ name: String) -> [String] {
    fields.filter { $0.name == name }.map { Self.trimmed($0.value) }
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) throws(FormFault) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var rest = bytes
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): decoded.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        guard let high = rest.popFirst()?.hexDigit, let low = rest.popFirst()?.hexDigit else {
          throw .malformed
        }
        decoded.append(high << 4 | low)
      default: decoded.append(byte)
      }
    }
    return decoded
  }

  private static func text(_ bytes: [UInt8]) throws(FormFault) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    guard !text.unicodeScalars.contains("\0") else { throw .malformed }
    let composed = String(decoding: text._nfcCodeUnits, as: UTF8.self)
    // What a browser sends for a line break is CR LF, which is one Character.
    return String(composed.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}

/// Why a form cannot be read.
package enum FormFault: Error, Hashable, Sendable {
  case tooManyFields
  /// A percent sign without two digits, or a NUL.
  case malformed
  case notUTF8
  /// It does not bear the token of the page from which it should come.
  case foreign
  /// A form that may bring a file came in another way than such forms do.
  case notMultipart
  /// It brings more files than it asks for.
  case tooManyFiles
}

extension UInt8 {
  /// The value of an ASCII digit of base 16.
  fileprivate var hexDigit: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
