import Engine

/// What a filter can ask about a case; the raw value is the word that is typed.
package enum FilterField: String, CaseIterable, Sendable {
  case code, title, subject, find
  case status, stage, step, outcome
  case type, process, version, level, grade
  case body, responsible, item
  case opened, entered, ended
  case due, overdue, revision
}

/// What a field's values are, and so how they are read and what may be asked of them.
package enum FilterKind: CaseIterable, Sendable {
  case text, status, stage, caseType, level, grade, person, unit, number, day
  /// Words to find in a folded text.
  case words
  /// How long something lasts, in days.
  case age
}

/// What may stand behind a field.
package enum FilterOperator: Hashable, Sendable {
  case compares(FilterComparison)
  case isAmong, isNone, under, within, finds

  /// As it is typed.
  package var text: String {
    switch self {
    case .compares(let comparison): comparison.rawValue
    case .isAmong: "in"
    case .isNone: "is none"
    case .under: "under"
    case .within: "within"
    case .finds: "~"
    }
  }
}

extension FilterField {
  /// What the field's values are.
  package var kind: FilterKind {
    switch self {
    case .code, .title, .subject, .step, .outcome, .process, .item: .text
    case .find: .words
    case .status: .status
    case .stage: .stage
    case .type: .caseType
    case .level: .level
    case .grade: .grade
    case .body: .unit
    case .responsible: .person
    case .version, .revision: .number
    case .opened, .entered, .ended, .due: .day
    case .overdue: .age
    }
  }

  /// Whether a case may have no such value.
  package var mayBeNone: Bool {
    switch self {
    case .responsible, .item, .ended, .outcome, .due: true
    default: false
    }
  }

  /// Everything that may be asked of the field, in the order in which the manual lists it.
  package var operators: [FilterOperator] {
    kind.operators + (self == .due ? [.within] : []) + (mayBeNone ? [.isNone] : [])
  }
}

extension FilterKind {
  fileprivate var operators: [FilterOperator] {
    let equality: [FilterOperator] = [.compares(.equal), .compares(.differs)]
    let order = FilterComparison.allCases.map(FilterOperator.compares)
    return switch self {
    case .text, .status, .caseType, .level, .person: equality + [.isAmong]
    case .unit: equality + [.isAmong, .under]
    case .stage, .grade, .number: order + [.isAmong]
    case .day, .age: order
    case .words: [.finds]
    }
  }

  /// The words that are values of the kind; nil where anything may be written.
  package var vocabulary: [String]? {
    switch self {
    case .status: CaseStatus.allCases.map(\.code)
    case .stage: Stage.allCases.map(\.code)
    case .caseType: CaseType.allCases.map(\.code)
    case .level: Level.allCases.map(\.code)
    case .grade: Grade.allCases.map(\.code)
    case .text, .person, .unit, .number, .day, .words, .age: nil
    }
  }
}
