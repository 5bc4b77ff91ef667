import Engine
import Filters
import Postgres
import Schema

// Comparisons of what has an order, as ranges.

extension FilterSQL {
  mutating func order(
    _ field: FilterField, _ comparison: FilterComparison, _ value: FilterValue
  ) -> String {
    switch value {
    case .stage(let stage): members(.filterStage, comparison, stage)
    case .grade(let grade): members(.filterGrade, comparison, grade)
    case .number(let number):
      range(
        field == .version ? .filterVersion : .filterRevision,
        FilterRange(comparison, number, in: 0...Int32.max), PostgresValue.int4)
    case .day(let day):
      days(field, FilterRange(comparison, day.daysSince1970, in: Self.days), counted: false)
    case .today(let days):
      counted(field, FilterRange(comparison, Int32(days), in: Self.farDays))
    case .days(let days): overdue(FilterRange(comparison, Int32(days), in: 1...Self.far))
    default: preconditionFailure("\(value) has no order")
    }
  }

  /// All that any calendar of ours knows; the ends of dates without an end.
  private static let days: ClosedRange<Int32> = -719_162...2_932_896
  /// Further than any date from any other.
  private static let far: Int32 = 1_000_000
  private static let farDays = -far...far

  /// The members of a vocabulary that compare so.
  private mutating func members<Word: Vocabulary & Comparable>(
    _ fragment: Statement, _ comparison: FilterComparison, _ word: Word
  ) -> String {
    let range = FilterRange(comparison, word.rawValue, in: 0...Int16.max)
    let words = Word.allCases.map(\.rawValue).filter { range.bounds?.contains($0) ?? false }
    return condition(fragment, .int2s(words))
  }

  private mutating func range<Bound>(
    _ fragment: Statement, _ range: FilterRange<Bound>, _ parameter: (Bound) -> PostgresValue
  ) -> String {
    // From 1 to 0 there is nothing.
    let (low, high) = range.bounds.map { ($0.lowerBound, $0.upperBound) } ?? (1, 0)
    return condition(fragment, parameter(low), parameter(high))
  }

  /// Days counted from today, which are days of the calendar where it is said which day that is.
  private mutating func counted(
    _ field: FilterField, _ days: FilterRange<Int32>
  ) -> String {
    guard let today else { return self.days(field, days, counted: true) }
    return self.days(field, days.counted(from: today.daysSince1970, in: Self.days), counted: false)
  }

  /// A day of the calendar, or one counted from the database's today.
  private mutating func days(
    _ field: FilterField, _ days: FilterRange<Int32>, counted: Bool
  ) -> String {
    let parameter = counted ? PostgresValue.int4 : PostgresValue.date
    return switch field {
    case .opened: range(counted ? .filterOpenedByToday : .filterOpened, days, parameter)
    case .entered: range(counted ? .filterEnteredByToday : .filterEntered, days, parameter)
    case .ended: range(counted ? .filterEndedByToday : .filterEnded, days, parameter)
    case .due: due(days, counted ? .filterDueByToday : .filterDueBy, parameter)
    default: preconditionFailure("\(field) is no day")
    }
  }

  /// The nearest due date lies in the range: one is due by its end, and none before it.
  private mutating func due(
    _ days: FilterRange<Int32>, _ fragment: Statement, _ parameter: (Int32) -> PostgresValue
  ) -> String {
    guard let bounds = days.bounds else { return "false" }
    let atEnd =
      days.hasNoEnd
      ? condition(.filterDueEver) : condition(fragment, parameter(bounds.upperBound))
    guard !days.hasNoStart else { return atEnd }
    return "\(atEnd) AND (\(condition(fragment, parameter(bounds.lowerBound - 1)))) IS NOT TRUE"
  }

  /// Overdue by so many days, at least one: due so many days before today.
  private mutating func overdue(_ age: FilterRange<Int32>) -> String {
    guard let bounds = age.bounds else { return "false" }
    let days = FilterRange(
      bounds: -bounds.upperBound ... -bounds.lowerBound, hasNoStart: age.hasNoEnd, hasNoEnd: false)
    return counted(.due, days)
  }
}

/// The whole numbers that compare with one in some way.
struct FilterRange<Bound: FixedWidthInteger & Sendable>: Sendable {
  /// nil when there are none.
  var bounds: ClosedRange<Bound>?
  var hasNoStart: Bool
  var hasNoEnd: Bool

  init(bounds: ClosedRange<Bound>?, hasNoStart: Bool, hasNoEnd: Bool) {
    self.bounds = bounds
    self.hasNoStart = hasNoStart
    self.hasNoEnd = hasNoEnd
  }

  /// The same numbers counted from another beginning, as far as there are such.
  func counted(from start: Bound, in all: ClosedRange<Bound>) -> FilterRange {
    var range = self
    range.bounds = bounds.map { bounds in
      (bounds.lowerBound + start...bounds.upperBound + start).clamped(to: all)
    }
    return range
  }

  /// Takes those among all that there may be; `!=` is no range and no business of this.
  init(_ comparison: FilterComparison, _ number: Bound, in all: ClosedRange<Bound>) {
    let (low, high): (Bound, Bound) =
      switch comparison {
      case .equal, .differs: (number, number)
      case .below: (all.lowerBound, number &- 1)
      case .atMost: (all.lowerBound, number)
      case .above: (number &+ 1, all.upperBound)
      case .atLeast: (number, all.upperBound)
      }
    hasNoStart = comparison == .below || comparison == .atMost
    hasNoEnd = comparison == .above || comparison == .atLeast
    let isEmpty =
      high < max(low, all.lowerBound) || low > all.upperBound
      || (comparison == .above && number == .max)
    bounds = isEmpty ? nil : max(low, all.lowerBound)...min(high, all.upperBound)
  }
}
