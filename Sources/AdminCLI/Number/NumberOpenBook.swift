import ArgumentParser
import Casework
import Engine
import JSON
import Postgres
import Store
import Texts

/// `casectl number open-book`: opens the book of a new term.
struct NumberOpenBook: Verb {
  static let configuration = CommandConfiguration(
    commandName: "open-book", abstract: "Open the number book of a new term.",
    discussion: "A book that is there already stays as it is: the command may be repeated.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: "The body's code.")
  var body: String

  @Argument(help: "The type symbol, such as QĐ.")
  var symbol: String

  @Option(help: "The term or year, such as 2025-2030.")
  var term: String

  @Option(help: "Its first day.")
  var from: String

  @Flag(help: "The book of graded papers.")
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
