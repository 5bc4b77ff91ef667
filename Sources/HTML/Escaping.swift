extension [UInt8] {
  /// Appends what the program itself wrote.
  mutating func append(literal: StaticString) {
    literal.withUTF8Buffer { unsafe append(contentsOf: $0) }
  }

  /// Appends a text so that it is read back as itself, between tags as well as in a quoted attribute.
  ///
  /// Bytes are looked at, not characters: to Swift a quote with a combining mark behind it is one character
  /// and no quote, to a browser it is a quote. A control character, which HTML does not allow, becomes the
  /// replacement character U+FFFD, except tab, line feed and carriage return.
  mutating func append(escaping text: String) {
    // The first of the two bytes of U+0080 to U+00BF, kept back until the second says which it is.
    var isAfterC2 = false
    for byte in text.utf8 {
      if isAfterC2 {
        isAfterC2 = false
        if byte < 0xA0 {
          append(literal: "\u{FFFD}")
        } else {
          append(0xC2)
          append(byte)
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "&"): append(literal: "&amp;")
      case UInt8(ascii: "<"): append(literal: "&lt;")
      case UInt8(ascii: ">"): append(literal: "&gt;")
      case UInt8(ascii: "\""): append(literal: "&quot;")
      case UInt8(ascii: "'"): append(literal: "&#39;")
      // As itself it would be read as a line feed.
      case 0x0D: append(literal: "&#13;")
      case 0x09, 0x0A: append(byte)
      case ..<0x20, 0x7F: append(literal: "\u{FFFD}")
      case 0xC2: isAfterC2 = true
      default: append(byte)
      }
    }
  }
}
