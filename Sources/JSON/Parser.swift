/// Reads one JSON text by recursive descent.
struct Parser {
  /// Room for as many members is made at once.
  private static let usualMembers = 8

  let bytes: [UInt8]
  var position = 0
  private var depth = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func document() throws(JSON.SyntaxError) -> JSON {
    let value = try value()
    skipSpace()
    guard position == bytes.count else { throw failure(.trailingText) }
    return value
  }

  func failure(_ reason: JSON.SyntaxError.Reason, at offset: Int? = nil) -> JSON.SyntaxError {
    let place = offset ?? position
    let atEnd = offset == nil && position >= bytes.count
    return JSON.SyntaxError(atEnd ? .unexpectedEnd : reason, at: place, in: bytes)
  }

  /// The byte here; 0, which stands nowhere in JSON, at the end.
  var byte: UInt8 { position < bytes.count ? bytes[position] : 0 }

  private mutating func value() throws(JSON.SyntaxError) -> JSON {
    skipSpace()
    switch byte {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"):
      return try nested { (parser) throws(JSON.SyntaxError) in
        .object(try parser.members())
      }
    case UInt8(ascii: "["):
      return try nested { (parser) throws(JSON.SyntaxError) in
        .array(try parser.elements())
      }
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: throw failure(.valueExpected)
    }
  }

  private mutating func nested(
    _ body: (inout Parser) throws(JSON.SyntaxError) -> JSON
  ) throws(JSON.SyntaxError) -> JSON {
    guard depth < JSON.depthMax else { throw failure(.tooDeep) }
    position += 1
    depth += 1
    let value = try body(&self)
    depth -= 1
    return value
  }

  private mutating func elements() throws(JSON.SyntaxError) -> [JSON] {
    var elements: [JSON] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return elements }
    repeat {
      elements.append(try value())
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw failure(.commaExpected) }
    return elements
  }

  private mutating func members() throws(JSON.SyntaxError) -> [JSON.Member] {
    var members: [JSON.Member] = []
    var keys = KeySet()
    skipSpace()
    if take(UInt8(ascii: "}")) { return members }
    members.reserveCapacity(Self.usualMembers)
    repeat {
      skipSpace()
      let start = position
      guard byte == UInt8(ascii: "\"") else { throw failure(.keyExpected) }
      let key = try string()
      guard keys.insert(key, after: members) else { throw failure(.duplicateKey, at: start) }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw failure(.colonExpected) }
      members.append(JSON.Member(key, try value()))
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw failure(.commaExpected) }
    return members
  }

  private mutating func word(
    _ word: StaticString, _ value: JSON
  ) throws(JSON.SyntaxError) -> JSON {
    for expected in "\(word)".utf8 {
      guard byte == expected else { throw failure(.valueExpected) }
      position += 1
    }
    return value
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

/// The keys of one object; a small one is searched, a large one gets a table.
private struct KeySet {
  private static let searchedMax = 48
  /// A bit for each key seen, chosen by its length and ends: where none is set, none is the same.
  private var marks: UInt64 = 0
  private var table: Set<[UInt8]> = []

  /// Whether the key was not there yet; keys are the same when their bytes are.
  mutating func insert(_ key: String, after members: [JSON.Member]) -> Bool {
    if members.count < Self.searchedMax {
      let mark = mark(of: key)
      defer { marks |= mark }
      // Equal strings may differ in their bytes, and equality is found out faster.
      return marks & mark == 0
        || !members.contains { $0.key == key && $0.key.utf8.elementsEqual(key.utf8) }
    }
    if table.isEmpty { table = Set(members.map { Array($0.key.utf8) }) }
    return table.insert(Array(key.utf8)).inserted
  }

  private func mark(of key: String) -> UInt64 {
    let (first, last) = (UInt64(key.utf8.first ?? 0), UInt64(key.utf8.last ?? 0))
    return 1 << ((first &* 5 &+ last &* 3 &+ UInt64(key.utf8.count) &* 11) & 63)
  }
}
