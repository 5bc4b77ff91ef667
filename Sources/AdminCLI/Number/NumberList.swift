import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl number list`: the numbers that a body's books have given out, voided ones included.
struct NumberList: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: Help.text(
        vi: "Liệt kê các số cơ quan đã cấp, kể cả số đã hủy.",
        en: "List the numbers given out by a body, voided ones included."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var list: ListOptions

  @Argument(help: .bodyCode)
  var body: String

  @Option(
    help: .text(
      vi: "Chỉ các số của ký hiệu loại văn bản này, ví dụ QĐ.",
      en: "Only numbers of this type symbol, such as QĐ."))
  var symbol: String?

  @Option(
    help: .text(
      vi: "Chỉ các số trong sổ của nhiệm kỳ này.",
      en: "Only numbers of this term's book."))
  var term: String?

  func run(in context: Context) async throws(Failure) {
    let limit = try list.checked()
    let body: UnitCode = try context.input.code(body, for: "BODY")
    let symbol = try context.input.textIfThere(symbol, for: "--symbol", limit: .code)
    let term = try context.input.textIfThere(term, for: "--term", limit: .code)
    let viewer = try await context.viewer()
    try await context.check(unit: body, for: viewer)
    let numbers = try await context.asking { () async throws(CaseworkError) in
      try await context.services.reading.numbers(
        of: body, symbol: symbol, term: term, limit: limit, for: viewer)
    }
    context.printer.list(Self.columns(Wording(language: context.language)), numbers)
  }

  private static func columns(_ words: Wording) -> [Column<OfficialNumberLine>] {
    [
      Column("number", Heading.number) { JSON($0.number) },
      Column("text", Heading.officialNumber) { .string($0.text) },
      Column("symbol") { .string($0.symbol) },
      Column("term", Heading.term) { .string($0.term) },
      Column("secret") { .bool($0.isSecret) },
      Column("case", Heading.case) { JSON($0.caseCode) },
      Column("document", Heading.code) { JSON($0.document) },
      Column(
        "issued_at", Heading.date, { JSON($0.issuedAt) }, text: { words.date($0.issuedAt.date) }),
      Column("issued_by", Heading.person) { JSON($0.issuedBy) },
      Column(
        "voided_at", Heading.voided, { JSON($0.voided?.at) },
        text: { $0.voided.map { "\(words.date($0.at.date)): \($0.reason)" } ?? "" }),
      Column("voided_by") { JSON($0.voided?.by) },
      Column("void_reason") { JSON($0.voided?.reason) },
    ]
  }
}
