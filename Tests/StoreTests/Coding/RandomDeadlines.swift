import Engine

extension SeededRandom {
  mutating func deadline() -> Deadline {
    Deadline(
      id: code(), round: number(), startsOn: date(), length: length(),
      extensions: some { .init(days: $0.dayCount(), decision: $0.text()) },
      pauses: some { $0.pause() }, dueOn: date(), calendarVersion: number(), provisional: flip(),
      nextRung: number())
  }

  mutating func stoppedDeadline() -> StoppedDeadline {
    StoppedDeadline(
      startsOn: date(), extensions: some { .init(days: $0.dayCount(), decision: $0.text()) },
      pauses: some { $0.pause() },
      told: maybe { .init(dueOn: $0.date(), nextRung: $0.number()) })
  }

  mutating func derivation() -> Derivation {
    Derivation(dueOn: date(), skipped: some { $0.skippedDay() }, provisional: flip())
  }

  mutating func dayCount() -> DayCount { DayCount(number(), word()) }

  mutating func length() -> Deadline.Length {
    flip() ? .days(dayCount()) : .planned(date())
  }

  mutating func pause() -> Deadline.Pause {
    Deadline.Pause(from: date(), until: maybe { $0.date() })
  }

  private mutating func skippedDay() -> SkippedDay {
    let reasons: [SkippedDay.Reason] = [.weekend, .dayOff("Tết Nguyên đán"), .dayOff(""), .paused]
    return SkippedDay(date: date(), reason: element(of: reasons))
  }
}
