import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl program show`: a program's items, with the codes that `case open --item` takes.
struct ProgramShow: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: Help.text(
        vi: "Hiện các mục của chương trình, kèm mã để mở vụ việc.",
        en: "Show a program's items, with the codes that cases are opened by."))
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: .programCode)
  var program: String

  func run(in context: Context) async throws(Failure) {
    let items = try await context.programItems(program)
    let words = Wording(language: context.language)
    context.printer.list(
      ProgramItemLine.identity(words) + [
        Column("content", Heading.content) { .string($0.content) },
        Column("number") { .string($0.number) },
        Column("year") { JSON($0.year) },
        Column("subject_kind") { JSON($0.subjectKind) },
        Column("starts_on") { JSON($0.startsOn) },
        Column("ends_on") { JSON($0.endsOn) },
        Column("checkpoint") { .string($0.checkpoint) },
        Column("lead") { .string($0.lead) },
        Column("note") { .string($0.note) },
        Column("line") { JSON($0.line) },
        Column("cases", Heading.opened) { JSON($0.cases.opened) },
      ], Cut(lines: items))
  }
}

extension ProgramItemLine {
  /// The columns by which people know an item.
  static func identity(_ words: Wording) -> [Column<ProgramItemLine>] {
    [
      Column("item", Heading.code) { JSON($0.code) },
      Column(
        "verdict", Heading.verdict, { JSON($0.verdict) }, text: { words.title($0.verdict) }),
      Column("reasons", nil) { .array($0.reasons.map { .string($0) }) },
      Column(
        "case_type", Heading.type, { JSON($0.caseType) },
        text: { $0.caseType.map(words.title) ?? $0.kind }),
      Column("kind") { .string($0.kind) },
      Column("subject", Heading.subject) { .string($0.subject) },
      Column("period", Heading.period) { .string($0.period) },
    ]
  }
}

extension Context {
  /// A program's items, as the person may see their cases.
  func programItems(_ program: String) async throws(Failure) -> [ProgramItemLine] {
    let code = try input.text(program, for: "PROGRAM", limit: .code)
    let viewer = try await viewer()
    let items = try await administering { (administration) async throws(AdministrationError) in
      try await administration.programItems(of: code, for: viewer)
    }
    guard let items else { throw .notFound(.notFound(code)) }
    return items
  }
}
