package import Engine
import Postgres
import Schema

extension CaseStore {
  /// The whole histories of cases, in order, with an empty text in place of each personal one.
  ///
  /// - Parameters:
  ///   - cases: Their keys.
  ///   - runner: In the role `casework_acts`.
  /// - Returns: The lines of each case, by its key.
  /// - Throws: ``StoreError``.
  package func histories(
    of cases: [Int64], on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> [Int64: [Precedent.Line]] {
    guard !cases.isEmpty else { return [:] }
    var histories: [Int64: [Precedent.Line]] = [:]
    for row in try runner.running(.loadHistories, [.int8s(cases)]) {
      histories[row[0], default: []].append(try Precedent.Line(row))
    }
    return histories
  }
}

extension Precedent.Line {
  /// Reads a row of `loadHistories`.
  fileprivate init(_ row: Row) throws(StoreError) {
    let revision = Int(row[1, as: Int32.self])
    do throws(CodingFailure) {
      let decoded = try EventEncoder.decode(kind: row.word(2), content: row[5], personal: nil)
      self.init(
        revision: revision, events: decoded.recorded.events, by: row.code(4), at: row.moment(3))
    } catch {
      throw .unreadable(
        place: "case_events \(row[0, as: Int64.self]) \(revision): \(error.path)",
        expected: error.expected)
    }
  }
}
