package import Engine
package import Filters
package import Postgres
import Schema

/// How near the nearest running deadline of an open case is; the raw values are those of `case_age()`.
package enum CountAge: Int16, Vocabulary {
  /// Overdue by more than 30 days.
  case overdueOver30 = 1
  /// Overdue by 8 to 30 days.
  case overdue30
  /// Overdue by 1 to 7 days.
  case overdue7
  /// Due today or within 7 days.
  case due7
  case dueLater
  /// Nothing runs: the date is not yet in the case's plan.
  case undated
  /// Nothing is overdue while a case rests.
  case paused

  package var code: String {
    switch self {
    case .overdueOver30: "overdue_over_30"
    case .overdue30: "overdue_8_30"
    case .overdue7: "overdue_1_7"
    case .due7: "due_7"
    case .dueLater: "due_later"
    case .undated: "undated"
    case .paused: "paused"
    }
  }

  /// Whether a deadline of the case is missed.
  package var isOverdue: Bool { rawValue <= Self.overdue7.rawValue }
}

/// How many open cases below one body are in one stage and of one age.
package struct CountLine: Hashable, Sendable {
  /// The unit asked about, for its own cases; else the body next below it that they are under.
  package var unit: UnitLine
  package var stage: Stage
  package var age: CountAge
  package var cases: Int
}

/// The open cases below a unit.
package struct CaseCounts: Hashable, Sendable {
  package var lines: [CountLine]
  /// The moment as of which they were counted, where the counts were kept; nil: for this answer.
  package var at: Moment?

  package init(lines: [CountLine], at: Moment? = nil) {
    self.lines = lines
    self.at = at
  }

  /// How old counts that are kept may be before they are counted anew for whoever asks.
  package static let ageMaxSeconds: Int32 = 60
  /// A unit with as many open cases below it has its counts kept.
  package static let keptFrom: Int32 = 1_000
}

extension Viewer {
  /// The unit whose counts the person looks at first: the highest one that they hold a role on, else
  /// the top of the tree; nil when there are no units.
  package func highestUnit(on connection: borrowing Connection) throws(StoreError) -> UnitCode? {
    try rows(.highestUnit, [key], on: connection).first.map { $0.code(0) }
  }

  /// Counts the open cases that the person may see below a unit, its own among them.
  ///
  /// Those below a large unit are as they were at most a minute ago, unless a condition restricts them.
  package func counts(
    under unit: UnitCode, where condition: Filter?, on connection: borrowing Connection
  ) throws(StoreError) -> CaseCounts {
    let unit = PostgresValue.text(unit.rawValue)
    if let condition {
      return CaseCounts(
        try rows(.filteredCounts, [unit], where: condition, on: connection))
    }
    let kept = try rows(
      .keptCounts, [unit, .int4(CaseCounts.ageMaxSeconds)], on: connection)
    return CaseCounts(
      kept.isEmpty ? try rows(.filteredCounts, [unit], on: connection) : kept)
  }
}

extension CaseCounts {
  fileprivate init(_ rows: Rows) {
    let lines = rows.map { row in
      CountLine(
        unit: row.line(0), stage: row.word(2), age: row.word(3),
        cases: Int(row[4, as: Int64.self]))
    }
    self.init(lines: lines, at: rows.first?.momentIfThere(5))
  }
}

/// Keeps the counts of large units, in the role `casework_acts`.
package enum CountStore {
  /// Counts anew, unless somebody has within so many seconds.
  ///
  /// - Returns: Whether it was this call that counted.
  @discardableResult
  package static func keep(
    atMostEvery seconds: Int32, from least: Int32 = CaseCounts.keptFrom,
    in transaction: borrowing Transaction
  ) throws(StoreError) -> Bool {
    do throws(PostgresError) {
      guard try !transaction.execute(.takeCounting, [.int4(seconds)]).isEmpty else { return false }
      try transaction.execute(.keepCounts, [.int4(least)])
      return true
    } catch {
      throw StoreError(error)
    }
  }
}
