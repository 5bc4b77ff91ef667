extension Parser {
  /// Reads a string, whose opening quote stands here.
  mutating func string() throws(JSON.SyntaxError) {
    let start = position + 1
    position = start
    try skipPlain()
    let isPlain = byte == UInt8(ascii: "\"")
    if !isPlain { _ = try escaped(from: start) }
    note(isPlain ? .plainString : .escapedString, start..<position)
    position += 1
  }

  /// What a string reads that was read before.
  mutating func text(of node: JSONText.Node) -> String {
    do throws(JSON.SyntaxError) {
      guard node.kind == .escapedString else { return try text(node.range) }
      position = Int(node.start)
      try skipPlain()
      return try escaped(from: Int(node.start))
    } catch {
      preconditionFailure("A string that was read is one: \(error)")
    }
  }

  /// Goes on to a quote or a backslash, over characters that are well-formed.
  private mutating func skipPlain() throws(JSON.SyntaxError) {
    let start = position
    var union: UInt8 = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        if union >= 0x80 { _ = try text(start..<position) }
        return
      }
      guard byte >= 0x20 else { throw failure(.controlCharacter) }
      union |= byte
      position += 1
    }
    throw failure(.unexpectedEnd)
  }

  private func text(_ range: Range<Int>) throws(JSON.SyntaxError) -> String {
    do {
      return String(copying: try UTF8Span(validating: bytes.span.extracting(range)))
    } catch {
      throw failure(.invalidUTF8, at: range.lowerBound + error.byteOffsets.lowerBound)
    }
  }

  /// Reads on from the first backslash of a string, up to its closing quote.
  private mutating func escaped(from start: Int) throws(JSON.SyntaxError) -> String {
    var result = try text(start..<position)
    while byte == UInt8(ascii: "\\") {
      result.unicodeScalars.append(try escape())
      let plain = position
      try skipPlain()
      result += try text(plain..<position)
    }
    return result
  }

  private mutating func escape() throws(JSON.SyntaxError) -> Unicode.Scalar {
    position += 1
    defer { position += 1 }
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw failure(.invalidEscape)
    }
  }

  /// Reads `u` and four digits, and the second half of a pair; ends on the last digit.
  private mutating func unicodeEscape() throws(JSON.SyntaxError) -> Unicode.Scalar {
    let start = position - 1
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00 else { throw failure(.loneSurrogate, at: start) }
    position += 1
    guard byte == UInt8(ascii: "\\") else { throw failure(.loneSurrogate, at: start) }
    position += 1
    guard byte == UInt8(ascii: "u") else { throw failure(.loneSurrogate, at: start) }
    let second = UInt32(try codeUnit())
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar((UInt32(first) - 0xD800) << 10 + (second - 0xDC00) + 0x10000)
    else { throw failure(.loneSurrogate, at: start) }
    return scalar
  }

  private mutating func codeUnit() throws(JSON.SyntaxError) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      position += 1
      guard let digit = hexValue(byte) else { throw failure(.invalidEscape) }
      value = value << 4 | digit
    }
    return value
  }

  private func hexValue(_ byte: UInt8) -> UInt16? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
