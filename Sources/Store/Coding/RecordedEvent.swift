package import Engine
import JSON

/// One line of a case's history: what happened, and what came of it by rule.
package struct RecordedEvent: Hashable, Sendable {
  package var event: Event
  /// The deadlines that the event met, ended or started, in order.
  package var consequences: [Event]
  /// Why the act was done, on its first line, where the event has no reason of its own.
  package var actReason: String?

  package init(_ event: Event, consequences: [Event] = [], actReason: String? = nil) {
    self.event = event
    self.consequences = consequences
    self.actReason = actReason
  }

  /// The lines that the events of one act make.
  package static func lines(of events: [Event], actReason: String? = nil) -> [RecordedEvent] {
    var lines: [RecordedEvent] = []
    lines.reserveCapacity(events.count)
    for event in events {
      if event.isConsequence {
        precondition(!lines.isEmpty, "a consequence follows what brought it about")
        lines[lines.count - 1].consequences.append(event)
      } else {
        lines.append(RecordedEvent(event))
      }
    }
    if !lines.isEmpty { lines[0].actReason = actReason }
    return lines
  }

  /// The event and its consequences, in the order in which they are folded.
  package var events: [Event] { [event] + consequences }
}

// MARK: - As fields

extension RecordedEvent {
  /// The names of the fields that any kind of event may have.
  private enum Name {
    static let consequences = "deadlines"
    static let actReason = "act_reason"
    /// The kind of a consequence, among its own fields.
    static let kind = "event"
  }

  /// Adds the fields of the event, what came of it, and why the act was done.
  func add(to object: inout Members) {
    event.add(to: &object)
    object.add(Name.consequences, consequences.map(Consequence.init))
    object.add(Name.actReason, actReason)
  }

  private struct Consequence: StoredObject {
    let event: Event

    func add(to object: inout Members) {
      object.add(Name.kind, event.kind)
      event.add(to: &object)
    }
  }

  /// Reads a line back from its kind and an object of its fields, personal ones in the clear.
  init(kind: EventKind, fields json: JSONView) throws(CodingFailure) {
    event = try Event(kind: kind, fields: json)
    let fields = try Fields(json)
    actReason = try fields.textIfThere(Name.actReason)
    consequences = try fields.list(Name.consequences) { (json) throws(CodingFailure) in
      let kind: EventKind = try Fields(json).word(Name.kind)
      return try Event(kind: kind, fields: json)
    }
  }
}
