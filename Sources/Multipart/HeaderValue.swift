/// The value of a header: a word, and parameters behind it, such as `form-data; name="file"`.
struct HeaderValue {
  /// The word before the first semicolon, as it was written.
  let name: String
  private var parameters: [String: String] = [:]

  /// Reads a value as browsers write them.
  ///
  /// What is quoted ends at the next quotation mark, and a mark or a line break within it is percent-encoded. Nil where
  /// it is no such value, is not UTF-8, or says something twice.
  init?(_ bytes: [UInt8]) {
    var rest = bytes[...]
    guard let name = Self.word(&rest, isEnd: { $0 == UInt8(ascii: ";") }), !name.isEmpty else {
      return nil
    }
    self.name = name
    while !rest.isEmpty {
      rest.removeFirst()
      guard let key = Self.word(&rest, isEnd: { $0 == UInt8(ascii: "=") }), !rest.isEmpty,
        !key.isEmpty, key.utf8.allSatisfy(Self.isToken)
      else { return nil }
      rest.removeFirst()
      guard let value = Self.value(&rest),
        parameters.updateValue(value, forKey: key.lowercased()) == nil
      else { return nil }
    }
  }

  /// A parameter, by its name in lower case.
  subscript(parameter: String) -> String? { parameters[parameter] }

  /// Whether a byte may stand in a header's name.
  static func isToken(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }

  /// What stands before an end, without blanks around it; the end itself stays.
  private static func word(_ rest: inout ArraySlice<UInt8>, isEnd: (UInt8) -> Bool) -> String? {
    let end = rest.firstIndex(where: isEnd) ?? rest.endIndex
    defer { rest = rest[end...] }
    return String(validating: trimmed(rest[..<end]), as: UTF8.self)
  }

  /// A parameter's value, up to the semicolon behind it.
  private static func value(_ rest: inout ArraySlice<UInt8>) -> String? {
    rest = rest.drop(while: isBlank)
    guard rest.first == UInt8(ascii: "\"") else {
      let word = word(&rest) { $0 == UInt8(ascii: ";") }
      return word.flatMap { $0.isEmpty || $0.contains("\"") ? nil : $0 }
    }
    rest.removeFirst()
    guard let end = rest.firstIndex(of: UInt8(ascii: "\"")) else { return nil }
    let quoted = rest[..<end]
    rest = rest[(end + 1)...].drop(while: isBlank)
    guard rest.first == nil || rest.first == UInt8(ascii: ";") else { return nil }
    return String(validating: decoded(quoted), as: UTF8.self)
  }

  /// The three characters that the standard of HTML has browsers encode, and no other.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    var rest = bytes
    while let byte = rest.first {
      let mark = escapes.first { rest.starts(with: $0.text) }
      decoded.append(mark?.meaning ?? byte)
      rest.removeFirst(mark?.text.count ?? 1)
    }
    return decoded
  }

  private static let escapes: [(text: [UInt8], meaning: UInt8)] = [
    (Array("%22".utf8), UInt8(ascii: "\"")), (Array("%0D".utf8), UInt8(ascii: "\r")),
    (Array("%0A".utf8), UInt8(ascii: "\n")),
  ]

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes.drop(while: isBlank)
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return rest
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
