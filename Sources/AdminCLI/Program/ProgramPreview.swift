import Casework
import Engine
import Imports
import JSON
import Store
import Texts

/// A program that was read, line by line, with what an import made of it if there was one.
import Views
struct ProgramPreview {
  let file: String
  let program: ProgramImport
  let report: ProgramReport?
  /// `done`, `repeated` or `unchanged`; `preview` where no database was asked.
  private let outcome: String

  init(_ program: ProgramImport, file: String, _ answer: Answer<ProgramReport>? = nil) {
    self.program = program
    self.file = file
    report = answer?.value
    outcome = answer?.outcome.rawValue ?? "preview"
  }

  func print(in context: Context, isDryRun: Bool) {
    let printer = context.printer
    let columns = columns(Wording(language: context.language))
    guard printer.format == .json else {
      printer.list(columns, Cut(lines: program.items))
      sum(in: context, isDryRun: isDryRun)
      return
    }
    let items = program.items.map { item in
      JSON.object(columns.map { JSON.Member($0.name, $0.value(item)) })
    }
    printer.console.print(
      JSON.object(head(isDryRun) + [JSON.Member("items", .array(items))]).pretty)
  }

  private func head(_ isDryRun: Bool) -> [JSON.Member] {
    let created = (report?.created ?? []).map { unit -> JSON in
      [
        "code": JSON(unit.code), "parent": JSON(unit.parent), "organ": JSON(unit.organ),
        "level": JSON(unit.level), "name": .string(unit.name),
      ]
    }
    return [
      JSON.Member("outcome", .string(outcome)), JSON.Member("dry_run", .bool(isDryRun)),
      JSON.Member("programs", .array((report?.counts.programs ?? []).map { .string($0) })),
      JSON.Member("added", JSON(report?.counts.added)),
      JSON.Member("unchanged", JSON(report?.counts.unchanged)),
      JSON.Member("created_bodies", .array(created)),
      JSON.Member(
        "verdicts",
        .object(
          ["imported", "attention", "not_a_case"].map { code in
            JSON.Member(code, JSON(program.items.count { $0.verdict.code == code }))
          })),
      JSON.Member(
        "ignored_columns", .array(program.ignoredColumns.map { .string($0.name ?? "") })),
    ]
  }

  /// What stands under a table: how many of each verdict, what was made and added.
  private func sum(in context: Context, isDryRun: Bool) {
    let printer = context.printer
    for column in program.ignoredColumns { printer.say(.columnIgnored(column)) }
    printer.say(.verdicts(program.items))
    guard let report else {
      printer.say(.previewOnly)
      return
    }
    for unit in report.created { printer.say(.bodyCreated(unit)) }
    printer.say(.counted(report.counts))
    if outcome == ActReport.Outcome.unchanged.rawValue { printer.say(Remark(.unchanged)) }
    if isDryRun {
      printer.say(Remark(.dryRun(changes: report.counts.added + report.created.count)))
    }
  }

  private func columns(_ words: Wording) -> [Column<ProgramItemRecord>] {
    [
      Column("line", Heading.line) { JSON($0.line) },
      Column("item_no", Heading.number) { JSON($0.itemNumber?.description) },
      Column(
        "year", Heading.years, { JSON($0.years?.lowerBound) },
        text: { $0.years.map(\.written) ?? "" }),
      Column("year_last") { JSON($0.years?.upperBound) },
      Column(
        "verdict", Heading.verdict, { .string($0.verdict.code) },
        text: { words.title($0.verdict.stored) }),
      Column(
        "reasons", Heading.reasons, { .array($0.verdict.reasons.map(\.json)) },
        text: { item in item.verdict.reasons.map { $0.sentence(words) }.joined(separator: " ") }),
      Column(
        "case_type", Heading.type, { JSON($0.caseType) },
        text: { $0.caseType.map(words.title) ?? $0.kindAsWritten }),
      Column("kind") { .string($0.kindAsWritten) },
      Column("no_process_yet") { .bool($0.noProcessYet) },
      Column("subject", Heading.subject) { .string($0.subject.asWritten) },
      Column("subject_kind") { .string($0.subject.kindCode) },
      Column("subject_open") { .bool($0.subject.isOpen) },
      Column("content") { .string($0.content) },
      Column("period", Heading.period) { .string($0.periodAsWritten) },
      Column("starts_on") { JSON($0.period?.starts) },
      Column("ends_on") { JSON($0.period?.ends) },
      Column("body_name", Heading.issuingBody) { .string($0.bodyAsWritten) },
      Column("body") { [report] item in JSON(report?.bodies[item.bodyAsWritten]) },
      Column("lead") { .string($0.lead.asWritten) },
    ]
  }
}
