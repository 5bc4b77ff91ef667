/// A definition that passed the compiler, under its version number: immutable, and quick to ask.
///
/// ``ProcessCompiler`` makes the only ones, so every name in it leads somewhere, every step can be
/// reached, and every case can end.
package struct ProcessVersion: Sendable {
  package let reference: ProcessReference
  package let definition: ProcessDefinition
  /// Where a case begins.
  package let firstStep: StepDefinition

  private let steps: [StepID: StepDefinition]
  private let actions: [ActionID: (step: StepID, action: ActionDefinition)]
  private let documents: [DocumentTypeID: DocumentDefinition]
  private let fields: [FieldID: FieldDefinition]
  private let deadlines: [DeadlineID: DeadlineRule]
  private let outcomes: [OutcomeID: OutcomeDefinition]
  private let startedBy: [Trigger: [DeadlineRule]]
  private let metBy: [Trigger: [DeadlineRule]]
  private let planned: [Place: [FieldID]]

  private struct Place: Hashable {
    var step: StepID
    var level: Level
  }

  /// - Precondition: the compiler found no error in the definition.
  init(checked definition: ProcessDefinition, version: Int) {
    reference = ProcessReference(code: definition.code, version: version)
    self.definition = definition
    firstStep = definition.steps[0]
    steps = Self.index(definition.steps, by: \.id)
    let actions = definition.steps.flatMap { step in
      step.actions.map { ($0.id, (step: step.id, action: $0)) }
    }
    self.actions = Dictionary(uniqueKeysWithValues: actions)
    documents = Self.index(definition.documents, by: \.id)
    fields = Self.index(definition.fields, by: \.id)
    deadlines = Self.index(definition.deadlines, by: \.id)
    outcomes = Self.index(definition.outcomes, by: \.id)
    startedBy = Dictionary(grouping: definition.deadlines, by: \.starts)
    metBy = Self.rulesByMeeting(definition)
    planned = Self.plannedFields(of: definition)
  }

  private static func index<ID: Hashable, Part>(
    _ parts: [Part], by id: (Part) -> ID
  ) -> [ID: Part] {
    Dictionary(uniqueKeysWithValues: parts.map { (id($0), $0) })
  }

  private static func rulesByMeeting(_ definition: ProcessDefinition) -> [Trigger: [DeadlineRule]] {
    var rules: [Trigger: [DeadlineRule]] = [:]
    for rule in definition.deadlines {
      for trigger in Set(rule.metBy) { rules[trigger, default: []].append(rule) }
    }
    return rules
  }

  private static func plannedFields(of definition: ProcessDefinition) -> [Place: [FieldID]] {
    var fields: [Place: [FieldID]] = [:]
    for rule in definition.deadlines {
      guard let field = rule.limit.planned else { continue }
      for step in definition.steps(where: rule.starts) {
        for level in Level.allCases where rule.limit.byLevel[level] == nil {
          let place = Place(step: step.id, level: level)
          if fields[place, default: []].contains(field) { continue }
          fields[place, default: []].append(field)
        }
      }
    }
    return fields
  }
}

extension ProcessVersion {
  package func step(_ id: StepID) -> StepDefinition? { steps[id] }

  /// An action, and the step in which it may be taken.
  package func action(_ id: ActionID) -> (step: StepID, action: ActionDefinition)? { actions[id] }

  package func document(_ id: DocumentTypeID) -> DocumentDefinition? { documents[id] }

  package func field(_ id: FieldID) -> FieldDefinition? { fields[id] }

  package func deadline(_ id: DeadlineID) -> DeadlineRule? { deadlines[id] }

  package func outcome(_ id: OutcomeID) -> OutcomeDefinition? { outcomes[id] }

  /// The deadlines that begin with something, in the definition's order.
  package func rules(startedBy trigger: Trigger) -> [DeadlineRule] { startedBy[trigger] ?? [] }

  /// The deadlines that something meets, in the definition's order.
  package func rules(metBy trigger: Trigger) -> [DeadlineRule] { metBy[trigger] ?? [] }

  /// The date fields without which no forward action may leave a step.
  ///
  /// They belong to deadlines that start in the step and have no limit of their own at the level.
  package func plannedFields(at step: StepID, level: Level) -> [FieldID] {
    planned[Place(step: step, level: level)] ?? []
  }
}

extension ProcessVersion: Hashable {
  package static func == (left: ProcessVersion, right: ProcessVersion) -> Bool {
    left.reference == right.reference && left.definition == right.definition
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(reference)
  }
}

extension ProcessDefinition {
  /// The steps a case can be in when something happens that starts a deadline.
  func steps(where trigger: Trigger) -> [StepDefinition] {
    switch trigger {
    case .opened: Array(steps.prefix(1))
    case .entered(let id), .left(let id): steps.filter { $0.id == id }
    case .performed(let id): steps.filter { $0.actions.contains { $0.id == id } }
    case .document(let type): steps.filter { $0.documents.contains(type) }
    }
  }
}
