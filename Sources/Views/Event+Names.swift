package import Engine
package import JSON
package import Store

extension RecordedEvent {
  /// The fields of the event, in their order.
  package var json: JSON { .object(fields.map { JSON.Member($0.name, $0.value) }) }
}

extension Event {
  /// The units that the event names.
  package var units: [UnitCode] {
    switch self {
    case .opened(let opened): [opened.body]
    case .transferred(let transferred): [transferred.from, transferred.to]
    case .reverted(let reverted): [reverted.standing.body]
    default: []
    }
  }

  /// The people whom the event names.
  package var people: Set<PersonCode> {
    switch self {
    case .opened(let opened): Set([opened.responsible].compactMap(\.self))
    case .moved(let moved): Set([moved.actor, moved.onBehalfOf].compactMap(\.self))
    case .taskAdded(_, _, let owner, _), .taskReassigned(_, let owner): [owner]
    case .assigned(let person), .appointed(let person, _), .dismissed(let person, _),
      .relationDeclared(let person, _), .remedyVerified(_, let person, _):
      [person]
    case .remedyReported(_, let people, _, _): people
    case .transferred(let transferred): transferred.leaving
    case .reverted(let reverted):
      reverted.leaving.union([reverted.standing.responsible].compactMap(\.self))
    default: []
    }
  }
}
