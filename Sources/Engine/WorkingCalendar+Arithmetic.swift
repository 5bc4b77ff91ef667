// Counting on the calendar. The day counted from never counts itself: "within 5 working days of
// signing" ends with the fifth working day after the day of signing.

extension WorkingCalendar {
  /// The most days off that a count of working days passes over, 20 years of them.
  ///
  /// A limit of 3,650 working days passes over about five years of them, so only a calendar
  /// that has no working days reaches this.
  static let daysOffMax = 7305

  /// The day on which so many days after a date have passed; the date itself for a count of 0.
  ///
  /// - Precondition: The count is not negative, and the calendar has working days.
  package func date(_ count: DayCount, after date: CivilDate) -> CivilDate {
    self.date(count, from: date, step: 1)
  }

  /// The day from which so many days pass until a date; the date itself for a count of 0.
  ///
  /// - Precondition: The count is not negative, and the calendar has working days.
  package func date(_ count: DayCount, before date: CivilDate) -> CivilDate {
    self.date(count, from: date, step: -1)
  }

  /// The number of working days after `from`, up to and including `to`.
  ///
  /// Negative when `to` is the earlier one: the days by which something is late.
  package func workingDays(from: CivilDate, to: CivilDate) -> Int {
    guard from <= to else { return -workingDays(from: to, to: from) }
    var count = 0
    var day = from
    while day < to {
      day = day.advanced(byDays: 1)
      if isWorkingDay(day) { count += 1 }
    }
    return count
  }

  private func date(_ count: DayCount, from date: CivilDate, step: Int) -> CivilDate {
    precondition(count.count >= 0, "A number of days is not negative: \(count)")
    return switch count.kind {
    case .calendar: date.advanced(byDays: step * count.count)
    case .month: date.advanced(byMonths: step * count.count)
    case .working: workingDay(count.count, from: date, step: step)
    }
  }

  private func workingDay(_ count: Int, from date: CivilDate, step: Int) -> CivilDate {
    var day = date
    var missing = count
    var daysOff = 0
    while missing > 0 {
      day = day.advanced(byDays: step)
      if isWorkingDay(day) {
        missing -= 1
      } else {
        daysOff += 1
        precondition(
          daysOff <= Self.daysOffMax, "Calendar \(version) has no working days at \(day)")
      }
    }
    return day
  }
}
