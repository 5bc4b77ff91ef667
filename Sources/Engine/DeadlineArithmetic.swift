extension Deadline {
  /// Computes when a deadline is due, and how that date came about.
  ///
  /// The start itself does not count. Extensions follow the limit in their order; those of one kind
  /// in a row are one count, so that a month and a month from 31 January end on 31 March. A day
  /// within a pause does not count, whatever it is otherwise, and a pause that still lasts is left
  /// out: it moves the date when work goes on and its end is known. Months and planned dates are
  /// reached by the calendar and then pushed on by a day for each paused day on the way.
  ///
  /// The result is provisional when a working day was looked for on days that are not published or
  /// not official; calendar days, months and paused days rest on no calendar.
  ///
  /// - Precondition: No count is negative, and the calendar has working days.
  package static func derive(
    startsOn: CivilDate, length: Length, extensions: [Extension], pauses: [Pause],
    calendar: WorkingCalendar
  ) -> Derivation {
    var walk = Walk(from: startsOn, pauses: pauses, calendar: calendar)
    var counts = extensions.map(\.days)
    switch length {
    case .days(let count): counts.insert(count, at: 0)
    case .planned(let date): walk.reach(date)
    }
    for count in joined(counts) { walk.count(count) }
    return walk.derivation
  }

  /// Computes this deadline again, under this calendar.
  ///
  /// Under the calendar of ``calendarVersion`` the result is ``dueOn``.
  package func derivation(under calendar: WorkingCalendar) -> Derivation {
    Self.derive(
      startsOn: startsOn, length: length, extensions: extensions, pauses: pauses,
      calendar: calendar)
  }

  /// The moment at which a reminder or an escalation is to be told.
  ///
  /// A reminder comes with the start of its day, so that the day can be used; overdue and escalation
  /// come with the end of theirs, so that nobody is late before the day is over.
  package static func firesAt(
    _ rung: Rung, dueOn: CivilDate, calendar: WorkingCalendar
  ) -> Moment {
    let offset = DayCount(rung.offset, rung.dayKind)
    return switch rung.kind {
    case .reminder: .startOfDay(calendar.date(offset, before: dueOn))
    case .overdue: .endOfDay(dueOn)
    case .escalation: .endOfDay(calendar.date(offset, after: dueOn))
    }
  }

  /// Adds up neighbours of one kind.
  private static func joined(_ counts: [DayCount]) -> [DayCount] {
    var joined: [DayCount] = []
    for count in counts {
      if let last = joined.last, last.kind == count.kind {
        joined[joined.count - 1].count += count.count
      } else {
        joined.append(count)
      }
    }
    return joined
  }
}

/// The way from the start of a deadline to the day it is due, taken day by day.
private struct Walk {
  private let calendar: WorkingCalendar
  private let pauses: [Range<CivilDate>]
  private var day: CivilDate
  private var skipped: [SkippedDay] = []
  private var provisional = false

  init(from start: CivilDate, pauses: [Deadline.Pause], calendar: WorkingCalendar) {
    self.calendar = calendar
    self.pauses = pauses.compactMap(\.days)
    day = start
  }

  var derivation: Derivation {
    Derivation(dueOn: day, skipped: skipped, provisional: provisional)
  }

  mutating func count(_ days: DayCount) {
    precondition(days.count >= 0, "A number of days is not negative: \(days)")
    switch days.kind {
    case .calendar: countCalendarDays(days.count)
    case .month: reach(day.advanced(byMonths: days.count))
    case .working: countWorkingDays(days.count)
    }
  }

  /// Goes to a date, and on by one day for each paused day on the way.
  ///
  /// That is to count as many days as lie between. An earlier date is taken as it is.
  mutating func reach(_ date: CivilDate) {
    guard date > day else {
      day = date
      return
    }
    countCalendarDays(day.days(until: date))
  }

  private mutating func countCalendarDays(_ count: Int) {
    guard !pauses.isEmpty else {
      day = day.advanced(byDays: count)
      return
    }
    var missing = count
    while missing > 0 {
      if !stepIntoPause() { missing -= 1 }
    }
  }

  private mutating func countWorkingDays(_ count: Int) {
    var missing = count
    var daysOff = 0
    while missing > 0 {
      if stepIntoPause() { continue }
      let exception = calendar.exception(on: day)
      if day > calendar.publishedThrough || exception?.provisional == true { provisional = true }
      guard let reason = reasonOff(exception) else {
        missing -= 1
        continue
      }
      skipped.append(SkippedDay(date: day, reason: reason))
      daysOff += 1
      precondition(
        daysOff <= WorkingCalendar.daysOffMax,
        "Calendar \(calendar.version) has no working days at \(day)")
    }
  }

  /// Goes on by one day, and says whether it is a paused one; such a day is listed.
  private mutating func stepIntoPause() -> Bool {
    day = day.advanced(byDays: 1)
    let today = day
    guard pauses.contains(where: { $0.contains(today) }) else { return false }
    skipped.append(SkippedDay(date: today, reason: .paused))
    return true
  }

  /// Why today is off, or nil on a working day; a day off by name is not called a weekend.
  private func reasonOff(_ exception: WorkingCalendar.Day?) -> SkippedDay.Reason? {
    guard let exception else { return day.isWeekend ? .weekend : nil }
    return switch exception.kind {
    case .compensatedWorkday: nil
    case .holiday, .swappedOff: .dayOff(exception.name)
    }
  }
}

extension Deadline.Pause {
  /// The days that do not count; nil while the pause lasts.
  fileprivate var days: Range<CivilDate>? {
    until.map { from..<max(from, $0) }
  }
}
