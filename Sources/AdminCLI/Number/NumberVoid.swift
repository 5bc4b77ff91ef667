import ArgumentParser
import Casework
import Engine
import JSON
import Postgres
import Store
import Texts

/// `casectl number void`: declares an official number void; it stays in the book.
struct NumberVoid: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "void",
      abstract: Help.text(
        vi: "Hủy một số văn bản; số đó không bao giờ cấp lại.",
        en: "Declare an official number void; it is never given again."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: .bodyCode)
  var body: String

  @Argument(help: .typeSymbol)
  var symbol: String

  @Argument(
    help: .text(
      vi: "Số, ví dụ 7.",
      en: "The number, such as 7."))
  var number: String

  @Option(
    help: .text(
      vi: "Nhiệm kỳ hoặc năm của sổ.",
      en: "The term or year of its book."))
  var term: String

  @Flag(
    help: .text(
      vi: "Số trong sổ văn bản mật.",
      en: "A number of the book of graded papers."))
  var secret = false

  func run(in context: Context) async throws(Failure) {
    let input = context.input
    let book = NumberBook(
      body: try input.code(body, for: "BODY"),
      symbol: try input.text(symbol, for: "SYMBOL", limit: .code), isSecret: secret)
    let term = try input.text(term, for: "--term", limit: .code)
    let number = try input.number(number, for: "NUMBER")
    let order = try context.order(change)
    guard let reason = order.reason else { throw .usage(.reasonMissing) }
    let actor = try await context.actor()
    let done = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.void(
        number, in: book, term: term, reason: reason, by: actor, order)
    }
    context.tell(done.outcome, book, term: term, number: number, of: order)
  }
}
