import ArgumentParser
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl case deadlines`: the running deadlines of a case, with how each date came about.
struct CaseDeadlines: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "deadlines",
      abstract: Help.text(
        vi: "Liệt kê các thời hạn đang tính của vụ việc, kèm cách tính từng ngày.",
        en: "List the running deadlines of a case, with how each date came about."))
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: .caseCode)
  var code: String

  func run(in context: Context) async throws(Failure) {
    let code: CaseCode = try context.input.capitals(code, for: "CASE")
    let detail = try await context.detail(code, for: try await context.viewer())
    let words = try await context.wordsForTable(detail.processID)
    context.printer.list(Self.columns(words, today: detail.today), Cut(lines: detail.deadlines))
  }

  private static func columns(_ words: Wording, today: CivilDate) -> [Column<DeadlineLine>] {
    [
      Column(
        "due", Heading.due, { JSON($0.deadline.dueOn) },
        text: { words.date($0.deadline.dueOn) + ($0.deadline.dueOn < today ? " !" : "") }),
      Column(
        "deadline", Heading.deadline, { JSON($0.deadline.id) },
        text: { "\(words.title($0.deadline.id)) (\($0.deadline.id))" }),
      Column("round") { JSON($0.deadline.round) },
      Column("starts") { JSON($0.deadline.startsOn) },
      Column("overdue") { .bool($0.deadline.dueOn < today) },
      Column("provisional") { .bool($0.deadline.provisional) },
      Column("calendar_version") { JSON($0.deadline.calendarVersion) },
      Column("next_rung") { JSON($0.deadline.nextRung) },
      Column("fires_at") { JSON($0.firesAt) },
      Column(
        "derivation", Heading.derivation,
        { derivationJSON(of: $0.deadline, derivation: $0.derivation) },
        text: { words.derivation($0.deadline, $0.derivation) }),
    ]
  }
}
