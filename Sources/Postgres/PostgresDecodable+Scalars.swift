extension Bool: PostgresDecodable {
  package static func canDecode(_ type: PostgresType) -> Bool { type == .bool }

  package init(decoding bytes: Span<UInt8>, type: PostgresType) throws(Undecodable) {
    guard bytes.count == 1 else { throw Undecodable() }
    self = bytes[0] != 0
  }
}

extension Int16: PostgresDecodable {
  package static func canDecode(_ type: PostgresType) -> Bool { type == .int2 }

  package init(decoding bytes: Span<UInt8>, type: PostgresType) throws(Undecodable) {
    try self.init(bigEndian: bytes)
  }
}

extension Int32: PostgresDecodable {
  package static func canDecode(_ type: PostgresType) -> Bool { type == .int4 || type == .int2 }

  package init(decoding bytes: Span<UInt8>, type: PostgresType) throws(Undecodable) {
    self =
      switch type {
      case .int4: try Int32(bigEndian: bytes)
      default: Int32(try Int16(bigEndian: bytes))
      }
  }
}

extension Int64: PostgresDecodable {
  /// Whether a column of this type can be read as this value.
  package static func canDecode(_ type: PostgresType) -> Bool {
    type == .int8 || type == .int4 || type == .int2
  }

  package init(decoding bytes: Span<UInt8>, type: PostgresType) throws(Undecodable) {
    self =
      switch type {
      case .int8: try Int64(bigEndian: bytes)
      case .int4: Int64(try Int32(bigEndian: bytes))
      default: Int64(try Int16(bigEndian: bytes))
      }
  }
}

extension Int: PostgresDecodable {
  package static func canDecode(_ type: PostgresType) -> Bool { Int64.canDecode(type) }

  package init(decoding bytes: Span<UInt8>, type: PostgresType) throws(Undecodable) {
    self.init(try Int64(decoding: bytes, type: type))
  }
}

extension String: PostgresDecodable {
  /// Whether a column of this type can be read as this value.
  package static func canDecode(_ type: PostgresType) -> Bool {
    switch type {
    case .text, .varchar, .name, .json, .jsonb, .char, .bpchar, .unknown: true
    default: false
    }
  }

  /// Reads UTF-8, which is every connection's client encoding.
  package init(decoding bytes: Span<UInt8>, type: PostgresType) throws(Undecodable) {
    // The binary form of jsonb is a version number, and then JSON.
    let text = type == .jsonb ? bytes.extracting(droppingFirst: 1) : bytes
    guard let valid = try? UTF8Span(validating: text) else { throw Undecodable() }
    self.init(copying: valid)
  }
}

/// The bytes of a text or of JSON, for who reads them anyway; not looked at.
package struct PostgresText: Sendable, Hashable, PostgresDecodable {
  /// What should be UTF-8.
  package let bytes: [UInt8]

  /// `jsonb` begins with a version byte, which is no part of the text.
  package static func canDecode(_ type: PostgresType) -> Bool {
    type != .jsonb && String.canDecode(type)
  }

  package init(decoding bytes: Span<UInt8>, type: PostgresType) throws(Undecodable) {
    self.bytes = try UInt8.decodeArray(bytes)
  }
}

/// A single byte, PostgreSQL's type `"char"`; as an array, the bytes of a `bytea`.
extension UInt8: PostgresDecodable {
  package static func canDecode(_ type: PostgresType) -> Bool { type == .char }

  package init(decoding bytes: Span<UInt8>, type: PostgresType) throws(Undecodable) {
    guard bytes.count == 1 else { throw Undecodable() }
    self = bytes[0]
  }

  package static func canDecodeArray(_ type: PostgresType) -> Bool { type == .bytea }

  /// Reads a bytea, which is an array of bytes to Swift alone.
  package static func decodeArray(_ bytes: Span<UInt8>) throws(Undecodable) -> [UInt8] {
    unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) }
  }
}

/// A civil date, as PostgreSQL's `date`.
package struct PostgresDate: Sendable, Hashable, PostgresDecodable {
  /// Days since 1970-01-01.
  package let days: Int32

  package init(days: Int32) {
    self.days = days
  }

  package static func canDecode(_ type: PostgresType) -> Bool { type == .date }

  /// Reads a date; `infinity` is none.
  package init(decoding bytes: Span<UInt8>, type: PostgresType) throws(Undecodable) {
    let days = try Int32(bigEndian: bytes)
    guard days != .max, days != .min else { throw Undecodable() }
    self.days = days + PostgresEpoch.days
  }
}

/// A moment, as PostgreSQL's `timestamptz`.
package struct PostgresTimestamp: Sendable, Hashable, PostgresDecodable {
  /// Microseconds since 1970-01-01T00:00:00Z.
  package let microseconds: Int64

  package init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  package static func canDecode(_ type: PostgresType) -> Bool { type == .timestamptz }

  /// Reads a moment; `infinity` is none.
  package init(decoding bytes: Span<UInt8>, type: PostgresType) throws(Undecodable) {
    let moment = try Int64(bigEndian: bytes)
    guard moment != .max, moment != .min else { throw Undecodable() }
    microseconds = moment + PostgresEpoch.microseconds
  }
}
