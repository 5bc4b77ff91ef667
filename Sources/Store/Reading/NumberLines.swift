package import Engine
package import Postgres
import Schema

/// A number book.
package struct NumberBookLine: Hashable, Sendable {
  package var body: UnitLine
  package var symbol: String
  package var isSecret: Bool
  package var term: String
  package var startsOn: CivilDate
  package var nextNumber: Int
}

/// An official number that was given out.
package struct OfficialNumberLine: Hashable, Sendable {
  package var number: Int
  package var text: String
  package var symbol: String
  package var term: String
  package var isSecret: Bool
  /// Nil where the number was given to no case, or to one that the person may not see.
  package var caseCode: CaseCode?
  package var document: DocumentCode?
  package var issuedAt: Moment
  package var issuedBy: PersonCode
  package var voided: Voiding?

  /// When and why a number was voided.
  package struct Voiding: Hashable, Sendable {
    package var at: Moment
    package var by: PersonCode
    package var reason: String
  }
}

extension Viewer {
  /// The books of a body's committee and its organs; all books when nil.
  package func numberBooks(
    of body: UnitCode?, on connection: borrowing Connection
  ) throws(StoreError) -> [NumberBookLine] {
    try rows(.readNumberBooks, [text(body)], on: connection).map { row in
      NumberBookLine(
        body: row.line(0), symbol: row[2], isSecret: row[3], term: row[4], startsOn: row.date(5),
        nextNumber: Int(row[6, as: Int32.self]))
    }
  }

  /// The numbers that a body's books have given out, newest first, voided ones included.
  package func numbers(
    of body: UnitCode, symbol: String?, term: String?, limit: Int,
    on connection: borrowing Connection
  ) throws(StoreError) -> Cut<OfficialNumberLine> {
    let rows = try rows(
      .readNumbers,
      [
        text(body), symbol.map(PostgresValue.text) ?? .null,
        term.map(PostgresValue.text) ?? .null, Cut<OfficialNumberLine>.asked(limit),
      ], on: connection)
    return try Cut(rows, limit: limit) { (row) throws(StoreError) in OfficialNumberLine(row) }
  }
}

extension OfficialNumberLine {
  fileprivate init(_ row: Row) {
    number = Int(row[0, as: Int32.self])
    text = row[1]
    symbol = row[2]
    term = row[3]
    isSecret = row[4]
    caseCode = row.codeIfThere(5)
    document = row.codeIfThere(6)
    issuedAt = row.moment(7)
    issuedBy = row.code(8)
    voided = row.momentIfThere(9).map { Voiding(at: $0, by: row.code(10), reason: row[11]) }
  }
}
