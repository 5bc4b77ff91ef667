/// The steps of a definition and the ways between them.
///
/// Ways are followed through every action, whoever may take it and whatever guards it.
struct ProcessGraph {
  let first: StepID
  private let actions: [ActionID: (step: StepID, action: ActionDefinition)]
  private let steps: [StepID: StepDefinition]
  private let documents: Set<DocumentTypeID>
  /// The steps that list each paper, in the order of the definition.
  private let makers: [DocumentTypeID: [StepID]]
  /// From each step, the steps that can be reached through any action, itself included.
  private let reached: [StepID: Set<StepID>]
  /// The same without back actions, which are rework.
  private let reachedOnward: [StepID: Set<StepID>]

  /// The graph, or nothing where it has holes: no step, a doubled name or an unknown target.
  ///
  /// Nothing can be said about the ways through a graph with holes until they are mended.
  init?(_ definition: ProcessDefinition) {
    guard let first = definition.steps.first else { return nil }
    let steps = Set(definition.steps.map(\.id))
    guard steps.count == definition.steps.count else { return nil }
    var actions: [ActionID: (step: StepID, action: ActionDefinition)] = [:]
    for step in definition.steps {
      for action in step.actions {
        if case .step(let target) = action.target, !steps.contains(target) { return nil }
        guard actions.updateValue((step.id, action), forKey: action.id) == nil else { return nil }
      }
    }
    self.first = first.id
    self.actions = actions
    self.steps = Dictionary(uniqueKeysWithValues: definition.steps.map { ($0.id, $0) })
    documents = Set(definition.documents.map(\.id))
    makers = definition.steps.reduce(into: [:]) { makers, step in
      for type in Set(step.documents) { makers[type, default: []].append(step.id) }
    }
    reached = Self.closure(of: definition) { _ in true }
    reachedOnward = Self.closure(of: definition) { $0.direction != .back }
  }

  func action(_ id: ActionID) -> (step: StepID, action: ActionDefinition)? { actions[id] }

  /// The actions of a step that are no rework.
  func onwardActions(of step: StepID) -> [ActionDefinition] {
    steps[step]?.actions.filter { $0.direction != .back } ?? []
  }

  /// The actions by which a step is left, as the engine has it when deadlines and waits ask.
  func leavingActions(of step: StepID) -> [ActionDefinition] {
    steps[step]?.actions.filter { $0.leaves(step) } ?? []
  }

  /// The papers that a case can have by the end of a step.
  func papers(at step: StepID) -> Set<DocumentTypeID> {
    steps.values.reduce(into: []) { papers, earlier in
      if leads(earlier.id, to: step) { papers.formUnion(earlier.documents) }
    }
  }

  /// Whether what a trigger names is there; what is not is reported as an unknown name.
  func knows(_ trigger: Trigger) -> Bool {
    switch trigger {
    case .opened: true
    case .entered(let step), .left(let step): steps[step] != nil
    case .performed(let action): actions[action] != nil
    case .document(let type): documents.contains(type)
    }
  }

  /// Whether a case in one step can come to another; every step leads to itself.
  func leads(_ start: StepID, to end: StepID) -> Bool {
    reached[start]?.contains(end) ?? false
  }

  /// Whether a case in one step can come to another without a visit of a third on the way.
  func leads(_ start: StepID, to end: StepID, avoiding avoided: StepID) -> Bool {
    guard start != avoided else { return false }
    let targets = steps.mapValues { step in
      step.actions.compactMap(\.target.step).filter { $0 != avoided }
    }
    return Self.steps(from: start, by: targets).contains(end)
  }

  /// The steps a case can come to without back actions, its own included.
  func stepsOnward(from step: StepID) -> Set<StepID> { reachedOnward[step] ?? [] }

  /// Whether a case can come to a step without ever performing an action.
  func canReach(_ step: StepID, without avoided: ActionID) -> Bool {
    let targets = steps.mapValues { step in
      step.actions.filter { $0.id != avoided }.compactMap(\.target.step)
    }
    return Self.steps(from: first, by: targets).contains(step)
  }

  /// The steps a case can be in right after something has happened; none when it is closed then.
  func steps(after trigger: Trigger) -> [StepID] {
    switch trigger {
    case .opened: [first]
    case .entered(let step): steps[step] == nil ? [] : [step]
    case .left(let step): leavingActions(of: step).compactMap(\.target.step)
    case .performed(let id): actions[id]?.action.target.step.map { [$0] } ?? []
    case .document(let type): makers[type] ?? []
    }
  }

  /// Whether something can meet a deadline after something else has started it.
  ///
  /// A back action meets nothing: what waits for it, or for its step to be left, lapses.
  func canMeet(_ end: Trigger, after start: Trigger) -> Bool {
    let open = steps(after: start).reduce(into: Set<StepID>()) { open, step in
      // A step that is there already has brought all that follow it.
      if !open.contains(step) { open.formUnion(reached[step] ?? []) }
    }
    return switch end {
    case .opened: false
    case .entered(let step):
      open.contains { steps[$0]?.actions.contains { $0.target.step == step } ?? false }
    case .left(let step): open.contains(step) && !leavingActions(of: step).isEmpty
    case .performed(let id):
      actions[id].map { $0.action.direction != .back && open.contains($0.step) } ?? false
    case .document(let type): makers[type]?.contains(where: open.contains) ?? false
    }
  }
}

extension ProcessGraph {
  private static func closure(
    of definition: ProcessDefinition, by isFollowed: (ActionDefinition) -> Bool
  ) -> [StepID: Set<StepID>] {
    let targets = targets(of: definition, by: isFollowed)
    let pairs = definition.steps.map { ($0.id, steps(from: $0.id, by: targets)) }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  private static func targets(
    of definition: ProcessDefinition, by isFollowed: (ActionDefinition) -> Bool
  ) -> [StepID: [StepID]] {
    let pairs = definition.steps.map { step in
      (step.id, step.actions.filter(isFollowed).compactMap(\.target.step))
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  private static func steps(from start: StepID, by targets: [StepID: [StepID]]) -> Set<StepID> {
    var found: Set = [start]
    var waiting = [start]
    while let step = waiting.popLast() {
      for target in targets[step] ?? [] where found.insert(target).inserted {
        waiting.append(target)
      }
    }
    return found
  }
}

extension ActionDefinition.Target {
  /// The step it leads to; nil when it closes the case.
  var step: StepID? {
    switch self {
    case .step(let step): step
    case .close: nil
    }
  }
}
