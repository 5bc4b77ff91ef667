import Engine
import JSON

/// An event as the columns of its row.
package struct EncodedEvent: Hashable, Sendable {
  package var kind: EventKind
  /// JSON in canonical form: the fields, a personal one as its digest only.
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
  /// Encodes and hashes a line of a history.
  ///
  /// Each value is written once, in canonical form: what the column holds is what was hashed.
  ///
  /// - Parameters:
  ///   - recorded: What happened, and what came of it.
  ///   - context: The other columns of the event's row.
  ///   - salts: Gives 16 random bytes, anew for each personal field.
  /// - Returns: The columns of the row.
  package static func encode(
    _ recorded: RecordedEvent, context: EventContext, salts: () -> [UInt8]
  ) -> EncodedEvent {
    let kind = recorded.event.kind
    var fields = JSONWriter(order: .canonical)
    fields.beginObject()
    recorded.add(to: &fields)
    var hashed = HashedItems(kind: kind, context: context)
    var content = JSONWriter()
    var personal: JSONWriter?
    content.beginObject()
    for field in fields.openMembers {
      let value = fields.written(in: field.value)
      content.writeKey(field.key)
      if EventField.isPersonal(field.key) {
        let value = PersonalValue(salt: salts(), canonical: value)
        precondition(value.salt.count == PersonalValue.saltByteCount, "A salt has 16 bytes")
        content.write(personal: value.digest)
        hashed.append(field.key, personal: value.digest)
        personal = personal ?? .object
        personal?.add(field.key, value)
      } else {
        content.write(source: value)
        hashed.append(field.key, canonical: value)
      }
    }
    content.endObject()
    personal?.endObject()
    return EncodedEvent(
      kind: kind, content: String(content), personal: personal.map(String.init), hash: hashed.hash)
  }
}

extension JSONWriter {
  /// Writes what stands in the place of a personal value.
  mutating func write(personal digest: [UInt8]) {
    writeObject { $0.add("sha256", Hexadecimal.text(digest)) }
  }
}

/// An event read back from its row.
package struct DecodedEvent: Hashable, Sendable {
  /// What happened, with an empty text in place of each erased one.
  package var recorded: RecordedEvent
  /// The fields whose personal values have been erased.
  package var erased: [String]

  package init(recorded: RecordedEvent, erased: [String]) {
    self.recorded = recorded
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
    let (fields, erased) = try EventColumns(content: content, personal: personal).revealed()
    return DecodedEvent(
      recorded: try RecordedEvent(kind: kind, fields: fields), erased: erased)
  }
}
