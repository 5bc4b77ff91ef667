import Engine
import JSON
import Store

extension Outlook {
  /// The actions as programs read them, each blocker with the people who could clear it.
  func json(_ clearers: Clearers) -> JSON {
    .array(actions.map { $0.json(clearers) })
  }
}

extension Outlook.Prospect {
  fileprivate func json(_ clearers: Clearers) -> JSON {
    [
      "action": JSON(action.id), "direction": .string(action.direction.code),
      "target": action.target.json, "reason_required": .bool(action.reasonRequired),
      "possible": .bool(blockers.isEmpty),
      "blockers": .array(
        blockers.map { blocker in
          guard case .object(let members) = blocker.json else { return blocker.json }
          return .object(members + [JSON.Member("people", clearers.people(of: blocker))])
        }),
    ]
  }
}

extension Clearers {
  /// The codes of everybody who could clear a blocker away, each once.
  fileprivate func people(of blocker: Blocker) -> JSON {
    var codes: [String] = []
    for clearance in blocker.clearedBy {
      let found: [String]
      switch clearance {
      case .role(let role): found = holders[role, default: []].map(\.code.rawValue)
      case .person(let person): found = [person.rawValue]
      case .date: found = []
      }
      for code in found where !codes.contains(code) { codes.append(code) }
    }
    return .array(codes.map(JSON.string))
  }
}

extension ActionDefinition.Direction {
  var code: String {
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
