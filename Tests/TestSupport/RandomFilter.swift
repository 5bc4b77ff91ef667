import Engine
package import Filters

/// Filters as nobody would write them, over values that somebody might have.
package struct RandomFilter {
  /// What texts and codes to ask for, by field; a few of them none of the cases has.
  package var texts: [FilterField: [String]]
  /// The days around which dates are asked for.
  package var days: ClosedRange<Int32>

  package init(texts: [FilterField: [String]], days: ClosedRange<Int32>) {
    self.texts = texts
    self.days = days
  }

  /// A filter of at most so many levels.
  package func filter(depth: Int, using random: inout SplitMix64) -> Filter {
    guard depth > 0, Int.random(in: 0..<4, using: &random) > 0 else {
      return .test(test(using: &random))
    }
    let parts = (0..<Int.random(in: 2...3, using: &random)).map { _ in
      filter(depth: depth - 1, using: &random)
    }
    return switch Int.random(in: 0..<3, using: &random) {
    case 0: .not(parts[0])
    case 1: .all(parts)
    default: .any(parts)
    }
  }

  private func test(using random: inout SplitMix64) -> FilterTest {
    let field = FilterField.allCases.randomElement(using: &random) ?? .code
    switch field.operators.randomElement(using: &random) ?? .isNone {
    case .compares(let comparison):
      return .compares(field, comparison, value(of: field, using: &random))
    case .isAmong:
      let count = Int.random(in: 1...3, using: &random)
      return .isAmong(field, (0..<count).map { _ in value(of: field, using: &random) })
    case .isNone: return .isNone(field)
    case .under: return .under(UnitCode(text(of: .body, using: &random)))
    case .within: return .dueWithin(days: Int.random(in: 0...60, using: &random))
    case .finds: return .finds(text(of: .find, using: &random))
    }
  }

  private func value(of field: FilterField, using random: inout SplitMix64) -> FilterValue {
    switch field.kind {
    case .text, .words: .text(text(of: field, using: &random))
    case .person:
      Bool.random(using: &random) ? .me : .person(PersonCode(text(of: field, using: &random)))
    case .unit: .unit(UnitCode(text(of: field, using: &random)))
    case .number: .number(Int32.random(in: 0...4, using: &random))
    case .age: .days(Int.random(in: 0...60, using: &random))
    case .day:
      Bool.random(using: &random)
        ? .today(plus: Int.random(in: -60...60, using: &random))
        : .day(CivilDate(daysSince1970: Int32.random(in: days, using: &random)))
    case .status: .status(CaseStatus.allCases.randomElement(using: &random) ?? .open)
    case .stage: .stage(Stage.allCases.randomElement(using: &random) ?? .plan)
    case .caseType: .caseType(CaseType.allCases.randomElement(using: &random) ?? .complaint)
    case .level: .level(Level.allCases.randomElement(using: &random) ?? .cell)
    case .grade: .grade(Grade.allCases.randomElement(using: &random) ?? .open)
    }
  }

  private func text(of field: FilterField, using random: inout SplitMix64) -> String {
    texts[field]?.randomElement(using: &random) ?? "X"
  }
}
