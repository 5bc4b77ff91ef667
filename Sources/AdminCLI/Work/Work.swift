import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl work`: what one must do, the soonest due first; or what waits for others.
struct Work: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "work",
      abstract: Help.text(
        vi: "Liệt kê việc của tôi, đến hạn trước thì lên trước: bước đang chờ mình, nhiệm vụ được "
          + "giao, việc khắc phục phải báo cáo hoặc xác nhận.",
        en: "List your own work, the soonest due first: steps that wait for you, your tasks, "
          + "remedies to report or to verify."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var list: ListOptions

  @Flag(
    help: .text(
      vi: "Các vụ việc mình phụ trách hoặc tham gia đoàn mà đang chờ người khác, và chờ ai.",
      en: "The cases you are responsible for or on the team of that wait for others, and for whom.")
  )
  var waiting = false

  @Option(
    help: .text(
      vi: "Xem tiếp từ sau chỗ này, chỗ mà danh sách trước đã cho biết.",
      en: "Go on after this place, which the list before has told."))
  var after: String?

  func run(in context: Context) async throws(Failure) {
    let page = WorkRequest.Page(after: try place(context.input), limit: try list.checked())
    let viewer = try await context.viewer()
    let request = waiting ? WorkRequest(waiting: page) : WorkRequest(duties: page)
    let found = try await context.asking { () async throws(CaseworkError) in
      try await context.services.reading.work(request, for: viewer)
    }
    let words = WorkWords(found, language: context.language)
    if waiting {
      context.printer.list(
        Self.waitingColumns(words), found.work.waiting, next: { "--after \($0.cursor)" })
    } else {
      context.printer.list(
        Self.dutyColumns(words), found.work.duties, next: { "--after \($0.cursor)" })
    }
  }

  private func place(_ input: Input) throws(Failure) -> WorkCursor? {
    guard let typed = try input.textIfThere(after, for: "--after", limit: .line) else { return nil }
    guard let place = WorkCursor(typed) else { throw .usage(.badValue(typed, for: "--after")) }
    return place
  }

  private static func dutyColumns(_ words: WorkWords) -> [Column<DutyLine>] {
    [
      Column("due", Heading.due, { JSON($0.dueOn) }, text: { words.due($0.dueOn) }),
      Column(
        "working_days", Heading.remaining, { JSON(words.workingDays(until: $0.dueOn)) },
        text: { words.remaining(until: $0.dueOn) }),
      Column("case", Heading.case) { JSON($0.facts.code) },
      Column("kind") { JSON($0.what.kind) },
      Column("number") { $0.what.kind == .step ? .null : JSON($0.what.number) },
      Column(
        "what", Heading.what, { JSON($0.what.text) },
        text: { $0.what.title(in: words.of($0.facts), step: $0.facts.step) }),
      Column("assignee") { JSON($0.what.assignee) },
      Column("title", Heading.title) { .string($0.facts.title) },
      Column("role") { JSON($0.role) },
    ] + factColumns { $0.facts } + [Column("place") { .string("\($0.cursor)") }]
  }

  private static func waitingColumns(_ words: WorkWords) -> [Column<WaitingLine>] {
    [
      Column("due", Heading.due, { JSON($0.dueOn) }, text: { words.due($0.dueOn) }),
      Column(
        "working_days", Heading.remaining, { JSON(words.workingDays(until: $0.dueOn)) },
        text: { words.remaining(until: $0.dueOn) }),
      Column("case", Heading.case) { JSON($0.facts.code) },
      Column("role", Heading.waitsFor, { JSON($0.role) }, text: { words.holders(of: $0) }),
      Column("people") { .array($0.holders.map { JSON($0.code) }) },
      Column("step", Heading.step, { JSON($0.facts.step) }, text: { words.step(of: $0.facts) }),
      Column("title", Heading.title) { .string($0.facts.title) },
    ] + factColumns { $0.facts }.filter { $0.name != "step" }
      + [Column("place") { .string("\($0.cursor)") }]
  }

  private static func factColumns<Line>(
    _ facts: @escaping (Line) -> CaseFacts
  ) -> [Column<Line>] {
    [
      Column("stage") { JSON(facts($0).stage) },
      Column("step") { JSON(facts($0).step) },
      Column("body", Heading.body, { JSON(facts($0).body.code) }, text: { facts($0).body.name }),
      Column("responsible") { JSON(facts($0).responsible?.code) },
      Column("subject") { .string(facts($0).subject) },
      Column("type") { JSON(facts($0).caseType) },
      Column("grade") { JSON(facts($0).grade) },
      Column("revision") { JSON(facts($0).revision) },
    ]
  }
}
