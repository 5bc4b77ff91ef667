package import Engine
package import JSON

/// One field of an event, as it is stored and hashed.
package struct EventField: Hashable, Sendable {
  package var name: String
  package var value: JSON

  package init(name: String, value: JSON) {
    self.name = name
    self.value = value
  }

  /// Whether the value stands apart, so that it can be erased without breaking the hash.
  package var isPersonal: Bool { Self.isPersonal(name) }

  /// Whether fields of a name are personal: free text, and names of people who may have no code.
  ///
  /// It is the name alone that decides, in every kind of event. Codes of people and units, numbers of
  /// decisions, legal bases and dates are not personal: they are what the record is about.
  package static func isPersonal(_ name: String) -> Bool {
    switch name {
    case "title", "subject_name", "reason", "act_reason", "note", "text", "assignee", "signer": true
    default: false
    }
  }
}

extension Event {
  /// The fields of the event, in a fixed order; what is nil, false or empty is left out.
  package var fields: [EventField] { .written(by: add(to:)) }
}

extension RecordedEvent {
  /// The fields of the event, what came of it, and why the act was done.
  package var fields: [EventField] { .written(by: add(to:)) }
}

extension [EventField] {
  fileprivate static func written(by add: (inout Members) -> Void) -> [EventField] {
    var writer = JSONWriter()
    writer.writeObject(add)
    return writer.value.object?.map { EventField(name: $0.key, value: $0.value) } ?? []
  }
}
