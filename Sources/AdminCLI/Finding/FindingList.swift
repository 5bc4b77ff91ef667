import ArgumentParser
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl finding list`: the findings of a case.
struct FindingList: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: Help.text(
        vi: "Liệt kê khuyết điểm của vụ việc.",
        en: "List the findings of a case."))
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: .caseCode)
  var code: String

  func run(in context: Context) async throws(Failure) {
    let code: CaseCode = try context.input.capitals(code, for: "CASE")
    let detail = try await context.detail(code, for: try await context.viewer())
    let language = context.language
    let columns: [Column<FindingLine>] = [
      Column("finding", Heading.number) { JSON($0.number) },
      Column("text", Heading.text) { .string($0.text) },
      Column(
        "withdrawn", Heading.status, { .bool($0.isWithdrawn) },
        text: { $0.isWithdrawn ? Phrase.withdrawn[language] : "" }),
    ]
    context.printer.list(columns, Cut(lines: detail.findings))
  }
}
