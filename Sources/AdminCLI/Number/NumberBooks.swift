import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl number books`: the books that give official numbers.
struct NumberBooks: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "books",
      abstract: Help.text(
        vi: "Liệt kê các sổ cấp số.",
        en: "List the books that give official numbers."))
  }

  @OptionGroup var common: CommonOptions

  @Argument(
    help: .text(
      vi: "Mã cơ quan; nếu bỏ trống là sổ của mọi cơ quan.",
      en: "A body's code; else every body's books."))
  var body: String?

  func run(in context: Context) async throws(Failure) {
    let body: UnitCode? = try context.input.codeIfThere(body, for: "BODY")
    let viewer = try await context.viewer()
    try await context.check(unit: body, for: viewer)
    let books = try await context.asking { () async throws(CaseworkError) in
      try await context.services.reading.numberBooks(of: body, for: viewer)
    }
    let words = Wording(language: context.language)
    let columns: [Column<NumberBookLine>] = [
      Column("body", Heading.body, { JSON($0.body.code) }, text: { $0.body.name }),
      Column("symbol", Heading.book) { .string($0.symbol) },
      Column(
        "secret", Heading.type, { .bool($0.isSecret) },
        text: { $0.isSecret ? words.title(Grade.confidential) : "" }),
      Column("term", Heading.term) { .string($0.term) },
      Column("starts_on", Heading.date, { JSON($0.startsOn) }, text: { words.date($0.startsOn) }),
      Column("next_number", Heading.number) { JSON($0.nextNumber) },
    ]
    context.printer.list(columns, Cut(lines: books))
  }
}
