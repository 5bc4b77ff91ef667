package import Engine

extension Wording {
  /// How far off a due date is: `còn 5 ngày làm việc`, `hôm nay là hạn cuối`, `quá hạn 1 ngày`.
  ///
  /// Working days are counted as the calendar has them; between two dates without a working day,
  /// and for a limit in calendar days or months, plain days are.
  package func remaining(
    until dueOn: CivilDate, today: CivilDate, counting kind: DayKind = .working,
    calendar: WorkingCalendar
  ) -> String {
    guard dueOn != today else { return say(vi: "hôm nay là hạn cuối", en: "due today") }
    let distance = days(distance(from: today, to: dueOn, kind, calendar))
    return today < dueOn
      ? say(vi: "còn \(distance)", en: "\(distance) left")
      : say(vi: "quá hạn \(distance)", en: "\(distance) overdue")
  }

  private func distance(
    from today: CivilDate, to dueOn: CivilDate, _ kind: DayKind, _ calendar: WorkingCalendar
  ) -> DayCount {
    let plain = DayCount(abs(today.days(until: dueOn)), .calendar)
    switch kind {
    case .calendar, .month: return plain
    case .working:
      let working = abs(calendar.workingDays(from: today, to: dueOn))
      return working == 0 ? plain : DayCount(working, .working)
    }
  }
}
