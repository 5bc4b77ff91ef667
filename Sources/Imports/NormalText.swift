/// The one form in which text from a file enters the program: NFC, without outer blanks.
enum NormalText {
  /// Composes the text and trims white space, no-break spaces and byte order marks around it.
  static func of(_ text: String) -> String {
    trimmed(isASCII(text) ? text : composed(text))
  }

  /// The text in Unicode normalization form C.
  ///
  /// The only use of the standard library's own normalizer; Foundation would be the other way.
  static func composed(_ text: String) -> String {
    String(decoding: text._nfcCodeUnits, as: UTF8.self)
  }

  private static func isASCII(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 < 0x80 }
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
  }
}
