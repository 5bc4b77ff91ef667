/// An action, the step it stands in, and its place in the definition.
struct ActionSite {
  var step: StepDefinition
  var action: ActionDefinition
  var path: [String]

  /// The action's guards and their places.
  var guards: [(condition: Guard, path: [String])] {
    action.guards.enumerated().map { ($1, path + ["guards", String($0)]) }
  }
}

extension StepDefinition {
  var path: [String] { ["steps", id.rawValue] }
}

extension DeadlineRule {
  var path: [String] { ["deadlines", id.rawValue] }
}

extension ProcessDefinition {
  /// Every action in the order of the definition.
  var actionSites: [ActionSite] {
    steps.flatMap { step in
      step.actions.map {
        ActionSite(step: step, action: $0, path: step.path + ["actions", $0.id.rawValue])
      }
    }
  }

  /// Every guard of every action, in the order of the definition.
  var guardSites: [(site: ActionSite, condition: Guard, path: [String])] {
    actionSites.flatMap { site in site.guards.map { (site, $0.condition, $0.path) } }
  }

  /// Everything that a deadline starts on, is met by, or a guard counts from.
  var triggers: [(trigger: Trigger, path: [String])] {
    deadlines.flatMap(\.triggers)
      + guardSites.compactMap { site in
        site.condition.since.map { ($0.trigger, site.path + $0.path) }
      }
  }
}

extension DeadlineRule {
  /// What starts it, then what meets it.
  var triggers: [(trigger: Trigger, path: [String])] {
    [(starts, path + ["starts"])]
      + metBy.enumerated().map { ($1, path + ["met_by", String($0)]) }
  }
}

extension Guard {
  /// The papers it asks for, and their places within the guard.
  var papers: [(type: DocumentTypeID, path: [String])] {
    switch self {
    case .documents(let types): types.enumerated().map { ($1, ["documents", String($0)]) }
    case .consent(let type, _, _): [(type, ["consent", "document"])]
    default: []
    }
  }

  /// What it counts days from, and its place within the guard.
  var since: (trigger: Trigger, path: [String])? {
    switch self {
    case .waited(_, let since): (since, ["waited", "since"])
    case .consent(_, _, let since): (since, ["consent", "since"])
    default: nil
    }
  }
}
