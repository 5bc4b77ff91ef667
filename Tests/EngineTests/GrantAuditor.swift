import Engine

/// A second, naive memory of what deadlines were granted: it looks at running deadlines only, and at no
/// state of those that stopped.
struct GrantAuditor {
  private var last: [DeadlineID: Deadline]

  init(_ state: Case) {
    last = Dictionary(uniqueKeysWithValues: state.deadlines.map { ($0.id, $0) })
  }

  /// What is wrong with the deadlines that an act let run again.
  mutating func problems(with act: RandomWalk.Act, after state: Case) -> [String] {
    defer { for deadline in state.deadlines { last[deadline.id] = deadline } }
    let ran = Set(act.before.deadlines.map(\.id))
    return state.deadlines.filter { !ran.contains($0.id) }.flatMap { deadline -> [String] in
      guard let before = last[deadline.id] else { return [] }
      let isAgain = act.isNoStart && before.startsOn == deadline.startsOn
      let mayGoOn = isAgain || before.extensions.isEmpty && before.pauses.isEmpty
      if !mayGoOn {
        return deadline.extensions.isEmpty && deadline.pauses.isEmpty
          ? [] : ["\(deadline.id) has grants of an earlier start"]
      }
      guard isAgain else { return [] }
      return problems(in: deadline, goingOnFrom: before)
    }
  }

  private func problems(in deadline: Deadline, goingOnFrom before: Deadline) -> [String] {
    var problems: [String] = []
    if deadline.extensions != before.extensions {
      problems.append("\(deadline.id) runs again without its extensions")
    }
    if !deadline.pauses.starts(with: before.pauses) {
      problems.append("\(deadline.id) runs again without its pauses")
    }
    if deadline.round <= before.round { problems.append("\(deadline.id) is in its old round") }
    return problems
  }
}

extension RandomWalk.Act {
  /// Whether nothing happened by it that a deadline starts with: what runs after it ran before.
  fileprivate var isNoStart: Bool {
    switch events.first {
    case .reopened, .documentRemoved, .remedyReturned, .fieldSet, .fieldCleared: true
    default: false
    }
  }
}
