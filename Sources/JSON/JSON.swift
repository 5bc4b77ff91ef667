/// A JSON value, with its members in the order in which they were written.
///
/// What we write ourselves holds integers only, so nothing depends on how a fraction is rounded or
/// printed. A number of another kind keeps its source text in ``number(_:)``: it can be passed on,
/// and whoever asks for an ``int`` is told that there is none.
package enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  /// A number that is no 64-bit integer, or not written as one (`1.5`, `1e3`, `-0`), as it stood.
  ///
  /// - Precondition: the text is a number by RFC 8259; it is written as it is.
  case number(String)
  case string(String)
  case array([JSON])
  case object([Member])

  /// A key and its value.
  package struct Member: Hashable, Sendable {
    package var key: String
    package var value: JSON

    package init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }
}

extension JSON {
  package var isNull: Bool { self == .null }

  /// The truth value; nil when it is none.
  package var bool: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  /// The integer; nil when it is none, and for a fraction too.
  package var int: Int? {
    guard case .int(let value) = self else { return nil }
    return Int(value)
  }

  /// The text; nil when it is none.
  package var string: String? {
    guard case .string(let value) = self else { return nil }
    return value
  }

  /// The elements; nil when it is no array.
  package var array: [JSON]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  /// The members, in their order; nil when it is no object.
  package var object: [Member]? {
    guard case .object(let members) = self else { return nil }
    return members
  }

  /// The value of an object's member; nil when it is no object or has no such key.
  package subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The element at a position; nil when it is no array or shorter.
  package subscript(index: Int) -> JSON? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }
}
