import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl deadline list`: the running deadlines of many cases, most overdue first.
struct DeadlineList: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: Help.text(
        vi: "Liệt kê các thời hạn đang tính, quá hạn lâu nhất trước.",
        en: "List running deadlines, most overdue first."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var list: ListOptions
  @OptionGroup var scope: ScopeOptions
  @OptionGroup var condition: FilterOptions

  @Flag(
    help: .text(
      vi: "Chỉ những thời hạn đã quá.",
      en: "Only what is overdue."))
  var overdue = false

  @Option(
    help: .text(
      vi: "Đến hạn trong số ngày này, ví dụ 7d; gồm cả thời hạn đã quá.",
      en: "What is due within so many days, such as 7d; what is overdue is in it."))
  var within: String?

  func run(in context: Context) async throws(Failure) {
    let limit = try list.checked()
    var filter = try filter(context.input)
    let actor = try await context.actor()
    filter.responsible = scope.responsible(filter.responsible, askedBy: actor)
    let viewer = Viewer(of: actor)
    try await context.check(unit: filter.unit, person: filter.responsible, for: viewer)
    try await context.check(filter.condition, for: viewer)
    let due = try await context.asking { () async throws(CaseworkError) in
      try await context.services.reading.deadlines(filter, limit: limit, for: viewer)
    }
    let titles = try await context.wordsForTable(due.lines.map(\.processID))
    context.printer.list(Self.columns(titles, Wording(language: context.language)), due)
  }

  func filter(_ input: Input) throws(Failure) -> DueFilter {
    var filter = DueFilter()
    if overdue {
      guard within == nil else { throw .usage(.conflictingOptions("--overdue", "--within")) }
      filter.until = .days(-1)
    }
    if let within {
      let days = try input.days(within, for: "--within")
      guard days.kind == .calendar else {
        throw .usage(.badValue(within, for: "--within", allowed: ["7d"]))
      }
      filter.until = .days(days.count)
    }
    (filter.unit, filter.responsible) = try scope.typed(input)
    filter.condition = try condition.filter()
    return filter
  }

  private static func columns(
    _ titles: [Int32: Wording], _ words: Wording
  ) -> [Column<DueLine>] {
    [
      Column(
        "due", Heading.due, { JSON($0.dueOn) },
        text: { words.date($0.dueOn) + ($0.dueOn < $0.today ? " !" : "") }),
      Column(
        "overdue_days", Heading.remaining, { JSON(max(0, $0.dueOn.days(until: $0.today))) },
        text: { line in
          let days = line.today.days(until: line.dueOn)
          return (days < 0 ? "-" : "") + words.days(DayCount(abs(days), .calendar))
        }),
      Column("case", Heading.case) { JSON($0.code) },
      Column(
        "deadline", Heading.deadline, { JSON($0.deadline) },
        text: { titles[$0.processID]?.title($0.deadline) ?? $0.deadline.rawValue }),
      Column("stage", Heading.stage, { JSON($0.stage) }, text: { words.title($0.stage) }),
      Column("step") { JSON($0.step) },
      Column(
        "responsible", Heading.responsible, { JSON($0.responsible?.code) },
        text: { $0.responsible?.name ?? "" }),
      Column("body", Heading.body, { JSON($0.body.code) }, text: { $0.body.name }),
      Column("title", Heading.title) { .string($0.title) },
      Column("subject") { .string($0.subject) },
      Column("status") { JSON($0.status) },
      Column("round") { JSON($0.round) },
      Column("provisional") { .bool($0.isProvisional) },
    ]
  }
}
