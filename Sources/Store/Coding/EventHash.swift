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
  private static func hash(
    of fields: [StoredField], kind: EventKind, context: EventContext
  ) -> [UInt8] {
    var items = HashedItems(kind: kind, context: context)
    for field in fields.sorted(by: { $0.name.isOrdered(before: $1.name) }) { items.append(field) }
    return items.hash
  }

  static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    Array(SHA256.hash(data: bytes))
  }
}

/// What the hash of one event is taken over: the row's columns, then its fields in the order of their
/// names.
struct HashedItems {
  private static let version: UInt8 = 1

  private var list = LengthPrefixedList(version: version)

  init(kind: EventKind, context: EventContext) {
    list.append(context.caseCode.rawValue)
    list.append(String(context.revision))
    list.append(kind.code)
    list.append(String(context.at.microseconds))
    list.append(context.actor.rawValue)
    list.append(context.onBehalfOf?.rawValue ?? "")
    list.append(context.through?.rawValue ?? "")
    list.append(String(context.clockShift))
  }

  /// Appends a plain field, whose value is in canonical form already.
  mutating func append(_ name: String, canonical value: ArraySlice<UInt8>) {
    list.append(name)
    list.append("v")
    list.append(value)
  }

  /// Appends a personal field, of which the digest stands.
  mutating func append(_ name: String, personal digest: [UInt8]) {
    list.append(name)
    list.append("p")
    list.append(digest[...])
  }

  mutating func append(_ field: StoredField) {
    switch field.content {
    case .plain(let value): append(field.name, canonical: JSON(value).canonicalBytes[...])
    case .personal(let digest): append(field.name, personal: digest)
    }
  }

  var hash: [UInt8] { EventHash.sha256(list.bytes) }
}

/// Bytes in which no two different lists of items look the same.
struct LengthPrefixedList {
  private(set) var bytes: [UInt8] = []

  init(version: UInt8) {
    bytes.reserveCapacity(1024)
    bytes.append(version)
  }

  mutating func append(_ item: ArraySlice<UInt8>) {
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
