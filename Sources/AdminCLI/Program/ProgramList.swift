import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl program list`: the programs, newest first.
struct ProgramList: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: Help.text(
        vi: "Liệt kê chương trình, mới nhất trước.",
        en: "List programs, newest first."))
  }

  @OptionGroup var common: CommonOptions

  @Option(
    help: .text(
      vi: "Chương trình của tổ chức này và mọi tổ chức trực thuộc.",
      en: "Programs of this unit and of everything below it."))
  var unit: String?

  @Option(
    help: .text(
      vi: "Chương trình có năm này.",
      en: "Programs that cover this year."))
  var year: Int?

  func run(in context: Context) async throws(Failure) {
    let unit: UnitCode? = try context.input.codeIfThere(unit, for: "--unit")
    if let year, !(1...9999).contains(year) {
      throw .usage(.badValue("\(year)", for: "--year", allowed: ["1…9999"]))
    }
    _ = try await context.actor()
    let programs = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.programs(under: unit, year: year)
    }
    let words = Wording(language: context.language)
    let columns: [Column<ProgramLine>] = [
      Column("program", Heading.code) { .string($0.code) },
      Column("body", Heading.issuingBody, { JSON($0.body.code) }, text: { $0.body.name }),
      Column(
        "year", Heading.years, { JSON($0.years?.lowerBound) },
        text: { $0.years?.written ?? "" }),
      Column("year_last") { JSON($0.years?.upperBound) },
      Column("title", Heading.title) { .string($0.title) },
      Column("items", Heading.items) { JSON($0.items) },
      Column(
        "imported_at", Heading.date, { JSON($0.importedAt) },
        text: { words.date($0.importedAt.date) }),
    ]
    context.printer.list(columns, Cut(lines: programs))
  }
}
