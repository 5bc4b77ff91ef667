import Engine

/// Reads the forms in which programs write a period.
///
/// The forms are a small grammar, and a text is understood whole or not at all:
///
///     period = [round] [event | lead-in] span
///     round  = ("đợt" | "lần") number [":"]
///     span   = "từ" point [to point] | to point | "trước" point | point [to point]
///            | "cả năm" | "trong năm" | "thường xuyên"
///     to     = "-" | "đến" | "tới" | "và" or "," between neighbouring months or quarters
///
/// Points are those of ``PeriodPoint``. A point without a year takes the other's, else the line's.
struct PeriodParser {
  private var cursor: PeriodCursor
  private let years: ClosedRange<Int>?
  private let text: String

  /// Reads a period.
  ///
  /// - Parameters:
  ///   - text: The period as written, normal and not empty.
  ///   - years: The years of the line.
  /// - Returns: The period, with the text as written.
  /// - Throws: ``PeriodProblem`` when the text is none.
  static func parse(
    _ text: String, years: ClosedRange<Int>?
  ) throws(PeriodProblem) -> Period {
    var parser = PeriodParser(
      cursor: PeriodCursor(PeriodToken.tokens(of: text)), years: years, text: text)
    return try parser.period()
  }

  private mutating func period() throws(PeriodProblem) -> Period {
    let round = try round()
    if cursor.take(anyOf: PeriodWords.closingEvents) {
      return try milestone(round: round, opens: false)
    }
    if cursor.take(anyOf: PeriodWords.openingEvents) {
      return try milestone(round: round, opens: true)
    }
    _ = cursor.take(anyOf: PeriodWords.leadIns)
    return try span(round: round)
  }

  private mutating func round() throws(PeriodProblem) -> Int? {
    guard cursor.take(anyOf: PeriodWords.round) else { return nil }
    guard let number = cursor.takeOrdinal() else { throw .notUnderstood }
    if !cursor.take(.colon) && !cursor.take(.comma) { _ = cursor.take(.dash) }
    return number
  }

  private mutating func milestone(round: Int?, opens: Bool) throws(PeriodProblem) -> Period {
    guard let point = cursor.takePoint(), cursor.isAtEnd else { throw .notUnderstood }
    let span = try point.span(in: try year(of: point))
    return period(
      from: opens ? span.lowerBound : nil, to: opens ? nil : span.upperBound,
      precision: point.precision, round: round, isMilestone: true)
  }

  private mutating func span(round: Int?) throws(PeriodProblem) -> Period {
    if cursor.take(anyOf: PeriodWords.wholeYear) { return try wholeYear(round: round) }
    if cursor.take(anyOf: PeriodWords.before) {
      let (point, span) = try lastPoint()
      return period(
        from: nil, to: span.lowerBound.advanced(byDays: -1), precision: point.precision,
        round: round)
    }
    if cursor.take(anyOf: PeriodWords.until) {
      let (point, span) = try lastPoint()
      return period(
        from: nil, to: span.upperBound, precision: point.precision, round: round)
    }
    let isOpenEnded = cursor.take(anyOf: PeriodWords.from)
    guard let (first, last) = cursor.takeRange(), cursor.isAtEnd else { throw .notUnderstood }
    return try period(from: first, to: last, isOpenEnded: isOpenEnded, round: round)
  }

  private mutating func lastPoint() throws(PeriodProblem) -> (
    PeriodPoint, ClosedRange<CivilDate>
  ) {
    guard let point = cursor.takePoint(), cursor.isAtEnd else { throw .notUnderstood }
    return (point, try point.span(in: try year(of: point)))
  }

  private mutating func wholeYear(round: Int?) throws(PeriodProblem) -> Period {
    let point = cursor.takePoint() ?? PeriodPoint(unit: .year, year: nil, text: text)
    guard cursor.isAtEnd, point.unit == .year else { throw .notUnderstood }
    guard point.year == nil, let years else {
      return try period(from: point, to: nil, isOpenEnded: false, round: round)
    }
    let first = PeriodPoint(unit: .year, year: years.lowerBound, text: text)
    let last = PeriodPoint(unit: .year, year: years.upperBound, text: text)
    return try period(from: first, to: last, isOpenEnded: false, round: round)
  }

  private func period(
    from first: PeriodPoint, to last: PeriodPoint?, isOpenEnded: Bool, round: Int?
  ) throws(PeriodProblem) -> Period {
    var first = first
    var last = last
    let said = first.year ?? last?.year
    first.year = said
    if last?.year == nil { last?.year = said }
    let start = try first.span(in: try year(of: first))
    let end = try last.map { (point) throws(PeriodProblem) in
      try point.span(in: try year(of: point))
    }
    guard start.lowerBound <= (end ?? start).upperBound else { throw .reversed }
    return period(
      from: start.lowerBound,
      to: end?.upperBound ?? (isOpenEnded ? nil : start.upperBound),
      precision: min(first.precision, last?.precision ?? first.precision), round: round)
  }

  private func period(
    from starts: CivilDate?, to ends: CivilDate?, precision: Period.Precision, round: Int?,
    isMilestone: Bool = false
  ) -> Period {
    Period(
      starts: starts, ends: ends, precision: precision, round: round,
      isMilestone: isMilestone, asWritten: text)
  }

  private func year(of point: PeriodPoint) throws(PeriodProblem) -> Int {
    if let year = point.year { return year }
    guard let years, years.count == 1 else { throw .yearUnclear }
    return years.lowerBound
  }
}
