import Bulk
import Engine
import Postgres
import Store

extension BulkAction {
  /// The commands that take back what a run did, by the codes of its cases; none unless the action does
  /// that.
  ///
  /// Read for the whole run at once: asked for a chunk, the run would be read again for each.
  func reversions(
    in transaction: borrowing Transaction
  ) throws(StoreError) -> [String: Command] {
    guard case .revert(let reversal) = self else { return [:] }
    return reversal.commands(for: try BulkStore.acts(of: Int64(reversal.run), in: transaction))
  }
}

extension BulkReversal {
  /// The commands that take acts back, by the codes of their cases.
  func commands(for acts: [BulkStore.DoneAct]) -> [String: Command] {
    Dictionary(
      uniqueKeysWithValues: acts.map { ($0.code.rawValue, command(for: $0.revisions)) })
  }
}
