import ArgumentParser
import Casework
import Engine
import JSON
import Postgres
import Store
import Texts
import Views

/// `casectl number open-book`: opens the book of a new term.
struct NumberOpenBook: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "open-book",
      abstract: Help.text(
        vi: "Mở sổ số của nhiệm kỳ mới.",
        en: "Open the number book of a new term."),
      discussion: Help.text(
        vi: "Sổ đã có được giữ nguyên: có thể chạy lại lệnh.",
        en: "A book that is there already stays as it is: the command may be repeated."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: .bodyCode)
  var body: String

  @Argument(help: .typeSymbol)
  var symbol: String

  @Option(
    help: .text(
      vi: "Nhiệm kỳ hoặc năm, ví dụ 2025-2030.",
      en: "The term or year, such as 2025-2030."))
  var term: String

  @Option(
    help: .text(
      vi: "Ngày đầu tiên.",
      en: "Its first day."))
  var from: String

  @Flag(
    help: .text(
      vi: "Sổ văn bản mật.",
      en: "The book of graded papers."))
  var secret = false

  func run(in context: Context) async throws(Failure) {
    let input = context.input
    let book = NumberBook(
      body: try input.code(body, for: "BODY"),
      symbol: try input.text(symbol, for: "SYMBOL", limit: .code), isSecret: secret)
    let term = try input.text(term, for: "--term", limit: .code)
    let day = try input.date(from)
    let order = try context.order(change)
    let actor = try await context.actor()
    let done = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.open(book, term: term, startsOn: day, by: actor, order)
    }
    context.tell(done.outcome, book, term: term, of: order)
  }
}

extension Context {
  /// Tells what became of a book, or of a number in it.
  func tell(
    _ outcome: ChangeOutcome, _ book: NumberBook, term: String, number: Int? = nil,
    of order: Order
  ) {
    let members = [
      JSON.Member("outcome", .string(outcome.rawValue)),
      JSON.Member("dry_run", .bool(order.isDryRun)), JSON.Member("body", JSON(book.body)),
      JSON.Member("symbol", .string(book.symbol)), JSON.Member("secret", .bool(book.isSecret)),
      JSON.Member("term", .string(term)),
    ]
    let word = order.isDryRun ? "dry-run" : outcome.rawValue
    printer.one(.object(members + (number.map { [JSON.Member("number", JSON($0))] } ?? []))) {
      ["\(word) \(book.body) \(book.symbol) \(number.map(String.init) ?? term)"]
    }
    printer.sayWhether(outcome, changes: 1, of: order)
  }
}
