import Engine
package import Postgres
import Schema

extension BulkStore {
  /// How far a run is; nil when there is none.
  package static func state(
    of run: Int64, in transaction: borrowing Transaction
  ) throws(StoreError) -> (status: BulkRun.Status, tally: BulkTally)? {
    guard let row = try transaction.running(.runState, [.int8(run)]).first else { return nil }
    var tally = BulkTally()
    tally.items = Int(row[1, as: Int32.self])
    tally.waiting = Int(row[2, as: Int64.self])
    tally.done = Int(row[3, as: Int64.self])
    tally.refused = Int(row[4, as: Int64.self])
    tally.stale = Int(row[5, as: Int64.self])
    tally.notDone = Int(row[6, as: Int32.self])
    return (row.word(0), tally)
  }

  /// Ends a run in which nothing waits any more, and tells everybody once; a run that was ended or
  /// stopped stays as it is.
  ///
  /// - Returns: Whether it was ended now.
  @discardableResult
  package static func end(
    _ run: Int64, in transaction: borrowing Transaction
  ) throws(StoreError) -> Bool {
    try hold(run, in: transaction)
    let rows = try transaction.running(.endRun, [.int8(run)])
    guard !rows.isEmpty else { return false }
    _ = try transaction.running(.tellDigests, [.int8(run)])
    return true
  }

  /// Ends an atomic run that came to nothing, with the reasons; one that was stopped or ended stays as it is.
  package static func fail(
    _ run: Int64, _ items: [SettledItem], in transaction: borrowing Transaction
  ) throws(StoreError) {
    try hold(run, in: transaction)
    // First of all: whoever would stop the run now waits for its row, and finds it ended.
    guard !(try transaction.running(.failRun, [.int8(run)]).isEmpty) else { return }
    try settle(items, of: run, telling: [], in: transaction)
    _ = try transaction.running(.giveUpItems, [.int8(run)])
  }

  /// Has a run alone until the transaction ends.
  static func hold(
    _ run: Int64, in transaction: borrowing Transaction
  ) throws(StoreError) {
    _ = try transaction.running(.holdRun, [.int4(Int32(run))])
  }
}
