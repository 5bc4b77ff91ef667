extension Parser {
  /// Reads a string, whose opening quote stands here.
  mutating func string() throws(JSON.SyntaxError) -> String {
    let start = position + 1
    position = start
    try skipPlain()
    if byte == UInt8(ascii: "\"") {
      defer { position += 1 }
      return try text(start..<position)
    }
    return try stringWithEscapes(from: start)
  }

  /// Goes on to a quote or a backslash.
  private mutating func skipPlain() throws(JSON.SyntaxError) {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return }
      guard byte >= 0x20 else { throw failure(.controlCharacter) }
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

  private mutating func stringWithEscapes(from start: Int) throws(JSON.SyntaxError) -> String {
    var result = try text(start..<position)
    while byte == UInt8(ascii: "\\") {
      result.unicodeScalars.append(try escape())
      let plain = position
      try skipPlain()
      result += try text(plain..<position)
    }
    position += 1
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
