package import Engine
package import Postgres
import Schema

/// A paper found by its own code.
package struct PaperLine: Hashable, Sendable {
  package var caseCode: CaseCode
  package var type: DocumentTypeID
  package var title: String
  package var number: String?
  package var file: FileLine?
  package var isRemoved: Bool
}

extension Viewer {
  /// A paper, or nothing: there is none, or not for this person.
  package func document(
    _ code: DocumentCode, on connection: borrowing Connection
  ) throws(StoreError) -> PaperLine? {
    let rows = try rows(.findDocument, [.text(code.rawValue)], on: connection)
    return rows.first.map { row in
      PaperLine(
        caseCode: row.code(0), type: row.code(1), title: row[2], number: row[3],
        file: FileLine(row, from: 4), isRemoved: row[7])
    }
  }
}
