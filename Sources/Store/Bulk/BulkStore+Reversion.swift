package import Engine
package import Postgres
import Schema

extension BulkStore {
  /// A run that is to be taken back.
  package struct EarlierRun: Hashable, Sendable {
    package var status: BulkRun.Status
    package var startedBy: Int32
    /// Its plan without the items, as a plan's file.
    package var summary: String
  }

  /// What a run did to one case.
  package struct DoneAct: Hashable, Sendable {
    package var code: CaseCode
    /// The first and the last revision of the act; an opening begins with the first of all.
    package var revisions: ClosedRange<Int>
  }

  /// A run, whoever began it; nil when there is none.
  package static func find(
    _ run: Int64, in transaction: borrowing Transaction
  ) throws(StoreError) -> EarlierRun? {
    try transaction.running(.findRun, [.int8(run)]).first.map {
      EarlierRun(status: $0.word(0), startedBy: $0[1], summary: $0[2])
    }
  }

  /// What a run did, in the order of the cases' codes.
  package static func acts(
    of run: Int64, in transaction: borrowing Transaction
  ) throws(StoreError) -> [DoneAct] {
    try transaction.running(.doneItems, [.int8(run)]).map(DoneAct.init)
      .sorted { $0.code < $1.code }
  }
}

extension BulkStore.DoneAct {
  fileprivate init(_ row: Row) {
    code = row.code(0)
    revisions = Int(row[1, as: Int32.self])...Int(row[2, as: Int32.self])
  }
}
