import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl calendar list`: the published versions, newest first.
struct CalendarList: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: Help.text(
        vi: "Liệt kê các phiên bản lịch, mới nhất trước.",
        en: "List the calendar's versions, newest first."))
  }

  @OptionGroup var common: CommonOptions

  func run(in context: Context) async throws(Failure) {
    _ = try await context.actor()
    let versions = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.calendarVersions()
    }
    let words = Wording(language: context.language)
    let columns: [Column<CalendarVersionLine>] = [
      Column("version", Heading.version) { JSON($0.version) },
      Column(
        "published_through", Heading.publishedThrough, { JSON($0.publishedThrough) },
        text: { words.date($0.publishedThrough) }),
      Column("days", Heading.days) { JSON($0.days) },
      Column(
        "published_at", Heading.publishedOn, { JSON($0.publishedAt) },
        text: { words.date($0.publishedAt.date) }),
      Column("published_by", Heading.publishedBy) { JSON($0.publishedBy) },
      Column("note", Heading.note) { .string($0.note) },
    ]
    context.printer.list(columns, Cut(lines: versions))
  }
}
