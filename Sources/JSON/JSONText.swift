/// A JSON text that was read once, to be asked where it stands.
///
/// No value is made before somebody wants it, and none for what nobody asks: reading a text is one pass
/// over its bytes that notes where each value begins and ends. ``JSON`` is made of the same notes.
package final class JSONText: Sendable {
  let bytes: [UInt8]
  /// The values and keys in the order of the text; a member is two, its key and its value.
  let nodes: [Node]

  /// A value or a key of the text, and where the next one is found.
  struct Node: Sendable {
    enum Kind: UInt8 {
      case null, `false`, `true`, int, number, array, object
      case plainString
      /// A string with escapes, which reads otherwise than it is written.
      case escapedString
    }

    let kind: Kind
    /// Its first byte; of a string, the one behind the quote.
    let start: UInt32
    /// The byte behind its last one; of a string, the closing quote.
    var end: UInt32
    /// The index of the node behind it and everything in it.
    var next: UInt32

    var range: Range<Int> { Int(start)..<Int(end) }
    var isString: Bool { kind == .plainString || kind == .escapedString }
  }

  /// Reads one JSON text: strict RFC 8259 in UTF-8, no two members of one name, no lone surrogate.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8, shorter than 4 GiB.
  ///   - sizeMax: The most bytes that are looked at; a longer text is refused unread.
  /// - Throws: ``JSON/SyntaxError`` with the first place at which the text is no JSON.
  package init(
    parsing bytes: [UInt8], sizeMax: Int = JSON.sizeMax
  ) throws(JSON.SyntaxError) {
    guard bytes.count <= min(sizeMax, Int(UInt32.max)) else {
      throw JSON.SyntaxError(.tooLong(sizeMax: sizeMax), at: 0, in: [])
    }
    var parser = Parser(bytes)
    try parser.document()
    self.bytes = bytes
    nodes = parser.nodes
  }

  /// The whole value.
  package var root: JSONView { JSONView(self, 0) }
}

extension JSONText {
  /// What a string reads.
  func string(_ node: Node) -> String {
    let bytes = bytes
    if node.kind == .plainString,
      let valid = try? String(copying: UTF8Span(validating: bytes.span.extracting(node.range)))
    {
      return valid
    }
    var parser = Parser(bytes)
    return parser.text(of: node)
  }

  /// The node of the value under a key of an object; nil when there is no such key.
  func value(of key: String, in object: Int) -> Int? {
    // Held here, so that spans may lend them.
    let (heldNodes, heldBytes) = (nodes, bytes)
    let nodes = heldNodes.span
    let bytes = heldBytes.span
    let other = key.utf8.span
    let end = Int(nodes[object].next)
    var place = object + 1
    while place < end {
      let node = nodes[place]
      if node.kind == .escapedString {
        if reads(node, key) { return place + 1 }
      } else if Int(node.end - node.start) == other.count {
        var index = 0
        while index < other.count, bytes[Int(node.start) + index] == other[index] { index += 1 }
        if index == other.count { return place + 1 }
      }
      place = Int(nodes[place + 1].next)
    }
    return nil
  }

  /// Whether a string reads so.
  func reads(_ node: Node, _ other: String) -> Bool {
    guard node.kind == .plainString else { return string(node).utf8.elementsEqual(other.utf8) }
    let count = Int(node.end - node.start)
    guard other.utf8.count == count else { return false }
    let (start, other) = (Int(node.start), other.utf8.span)
    for index in 0..<count where bytes[start + index] != other[index] { return false }
    return true
  }

  /// The integer that a node of that kind is.
  func int(_ node: Node) -> Int64 {
    let isNegative = bytes[Int(node.start)] == UInt8(ascii: "-")
    var value: Int64 = 0
    for index in Int(node.start) + (isNegative ? 1 : 0)..<Int(node.end) {
      let digit = Int64(bytes[index] - UInt8(ascii: "0"))
      // Downwards, where the least integer has room.
      value = value * 10 - digit
    }
    return isNegative ? value : -value
  }
}
