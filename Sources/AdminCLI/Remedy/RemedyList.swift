import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl remedy list`: the remedies of a case, or all that are not verified yet.
struct RemedyList: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: Help.text(
        vi: "Liệt kê việc khắc phục của vụ việc, hoặc mọi việc chưa được xác nhận, "
          + "quá hạn lâu nhất trước.",
        en: "List the remedies of a case, or all that are not verified, most overdue first."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var list: ListOptions

  @Argument(
    help: .text(
      vi: "Mã vụ việc; nếu bỏ trống là mọi việc khắc phục chưa được xác nhận.",
      en: "The case; else every remedy that is not verified."))
  var code: String?

  @Option(
    help: .text(
      vi: "Việc khắc phục trong các vụ việc của tổ chức này và mọi tổ chức trực thuộc.",
      en: "Remedies of this unit's cases and of everything below it."))
  var unit: String?

  func run(in context: Context) async throws(Failure) {
    let limit = try list.checked()
    let unit: UnitCode? = try context.input.codeIfThere(unit, for: "--unit")
    let viewer = try await context.viewer()
    let words = Wording(language: context.language)
    guard let code else {
      try await context.check(unit: unit, for: viewer)
      let pending = try await context.asking { () async throws(CaseworkError) in
        try await context.services.reading.pendingRemedies(
          unit: unit, limit: limit, for: viewer)
      }
      let lines = pending.lines.map(Line.init)
      context.printer.list(Self.columns(words), Cut(lines: lines, isCut: pending.isCut))
      return
    }
    guard unit == nil else { throw .usage(.conflictingOptions("CASE", "--unit")) }
    let found: CaseCode = try context.input.capitals(code, for: "CASE")
    let detail = try await context.detail(found, for: viewer)
    let lines = detail.remedies.map { Line($0, of: found, today: detail.today) }
    context.printer.list(Self.columns(words), Cut(lines: lines))
  }

  private static func columns(_ words: Wording) -> [Column<Line>] {
    [
      Column("case", Heading.case) { JSON($0.code) },
      Column("remedy", Heading.number) { JSON($0.number) },
      Column("finding", Heading.finding) { JSON($0.finding) },
      Column("text", Heading.text) { .string($0.text) },
      Column("assignee", Heading.assignee) { .string($0.assignee) },
      Column(
        "due", Heading.due, { JSON($0.dueOn) },
        text: { words.date($0.dueOn) + ($0.isOverdue ? " !" : "") }),
      Column(
        "status", Heading.status, { JSON($0.status) },
        text: { $0.status.title[words.language] }),
      Column("overdue") { .bool($0.isOverdue) },
      Column("evidence") { JSON($0.evidence) },
    ]
  }

  private struct Line: Hashable, Sendable {
    let code: CaseCode
    let number: Int
    let finding: Int
    let text: String
    let assignee: String
    let dueOn: CivilDate
    let status: RemedyLine.Status
    let evidence: DocumentCode?
    let isOverdue: Bool

    init(_ line: PendingRemedyLine) {
      code = line.code
      number = line.number
      finding = line.finding
      text = line.text
      assignee = line.assignee
      dueOn = line.dueOn
      status = line.status
      evidence = line.evidence
      isOverdue = line.dueOn < line.today
    }

    init(_ line: RemedyLine, of code: CaseCode, today: CivilDate) {
      self.code = code
      number = line.number
      finding = line.finding
      text = line.text
      assignee = line.assignee
      dueOn = line.dueOn
      status = line.status
      evidence = line.evidence
      isOverdue = line.dueOn < today && (status == .required || status == .reported)
    }
  }
}
