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
    let viewer = try await context.viewer()
    let known = try await context.asking { () async throws(CaseworkError) in
      try await context.services.reading.numberBooks(of: book.body, for: viewer)
    }.first { $0.isBook(book, term) }
    if let known, known.startsOn != day { throw .conflict(.alreadyExists("\(symbol) \(term)")) }
    if known == nil, !change.dryRun { try await open(book, term, day, in: context) }
    if change.reason != nil { context.printer.say(.reasonNotKept) }
    tell(book, term, isNew: known == nil, in: context.printer)
  }

  private func open(
    _ book: NumberBook, _ term: String, _ day: CivilDate, in context: Context
  ) async throws(Failure) {
    do throws(NumberError) {
      try await context.services.acts.withConnection { (connection) throws(NumberError) in
        try NumberStore().open(book, term: term, startsOn: day, on: connection)
      }
    } catch {
      throw Failure(error)
    }
  }

  private func tell(_ book: NumberBook, _ term: String, isNew: Bool, in printer: Printer) {
    let outcome = isNew ? ActReport.Outcome.done : .unchanged
    let json: JSON = [
      "outcome": .string(outcome.rawValue), "dry_run": .bool(change.dryRun),
      "body": JSON(book.body), "symbol": .string(book.symbol), "secret": .bool(book.isSecret),
      "term": .string(term),
    ]
    let word = change.dryRun ? "dry-run" : outcome.rawValue
    printer.one(json) { ["\(word) \(book.body) \(book.symbol) \(term)"] }
    printer.sayWhether(isNew, isDryRun: change.dryRun)
  }
}

extension NumberBookLine {
  fileprivate func isBook(_ book: NumberBook, _ term: String) -> Bool {
    body.code == book.body && symbol == book.symbol && isSecret == book.isSecret
      && self.term == term
  }
}

extension Failure {
  init(_ error: NumberError) {
    self =
      switch error {
      case .noBody(let unit): .notFound(.unknownUnit(unit.rawValue))
      case .noBook(let book): .notFound(.noNumberBook(book.symbol))
      case .noNumber(let number): .notFound(.notFound("\(number)"))
      case .bookExists: .conflict(CaseworkError.contended.remark)
      case .database(let error): .casework(CaseworkError(error))
      }
  }
}

extension CaseworkError {
  fileprivate var remark: Remark { Remark(self) }
}
