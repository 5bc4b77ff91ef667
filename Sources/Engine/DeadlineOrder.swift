/// Which deadlines of a process can only follow one another, on ways without back actions.
struct DeadlineOrder {
  private let rules: [DeadlineRule]
  /// For each rule, the indices of those that can start once it is met.
  private let followers: [[Int]]

  init(_ rules: [DeadlineRule], _ graph: ProcessGraph) {
    self.rules = rules
    let follows = rules.map { rule in
      let aftermath = graph.aftermath(of: rule.metBy)
      return rules.map { graph.canHappen($0.starts, in: aftermath) }
    }
    // Two that can follow each other stand on a loop, which says nothing about their order.
    followers = rules.indices.map { index in
      rules.indices.filter { $0 != index && follows[index][$0] && !follows[$0][index] }
    }
  }

  /// The chain of rules that lasts longest together; of equals, the one that is named first.
  func longestChain(
    _ length: (DeadlineRule) -> Int
  ) -> (chain: [DeadlineID], length: Int) {
    var best: [Int: (chain: [Int], length: Int)] = [:]
    var waiting: Set<Int> = []
    func chain(from index: Int) -> (chain: [Int], length: Int) {
      if let known = best[index] { return known }
      waiting.insert(index)
      var longest: (chain: [Int], length: Int) = ([], 0)
      for next in followers[index] where !waiting.contains(next) {
        let candidate = chain(from: next)
        if candidate.length > longest.length { longest = candidate }
      }
      waiting.remove(index)
      let own = length(rules[index])
      let found = (
        chain: own > 0 ? [index] + longest.chain : longest.chain, length: own + longest.length
      )
      best[index] = found
      return found
    }
    let chains = rules.indices.map { chain(from: $0) }
    let longest = chains.reduce((chain: [], length: 0)) { $1.length > $0.length ? $1 : $0 }
    return (longest.chain.map { rules[$0].id }, longest.length)
  }
}

/// All that can happen once something has, on ways without back actions.
struct Aftermath {
  /// What it was itself: two things on the same trigger happen at once.
  fileprivate var triggers: Set<Trigger>
  /// The actions by which it happened.
  fileprivate var actions: Set<ActionID>
  fileprivate var steps: Set<StepID>
}

extension ProcessGraph {
  /// What can happen when any of the triggers has; a paper is taken to come as late as it can.
  func aftermath(of triggers: [Trigger]) -> Aftermath {
    var aftermath = Aftermath(triggers: Set(triggers), actions: [], steps: [])
    // A step that is there already has brought all that follow it.
    func enter(_ step: StepID) {
      guard !aftermath.steps.contains(step) else { return }
      aftermath.steps.formUnion(stepsOnward(from: step))
    }
    func leave(by action: ActionDefinition) {
      aftermath.actions.insert(action.id)
      action.target.step.map(enter)
    }
    for trigger in triggers {
      switch trigger {
      case .opened: enter(first)
      case .entered(let step): enter(step)
      case .left(let step): leavingActions(of: step).forEach(leave)
      case .performed(let id): action(id).map { leave(by: $0.action) }
      case .document: steps(after: trigger).flatMap(onwardActions(of:)).forEach(leave)
      }
    }
    return aftermath
  }

  /// Whether something can happen then; a paper is taken to come as early as it can.
  func canHappen(_ trigger: Trigger, in aftermath: Aftermath) -> Bool {
    if aftermath.triggers.contains(trigger) { return true }
    return switch trigger {
    case .opened: aftermath.steps.contains(first)
    case .entered(let step): aftermath.steps.contains(step)
    case .left(let step):
      aftermath.steps.contains(step)
        || leavingActions(of: step).contains { aftermath.actions.contains($0.id) }
    case .performed(let id):
      aftermath.actions.contains(id)
        || action(id).map { aftermath.steps.contains($0.step) } ?? false
    case .document: steps(after: trigger).contains(where: aftermath.steps.contains)
    }
  }

  /// Whether a deadline starts no earlier than another, and is met no later.
  func runs(_ inner: DeadlineRule, within outer: DeadlineRule) -> Bool {
    let met = aftermath(of: inner.metBy)
    return canHappen(inner.starts, in: aftermath(of: [outer.starts]))
      && outer.metBy.contains { canHappen($0, in: met) }
  }
}
