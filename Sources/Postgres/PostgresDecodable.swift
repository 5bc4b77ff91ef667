/// The bytes are not a value of the type asked for.
package struct Undecodable: Error {
  package init() {}
}

/// A type that a column can be read as.
///
/// Reading throws rather than returns an optional, which costs code that is not specialised, as
/// none is across modules, a good half of its time.
package protocol PostgresDecodable: Sendable {
  /// Whether columns of that type can be read as this one, without loss.
  static func canDecode(_ type: PostgresType) -> Bool

  /// Reads the binary form.
  init(decoding bytes: Span<UInt8>, type: PostgresType) throws(Undecodable)

  /// What NULL is read as; nil where NULL is not allowed.
  static var fromNull: Self? { get }

  /// Whether columns of that type can be read as an array of this one.
  static func canDecodeArray(_ type: PostgresType) -> Bool

  /// Reads an array's binary form.
  static func decodeArray(_ bytes: Span<UInt8>) throws(Undecodable) -> [Self]
}

extension PostgresDecodable {
  package static var fromNull: Self? { nil }

  /// Whether a column of this array type can be read as an array of this value.
  package static func canDecodeArray(_ type: PostgresType) -> Bool {
    type.element.map(canDecode) ?? false
  }

  /// Reads an array of one dimension, or of none, which is the empty one.
  ///
  /// Source: `array_send` in PostgreSQL's `backend/utils/adt/arrayfuncs.c`.
  package static func decodeArray(_ bytes: Span<UInt8>) throws(Undecodable) -> [Self] {
    var cursor = BinaryCursor()
    let dimensions = try cursor.int32(in: bytes)
    _ = try cursor.int32(in: bytes)  // whether there are NULLs
    let type = PostgresType(rawValue: UInt32(bitPattern: try cursor.int32(in: bytes)))
    guard dimensions != 0 else { return [] }
    guard dimensions == 1 else { throw Undecodable() }
    let count = try cursor.int32(in: bytes)
    _ = try cursor.int32(in: bytes)  // the first index
    var elements: [Self] = []
    elements.reserveCapacity(Int(count))
    for _ in 0..<count { elements.append(try cursor.counted(type, in: bytes)) }
    return elements
  }
}

extension Optional: PostgresDecodable where Wrapped: PostgresDecodable {
  package static func canDecode(_ type: PostgresType) -> Bool { Wrapped.canDecode(type) }

  package init(decoding bytes: Span<UInt8>, type: PostgresType) throws(Undecodable) {
    self = .some(try Wrapped(decoding: bytes, type: type))
  }

  package static var fromNull: Wrapped?? { .some(nil) }
}

extension Array: PostgresDecodable where Element: PostgresDecodable {
  package static func canDecode(_ type: PostgresType) -> Bool { Element.canDecodeArray(type) }

  package init(decoding bytes: Span<UInt8>, type: PostgresType) throws(Undecodable) {
    self = try Element.decodeArray(bytes)
  }
}

/// A place in a buffer, which moves on with every read.
private struct BinaryCursor {
  private var offset = 0

  /// The next four bytes.
  mutating func int32(in bytes: Span<UInt8>) throws(Undecodable) -> Int32 {
    try Int32(bigEndian: bytes.extracting(take(4, of: bytes)))
  }

  /// A value behind its length, −1 for NULL.
  mutating func counted<Value: PostgresDecodable>(
    _ type: PostgresType, in bytes: Span<UInt8>
  ) throws(Undecodable) -> Value {
    let count = try int32(in: bytes)
    guard count >= 0 else {
      guard let value = Value.fromNull else { throw Undecodable() }
      return value
    }
    return try Value(decoding: bytes.extracting(take(Int(count), of: bytes)), type: type)
  }

  /// Moves on by so many bytes, and says where they are.
  private mutating func take(
    _ count: Int, of bytes: Span<UInt8>
  ) throws(Undecodable) -> Range<Int> {
    guard bytes.count - offset >= count else { throw Undecodable() }
    defer { offset += count }
    return offset..<offset + count
  }
}

extension FixedWidthInteger {
  /// Reads an integer, most significant byte first; as many bytes as it has, no more and no less.
  init(bigEndian bytes: Span<UInt8>) throws(Undecodable) {
    guard bytes.count == Self.bitWidth / 8 else { throw Undecodable() }
    var value: Self = 0
    for index in 0..<bytes.count {
      value = value << 8 | Self(truncatingIfNeeded: bytes[index])
    }
    self = value
  }
}
