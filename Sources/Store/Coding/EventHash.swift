import Crypto
import Engine
import JSON

/// The hash of one event, as `docs/event-hash.md` defines it.
///
/// It covers the event's row by codes that mean the same in every database, so it can be computed again
/// from an export, and a personal value only by its digest, so it still holds when that is erased.
package enum EventHash {
  /// The bytes of a hash.
  package static let byteCount = 32
  private static let version: UInt8 = 1

  /// Whether a stored row still is what was hashed.
  ///
  /// - Parameters:
  ///   - hash: The column `hash`.
  ///   - kind: The column `kind`.
  ///   - content: The column `content`.
  ///   - personal: The column `personal`; nil, or without a field, where that was erased.
  ///   - context: The other columns.
  /// - Returns: False when the row was changed, or a personal value is not the one that its digest
  ///   stands for.
  /// - Throws: ``CodingFailure`` when a column does not have the form of an event's.
  package static func verify(
    _ hash: [UInt8], kind: EventKind, content: String, personal: String?, context: EventContext
  ) throws(CodingFailure) -> Bool {
    let columns = try EventColumns(content: content, personal: personal)
    return columns.isIntact && hash == self.hash(of: columns.fields, kind: kind, context: context)
  }

  /// SHA-256 over a version byte and the row's items, each with its length before it.
  static func hash(
    of fields: [StoredField], kind: EventKind, context: EventContext
  ) -> [UInt8] {
    var input = LengthPrefixedList(version: version)
    input.append(context.caseCode.rawValue)
    input.append(String(context.revision))
    input.append(kind.code)
    input.append(String(context.at.microseconds))
    input.append(context.actor.rawValue)
    input.append(context.onBehalfOf?.rawValue ?? "")
    input.append(context.through?.rawValue ?? "")
    input.append(String(context.clockShift))
    let sorted = fields.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    var writer = JSONWriter(capacity: 256)
    for field in sorted {
      input.append(field.name)
      switch field.content {
      case .plain(let value):
        input.append("v")
        writer.removeAll()
        writer.writeCanonically(value)
        input.append(writer.bytes)
      case .personal(let digest):
        input.append("p")
        input.append(digest)
      }
    }
    return sha256(input.bytes)
  }

  static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    Array(SHA256.hash(data: bytes))
  }
}

/// Bytes in which no two different lists of items look the same.
struct LengthPrefixedList {
  private(set) var bytes: [UInt8] = []

  init(version: UInt8) {
    bytes.reserveCapacity(1024)
    bytes.append(version)
  }

  mutating func append(_ item: [UInt8]) {
    append(length: item.count)
    bytes.append(contentsOf: item)
  }

  mutating func append(_ text: String) {
    append(length: text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends the length of the next item in eight bytes, the greatest first.
  private mutating func append(length: Int) {
    var shift = UInt64.bitWidth
    while shift > 0 {
      shift -= 8
      bytes.append(UInt8(truncatingIfNeeded: length >> shift))
    }
  }
}
