import Engine

/// The rules for due dates once more, written to be compared with: sets and counts, no walk.
struct DeadlineModel {
  private let calendar: WorkingCalendar
  private let paused: Set<CivilDate>

  init(pauses: [Deadline.Pause], calendar: WorkingCalendar) {
    self.calendar = calendar
    paused = pauses.reduce(into: []) { paused, pause in
      guard let until = pause.until, until > pause.from else { return }
      paused.formUnion(Self.days(after: pause.from.advanced(byDays: -1)).prefix { $0 < until })
    }
  }

  func derive(
    startsOn: CivilDate, length: Deadline.Length, extensions: [DayCount]
  ) -> Derivation {
    var derivation = Derivation(dueOn: startsOn, skipped: [], provisional: false)
    var counts = extensions
    switch length {
    case .days(let count): counts = [count] + counts
    case .planned(let date):
      go(&derivation, to: date < startsOn ? date : pushed(date, from: startsOn), working: false)
    }
    while !counts.isEmpty {
      let months = counts.prefix { $0.kind == .month }.map(\.count)
      let from = derivation.dueOn
      if months.isEmpty {
        let count = counts.removeFirst()
        let working = count.kind == .working
        go(&derivation, to: day(count.count, after: from, working: working), working: working)
      } else {
        counts.removeFirst(months.count)
        let goal = from.advanced(byMonths: months.reduce(0, +))
        go(&derivation, to: pushed(goal, from: from), working: false)
      }
    }
    return derivation
  }

  private func go(_ derivation: inout Derivation, to due: CivilDate, working: Bool) {
    let days = Array(Self.days(after: derivation.dueOn).prefix { $0 <= due })
    derivation.skipped += days.compactMap { day in
      reason(day, working: working).map { SkippedDay(date: day, reason: $0) }
    }
    derivation.provisional =
      derivation.provisional
      || working
        && days.contains { day in
          !paused.contains(day)
            && (day > calendar.publishedThrough || calendar.exception(on: day)?.provisional == true)
        }
    derivation.dueOn = due
  }

  private func reason(_ day: CivilDate, working: Bool) -> SkippedDay.Reason? {
    if paused.contains(day) { return .paused }
    guard working, !calendar.isWorkingDay(day) else { return nil }
    return calendar.exception(on: day).map { .dayOff($0.name) } ?? .weekend
  }

  private func day(_ count: Int, after date: CivilDate, working: Bool) -> CivilDate {
    let counted = Self.days(after: date).filter { reason($0, working: working) == nil }
    return Array(counted.prefix(count)).last ?? date
  }

  /// Pushes a goal by the paused days up to it, until no more days are covered.
  private func pushed(_ goal: CivilDate, from start: CivilDate) -> CivilDate {
    var due = goal
    while true {
      let days = paused.count { $0 > start && $0 <= due }
      if goal.advanced(byDays: days) == due { return due }
      due = goal.advanced(byDays: days)
    }
  }

  private static func days(
    after date: CivilDate
  ) -> LazySequence<UnfoldFirstSequence<CivilDate>> {
    sequence(first: date.advanced(byDays: 1)) { $0.advanced(byDays: 1) }.lazy
  }
}
