package import Engine

/// A condition on cases, as people write it: `stage = report and under X00004 and overdue > 5d`.
///
/// A condition holds or does not: a case that lacks what is asked for, such as a responsible person,
/// differs from every value and fails every other comparison.
package indirect enum Filter: Hashable, Sendable {
  case test(FilterTest)
  case not(Filter)
  /// Two or more conditions that must all hold.
  case all([Filter])
  /// Two or more conditions of which one must hold.
  case any([Filter])
}

/// One question about a case; its values are of the field's ``FilterField/kind``.
package enum FilterTest: Hashable, Sendable {
  case compares(FilterField, FilterComparison, FilterValue)
  case isAmong(FilterField, [FilterValue])
  case isNone(FilterField)
  /// The case's body is the unit or lies anywhere below it.
  case under(UnitCode)
  /// The nearest running deadline is due in so many days or fewer, or is overdue.
  case dueWithin(days: Int)
  /// Code, title or subject have these words; signs and letter case do not matter.
  case finds(String)
}

/// A value as a field takes it.
package enum FilterValue: Hashable, Sendable {
  case text(String)
  case status(CaseStatus)
  case stage(Stage)
  case caseType(CaseType)
  case level(Level)
  case grade(Grade)
  case person(PersonCode)
  /// Whoever asks, or the person they act for.
  case me
  case unit(UnitCode)
  case number(Int32)
  case day(CivilDate)
  /// So many days after today by the database's clock; before it when negative.
  case today(plus: Int)
  /// So many calendar days.
  case days(Int)
}

/// How two values are compared.
package enum FilterComparison: String, CaseIterable, Sendable {
  case equal = "="
  case differs = "!="
  case below = "<"
  case atMost = "<="
  case above = ">"
  case atLeast = ">="
}

extension Filter {
  /// The conditions together; nil when there are none.
  package static func all(of filters: [Filter]) -> Filter? {
    filters.count > 1 ? .all(filters) : filters.first
  }

  /// Every unit it names, to tell one that does not exist from one without cases.
  package var units: Set<UnitCode> {
    Set(
      tests.flatMap { test -> [UnitCode] in
        if case .under(let unit) = test { return [unit] }
        return test.values.compactMap { if case .unit(let unit) = $0 { unit } else { nil } }
      })
  }

  /// Every person it names, for the same reason.
  package var people: Set<PersonCode> {
    Set(
      tests.flatMap(\.values).compactMap { value in
        if case .person(let person) = value { person } else { nil }
      })
  }

  /// Its tests, in the order in which they are written.
  package var tests: [FilterTest] {
    switch self {
    case .test(let test): [test]
    case .not(let filter): filter.tests
    case .all(let filters), .any(let filters): filters.flatMap(\.tests)
    }
  }
}

extension FilterTest {
  fileprivate var values: [FilterValue] {
    switch self {
    case .compares(_, _, let value): [value]
    case .isAmong(_, let values): values
    case .isNone, .under, .dueWithin, .finds: []
    }
  }
}
