package import Engine
import JSON
package import Postgres
import Schema

/// One event of a case's history, with the people of its row.
package struct HistoryLine: Hashable, Sendable {
  package var revision: Int
  package var at: Moment
  package var actor: PersonLine
  package var onBehalfOf: PersonLine?
  /// Whose login was used, where an administrator acted as somebody else.
  package var through: PersonLine?
  /// Seconds by which a development clock was shifted; never anything but 0 in earnest.
  package var clockShift: Int64
  package var recorded: RecordedEvent
  /// The fields whose personal values have been erased.
  package var erased: [String]
  /// 32 bytes in hexadecimal.
  package var hash: String
}

extension Viewer {
  /// A case's events after a revision, in order.
  package func history(
    of code: CaseCode, after revision: Int = 0, limit: Int, on connection: borrowing Connection
  ) throws(StoreError) -> Cut<HistoryLine> {
    let rows = try rows(
      .caseHistory,
      [.text(code.rawValue), .int4(Int32(clamping: revision)), Cut<HistoryLine>.asked(limit)],
      on: connection)
    return try Cut(rows, limit: limit) { (row) throws(StoreError) in
      try HistoryLine(row, of: code)
    }
  }
}

extension HistoryLine {
  fileprivate init(_ row: Row, of code: CaseCode) throws(StoreError) {
    revision = Int(row[0, as: Int32.self])
    at = row.moment(2)
    actor = row.line(3)
    onBehalfOf = row.lineIfThere(5)
    through = row.lineIfThere(7)
    clockShift = row[9]
    let decoded: DecodedEvent
    do throws(CodingFailure) {
      decoded = try EventEncoder.decode(kind: row.word(1), content: row[10], personal: row[11])
    } catch {
      throw .unreadable(
        place: "case_events \(code) \(revision): \(error.path)", expected: error.expected)
    }
    recorded = decoded.recorded
    erased = decoded.erased
    hash = Hexadecimal.text(row[12])
  }
}
