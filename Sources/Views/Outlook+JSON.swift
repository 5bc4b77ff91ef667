package import Casework
package import Engine
package import JSON
import Store

extension Outlook {
  /// The actions as programs read them, each blocker with the people who could clear it.
  package func json(_ clearers: Clearers) -> JSON {
    .array(actions.map { $0.json(clearers) })
  }
}

extension Advice {
  fileprivate func json(_ clearers: Clearers) -> JSON {
    [
      "action": JSON(action.id), "direction": .string(action.direction.code),
      "target": action.target.json, "reason_required": .bool(action.reasonRequired),
      "possible": .bool(blockers.isEmpty),
      "blockers": .array(blockers.map { $0.json(clearers) }),
    ]
  }
}

extension Blocker {
  /// The blocker with everybody who could clear it away, each once.
  package func json(_ clearers: Clearers) -> JSON {
    guard case .object(let members) = json else { return json }
    let people = clearers.people(for: self).map { JSON($0) }
    return .object(members + [JSON.Member("people", .array(people))])
  }
}

extension ActionDefinition.Direction {
  package var code: String {
    switch self {
    case .forward: "forward"
    case .back: "back"
    case .aside: "aside"
    }
  }
}

extension ActionDefinition.Target {
  fileprivate var json: JSON {
    switch self {
    case .step(let id): ["step": JSON(id)]
    case .close(let id): ["outcome": JSON(id)]
    }
  }
}
