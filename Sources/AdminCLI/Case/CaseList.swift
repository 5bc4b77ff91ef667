import ArgumentParser
import Casework
import Engine
import Imports
import JSON
import Store
import Texts
import Views

/// `casectl case list`: cases, newest first.
struct CaseList: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: Help.text(
        vi: "Liệt kê vụ việc, mới nhất trước; mặc định chỉ gồm việc đang tiến hành và tạm dừng.",
        en: "List cases, newest first; open and paused ones unless told."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var list: ListOptions
  @OptionGroup var scope: ScopeOptions
  @OptionGroup var condition: FilterOptions

  @Option(help: .afterCase)
  var after: String?

  @Option(
    help: .text(
      vi: "open, paused, closed hoặc cancelled; có thể ghi nhiều lần.",
      en: "open, paused, closed or cancelled; may be given several times."))
  var status: [String] = []

  @Flag(
    help: .text(
      vi: "Vụ việc ở mọi trạng thái.",
      en: "Cases of every status."))
  var all = false

  @Option(
    help: .text(
      vi: "plan, decision, team_work, report, conclusion hoặc follow_up.",
      en: "plan, decision, team_work, report, conclusion or follow_up."))
  var stage: String?

  @Option(
    help: .text(
      vi: "Loại vụ việc, ví dụ thematic_supervision.",
      en: "The type of case, such as thematic_supervision."))
  var type: String?

  @Option(
    help: .text(
      vi: "Từ có trong mã, tên hoặc đối tượng; không phân biệt dấu.",
      en: "Words of the code, the title or the subject; signs do not matter."))
  var find: String?

  @Option(
    help: .text(
      vi: "Vụ việc mở từ mục này của chương trình.",
      en: "Cases opened from this item of a program."))
  var item: String?

  func run(in context: Context) async throws(Failure) {
    let limit = try list.checked()
    var filter = try filter(context.input)
    let actor = try await context.actor()
    filter.responsible = scope.responsible(filter.responsible, askedBy: actor)
    let viewer = Viewer(of: actor)
    try await context.check(unit: filter.unit, person: filter.responsible, for: viewer)
    try await context.check(filter.condition, for: viewer)
    let place = try await place(for: viewer, in: context)
    let cases = try await context.asking { () async throws(CaseworkError) in
      try await context.services.reading.cases(filter, limit: limit, after: place, for: viewer)
    }
    context.printer.list(
      Self.columns(Wording(language: context.language)), cases,
      next: { "--after \($0.code)" })
  }

  private func place(
    for viewer: Viewer, in context: Context
  ) async throws(Failure) -> CaseCursor? {
    guard let after else { return nil }
    let code: CaseCode = try context.input.capitals(after, for: "--after")
    let place = try await context.asking { () async throws(CaseworkError) in
      try await context.services.reading.place(of: code, for: viewer)
    }
    guard let place else { throw .notFound(.unknownCase(code)) }
    return place
  }

  func filter(_ input: Input) throws(Failure) -> CaseFilter {
    var filter = CaseFilter()
    (filter.unit, filter.responsible) = try scope.typed(input)
    filter.condition = try condition.filter()
    if all || filter.condition != nil { filter.statuses = Set(CaseStatus.allCases) }
    if !status.isEmpty {
      guard !all else { throw .usage(.conflictingOptions("--all", "--status")) }
      filter.statuses = []
      for word in status { filter.statuses.insert(try input.word(word, for: "--status")) }
    }
    filter.stage = try input.wordIfThere(stage, for: "--stage")
    filter.caseType = try input.wordIfThere(type, for: "--type")
    if let find {
      let words = Folding.key(try input.text(find, for: "--find", limit: .line))
      guard !words.isEmpty else { throw .usage(.badValue(find, for: "--find")) }
      filter.foldedWords = words
    }
    filter.programItem = try input.codeIfThere(item, for: "--item")
    return filter
  }

  /// The table shows stages and no steps: their titles would cost reading every process, and this
  /// list is looked at all day.
  static func columns(_ words: Wording) -> [Column<CaseSummary>] {
    [
      Column("case", Heading.code) { JSON($0.code) },
      Column("status", Heading.status, { JSON($0.status) }, text: { words.title($0.status) }),
      Column("stage", Heading.stage, { JSON($0.stage) }, text: { words.title($0.stage) }),
      Column("step") { JSON($0.step) },
      Column(
        "next_due", Heading.due, { JSON($0.nextDueOn) },
        text: { line in
          guard let due = line.nextDueOn else { return "" }
          return words.date(due) + (due < line.today ? " !" : "")
        }),
      Column("body", Heading.body, { JSON($0.body.code) }, text: { $0.body.name }),
      Column(
        "responsible", Heading.responsible, { JSON($0.responsible?.code) },
        text: { $0.responsible?.name ?? "" }),
      Column("title", Heading.title) { .string($0.title) },
      Column("subject", Heading.subject) { .string($0.subject) },
      Column("type") { JSON($0.caseType) },
      Column("grade") { JSON($0.grade) },
      Column("opened_on") { JSON($0.openedOn) },
      Column("revision") { JSON($0.revision) },
    ]
  }
}
