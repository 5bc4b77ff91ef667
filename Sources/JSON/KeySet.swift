/// The keys of one object while it is read; a small one is searched, a large one gets a table.
struct KeySet {
  private static let searchedMax = 48

  /// The node of the first key.
  private let first: Int
  private var count = 0
  /// A bit for each key seen, chosen by its length and ends: where none is set, none is the same.
  private var marks: UInt64 = 0
  private var table: Set<[UInt8]> = []

  init(from first: Int) {
    self.first = first
  }

  /// Whether a key was not there yet; keys are the same when they read the same, byte by byte.
  mutating func insert(_ key: Int, in parser: Parser) -> Bool {
    defer { count += 1 }
    if count < Self.searchedMax {
      let mark = mark(of: key, in: parser)
      defer { marks |= mark }
      return marks & mark == 0 || !isKnown(key, in: parser)
    }
    if table.isEmpty { table = Set(keys(before: key, in: parser).map { Self.bytes($0, parser) }) }
    return table.insert(Self.bytes(key, parser)).inserted
  }

  private func isKnown(_ key: Int, in parser: Parser) -> Bool {
    keys(before: key, in: parser).contains { Self.same($0, key, parser) }
  }

  private func keys(before key: Int, in parser: Parser) -> some Sequence<Int> {
    sequence(first: first) { Int(parser.nodes[$0 + 1].next) }.prefix { $0 < key }
  }

  private static func same(_ left: Int, _ right: Int, _ parser: Parser) -> Bool {
    let (left, right) = (parser.nodes[left], parser.nodes[right])
    guard left.kind == .plainString, right.kind == .plainString else {
      return bytes(of: left, parser) == bytes(of: right, parser)
    }
    let distance = Int(right.start) - Int(left.start)
    return left.range.count == right.range.count
      && left.range.allSatisfy { parser.bytes[$0] == parser.bytes[$0 + distance] }
  }

  private static func bytes(_ key: Int, _ parser: Parser) -> [UInt8] {
    bytes(of: parser.nodes[key], parser)
  }

  private static func bytes(of node: JSONText.Node, _ parser: Parser) -> [UInt8] {
    guard node.kind == .escapedString else { return Array(parser.bytes[node.range]) }
    var parser = parser
    return Array(parser.text(of: node).utf8)
  }

  private func mark(of key: Int, in parser: Parser) -> UInt64 {
    let node = parser.nodes[key]
    guard node.kind == .plainString else {
      let bytes = Self.bytes(key, parser)
      return Self.mark(bytes.count, bytes.first, bytes.last)
    }
    let range = node.range
    guard let first = range.first, let last = range.last else { return Self.mark(0, nil, nil) }
    return Self.mark(range.count, parser.bytes[first], parser.bytes[last])
  }

  private static func mark(_ count: Int, _ first: UInt8?, _ last: UInt8?) -> UInt64 {
    let (first, last) = (UInt64(first ?? 0), UInt64(last ?? 0))
    return 1 << ((first &* 5 &+ last &* 3 &+ UInt64(count) &* 11) & 63)
  }
}
