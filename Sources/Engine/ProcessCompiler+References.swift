/// The names that other parts of a definition may use.
private struct KnownNames {
  let steps: Set<StepID>
  let actions: Set<ActionID>
  let fields: Set<FieldID>
  let documents: Set<DocumentTypeID>
  let deadlines: Set<DeadlineID>
  let outcomes: Set<OutcomeID>

  init(_ definition: ProcessDefinition) {
    steps = Set(definition.steps.map(\.id))
    actions = Set(definition.actionSites.map(\.action.id))
    fields = Set(definition.fields.map(\.id))
    documents = Set(definition.documents.map(\.id))
    deadlines = Set(definition.deadlines.map(\.id))
    outcomes = Set(definition.outcomes.map(\.id))
  }

  func step(_ id: StepID, at path: [String]) -> DefinitionProblem? {
    problem(.step, id, in: steps, at: path)
  }

  func action(_ id: ActionID, at path: [String]) -> DefinitionProblem? {
    problem(.action, id, in: actions, at: path)
  }

  func field(_ id: FieldID, at path: [String]) -> DefinitionProblem? {
    problem(.field, id, in: fields, at: path)
  }

  func document(_ id: DocumentTypeID, at path: [String]) -> DefinitionProblem? {
    problem(.document, id, in: documents, at: path)
  }

  func deadline(_ id: DeadlineID, at path: [String]) -> DefinitionProblem? {
    problem(.deadline, id, in: deadlines, at: path)
  }

  func target(_ target: ActionDefinition.Target, at path: [String]) -> DefinitionProblem? {
    switch target {
    case .step(let id): step(id, at: path)
    case .close(let id): problem(.outcome, id, in: outcomes, at: path)
    }
  }

  func trigger(_ trigger: Trigger, at path: [String]) -> DefinitionProblem? {
    switch trigger {
    case .opened: nil
    case .entered(let id), .left(let id): step(id, at: path)
    case .performed(let id): action(id, at: path)
    case .document(let id): document(id, at: path)
    }
  }

  private func problem<Subject>(
    _ noun: DefinitionProblem.Noun, _ id: Code<Subject>, in known: Set<Code<Subject>>,
    at path: [String]
  ) -> DefinitionProblem? {
    known.contains(id) ? nil : DefinitionProblem(.unknown(noun, id.rawValue), at: path)
  }
}

extension ProcessCompiler {
  /// Names that lead nowhere.
  static func referenceProblems(_ definition: ProcessDefinition) -> [DefinitionProblem] {
    let known = KnownNames(definition)
    var problems: [DefinitionProblem?] = []
    for step in definition.steps {
      for (index, type) in step.documents.enumerated() {
        problems.append(known.document(type, at: step.path + ["documents", String(index)]))
      }
    }
    for site in definition.actionSites {
      problems.append(known.target(site.action.target, at: site.path + ["to"]))
      for (condition, path) in site.guards { problems += unknownNames(in: condition, path, known) }
    }
    for (trigger, path) in definition.triggers { problems.append(known.trigger(trigger, at: path)) }
    for rule in definition.deadlines {
      guard let field = rule.limit.planned else { continue }
      problems.append(known.field(field, at: rule.path + ["limit", "planned"]))
    }
    if let outer = definition.outerDeadline {
      problems.append(known.deadline(outer, at: ["outer_deadline"]))
    }
    return problems.compactMap(\.self)
  }

  private static func unknownNames(
    in condition: Guard, _ path: [String], _ known: KnownNames
  ) -> [DefinitionProblem?] {
    let papers = condition.papers.map { known.document($0.type, at: path + $0.path) }
    return switch condition {
    case .fields(let fields):
      fields.enumerated().map { known.field($1, at: path + ["fields", String($0)]) }
    case .differentPerson(let action):
      [known.action(action, at: path + ["different_person"])]
    case .documents, .consent: papers
    case .waited, .checklist, .tasks, .team, .diary, .vote, .subjectHeard, .findings, .remedies,
      .remediesVerified:
      []
    }
  }
}
