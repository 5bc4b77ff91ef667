extension ProcessCompiler {
  /// What is wrong with one deadline, whatever the ways through the process.
  static func ruleProblems(
    _ rule: DeadlineRule, in definition: ProcessDefinition
  ) -> [DefinitionProblem] {
    limitProblems(rule, in: definition) + extensionProblems(rule, in: definition)
      + ladderProblems(rule, in: definition) + sourceProblems(rule)
  }

  private static func limitProblems(
    _ rule: DeadlineRule, in definition: ProcessDefinition
  ) -> [DefinitionProblem] {
    let path = rule.path + ["limit"]
    var problems: [DefinitionProblem] = []
    for (level, days) in rule.limit.byLevel.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let place = path + ["days", level.code]
      problems += [problem(in: days, rule.limit.kind, at: place)].compactMap(\.self)
      if !definition.levels.contains(level) {
        problems.append(DefinitionProblem(.limitForUncoveredLevel(level), at: place))
      }
    }
    let empty = Level.allCases.filter {
      definition.levels.contains($0) && rule.limit.byLevel[$0] == nil
    }
    if let planned = rule.limit.planned {
      let field = definition.fields.first { $0.id == planned }
      if let field, field.kind != .date {
        problems.append(DefinitionProblem(.plannedFieldNotDate(planned), at: path + ["planned"]))
      }
    } else if !empty.isEmpty {
      problems.append(DefinitionProblem(.limitMissing(empty), at: path))
    }
    return problems
  }

  private static func extensionProblems(
    _ rule: DeadlineRule, in definition: ProcessDefinition
  ) -> [DefinitionProblem] {
    guard let bounds = rule.extension else { return [] }
    let path = rule.path + ["extension"]
    var problems: [DefinitionProblem?] = []
    if bounds.by.isDisjoint(with: definition.existingRoles) {
      problems.append(DefinitionProblem(.nobodyMayExtend(rule.id), at: path + ["by"]))
    }
    if let share = bounds.share, !share.isProper {
      problems.append(DefinitionProblem(.invalidShare(share), at: path + ["share"]))
    }
    if let days = bounds.days {
      problems.append(problem(in: days, rule.limit.kind, at: path + ["days"]))
    }
    if let times = bounds.times {
      problems.append(problem(in: times, .calendar, at: path + ["times"]))
    }
    return problems.compactMap(\.self)
  }

  /// Rungs fire in the order of the ladder, so each must come no earlier than the one before.
  private static func ladderProblems(
    _ rule: DeadlineRule, in definition: ProcessDefinition
  ) -> [DefinitionProblem] {
    var problems: [DefinitionProblem] = []
    var last = Int.min
    for (index, rung) in rule.ladder.enumerated() {
      let path = rule.path + ["ladder", String(index)]
      if !rung.audience.contains(where: { $0.isSomebody(in: definition) }) {
        problems.append(DefinitionProblem(.rungTellsNobody(rung: index), at: path + ["to"]))
      }
      if let problem = offsetProblem(rung, at: path) {
        problems.append(problem)
        continue
      }
      if rung.position < last {
        problems.append(DefinitionProblem(.ladderOutOfOrder(rung: index), at: path))
      }
      last = max(last, rung.position)
      let short = Level.allCases.filter { level in
        definition.levels.contains(level) && rung.position < -(rule.fifths(at: level) ?? .max)
      }
      if !short.isEmpty {
        problems.append(DefinitionProblem(.reminderExceedsLimit(rung: index, short), at: path))
      }
    }
    return problems
  }

  private static func offsetProblem(_ rung: Rung, at path: [String]) -> DefinitionProblem? {
    switch rung.kind {
    case .reminder: problem(in: rung.offset, rung.dayKind, least: 0, at: path + ["reminder"])
    case .escalation: problem(in: rung.offset, rung.dayKind, at: path + ["escalation"])
    case .overdue:
      rung.offset == 0
        ? nil
        : DefinitionProblem(
          .countOutOfRange(rung.offset, least: 0, most: 0), at: path + ["overdue"])
    }
  }

  /// Every limit names its source; one that was not read in a text in force is shown.
  private static func sourceProblems(_ rule: DeadlineRule) -> [DefinitionProblem] {
    let source = rule.source
    let path = rule.path + ["source"]
    if source.text.allSatisfy(\.isWhitespace) {
      return [DefinitionProblem(.sourceMissing(rule.id), at: path + ["text"])]
    }
    switch source.verification {
    case .verified, .secondary: return []
    case .historical, .unverified:
      let kind = DefinitionProblem.Kind.limitNotVerified(
        source: source.text, source.verification)
      return [DefinitionProblem(kind, at: path + ["verification"])]
    }
  }
}

extension Fraction {
  /// Whether it is more than nothing and at most the whole, in numbers that cannot overflow.
  var isProper: Bool {
    numerator >= 1 && denominator >= numerator && denominator <= 1000
  }
}

extension DayKind {
  /// How many fifths of a calendar day one of these lasts: five working days make seven days,
  /// and a month thirty.
  var fifths: Int {
    switch self {
    case .calendar: 5
    case .working: 7
    case .month: 150
    }
  }
}

extension DeadlineRule {
  /// The limit at a level in fifths of a calendar day; nil where it is empty or out of range.
  func fifths(at level: Level) -> Int? {
    guard let count = limit.byLevel[level],
      ProcessCompiler.problem(in: count, limit.kind, at: []) == nil
    else { return nil }
    return count * limit.kind.fifths
  }
}

extension Rung {
  /// Where it stands around the due date, in fifths of a calendar day.
  fileprivate var position: Int {
    switch kind {
    case .reminder: -offset * dayKind.fifths
    case .overdue: 0
    case .escalation: offset * dayKind.fifths
    }
  }
}

extension Audience {
  fileprivate func isSomebody(in definition: ProcessDefinition) -> Bool {
    switch self {
    case .responsible, .person: true
    case .role(let role): definition.existingRoles.contains(role)
    }
  }
}
