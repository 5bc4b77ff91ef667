/// A value of a ``JSONText``, where it stands.
package struct JSONView: Sendable {
  private let text: JSONText
  private let index: Int

  init(_ text: JSONText, _ index: Int) {
    self.text = text
    self.index = index
  }

  /// Reads a text; see ``JSONText/init(parsing:sizeMax:)``.
  package init(parsing text: String) throws(JSON.SyntaxError) {
    self = try JSONText(parsing: Array(text.utf8)).root
  }

  private var node: JSONText.Node { text.nodes[index] }

  package var isObject: Bool { node.kind == .object }
  package var isArray: Bool { node.kind == .array }

  /// The truth value; nil when it is none.
  package var bool: Bool? {
    switch node.kind {
    case .true: true
    case .false: false
    default: nil
    }
  }

  /// The integer; nil when it is none, and for a fraction too.
  package var int: Int? {
    let node = node
    return node.kind == .int ? Int(text.int(node)) : nil
  }

  /// The text; nil when it is none.
  package var string: String? {
    let node = node
    return node.isString ? text.string(node) : nil
  }

  /// Whether it is this text.
  package func reads(_ other: String) -> Bool {
    let node = node
    return node.isString && text.reads(node, other)
  }

  /// The value of an object's member; nil when it is no object or has no such key.
  package subscript(key: String) -> JSONView? {
    guard isObject, let value = text.value(of: key, in: index) else { return nil }
    return JSONView(text, value)
  }

  /// The elements of an array, in their order; none when it is no array.
  package var elements: Elements {
    Elements(text: text, place: index + 1, end: isArray ? Int(node.next) : 0)
  }

  /// The members of an object, in their order; none when it is no object.
  package var members: Members {
    Members(text: text, place: index + 1, end: isObject ? Int(node.next) : 0)
  }

  /// The elements of an array, one after another.
  package struct Elements: Sequence, IteratorProtocol {
    /// How many there are.
    package var count: Int {
      var (count, place) = (0, place)
      while place < end {
        place = Int(text.nodes[place].next)
        count += 1
      }
      return count
    }

    fileprivate let text: JSONText
    fileprivate var place: Int
    fileprivate let end: Int

    /// The next element; nil after the last.
    package mutating func next() -> JSONView? {
      guard place < end else { return nil }
      defer { place = Int(text.nodes[place].next) }
      return JSONView(text, place)
    }
  }

  /// The members of an object, one after another.
  package struct Members: Sequence, IteratorProtocol {
    /// How many there are.
    package var count: Int {
      var (count, place) = (0, place)
      while place < end {
        place = Int(text.nodes[place + 1].next)
        count += 1
      }
      return count
    }

    fileprivate let text: JSONText
    fileprivate var place: Int
    fileprivate let end: Int

    /// The next member; nil after the last.
    package mutating func next() -> (key: String, value: JSONView)? {
      guard place < end else { return nil }
      defer { place = Int(text.nodes[place + 1].next) }
      return (text.string(text.nodes[place]), JSONView(text, place + 1))
    }
  }
}

extension JSON {
  /// The value that a view shows.
  package init(_ view: JSONView) {
    self = view.value
  }
}

extension JSONView {
  fileprivate var value: JSON {
    switch node.kind {
    case .null: .null
    case .false: .bool(false)
    case .true: .bool(true)
    case .int: .int(text.int(node))
    case .number: .number(String(decoding: text.bytes[node.range], as: UTF8.self))
    case .plainString, .escapedString: .string(text.string(node))
    case .array: .array(elements.map(\.value))
    case .object: .object(members.map { JSON.Member($0.key, $0.value.value) })
    }
  }

  /// The bytes that stand in the text for the value.
  package var source: ArraySlice<UInt8> {
    let range = node.range
    return node.isString
      ? text.bytes[range.lowerBound - 1..<range.upperBound + 1] : text.bytes[range]
  }
}
