extension JSON {
  /// How deep arrays and objects may stand in one another.
  package static let depthMax = 64
  /// The most bytes that a text may have where its reader sets no limit of its own: 16 MiB.
  package static let sizeMax = 16 << 20

  /// Reads one JSON text: strict RFC 8259 in UTF-8, no two members of one name, no lone surrogate.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8.
  ///   - sizeMax: The most bytes that are looked at; a longer text is refused unread.
  /// - Throws: ``SyntaxError`` with the first place at which the text is no JSON.
  package init(parsing bytes: [UInt8], sizeMax: Int = JSON.sizeMax) throws(SyntaxError) {
    self.init(try JSONText(parsing: bytes, sizeMax: sizeMax).root)
  }

  /// Reads one JSON text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - sizeMax: The most bytes that are looked at; a longer text is refused unread.
  /// - Throws: ``SyntaxError`` with the first place at which the text is no JSON.
  package init(parsing text: String, sizeMax: Int = JSON.sizeMax) throws(SyntaxError) {
    try self.init(parsing: [UInt8](text.utf8), sizeMax: sizeMax)
  }

  /// Why a text is not read as JSON, and where.
  package struct SyntaxError: Error, Hashable, Sendable {
    package let reason: Reason
    /// Bytes before the place.
    package let offset: Int
    /// The line, from 1.
    package let line: Int
    /// The column in bytes, from 1.
    package let column: Int

    init(_ reason: Reason, at offset: Int, in bytes: [UInt8]) {
      let before = bytes.prefix(offset)
      self.reason = reason
      self.offset = offset
      line = 1 + before.count { $0 == UInt8(ascii: "\n") }
      column = 1 + before.reversed().prefix { $0 != UInt8(ascii: "\n") }.count
    }

    /// What was found, or missed, at the place.
    package enum Reason: Hashable, Sendable {
      case tooLong(sizeMax: Int)
      case tooDeep
      case unexpectedEnd
      case valueExpected
      case keyExpected
      case colonExpected
      /// Neither a comma nor the end of the array or object.
      case commaExpected
      case trailingText
      case invalidNumber
      case invalidEscape
      case loneSurrogate
      case controlCharacter
      case invalidUTF8
      case duplicateKey
    }
  }
}

extension JSON.SyntaxError: CustomStringConvertible {
  package var description: String { "\(reason) at line \(line), column \(column)" }
}
