import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl calendar show`: a year's days that are not as their weekday says.
struct CalendarShow: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: Help.text(
        vi: "Hiện ngày nghỉ và ngày làm bù của một năm.",
        en: "Show a year's days off and make-up days."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var version: CalendarVersionOption

  @Argument(
    help: .text(
      vi: "Năm, ví dụ 2026.",
      en: "The year, such as 2026."))
  var year: Int

  func run(in context: Context) async throws(Failure) {
    guard let first = CivilDate(year: year, month: 1, day: 1),
      let last = CivilDate(year: year, month: 12, day: 31)
    else { throw .usage(.badValue("\(year)", for: "YEAR", allowed: ["1…9999"])) }
    _ = try await context.actor()
    let calendar = try await version.calendar(in: context)
    let days = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.calendarDays(of: calendar.version, from: first, through: last)
    }
    let words = Wording(language: context.language)
    let columns: [Column<CalendarDayLine>] = [
      Column("date", Heading.date, { JSON($0.date) }, text: { words.date($0.date) }),
      Column("kind", Heading.kind, { JSON($0.day.kind) }, text: { words.title($0.day.kind) }),
      Column("name", Heading.title) { .string($0.day.name) },
      Column("provisional") { .bool($0.day.provisional) },
      Column("source") { .string($0.source) },
      Column("version") { _ in JSON(calendar.version) },
    ]
    context.printer.list(columns, Cut(lines: days))
  }
}

/// Which published calendar to count with.
struct CalendarVersionOption: ParsableArguments {
  @Option(
    help: .text(
      vi: "Phiên bản lịch dùng để tính; nếu bỏ trống là phiên bản mới nhất.",
      en: "The calendar version to count with; the latest unless told."))
  var calendarVersion: Int?

  func calendar(in context: Context) async throws(Failure) -> WorkingCalendar {
    do throws(AdministrationError) {
      return try await context.administration.calendar(calendarVersion)
    } catch {
      guard case .calendar(.nothingPublished) = error, let version = calendarVersion else {
        throw Failure(error)
      }
      throw .notFound(.notFound("\(version)"))
    }
  }
}
