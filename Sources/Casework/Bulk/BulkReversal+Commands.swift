import Bulk
import Engine
import Postgres
import Store

extension BulkReversal {
  /// The commands that take back what the run did to some cases, by their codes; none for a case to
  /// which it did nothing.
  func commands(
    on targets: [String], in transaction: borrowing Transaction
  ) throws(StoreError) -> [String: Command] {
    try BulkStore.acts(of: Int64(run), on: targets, in: transaction)
      .mapValues { command(for: $0.revisions) }
  }
}
