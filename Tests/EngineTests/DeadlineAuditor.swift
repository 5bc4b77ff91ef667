import Engine

/// A second, naive look at the deadlines of a case: it believes no event and computes again.
struct DeadlineAuditor {
  private var rounds: [DeadlineID: Int] = [:]
  private var running: [DeadlineID: Int] = [:]

  init(_ events: [Event]) {
    for event in events { _ = see(event) }
  }

  mutating func problems(
    with events: [Event], after state: Case, under process: ProcessVersion
  ) -> [String] {
    var problems: [String] = []
    for event in events { if let problem = see(event) { problems.append(problem) } }
    let ids = state.deadlines.map(\.id)
    if Set(ids) != Set(running.keys) || ids.count != running.count {
      problems.append("\(ids) run, not \(running.keys)")
    }
    for deadline in state.deadlines {
      problems += Self.problems(in: deadline, of: state, under: process)
      if running[deadline.id] != deadline.round { problems.append("round of \(deadline.id)") }
    }
    return problems
  }

  /// Follows one event; a round must be greater than all before it.
  private mutating func see(_ event: Event) -> String? {
    switch event {
    case .deadlineStarted(let started):
      if running[started.id] != nil { return "\(started.id) starts while it runs" }
      return enter(started.round, of: started.id)
    case .deadlineExtended(let extended):
      return enter(extended.round, of: extended.id)
    case .deadlineMoved(let moved):
      return running[moved.id] == moved.round ? nil : enter(moved.round, of: moved.id)
    case .deadlineRestarted(let restarted):
      return running[restarted.id] == restarted.round
        ? nil : enter(restarted.round, of: restarted.id)
    case .deadlineRestored(let restored):
      // An earlier round goes on; those since are never used again.
      running[restored.id] = restored.round
      return restored.round <= rounds[restored.id, default: 0]
        ? nil : "\(restored.id) had no round \(restored.round)"
    case .migrated(let migrated):
      return migrated.ladders.compactMap { enter($0.round, of: $0.id) }.first
    case .deadlineMet(let id, let round, _), .deadlineLapsed(let id, let round):
      guard running.removeValue(forKey: id) == round else { return "\(id) ends, and did not run" }
      return nil
    default:
      return nil
    }
  }

  private mutating func enter(_ round: Int, of id: DeadlineID) -> String? {
    defer {
      rounds[id] = round
      running[id] = round
    }
    return round > rounds[id, default: 0] ? nil : "\(id) has its round \(round) again"
  }

  private static func problems(
    in deadline: Deadline, of state: Case, under process: ProcessVersion
  ) -> [String] {
    var problems: [String] = []
    func demand(_ holds: Bool, _ what: String) {
      if !holds { problems.append("\(deadline.id): \(what)") }
    }
    guard let rule = process.deadline(deadline.id) else { return ["\(deadline.id) has no rule"] }
    let derivation = deadline.derivation(under: RandomWalk.calendar)
    demand(derivation.dueOn == deadline.dueOn, "computed again, it is due \(derivation.dueOn)")
    demand(derivation.provisional == deadline.provisional, "computed again, its certainty differs")
    demand((0...rule.ladder.count).contains(deadline.nextRung), "rung \(deadline.nextRung)")
    for case .document(let type) in rule.metBy {
      demand(!holds(type, state, process), "runs although \(type) is there")
    }
    if case .entered(state.step) = rule.starts {
      demand(deadline.startsOn == state.enteredOn, "started \(deadline.startsOn)")
    }
    if case .document(let type) = rule.starts {
      demand(holds(type, state, process) || !isLasting(type, process), "runs without \(type)")
    }
    return problems
  }

  private static func isLasting(_ type: DocumentTypeID, _ process: ProcessVersion) -> Bool {
    process.document(type)?.lasting ?? false
  }

  /// Whether a complete paper of a type is there.
  private static func holds(
    _ type: DocumentTypeID, _ state: Case, _ process: ProcessVersion
  ) -> Bool {
    guard let definition = process.document(type) else { return false }
    return state.documents.contains { paper in
      paper.type == type
        && (definition.lasting || state.rounds[paper.step] == paper.round)
        && (definition.symbol == nil || paper.number != nil)
        && (!definition.signed || (paper.signature != nil && paper.hasFile))
    }
  }
}
