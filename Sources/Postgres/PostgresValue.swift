import Glibc

/// A statement's argument: a value that knows its PostgreSQL type and its binary form.
///
/// The type travels with the statement's preparation, so SQL needs a cast only where the column's
/// type is none of these (an enum: `$1::mood`). ``null`` takes whatever type the statement asks
/// for.
package enum PostgresValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case int2(Int16)
  case int4(Int32)
  case int8(Int64)
  /// Refused by the client when it contains a NUL character, which PostgreSQL's text cannot hold.
  case text(String)
  case bytea([UInt8])
  /// A civil date, as days since 1970-01-01.
  case date(Int32)
  /// A moment, as microseconds since 1970-01-01T00:00:00Z.
  case timestamptz(Int64)
  case json(String)
  case jsonb(String)

  case bools([Bool?])
  case int2s([Int16?])
  case int4s([Int32?])
  case int8s([Int64?])
  case texts([String?])
  case byteas([[UInt8]?])
  case dates([Int32?])
  case timestamptzs([Int64?])
  case jsons([String?])
  case jsonbs([String?])
}

extension PostgresValue {
  /// The type that the server is told when the statement is prepared.
  package var type: PostgresType {
    switch self {
    case .null: .inferred
    case .bool: .bool
    case .int2: .int2
    case .int4: .int4
    case .int8: .int8
    case .text: .text
    case .bytea: .bytea
    case .date: .date
    case .timestamptz: .timestamptz
    case .json: .json
    case .jsonb: .jsonb
    case .bools: .boolArray
    case .int2s: .int2Array
    case .int4s: .int4Array
    case .int8s: .int8Array
    case .texts: .textArray
    case .byteas: .byteaArray
    case .dates: .dateArray
    case .timestamptzs: .timestamptzArray
    case .jsons: .jsonArray
    case .jsonbs: .jsonbArray
    }
  }

  /// Whether a text in it holds the NUL character, which no PostgreSQL text can.
  var containsNUL: Bool {
    switch self {
    case .text(let text), .json(let text), .jsonb(let text): text.containsNUL
    case .texts(let texts), .jsons(let texts), .jsonbs(let texts):
      texts.contains { $0?.containsNUL ?? false }
    default: false
    }
  }
}

extension String {
  fileprivate var containsNUL: Bool {
    var text = self
    return text.withUTF8 { bytes in
      unsafe bytes.baseAddress.map { unsafe memchr($0, 0, bytes.count) != nil } ?? false
    }
  }
}

/// PostgreSQL counts days and microseconds from 2000-01-01; this project from 1970-01-01.
enum PostgresEpoch {
  static let days: Int32 = 10_957
  static let microseconds: Int64 = 946_684_800_000_000
}
