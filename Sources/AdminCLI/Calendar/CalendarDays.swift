import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl calendar days`: the working days between two dates.
struct CalendarDays: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "days",
      abstract: Help.text(
        vi: "Đếm ngày làm việc sau một ngày, đến hết một ngày khác.",
        en: "Count the working days after one date, up to another."),
      discussion: Help.text(
        vi: "Ngày đầu không tính, ngày cuối có tính; thời hạn cũng tính như vậy.",
        en: "The first date does not count, the last one does; so deadlines are counted."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var version: CalendarVersionOption

  @Argument(
    help: .text(
      vi: "Ngày bắt đầu đếm.",
      en: "The date to count from."))
  var from: String

  @Argument(
    help: .text(
      vi: "Ngày cuối; ngày sớm hơn cho số âm.",
      en: "The last date; an earlier one gives a negative number."))
  var to: String

  func run(in context: Context) async throws(Failure) {
    let first = try context.input.date(from)
    let last = try context.input.date(to)
    _ = try await context.actor()
    let calendar = try await version.calendar(in: context)
    let working = calendar.workingDays(from: first, to: last)
    let isProvisional = max(first, last) > calendar.publishedThrough
    let json: JSON = [
      "from": JSON(first), "to": JSON(last), "calendar_days": JSON(first.days(until: last)),
      "working_days": JSON(working), "calendar_version": JSON(calendar.version),
      "provisional": .bool(isProvisional),
    ]
    context.printer.one(json) { ["\(working)"] }
  }
}
