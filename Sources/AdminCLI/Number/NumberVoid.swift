import ArgumentParser
import Casework
import Engine
import JSON
import Postgres
import Store
import Texts

/// `casectl number void`: declares an official number void; it stays in the book.
struct NumberVoid: Verb {
  static let configuration = CommandConfiguration(
    commandName: "void", abstract: "Declare an official number void; it is never given again.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: "The body's code.")
  var body: String

  @Argument(help: "The type symbol, such as QĐ.")
  var symbol: String

  @Argument(help: "The number, such as 7.")
  var number: String

  @Option(help: "The term or year of its book.")
  var term: String

  @Flag(help: "A number of the book of graded papers.")
  var secret = false

  func run(in context: Context) async throws(Failure) {
    let input = context.input
    let book = NumberBook(
      body: try input.code(body, for: "BODY"),
      symbol: try input.text(symbol, for: "SYMBOL", limit: .code), isSecret: secret)
    let term = try input.text(term, for: "--term", limit: .code)
    let number = try input.number(number, for: "NUMBER")
    guard let reason = change.reason else { throw .usage(.reasonMissing) }
    let why = try input.text(reason, for: "--reason", limit: .note)
    let actor = try await context.actor()
    let result = try await void(number, in: book, term, why, by: actor, context)
    let outcome = result == .changed ? ActReport.Outcome.done : .unchanged
    let json: JSON = [
      "outcome": .string(outcome.rawValue), "dry_run": .bool(change.dryRun),
      "body": JSON(book.body), "symbol": .string(book.symbol), "secret": .bool(book.isSecret),
      "term": .string(term), "number": JSON(number),
    ]
    let word = change.dryRun ? "dry-run" : outcome.rawValue
    context.printer.one(json) { ["\(word) \(book.body) \(book.symbol) \(number)"] }
    context.printer.sayWhether(result == .changed, isDryRun: change.dryRun)
  }

  /// Voids the number, in a transaction that a dry run takes back.
  private func void(
    _ number: Int, in book: NumberBook, _ term: String, _ reason: String, by actor: Actor,
    _ context: Context
  ) async throws(Failure) -> Change {
    let isDryRun = change.dryRun
    do throws(Trial) {
      return try await context.services.acts.transaction { (transaction) throws(Trial) in
        let change: Change
        do throws(NumberError) {
          change = try NumberStore().void(
            number, in: book, term: term, reason: reason, by: actor.person.id, on: transaction)
        } catch {
          throw .failed(error)
        }
        if isDryRun { throw .takenBack(change) }
        return change
      }
    } catch {
      switch error {
      case .takenBack(let change): return change
      case .failed(let error): throw Failure(error)
      }
    }
  }
}

/// How a transaction that was only tried ends.
private enum Trial: Error, PostgresFailure {
  case takenBack(Change)
  case failed(NumberError)

  init(_ error: PostgresError) {
    self = .failed(NumberError(error))
  }
}
