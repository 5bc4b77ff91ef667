package import Engine
package import Postgres
import Schema

extension BulkStore {
  /// What the wish to suspend, resume or cancel a run came to.
  package struct Steering: Hashable, Sendable {
    /// Whether it was not so already.
    package var isNew: Bool
    /// Whether the person began the run: others, who may cancel it, learn nothing of its cases.
    package var isOwn: Bool
  }

  /// Who would steer a run, and where to.
  package struct Wish: Sendable {
    package var run: Int64
    package var status: BulkRun.Status
    package var by: Actor
    /// The roles whose holders may cancel what was begun where they hold them.
    package var cancelling: Set<Role>

    package init(_ run: Int64, to status: BulkRun.Status, by actor: Actor, cancelling: Set<Role>) {
      self.run = run
      self.status = status
      by = actor
      self.cancelling = cancelling
    }
  }

  /// Suspends, resumes or cancels a run, once no chunk of it is under way.
  ///
  /// One transaction holds an atomic run for as long as it takes, and looks at its status between its
  /// chunks; so of an atomic run only the status is changed, and whoever then awaits its undoing finds that
  /// nothing of it was done. What another cancelled run has done is told as the end of a run is, and what
  /// still waited is not done.
  ///
  /// - Returns: nil when there is no such run for the person, or it has ended otherwise.
  package static func steer(
    _ wish: Wish, in transaction: borrowing Transaction
  ) throws(StoreError) -> Steering? {
    guard let before = try found(wish, in: transaction) else { return nil }
    if !before.isAtomic { try hold(wish.run, in: transaction) }
    guard let now = try found(wish, in: transaction) else { return nil }
    if now.status == wish.status { return Steering(isNew: false, isOwn: now.isOwn) }
    let rows = try transaction.running(
      .steerRun, [.int8(wish.run), .int2(wish.status), .int4(wish.by.person.id)])
    guard !rows.isEmpty else { return nil }
    if wish.status.hasEnded, !now.isAtomic {
      _ = try transaction.flushing([
        (.giveUpItems, [.int8(wish.run)]), (.tellDigests, [.int8(wish.run)]),
      ])
    }
    return Steering(isNew: true, isOwn: now.isOwn)
  }

  /// Waits until an atomic run that was suspended or cancelled is undone; what waits in a cancelled one is
  /// not done.
  package static func awaitUndoing(
    for wish: Wish, in transaction: borrowing Transaction
  ) throws(StoreError) {
    guard wish.status != .running, try found(wish, in: transaction)?.isAtomic == true else {
      return
    }
    try giveUpCancelled(wish.run, in: transaction)
  }

  /// Says of what waits in a cancelled atomic run that it is not done, once nobody is in it any more:
  /// whoever cancelled it says so, or whoever carried it out, should the other be gone.
  package static func giveUpCancelled(
    _ run: Int64, in transaction: borrowing Transaction
  ) throws(StoreError) {
    try hold(run, in: transaction)
    guard let now = try state(of: run, in: transaction), now.status == .cancelled,
      now.tally.waiting > 0
    else { return }
    _ = try transaction.running(.giveUpItems, [.int8(run)])
  }

  /// The run as it stands, where the person may do what they wish to it.
  private static func found(
    _ wish: Wish, in transaction: borrowing Transaction
  ) throws(StoreError) -> (status: BulkRun.Status, isAtomic: Bool, isOwn: Bool)? {
    let rows = try transaction.running(
      .steeredRun,
      [
        .int8(wish.run), .int4(wish.by.person.id),
        wish.by.onBehalfOf.map { .int4($0.id) } ?? .null,
        .int2s(wish.cancelling.map(\.rawValue).sorted()),
      ])
    guard let row = rows.first else { return nil }
    let (isOwn, isInCharge): (Bool, Bool) = (row[2], row[3])
    guard isOwn || isInCharge && wish.status == .cancelled else { return nil }
    return (row.word(0), row[1], isOwn)
  }

  /// Says that a process is at work on a run, for as long as the connection lives.
  package static func attend(
    _ run: Int64, on connection: borrowing Connection
  ) throws(StoreError) {
    _ = try connection.running(.attendRun, [.int4(Int32(run))])
  }

  /// How many processes are at work on a run.
  package static func attendants(
    of run: Int64, in transaction: borrowing Transaction
  ) throws(StoreError) -> Int {
    let rows = try transaction.running(.countAttending, [.int4(Int32(run))])
    return Int(rows[0][0, as: Int64.self])
  }
}
