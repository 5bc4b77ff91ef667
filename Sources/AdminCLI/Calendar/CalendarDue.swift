import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl calendar due`: the day on which a limit ends, and how that comes about.
struct CalendarDue: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "due",
      abstract: Help.text(
        vi: "Tính ngày hết hạn và nói rõ cách tính.",
        en: "Derive the day on which a limit ends, in words."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var version: CalendarVersionOption

  @Argument(
    help: .text(
      vi: "Ngày bắt đầu tính hạn; bản thân ngày này không tính.",
      en: "The day on which the limit starts; it does not count."))
  var start: String

  @Argument(
    help: .text(
      vi: "Số ngày hoặc số tháng.",
      en: "How many days or months."))
  var count: Int

  @Argument(
    help: .text(
      vi: "calendar (ngày lịch), working (ngày làm việc) hoặc month (tháng).",
      en: "calendar, working or month."))
  var kind: String

  func run(in context: Context) async throws(Failure) {
    let day = try context.input.date(start)
    let kind: DayKind = try context.input.word(kind, for: "KIND")
    let most = kind == .month ? ProcessCompiler.monthsMax : ProcessCompiler.daysMax
    guard (0...most).contains(count) else {
      throw .usage(.badValue("\(count)", for: "COUNT", allowed: ["0…\(most)"]))
    }
    _ = try await context.actor()
    let calendar = try await version.calendar(in: context)
    tell(day, DayCount(count, kind), calendar, in: context)
  }

  private func tell(
    _ day: CivilDate, _ length: DayCount, _ calendar: WorkingCalendar, in context: Context
  ) {
    let derivation = Deadline.derive(
      startsOn: day, length: .days(length), extensions: [], pauses: [], calendar: calendar)
    let deadline = Deadline(
      id: "due", round: 1, startsOn: day, length: .days(length), extensions: [], pauses: [],
      dueOn: derivation.dueOn, calendarVersion: calendar.version,
      provisional: derivation.provisional, nextRung: 0)
    let skipped = derivation.skipped.map { day -> JSON in
      ["date": JSON(day.date), "reason": .string(day.reason.code), "name": JSON(day.reason.name)]
    }
    let json: JSON = [
      "starts_on": JSON(day), "count": JSON(length.count), "kind": JSON(length.kind),
      "due_on": JSON(derivation.dueOn), "calendar_version": JSON(calendar.version),
      "provisional": .bool(derivation.provisional), "skipped": .array(skipped),
    ]
    context.printer.one(json) {
      [Wording(language: context.language).derivation(deadline, derivation)]
    }
  }
}

extension SkippedDay.Reason {
  fileprivate var code: String {
    switch self {
    case .weekend: "weekend"
    case .dayOff: "day_off"
    case .paused: "paused"
    }
  }

  fileprivate var name: String? {
    guard case .dayOff(let name) = self else { return nil }
    return name
  }
}
