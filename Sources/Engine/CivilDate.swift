/// A day of the civil calendar, without a time and without a place.
///
/// Deadlines are civil dates: what is due on a day may be done until that day ends in Vietnam
/// (``Moment/endOfDay(_:)``). Arithmetic is proleptic Gregorian and exact from year 1 to 9999.
package struct CivilDate: Hashable, Sendable, Comparable {
  /// Days since 1970-01-01, the form in which PostgreSQL and the engine exchange dates.
  package let daysSince1970: Int32

  package init(daysSince1970: Int32) {
    self.daysSince1970 = daysSince1970
  }

  /// A date that exists, or nothing: the 31st of April is refused, not rolled over.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Self.length(ofMonth: month, year: year) else { return nil }
    daysSince1970 = Self.days(year: year, month: month, day: day)
  }

  /// Reads `2026-11-21`, exactly ten ASCII characters.
  package init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for index in range {
        guard (0x30...0x39).contains(bytes[index]) else { return nil }
        value = value * 10 + Int(bytes[index] - 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  package static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.daysSince1970 < right.daysSince1970
  }

  package var year: Int { parts.year }
  package var month: Int { parts.month }
  package var day: Int { parts.day }

  /// Monday is 1, Sunday is 7 (ISO 8601).
  package var weekday: Int {
    // 1970-01-01 was a Thursday.
    let shifted = (Int(daysSince1970) + 3) % 7
    return (shifted < 0 ? shifted + 7 : shifted) + 1
  }

  package var isWeekend: Bool { weekday >= 6 }

  /// The date so many days later; earlier when `days` is negative.
  package func advanced(byDays days: Int) -> CivilDate {
    CivilDate(daysSince1970: daysSince1970 + Int32(days))
  }

  /// The same day so many months later, or the last day of a month that is too short.
  package func advanced(byMonths months: Int) -> CivilDate {
    let (year, month, day) = parts
    let index = year * 12 + (month - 1) + months
    let newYear = index >= 0 ? index / 12 : (index - 11) / 12
    let newMonth = index - newYear * 12 + 1
    let newDay = min(day, Self.length(ofMonth: newMonth, year: newYear))
    return CivilDate(daysSince1970: Self.days(year: newYear, month: newMonth, day: newDay))
  }

  /// How many days later `other` is; negative when it is earlier.
  package func days(until other: CivilDate) -> Int {
    Int(other.daysSince1970) - Int(daysSince1970)
  }

  /// The number of days in a month of a year.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  // Days from a date and back, after the era method: 400 years have 146,097 days, and a year
  // that begins in March has its leap day last.

  private static func days(year: Int, month: Int, day: Int) -> Int32 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month and day, for who wants all three.
  package var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(daysSince1970) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}

extension CivilDate: CustomStringConvertible {
  /// The date as `2026-11-21`.
  package var description: String {
    let (year, month, day) = parts
    func padded(_ number: Int, to width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}
