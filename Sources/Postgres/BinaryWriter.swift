/// Bytes in PostgreSQL's binary formats, one value after another in one buffer.
///
/// Sources: the `…send` and `…recv` functions of each type in PostgreSQL's `backend/utils/adt`.
struct BinaryWriter {
  private(set) var bytes: [UInt8] = []

  mutating func removeAll(keepingCapacity: Bool) {
    bytes.removeAll(keepingCapacity: keepingCapacity)
  }

  /// Appends an integer with its most significant byte first.
  mutating func append<Number: FixedWidthInteger & BitwiseCopyable>(_ number: Number) {
    unsafe withUnsafeBytes(of: number.bigEndian) { unsafe bytes.append(contentsOf: $0) }
  }

  mutating func append(_ raw: [UInt8]) {
    bytes.append(contentsOf: raw)
  }

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends a value without its length; nothing for NULL.
  mutating func append(_ value: PostgresValue) {
    switch value {
    case .null: break
    case .bool(let value): append(UInt8(value ? 1 : 0))
    case .int2(let value): append(value)
    case .int4(let value): append(value)
    case .int8(let value): append(value)
    case .text(let value), .json(let value): append(value)
    case .bytea(let value): bytes.append(contentsOf: value)
    case .date(let days): appendDate(days)
    case .timestamptz(let microseconds): appendMoment(microseconds)
    case .jsonb(let value): appendJSONB(value)
    default: appendArray(value)
    }
  }

  private mutating func appendArray(_ value: PostgresValue) {
    switch value {
    case .bools(let elements): append(elements, .bool) { $0.append(UInt8($1 ? 1 : 0)) }
    case .int2s(let elements): append(elements, .int2) { $0.append($1) }
    case .int4s(let elements): append(elements, .int4) { $0.append($1) }
    case .int8s(let elements): append(elements, .int8) { $0.append($1) }
    case .texts(let elements): append(elements, .text) { $0.append($1) }
    case .byteas(let elements): append(elements, .bytea) { $0.bytes.append(contentsOf: $1) }
    case .dates(let elements): append(elements, .date) { $0.appendDate($1) }
    case .timestamptzs(let elements): append(elements, .timestamptz) { $0.appendMoment($1) }
    case .jsons(let elements): append(elements, .json) { $0.append($1) }
    case .jsonbs(let elements): append(elements, .jsonb) { $0.appendJSONB($1) }
    default: preconditionFailure("\(value.type) is not an array")
    }
  }

  /// Appends a value behind its length in bytes, −1 for NULL, as COPY and arrays want it.
  mutating func appendCounted(_ value: PostgresValue) {
    guard value != .null else { return append(Int32(-1)) }
    appendCounted { $0.append(value) }
  }

  private mutating func appendDate(_ days: Int32) {
    append(days - PostgresEpoch.days)
  }

  private mutating func appendMoment(_ microseconds: Int64) {
    append(microseconds - PostgresEpoch.microseconds)
  }

  /// Appends JSON behind the version number that the binary form of `jsonb` begins with.
  private mutating func appendJSONB(_ text: String) {
    append(UInt8(1))
    append(text)
  }

  /// Appends a one-dimensional array, or the dimensionless one that PostgreSQL calls empty.
  private mutating func append<Element>(
    _ elements: [Element?],
    _ type: PostgresType,
    _ write: (inout BinaryWriter, Element) -> Void
  ) {
    append(Int32(elements.isEmpty ? 0 : 1))
    append(Int32(elements.contains { $0 == nil } ? 1 : 0))
    append(type.rawValue)
    guard !elements.isEmpty else { return }
    append(Int32(elements.count))
    append(Int32(1))
    for element in elements {
      guard let element else {
        append(Int32(-1))
        continue
      }
      appendCounted { write(&$0, element) }
    }
  }

  private mutating func appendCounted(_ write: (inout BinaryWriter) -> Void) {
    let start = bytes.count
    append(Int32(0))
    write(&self)
    let count = UInt32(bytes.count - start - 4)
    for index in 0..<4 {
      bytes[start + index] = UInt8(truncatingIfNeeded: count >> (24 - 8 * index))
    }
  }
}
