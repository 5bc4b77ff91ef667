package import Engine
import Postgres
import Schema

/// The next number of a book, locked until the transaction ends.
package struct NumberIssue: Hashable, Sendable {
  private let book: Int32
  private let number: Int32
  /// The number as it is written, such as `07-QĐ/UBKTĐU`.
  package let text: String

  /// Locks the book in force for a case and reads its next number.
  ///
  /// - Throws: ``StoreError/noNumberBook(symbol:)`` when the case's body has none.
  package static func lock(
    symbol: String, for loaded: LoadedCase,
    on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> NumberIssue {
    let graded = loaded.state.grade.needsClearance
    let rows = try runner.running(
      .lockNumberBook, [.int8(loaded.id), .text(symbol), .bool(graded)])
    guard let row = rows.first else { throw .noNumberBook(symbol: symbol) }
    let number: Int32 = row[1]
    let digits = number < 10 ? "0\(number)" : "\(number)"
    return NumberIssue(
      book: row[0], number: number, text: "\(digits)-\(symbol)/\(row[2, as: String.self])")
  }

  /// Uses the number up for a paper of a case.
  package func record(
    for document: DocumentCode, of loaded: LoadedCase, by actor: Actor,
    on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) {
    let rows = try runner.running(
      .issueNumber,
      [
        .int4(book), .int4(number), .text(text), .int8(loaded.id), .text(document.rawValue),
        .timestamptz(loaded.setting.moment.microseconds), .int4(actor.person.id),
      ])
    precondition(rows.affectedRows == 1, "a locked number book moved")
  }
}
