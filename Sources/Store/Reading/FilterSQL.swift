import Engine
import Filters
import Imports
import Postgres
import Schema

/// Compiles a filter: named conditions out of `filters.sql`, joined, with every value a parameter.
///
/// Nothing of what somebody typed becomes SQL. The texts depend on the filter's form and not on its
/// values, so asking the same again finds the statement prepared.
struct FilterSQL {
  private var arguments: [PostgresValue]
  /// Whom `me` means, by key.
  private let me: Int32
  /// From which day `today` and `overdue` count; nil is the database's own.
  let today: CivilDate?

  /// Puts a filter into a statement that has a place for it, one of those called `filtered…`.
  ///
  /// The arguments given are the statement's own, and `me` is the key of whom the filter means by that.
  static func call(
    _ frame: Statement, _ arguments: [PostgresValue], where filter: Filter, me: Int32,
    today: CivilDate? = nil
  ) -> (Statement, [PostgresValue]) {
    var compiler = FilterSQL(arguments: arguments, me: me, today: today)
    let condition = compiler.condition(filter)
    let sql = frame.sql.replacing("/* filter */ true", with: condition)
    precondition(sql != frame.sql, "\(frame.name) has no place for a filter")
    return (Statement(name: frame.name, sql: sql), compiler.arguments)
  }

  /// A condition that is true where the filter holds, and false or null where it does not.
  private mutating func condition(_ filter: Filter) -> String {
    switch filter {
    case .test(let test): condition(test)
    case .not(let filter): "(\(condition(filter))) IS NOT TRUE"
    case .all(let filters): joined(filters, by: " AND ")
    case .any(let filters): joined(filters, by: " OR ")
    }
  }

  private mutating func joined(_ filters: [Filter], by word: String) -> String {
    var conditions: [String] = []
    for filter in filters { conditions.append("(\(condition(filter)))") }
    return conditions.joined(separator: word)
  }

  /// A named condition, its parameters numbered behind those there are.
  mutating func condition(_ fragment: Statement, _ values: PostgresValue...) -> String {
    let sql = fragment.condition(numberedFrom: arguments.count)
    arguments += values
    return sql
  }
}

extension Statement {
  /// What stands behind the first WHERE, its `$1` as the parameter after so many others.
  fileprivate func condition(numberedFrom count: Int) -> String {
    guard let start = sql.firstRange(of: "WHERE ")?.upperBound else {
      preconditionFailure("\(name) has no condition")
    }
    return String(sql[start...]).replacing(/\$([0-9]+)/) { match in
      "$\(count + (Int(match.1) ?? 0))"
    }
  }
}

// MARK: - Tests

extension FilterSQL {
  private mutating func condition(_ test: FilterTest) -> String {
    switch test {
    case .compares(let field, .differs, let value):
      "(\(equality(field, [value]))) IS NOT TRUE"
    case .compares(let field, .equal, let value): equality(field, [value])
    case .compares(let field, let comparison, let value): order(field, comparison, value)
    case .isAmong(let field, let values): equality(field, values)
    case .isNone(let field): none(field)
    case .under(let unit): condition(.filterUnder, .text(unit.rawValue))
    case .dueWithin(let days):
      order(.due, .atMost, .today(plus: days))
    case .finds(let words): condition(.filterFind, .text(Folding.key(words)))
    }
  }

  private mutating func none(_ field: FilterField) -> String {
    switch field {
    case .responsible: condition(.filterNobodyResponsible)
    case .item: condition(.filterNoItem)
    case .ended: condition(.filterNotEnded)
    case .outcome: condition(.filterNoOutcome)
    case .due: "(\(condition(.filterDueEver))) IS NOT TRUE"
    default: preconditionFailure("every case has its \(field)")
    }
  }

  private mutating func equality(_ field: FilterField, _ values: [FilterValue]) -> String {
    let texts = PostgresValue.texts(values.map(\.code))
    let words = PostgresValue.int2s(values.map(\.word))
    return switch field {
    case .code: condition(.filterCode, texts)
    case .title: condition(.filterTitle, texts)
    case .subject: condition(.filterSubject, texts)
    case .step: condition(.filterStep, texts)
    case .outcome: condition(.filterOutcome, texts)
    case .process: condition(.filterProcess, texts)
    case .item: condition(.filterItem, texts)
    case .body: condition(.filterBody, texts)
    case .responsible:
      condition(
        .filterResponsible, .texts(values.filter { $0 != .me }.map(\.code)),
        .int4s(values.contains(.me) ? [me] : []))
    case .status: condition(.filterStatus, words)
    case .stage: condition(.filterStage, words)
    case .type: condition(.filterType, words)
    case .level: condition(.filterLevel, words)
    case .grade: condition(.filterGrade, words)
    case .version: condition(.filterVersionAmong, .int4s(values.map(\.number)))
    case .revision: condition(.filterRevisionAmong, .int4s(values.map(\.number)))
    case .opened, .entered, .ended, .due, .overdue: order(field, .equal, values[0])
    case .find: preconditionFailure("words are found, not compared")
    }
  }
}

extension FilterValue {
  /// A text or a code.
  fileprivate var code: String? {
    switch self {
    case .text(let text): text
    case .person(let person): person.rawValue
    case .unit(let unit): unit.rawValue
    default: nil
    }
  }

  /// A member of a vocabulary by its number.
  fileprivate var word: Int16? {
    switch self {
    case .status(let status): status.rawValue
    case .stage(let stage): stage.rawValue
    case .caseType(let type): type.rawValue
    case .level(let level): level.rawValue
    case .grade(let grade): grade.rawValue
    default: nil
    }
  }

  fileprivate var number: Int32? {
    if case .number(let number) = self { number } else { nil }
  }
}
