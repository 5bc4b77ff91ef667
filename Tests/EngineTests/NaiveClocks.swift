import Engine

/// A second, naive implementation of which deadlines run: each rule looks at each act by itself.
///
/// It takes over what it cannot know by one act alone: reopenings, planned dates, papers taken out.
struct NaiveClocks {
  private let process: ProcessVersion
  private var running: [DeadlineID: CivilDate]

  init(_ walk: RandomWalk) {
    process = walk.process
    running = Self.running(in: walk.state)
  }

  private static func running(in state: Case) -> [DeadlineID: CivilDate] {
    Dictionary(uniqueKeysWithValues: state.deadlines.map { ($0.id, $0.startsOn) })
  }

  /// Whether the act left running what it should have.
  mutating func agrees(on act: RandomWalk.Act, after state: Case) -> Bool {
    let expected = expected(act, after: state)
    running = Self.running(in: state)
    return expected == nil || expected == running
  }

  /// What should run now; nil where one act does not tell.
  private func expected(_ act: RandomWalk.Act, after state: Case) -> [DeadlineID: CivilDate]? {
    var expected = running
    for event in act.events {
      switch event {
      case .transferred, .migrated, .reopened, .reverted, .fieldSet, .fieldCleared,
        .documentRemoved:
        return nil
      case .cancelled: return [:]
      default: break
      }
    }
    for rule in process.definition.deadlines {
      if isBack(act), rule.metBy.contains(.left(act.before.step)) {
        // Rework: what began with the step is over, the rest may go on.
        if rule.starts != .entered(act.before.step) { return nil }
        expected[rule.id] = nil
      } else if rule.metBy.contains(where: { happened($0, in: act, after: state) != nil }) {
        expected[rule.id] = nil
      }
      if case .closed = state.status {
        expected[rule.id] = nil
      } else if let day = happened(rule.starts, in: act, after: state) {
        expected[rule.id] = canStart(rule, state) ? day : nil
      }
    }
    return expected
  }

  private func isBack(_ act: RandomWalk.Act) -> Bool {
    guard case .moved(let moved)? = act.events.first else { return false }
    return process.action(moved.action)?.action.direction == .back
  }

  /// The day it happened by this act, if it did.
  private func happened(
    _ trigger: Trigger, in act: RandomWalk.Act, after state: Case
  ) -> CivilDate? {
    if case .document(let type) = trigger {
      guard papers(type, in: act.before).isEmpty, !isMove(act) else { return nil }
      return papers(type, in: state).map(\.on).min()
    }
    guard case .moved(let moved)? = act.events.first else { return nil }
    let isThrough = moved.to != moved.from || !state.isRunning
    return switch trigger {
    case .performed(moved.action): moved.on
    case .left(moved.from) where isThrough && !isBack(act): moved.on
    case .entered(moved.to) where moved.to != moved.from: moved.on
    case .opened, .performed, .left, .entered, .document: nil
    }
  }

  private func isMove(_ act: RandomWalk.Act) -> Bool {
    if case .moved? = act.events.first { return true }
    return false
  }

  private func canStart(_ rule: DeadlineRule, _ state: Case) -> Bool {
    let hasLimit =
      rule.limit.byLevel[state.level] != nil
      || rule.limit.planned.map { state.fields[$0] != nil } ?? false
    return hasLimit
      && !rule.metBy.contains {
        if case .document(let type) = $0 { !papers(type, in: state).isEmpty } else { false }
      }
  }

  /// The complete papers of a type whose round still counts.
  private func papers(_ type: DocumentTypeID, in state: Case) -> [Case.Document] {
    guard let definition = process.document(type) else { return [] }
    return state.documents.filter { paper in
      paper.type == type && (definition.lasting || state.rounds[paper.step] == paper.round)
        && (definition.symbol == nil || paper.number != nil)
        && (!definition.signed || (paper.signature != nil && paper.hasFile))
    }
  }
}

extension Case {
  fileprivate var isRunning: Bool {
    switch status {
    case .open, .paused: true
    case .closed, .cancelled: false
    }
  }
}
