import Engine

extension Dice {
  /// A definition of every shape that can be written, whether or not it makes sense.
  mutating func definition() -> ProcessDefinition {
    ProcessDefinition(
      code: name(), caseType: one(of: CaseType.allCases), subjects: some(SubjectKind.self),
      prefix: "KT", title: localized(), summary: localized(),
      basis: list { dice in
        LegalBasis(
          number: dice.words(), title: dice.localized(),
          verification: dice.one(of: Verification.allCases))
      }, levels: some(Level.self), organs: some(Organ.self),
      fields: list { dice in
        FieldDefinition(id: dice.name(), title: dice.localized(), kind: dice.fieldKind())
      },
      documents: list { dice in
        DocumentDefinition(
          id: dice.name(), title: dice.localized(), symbol: dice.chance() ? dice.words() : nil,
          signed: dice.chance(), lasting: dice.chance())
      }, steps: list { $0.step() }, deadlines: list { $0.deadline() },
      outerDeadline: chance() ? name() : nil,
      outcomes: list { OutcomeDefinition(id: $0.name(), title: $0.localized()) })
  }

  private mutating func fieldKind() -> FieldKind {
    let choices = list { (dice: inout Dice) -> String in
      let code: FieldID = dice.name()
      return code.rawValue
    }
    return one(of: [.text, .date, .number, .choice(choices)])
  }

  private mutating func step() -> StepDefinition {
    StepDefinition(
      id: name(), stage: one(of: Stage.allCases), title: localized(), guidance: localized(),
      basis: chance() ? words() : nil, responsible: one(of: Role.allCases),
      documents: list { $0.name() },
      checklist: list { ChecklistItem(id: $0.name(), title: $0.localized()) },
      actions: list { $0.action() })
  }

  private mutating func action() -> ActionDefinition {
    ActionDefinition(
      id: name(), title: localized(), direction: one(of: [.forward, .back, .aside]),
      target: chance() ? .step(name()) : .close(name()), by: some(Role.self),
      guards: list { $0.condition() }, reasonRequired: chance())
  }

  private mutating func condition() -> Guard {
    switch below(15) {
    case 0: .documents(list { $0.name() })
    case 1: .checklist
    case 2: .tasks
    case 3: .fields(list { $0.name() })
    case 4: .team(TeamSize(minimum: below(9), maximum: chance() ? below(9) : nil))
    case 5: .diary
    case 6: .vote(VoteRule(quorum: fraction(), share: fraction(), secret: chance()))
    case 7: .differentPerson(from: name())
    case 8: .subjectHeard
    case 9: .findings
    case 10: .remedies
    case 11: .remediesVerified
    case 12: .waited(dayCount(), since: trigger())
    default: .consent(name(), orSilence: dayCount(), since: trigger())
    }
  }

  private mutating func trigger() -> Trigger {
    switch below(5) {
    case 0: .opened
    case 1: .entered(name())
    case 2: .left(name())
    case 3: .performed(name())
    default: .document(name())
    }
  }

  private mutating func dayCount() -> DayCount { DayCount(below(100), one(of: DayKind.allCases)) }

  private mutating func fraction() -> Fraction { Fraction(below(9), below(9) + 1) }

  private mutating func deadline() -> DeadlineRule {
    var byLevel: [Level: Int] = [:]
    for level in some(Level.self) where chance() { byLevel[level] = below(1_000_000) }
    return DeadlineRule(
      id: name(), title: localized(), starts: trigger(), metBy: list { $0.trigger() },
      limit: DeadlineRule.Limit(
        kind: one(of: DayKind.allCases), byLevel: byLevel, planned: chance() ? name() : nil),
      extension: chance() ? extensionRule() : nil, ladder: list { $0.rung() },
      source: DeadlineRule.Source(
        text: words(), verification: one(of: Verification.allCases)))
  }

  private mutating func extensionRule() -> ExtensionRule {
    ExtensionRule(
      share: chance() ? fraction() : nil, days: chance() ? below(99) : nil,
      times: chance() ? below(9) : nil, by: some(Role.self))
  }

  private mutating func rung() -> Rung {
    let kind = one(of: Rung.Kind.allCases)
    return Rung(
      kind: kind, offset: kind == .overdue ? 0 : below(99),
      dayKind: one(of: DayKind.allCases),
      audience: list { dice in
        switch dice.below(3) {
        case 0: .responsible
        case 1: .role(dice.one(of: Role.allCases))
        default: .person(PersonCode(dice.words()))
        }
      })
  }
}
