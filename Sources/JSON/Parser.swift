/// Reads one JSON text by recursive descent, and notes where its values stand.
struct Parser {
  /// About so many bytes make a value.
  private static let usualBytes = 12

  let bytes: [UInt8]
  var position = 0
  private(set) var nodes: [JSONText.Node] = []
  private var depth = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func document() throws(JSON.SyntaxError) {
    nodes.reserveCapacity(bytes.count / Self.usualBytes + 1)
    try value()
    skipSpace()
    guard position == bytes.count else { throw failure(.trailingText) }
  }

  func failure(_ reason: JSON.SyntaxError.Reason, at offset: Int? = nil) -> JSON.SyntaxError {
    let place = offset ?? position
    let atEnd = offset == nil && position >= bytes.count
    return JSON.SyntaxError(atEnd ? .unexpectedEnd : reason, at: place, in: bytes)
  }

  /// The byte here; 0, which stands nowhere in JSON, at the end.
  var byte: UInt8 { position < bytes.count ? bytes[position] : 0 }

  /// Notes a value that holds no other.
  mutating func note(_ kind: JSONText.Node.Kind, _ range: Range<Int>) {
    nodes.append(
      JSONText.Node(
        kind: kind, start: UInt32(range.lowerBound), end: UInt32(range.upperBound),
        next: UInt32(nodes.count + 1)))
  }

  private mutating func value() throws(JSON.SyntaxError) {
    skipSpace()
    switch byte {
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "{"):
      try nested(.object) { (parser) throws(JSON.SyntaxError) in try parser.members() }
    case UInt8(ascii: "["):
      try nested(.array) { (parser) throws(JSON.SyntaxError) in try parser.elements() }
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    case UInt8(ascii: "t"): try word("true", .true)
    case UInt8(ascii: "f"): try word("false", .false)
    case UInt8(ascii: "n"): try word("null", .null)
    default: throw failure(.valueExpected)
    }
  }

  private mutating func nested(
    _ kind: JSONText.Node.Kind, _ body: (inout Parser) throws(JSON.SyntaxError) -> Void
  ) throws(JSON.SyntaxError) {
    guard depth < JSON.depthMax else { throw failure(.tooDeep) }
    let index = nodes.count
    note(kind, position..<position)
    position += 1
    depth += 1
    try body(&self)
    depth -= 1
    nodes[index].end = UInt32(position)
    nodes[index].next = UInt32(nodes.count)
  }

  private mutating func elements() throws(JSON.SyntaxError) {
    skipSpace()
    if take(UInt8(ascii: "]")) { return }
    repeat {
      try value()
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw failure(.commaExpected) }
  }

  private mutating func members() throws(JSON.SyntaxError) {
    var keys = KeySet(from: nodes.count)
    skipSpace()
    if take(UInt8(ascii: "}")) { return }
    repeat {
      skipSpace()
      let start = position
      guard byte == UInt8(ascii: "\"") else { throw failure(.keyExpected) }
      let key = nodes.count
      try string()
      guard keys.insert(key, in: self) else { throw failure(.duplicateKey, at: start) }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw failure(.colonExpected) }
      try value()
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw failure(.commaExpected) }
  }

  private mutating func word(
    _ word: String, _ kind: JSONText.Node.Kind
  ) throws(JSON.SyntaxError) {
    let start = position
    for expected in word.utf8 {
      guard byte == expected else { throw failure(.valueExpected) }
      position += 1
    }
    note(kind, start..<position)
  }

  private mutating func take(_ expected: UInt8) -> Bool {
    guard byte == expected else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
        position += 1
      default: return
      }
    }
  }
}
