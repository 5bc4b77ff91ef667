package import Engine
import JSON

/// An event as the columns of its row.
package struct EncodedEvent: Hashable, Sendable {
  package var kind: EventKind
  /// JSON: the fields, a personal one as its digest only.
  package var content: String
  /// JSON: the salt and value of each personal field; nil when there is none.
  package var personal: String?
  /// 32 bytes.
  package var hash: [UInt8]

  package init(kind: EventKind, content: String, personal: String?, hash: [UInt8]) {
    self.kind = kind
    self.content = content
    self.personal = personal
    self.hash = hash
  }
}

/// Turns events into rows.
package enum EventEncoder {
  /// Encodes and hashes an event.
  ///
  /// - Parameters:
  ///   - event: What happened.
  ///   - context: The other columns of the event's row.
  ///   - salts: Gives 16 random bytes, anew for each personal field.
  /// - Returns: The columns of the row.
  package static func encode(
    _ event: Event, context: EventContext, salts: () -> [UInt8]
  ) -> EncodedEvent {
    var stored: [StoredField] = []
    var personal: [JSON.Member] = []
    for field in event.fields {
      guard field.isPersonal else {
        stored.append(StoredField(name: field.name, content: .plain(field.value)))
        continue
      }
      let value = PersonalValue(salt: salts(), value: field.value)
      precondition(value.salt.count == PersonalValue.saltByteCount, "A salt has 16 bytes")
      stored.append(StoredField(name: field.name, content: .personal(digest: value.digest)))
      personal.append(JSON.Member(field.name, value.json))
    }
    let content = JSON.object(stored.map { JSON.Member($0.name, $0.json) })
    return EncodedEvent(
      kind: event.kind, content: String(content),
      personal: personal.isEmpty ? nil : String(JSON.object(personal)),
      hash: EventHash.hash(of: stored, kind: event.kind, context: context))
  }
}

/// An event read back from its row.
package struct DecodedEvent: Hashable, Sendable {
  /// What happened, with an empty text in place of each erased one.
  package var event: Event
  /// The fields whose personal values have been erased.
  package var erased: [String]

  package init(event: Event, erased: [String]) {
    self.event = event
    self.erased = erased
  }
}

extension EventEncoder {
  /// Reads an event back, whatever has been erased of it.
  ///
  /// - Parameters:
  ///   - kind: The column `kind`.
  ///   - content: The column `content`.
  ///   - personal: The column `personal`; nil, or without a field, where that was erased.
  /// - Returns: The event, and which of its texts are gone.
  /// - Throws: ``CodingFailure`` when the columns are no event of that kind.
  package static func decode(
    kind: EventKind, content: String, personal: String?
  ) throws(CodingFailure) -> DecodedEvent {
    let (fields, erased) = try EventColumns(content: content, personal: personal).revealed
    return DecodedEvent(event: try Event(kind: kind, fields: fields), erased: erased)
  }
}
