import Engine

extension WorkingCalendar {
  /// Two years around which every day may be off, swapped or worked, some of it provisional.
  static func random(using random: inout SplitMix64) -> WorkingCalendar {
    var exceptions: [CivilDate: Day] = [:]
    for _ in 0..<Int.random(in: 0...120, using: &random) {
      let date = CivilDate.random(using: &random)
      let kind: Day.Kind =
        date.isWeekend && Bool.random(using: &random)
        ? .compensatedWorkday : Bool.random(using: &random) ? .holiday : .swappedOff
      let provisional = Int.random(in: 0..<10, using: &random) == 0
      exceptions[date] = Day(kind: kind, name: "\(kind.code) \(date)", provisional: provisional)
    }
    let published = CivilDate.random(using: &random).advanced(byDays: 200)
    return WorkingCalendar(version: 7, publishedThrough: published, exceptions: exceptions)
  }

  /// Thirty years of holidays.
  static func idle(from date: CivilDate) -> WorkingCalendar {
    let holiday = Day(kind: .holiday, name: "idle", provisional: false)
    let days = (0..<11_000).map { (date.advanced(byDays: $0), holiday) }
    return WorkingCalendar(
      version: 8, publishedThrough: date, exceptions: Dictionary(uniqueKeysWithValues: days))
  }
}

extension CivilDate {
  /// A day of 2025 or 2026.
  static func random(using random: inout SplitMix64) -> CivilDate {
    CivilDate(daysSince1970: Int32.random(in: 20_089..<20_819, using: &random))
  }
}

extension DayCount {
  static func random(using random: inout SplitMix64) -> DayCount {
    let kind = DayKind.allCases.randomElement(using: &random) ?? .working
    return DayCount(Int.random(in: 0...(kind == .month ? 6 : 60), using: &random), kind)
  }
}

extension Deadline {
  /// A running deadline with whatever may have happened to it; its date is still to be derived.
  static func random(using random: inout SplitMix64) -> Deadline {
    let start = CivilDate.random(using: &random)
    let planned = start.advanced(byDays: Int.random(in: -10...90, using: &random))
    let count = DayCount.random(using: &random)
    let extensions = (0..<Int.random(in: 0...3, using: &random)).map { number in
      Extension(days: .random(using: &random), decision: "\(number)-QĐ/UBKT")
    }
    let pauses = (0..<Int.random(in: 0...4, using: &random)).map { _ in
      let from = start.advanced(byDays: Int.random(in: -5...80, using: &random))
      let days = Int.random(in: 0...30, using: &random)
      let lasts = Int.random(in: 0..<6, using: &random) == 0
      return Pause(from: from, until: lasts ? nil : from.advanced(byDays: days))
    }
    return Deadline(
      id: "inspection", round: 1, startsOn: start,
      length: Int.random(in: 0..<5, using: &random) == 0 ? .planned(planned) : .days(count),
      extensions: extensions, pauses: pauses, dueOn: start, calendarVersion: 7,
      provisional: false, nextRung: 0)
  }

  /// A deadline of so many days, with nothing else to it.
  static func of(
    _ length: DayCount, from start: CivilDate, extended: [DayCount] = [], paused: [Pause] = []
  ) -> Deadline {
    Deadline(
      id: "inspection", round: 1, startsOn: start, length: .days(length),
      extensions: extended.map { Extension(days: $0, decision: "12-QĐ/UBKT") }, pauses: paused,
      dueOn: start, calendarVersion: 1, provisional: false, nextRung: 0)
  }
}
