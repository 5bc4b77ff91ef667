import Engine

/// A day, month, quarter, part of a year or year, whose year may be unsaid.
struct PeriodPoint {
  enum Unit: Hashable {
    case day(Int, month: Int)
    case month(Int)
    case quarter(Int)
    /// So many months at the beginning or the end of a year.
    case firstMonths(Int)
    case lastMonths(Int)
    case year
  }

  let unit: Unit
  var year: Int?
  /// The point as the text has it, for the sentence that says it cannot be.
  let text: String

  var precision: Period.Precision {
    switch unit {
    case .day: .day
    case .month: .month
    case .quarter: .quarter
    case .firstMonths, .lastMonths: .part
    case .year: .year
    }
  }

  /// The first and the last day of the point in its year.
  ///
  /// - Throws: ``PeriodProblem/impossible(_:)`` when there is no such day, month or quarter.
  func span(in year: Int) throws(PeriodProblem) -> ClosedRange<CivilDate> {
    let months: ClosedRange<Int>
    switch unit {
    case .day(let day, let month):
      guard let date = CivilDate(year: year, month: month, day: day) else {
        throw .impossible(text)
      }
      return date...date
    case .month(let month): months = month...month
    case .quarter(let quarter):
      guard (1...4).contains(quarter) else { throw .impossible(text) }
      months = (quarter * 3 - 2)...(quarter * 3)
    case .firstMonths(let count): months = 1...max(1, count)
    case .lastMonths(let count): months = min(12, 13 - count)...12
    case .year: months = 1...12
    }
    return try span(of: months, in: year)
  }

  private func span(
    of months: ClosedRange<Int>, in year: Int
  ) throws(PeriodProblem) -> ClosedRange<CivilDate> {
    guard (1...12).contains(months.upperBound), months.lowerBound >= 1,
      let first = CivilDate(year: year, month: months.lowerBound, day: 1),
      let last = CivilDate(
        year: year, month: months.upperBound,
        day: CivilDate.length(ofMonth: months.upperBound, year: year))
    else { throw .impossible(text) }
    return first...last
  }
}
