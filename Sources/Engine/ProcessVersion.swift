/// A definition that passed the compiler, under its version number: immutable, and quick to ask.
///
/// ``ProcessCompiler`` makes the only ones, so every name in it leads somewhere, every step can be
/// reached, and every case can end.
package struct ProcessVersion: Sendable {
  // Many values name the version that they belong to, so it is copied as one reference.
  private let index: Index

  /// - Precondition: the compiler found no error in the definition.
  init(checked definition: ProcessDefinition, version: Int) {
    index = Index(definition, version: version)
  }

  package var reference: ProcessReference { index.reference }
  package var definition: ProcessDefinition { index.definition }
  /// Where a case begins.
  package var firstStep: StepDefinition { index.firstStep }
}

/// What a definition says, by what it is asked for.
private final class Index: Sendable {
  let reference: ProcessReference
  let definition: ProcessDefinition
  let firstStep: StepDefinition
  let steps: [StepID: StepDefinition]
  let actions: [ActionID: (step: StepID, action: ActionDefinition)]
  let documents: [DocumentTypeID: DocumentDefinition]
  let fields: [FieldID: FieldDefinition]
  let deadlines: [DeadlineID: DeadlineRule]
  let outcomes: [OutcomeID: OutcomeDefinition]
  let startedBy: [Trigger: [DeadlineRule]]
  let metBy: [Trigger: [DeadlineRule]]
  let planned: [Place: [FieldID]]

  struct Place: Hashable {
    var step: StepID
    var level: Level
  }

  init(_ definition: ProcessDefinition, version: Int) {
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
  package func step(_ id: StepID) -> StepDefinition? { index.steps[id] }

  /// An action, and the step in which it may be taken.
  package func action(_ id: ActionID) -> (step: StepID, action: ActionDefinition)? {
    index.actions[id]
  }

  package func document(_ id: DocumentTypeID) -> DocumentDefinition? { index.documents[id] }

  package func field(_ id: FieldID) -> FieldDefinition? { index.fields[id] }

  package func deadline(_ id: DeadlineID) -> DeadlineRule? { index.deadlines[id] }

  package func outcome(_ id: OutcomeID) -> OutcomeDefinition? { index.outcomes[id] }

  /// The deadlines that begin with something, in the definition's order.
  package func rules(startedBy trigger: Trigger) -> [DeadlineRule] {
    index.startedBy[trigger] ?? []
  }

  /// The deadlines that something meets, in the definition's order.
  package func rules(metBy trigger: Trigger) -> [DeadlineRule] { index.metBy[trigger] ?? [] }

  /// The date fields without which no forward action may leave a step.
  ///
  /// They belong to deadlines that start in the step and have no limit of their own at the level.
  package func plannedFields(at step: StepID, level: Level) -> [FieldID] {
    index.planned[Index.Place(step: step, level: level)] ?? []
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
