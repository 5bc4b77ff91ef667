package import Engine
package import JSON

extension Blocker {
  /// The blocker as programs read it: `{"code", "parameters", "cleared_by"}`.
  package var json: JSON {
    [
      "code": .string(reason.code), "parameters": reason.json,
      "cleared_by": .array(clearedBy.map(\.json)),
    ]
  }
}

extension Blocker.Reason {
  /// What the reason names, by name; the only reason that names several of a kind has an array.
  fileprivate var json: JSON {
    if case .roleMissing(let roles) = self {
      return ["roles": .array(roles.map { .string($0.code) })]
    }
    return .object(parameters.map { JSON.Member($0.name, .string($0.value)) })
  }
}

extension Blocker.Clearance {
  fileprivate var json: JSON { .object([JSON.Member(parameter.name, .string(parameter.value))]) }
}
