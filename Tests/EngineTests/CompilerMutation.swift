import Engine

/// Random changes to a definition, most of which make no sense.
struct CompilerMutation {
  private var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  mutating func mutate(_ definition: inout ProcessDefinition) {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: mutateHead(&definition)
    case 1, 2, 3: mutateStep(&definition)
    case 4, 5: mutateDeadline(&definition)
    case 6: remove(&definition)
    default: definition.steps.shuffle(using: &random)
    }
  }

  private mutating func mutateHead(_ definition: inout ProcessDefinition) {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: definition.prefix = name()
    case 1: definition.levels = Set([Level.cell, .province, .commune].filter { _ in flip() })
    case 2: definition.organs = flip() ? [] : [.cell]
    case 3: definition.outerDeadline = DeadlineID(name())
    case 4: definition.title = LocalizedText(vi: name(), en: name())
    default: definition.caseType = CaseType.allCases.randomElement(using: &random) ?? .denunciation
    }
  }

  private mutating func mutateStep(_ definition: inout ProcessDefinition) {
    guard let index = definition.steps.indices.randomElement(using: &random) else { return }
    switch Int.random(in: 0..<4, using: &random) {
    case 0: definition.steps[index].id = StepID(name())
    case 1: definition.steps[index].stage = Stage.allCases.randomElement(using: &random) ?? .plan
    case 2: definition.steps[index].documents = [DocumentTypeID(name()), DocumentTypeID(name())]
    default:
      let count = definition.steps[index].actions.count
      guard count > 0 else { return }
      mutate(&definition.steps[index].actions[Int.random(in: 0..<count, using: &random)])
    }
  }

  private mutating func mutate(_ action: inout ActionDefinition) {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: action.id = ActionID(name())
    case 1: action.target = flip() ? .step(StepID(name())) : .close(OutcomeID(name()))
    case 2: action.direction = [.forward, .back, .aside].randomElement(using: &random) ?? .back
    case 3: action.by = Set(Role.allCases.filter { _ in flip() && flip() })
    default: action.guards.append(condition())
    }
  }

  private mutating func mutateDeadline(_ definition: inout ProcessDefinition) {
    guard let index = definition.deadlines.indices.randomElement(using: &random) else { return }
    var rule = definition.deadlines[index]
    switch Int.random(in: 0..<8, using: &random) {
    case 0: rule.id = DeadlineID(name())
    case 1: rule.starts = trigger()
    case 2: rule.metBy = flip() ? [] : [trigger(), trigger()]
    case 3: rule.limit.byLevel[Level.allCases.randomElement(using: &random) ?? .cell] = number()
    case 4: rule.limit.kind = dayKind()
    case 5: rule.limit.planned = flip() ? nil : FieldID(name())
    case 6:
      rule.ladder.append(
        Rung(kind: .reminder, offset: number(), dayKind: dayKind(), audience: []))
    default:
      rule.extension = ExtensionRule(
        share: Fraction(number(), number()), days: number(), times: number(), by: [])
    }
    definition.deadlines[index] = rule
    if flip(), flip() { definition.deadlines.append(rule) }
  }

  private mutating func remove(_ definition: inout ProcessDefinition) {
    func drop<Part>(_ parts: inout [Part]) {
      guard let index = parts.indices.randomElement(using: &random) else { return }
      parts.remove(at: index)
    }
    switch Int.random(in: 0..<5, using: &random) {
    case 0: drop(&definition.steps)
    case 1: drop(&definition.documents)
    case 2: drop(&definition.fields)
    case 3: drop(&definition.outcomes)
    default: drop(&definition.deadlines)
    }
  }

  private mutating func condition() -> Guard {
    switch Int.random(in: 0..<7, using: &random) {
    case 0: .documents([DocumentTypeID(name())])
    case 1: .fields([])
    case 2: .team(TeamSize(minimum: number(), maximum: flip() ? nil : number()))
    case 3: .differentPerson(from: ActionID(name()))
    case 4: .waited(DayCount(number(), dayKind()), since: trigger())
    case 5:
      .consent(DocumentTypeID(name()), orSilence: DayCount(number(), dayKind()), since: trigger())
    default: .checklist
    }
  }

  private mutating func trigger() -> Trigger {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: .opened
    case 1: .entered(StepID(name()))
    case 2: .left(StepID(name()))
    case 3: .performed(ActionID(name()))
    default: .document(DocumentTypeID(name()))
    }
  }

  /// Mostly a name that the sample uses for something.
  private mutating func name() -> String {
    let names = [
      "propose", "approve", "work", "write", "conclude", "follow", "submit_plan", "approve_plan",
      "finish_work", "submit_report", "sign_conclusion", "close_case", "submission", "decision",
      "report", "opinions", "period", "report_by", "done", "dropped", "whole_case", "deploy", "KT",
      "", "a b", "\"]};--> #35; \\N\n", "Ế",
    ]
    return names.randomElement(using: &random) ?? ""
  }

  private mutating func number() -> Int {
    [Int.min, -1, 0, 1, 2, 3, 10, 60, 90, 3650, 3651, Int.max].randomElement(using: &random) ?? 0
  }

  private mutating func dayKind() -> DayKind {
    DayKind.allCases.randomElement(using: &random) ?? .calendar
  }

  private mutating func flip() -> Bool { Bool.random(using: &random) }
}
