package import Engine
package import Postgres
import Schema

/// One sequence of official numbers: a body's papers of one type symbol, open or graded.
package struct NumberBook: Sendable, Hashable {
  package var body: UnitCode
  /// The type symbol, such as `QĐ`.
  package var symbol: String
  /// Graded papers have a book of their own, so that open numbers have no telling gaps.
  package var isSecret: Bool

  package init(body: UnitCode, symbol: String, isSecret: Bool = false) {
    self.body = body
    self.symbol = symbol
    self.isSecret = isSecret
  }
}

/// An official number: two digits at least, symbol, slash, body's symbol, as in `07-QĐ/UBKTĐU`.
package struct OfficialNumber: Sendable, Hashable {
  package let number: Int
  package let text: String
}

/// Number books as administrators keep them; written in the role `casework_acts`.
///
/// Acts number their papers by ``NumberIssue``; ``Viewer/numberBooks(of:on:)`` and
/// ``Viewer/numbers(of:symbol:term:limit:on:)`` read.
package struct NumberStore: Sendable {
  package init() {}

  /// Opens the book of a new term; from its first day on it gives the numbers, counted from 1.
  package func open(
    _ book: NumberBook, term: String, startsOn: CivilDate,
    on runner: borrowing some StatementRunner & ~Copyable
  ) throws(NumberError) {
    let rows = try runner.ask(
      .openNumberBook,
      [
        .text(book.body), .text(book.symbol), .text(term), .date(startsOn),
        .bool(book.isSecret),
      ], throwing: NumberError.self)
    guard !rows.isEmpty else { throw .noBody(book.body) }
  }

  /// The first day of the book of a term; nil when there is no such book.
  package func firstDay(
    of book: NumberBook, term: String, on runner: borrowing some StatementRunner & ~Copyable
  ) throws(NumberError) -> CivilDate? {
    try runner.ask(
      .findNumberBook,
      [.text(book.body), .text(book.symbol), .bool(book.isSecret), .text(term)],
      throwing: NumberError.self
    ).first?.date(0)
  }

  /// Takes the next number for a paper that belongs to no case.
  ///
  /// The book is locked until the transaction ends: others wait, and a number is used up only by a
  /// commit, so there are no gaps.
  package func take(
    from book: NumberBook, for document: DocumentCode? = nil, by person: Int32,
    in transaction: borrowing Transaction
  ) throws(NumberError) -> OfficialNumber {
    let rows = try transaction.ask(
      .takeNumber,
      [
        .text(book.body), .text(book.symbol), .bool(book.isSecret), .text(document),
        .int4(person),
      ], throwing: NumberError.self)
    guard let row = rows.first else { throw .noBook(book) }
    return OfficialNumber(number: row[0], text: row[1])
  }

  /// Declares a number void; it stays in the book, and is never given again.
  package func void(
    _ number: Int, in book: NumberBook, term: String, reason: String, by person: Int32,
    on runner: borrowing some StatementRunner & ~Copyable
  ) throws(NumberError) -> Change {
    let rows = try runner.ask(
      .voidNumber,
      [
        .text(book.body), .text(book.symbol), .bool(book.isSecret), .text(term),
        .int4(Int32(number)), .int4(person), .text(reason),
      ], throwing: NumberError.self)
    guard let row = rows.first else { throw .noNumber(number) }
    return Change(row[0])
  }
}

/// Why a number or a book is not there.
package enum NumberError: Error, Sendable, Hashable, PostgresFailure {
  case noBody(UnitCode)
  /// No book has begun by today.
  case noBook(NumberBook)
  case noNumber(Int)
  /// The body has a book for the symbol and the term already.
  case bookExists
  case database(PostgresError)

  package init(_ error: PostgresError) {
    self = error.constraint == "a_term_has_one_book" ? .bookExists : .database(error)
  }
}
