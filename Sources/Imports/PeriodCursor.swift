/// Takes words, numbers and points off the front of a period; what does not fit is left there.
struct PeriodCursor {
  private var rest: ArraySlice<PeriodToken>

  init(_ tokens: [PeriodToken]) {
    rest = tokens[...]
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ kind: PeriodToken.Kind) -> Bool {
    guard rest.first?.kind == kind else { return false }
    rest.removeFirst()
    return true
  }

  mutating func take(anyOf phrases: [[String]]) -> Bool {
    let words = rest.prefix { token in
      if case .word = token.kind { true } else { false }
    }
    let taken = words.map { token in
      if case .word(let word) = token.kind { word } else { "" }
    }
    guard let phrase = phrases.first(where: { taken.starts(with: $0) }) else { return false }
    rest.removeFirst(phrase.count)
    return true
  }

  /// A number as people count: `2` or `II`.
  mutating func takeOrdinal() -> Int? {
    if case .word(let word) = rest.first?.kind, let number = PeriodWords.romanNumerals[word] {
      rest.removeFirst()
      return number
    }
    return takeNumber(digits: 1...2)
  }

  /// Two points, or one.
  mutating func takeRange() -> (first: PeriodPoint, last: PeriodPoint?)? {
    if let range = attempt({ $0.days() }) { return range }
    guard let first = takePoint() else { return nil }
    if isAtEnd { return (first, nil) }
    if take(.dash) || take(anyOf: PeriodWords.until) {
      guard let last = takePoint(after: first) else { return nil }
      return (first, last)
    }
    guard take(.comma) || take(anyOf: PeriodWords.and), let last = takePoint(after: first),
      first.isFollowed(by: last)
    else { return nil }
    return (first, last)
  }

  /// One point; after a month or quarter the next needs no such word: `tháng 3-5/2026`.
  mutating func takePoint(after first: PeriodPoint? = nil) -> PeriodPoint? {
    attempt { $0.sameUnit(as: first) } ?? attempt { $0.quarter() } ?? attempt { $0.part() }
      ?? attempt { $0.month() } ?? attempt { $0.date() } ?? attempt { $0.isoDate() }
      ?? attempt { $0.wholeYear() }
  }

  // The forms of a point. Each takes what it needs or returns nothing, and `attempt` puts back
  // what a form that did not fit had taken.

  private mutating func attempt<Value>(_ form: (inout PeriodCursor) -> Value?) -> Value? {
    var trial = self
    guard let value = form(&trial) else { return nil }
    self = trial
    return value
  }

  private mutating func sameUnit(as first: PeriodPoint?) -> PeriodPoint? {
    guard let first, first.year == nil else { return nil }
    let start = self
    switch first.unit {
    case .quarter:
      guard let number = takeOrdinal() else { return nil }
      return point(.quarter(number), since: start)
    case .month:
      guard let number = takeNumber(digits: 1...2), rest.first?.isNumber != true else {
        return nil
      }
      return point(.month(number), since: start)
    default:
      return nil
    }
  }

  private mutating func quarter() -> PeriodPoint? {
    let start = self
    guard take(.word(PeriodWords.quarter)) || take(.word("q")) else { return nil }
    guard let number = takeOrdinal() else { return nil }
    return point(.quarter(number), since: start)
  }

  /// `6 tháng đầu năm`, `3 tháng cuối năm 2026`.
  private mutating func part() -> PeriodPoint? {
    let start = self
    guard let count = takeNumber(digits: 1...2), (1...11).contains(count),
      take(.word(PeriodWords.month))
    else { return nil }
    let isFirst = take(anyOf: PeriodWords.first)
    guard isFirst || take(anyOf: PeriodWords.last), take(.word(PeriodWords.year)) else {
      return nil
    }
    let year = takeYear()
    return PeriodPoint(
      unit: isFirst ? .firstMonths(count) : .lastMonths(count), year: year,
      text: text(since: start))
  }

  /// `tháng 10`, `tháng 10/2026`, `10/2026`.
  private mutating func month() -> PeriodPoint? {
    let start = self
    let isNamed = take(.word(PeriodWords.month))
    guard let number = takeNumber(digits: 1...2) else { return nil }
    let month = point(.month(number), since: start)
    guard isNamed || month?.year != nil else { return nil }
    return month
  }

  /// `10/3`, `ngày 10/3/2026`, `10.3.2026`, `10-3-2026`, `ngày 10 tháng 3 năm 2026`.
  private mutating func date() -> PeriodPoint? {
    let start = self
    _ = take(.word(PeriodWords.day))
    guard let day = takeNumber(digits: 1...2) else { return nil }
    if take(.slash) || take(.word(PeriodWords.month)) {
      guard let month = takeNumber(digits: 1...2) else { return nil }
      return point(.day(day, month: month), since: start)
    }
    guard let separator = rest.first?.kind, separator == .dot || separator == .dash else {
      return nil
    }
    guard take(separator), let month = takeNumber(digits: 1...2), take(separator),
      let year = takeYear()
    else { return nil }
    return PeriodPoint(
      unit: .day(day, month: month), year: year, text: text(since: start))
  }

  /// `2026-03-10`.
  private mutating func isoDate() -> PeriodPoint? {
    let start = self
    guard let year = takeYear(), take(.dash), let month = takeNumber(digits: 2...2),
      take(.dash), let day = takeNumber(digits: 2...2)
    else { return nil }
    return PeriodPoint(
      unit: .day(day, month: month), year: year, text: text(since: start))
  }

  private mutating func wholeYear() -> PeriodPoint? {
    let start = self
    _ = take(.word(PeriodWords.year))
    return takeYear().map { PeriodPoint(unit: .year, year: $0, text: text(since: start)) }
  }

  /// `10 - 15/4/2026`: days of one month.
  private mutating func days() -> (first: PeriodPoint, last: PeriodPoint?)? {
    let start = self
    _ = take(.word(PeriodWords.day))
    guard let day = takeNumber(digits: 1...2) else { return nil }
    let text = text(since: start)
    guard take(.dash) || take(anyOf: PeriodWords.until), let last = attempt({ $0.date() }),
      case .day(_, let month) = last.unit
    else { return nil }
    return (PeriodPoint(unit: .day(day, month: month), year: last.year, text: text), last)
  }

  /// A point with the year that may follow it: `/2026` or `năm 2026`.
  private mutating func point(
    _ unit: PeriodPoint.Unit, since start: PeriodCursor
  ) -> PeriodPoint? {
    if take(.slash) || take(.word(PeriodWords.year)) {
      guard let year = takeYear() else { return nil }
      return PeriodPoint(unit: unit, year: year, text: text(since: start))
    }
    return PeriodPoint(unit: unit, year: nil, text: text(since: start))
  }

  private mutating func takeYear() -> Int? {
    guard let year = takeNumber(digits: 4...4) else { return nil }
    return ProgramYears.plausible.contains(year) ? year : nil
  }

  private mutating func takeNumber(digits: ClosedRange<Int>) -> Int? {
    guard case .number(let number, let length) = rest.first?.kind, digits.contains(length)
    else { return nil }
    rest.removeFirst()
    return number
  }

  private func text(since start: PeriodCursor) -> String {
    start.rest.prefix(start.rest.count - rest.count).map(\.text).joined()
  }
}

extension PeriodToken {
  fileprivate var isNumber: Bool {
    if case .number = kind { true } else { false }
  }
}

extension PeriodPoint {
  /// Whether another month or quarter of the same year comes right after this one.
  fileprivate func isFollowed(by next: PeriodPoint) -> Bool {
    switch (unit, next.unit) {
    case (.month(let first), .month(let second)), (.quarter(let first), .quarter(let second)):
      second == first + 1
    default: false
    }
  }
}
