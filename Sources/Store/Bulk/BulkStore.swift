package import Engine
package import Postgres
import Schema

/// Keeps plans, their runs and what became of each item.
///
/// Every method works in the caller's transaction, on a connection in the role `casework_acts`.
package enum BulkStore {
  /// How many items one statement writes at most.
  private static let itemsPerStatement = 10_000

  /// A plan about to be run.
  package struct NewRun: Sendable {
    package var sha256: [UInt8]
    /// The plan's own text, and the same without its items.
    package var plan: String
    package var summary: String
    package var madeBy: PersonCode
    package var madeAt: Moment
    package var by: Actor
    package var isAtomic: Bool
    package var acceptsDates: Bool
    /// The run that this one takes back.
    package var reverts: Int64?
    package var items: [NewItem]

    package init(
      sha256: [UInt8], plan: String, summary: String, madeBy: PersonCode, madeAt: Moment,
      by actor: Actor, isAtomic: Bool, acceptsDates: Bool, reverts: Int64?, items: [NewItem]
    ) {
      self.sha256 = sha256
      self.plan = plan
      self.summary = summary
      self.madeBy = madeBy
      self.madeAt = madeAt
      by = actor
      self.isAtomic = isAtomic
      self.acceptsDates = acceptsDates
      self.reverts = reverts
      self.items = items
    }
  }

  /// One target of a run that begins; its ordinal is its place in the plan.
  package struct NewItem: Hashable, Sendable {
    package var target: String
    package var revision: Int?
    /// Whether the plan does anything to it.
    package var isPlanned: Bool

    package init(target: String, revision: Int?, isPlanned: Bool) {
      self.target = target
      self.revision = revision
      self.isPlanned = isPlanned
    }
  }

  /// By what a plan is known: the SHA-256 of its file as this program writes it.
  package static func sha256(of file: [UInt8]) -> [UInt8] { EventHash.sha256(file) }

  /// The run of a plan that has not ended, else the actor's own last one; nil when there is neither.
  ///
  /// What somebody else's run has come to says nothing about what the actor may do.
  package static func lastRun(
    of sha256: [UInt8], by actor: Actor, in transaction: borrowing Transaction
  ) throws(StoreError) -> BulkRun? {
    try transaction.running(
      .lastRun,
      [
        .bytea(sha256), .int4(actor.person.id), actor.onBehalfOf.map { .int4($0.id) } ?? .null,
      ]
    ).first.map(BulkRun.init)
  }

  /// Begins a run with all its items.
  ///
  /// - Returns: Its key; nil when somebody else has begun the same plan in the meantime.
  package static func begin(
    _ run: NewRun, in transaction: borrowing Transaction
  ) throws(StoreError) -> Int64? {
    _ = try transaction.running(
      .keepPlan,
      [
        .bytea(run.sha256), .text(run.plan), .text(run.summary), .text(run.madeBy),
        .timestamptz(run.madeAt.microseconds),
      ])
    let rows = try transaction.running(
      .beginRun,
      [
        .bytea(run.sha256), .int4(run.by.person.id),
        run.by.onBehalfOf.map { .int4($0.id) } ?? .null, .int4(Int32(run.items.count)),
        .bool(run.isAtomic), .bool(run.acceptsDates),
        run.reverts.map(PostgresValue.int8) ?? .null,
      ])
    guard let id = rows.first?[0, as: Int64.self] else { return nil }
    try add(run.items, to: id, in: transaction)
    return id
  }

  private static func add(
    _ items: [NewItem], to run: Int64, in transaction: borrowing Transaction
  ) throws(StoreError) {
    for start in stride(from: 0, to: items.count, by: itemsPerStatement) {
      let range = start..<min(start + itemsPerStatement, items.count)
      let part = items[range]
      _ = try transaction.running(
        .addItems,
        [
          .int8(run), .int4s(range.map { Int32($0) }), .texts(part.map(\.target)),
          .int4s(part.map { $0.revision.map { Int32($0) } }),
          .int2s(
            part.map { ($0.isPlanned ? BulkItemState.waiting : BulkItemState.left).rawValue }),
        ])
    }
  }
}
