package import Engine
package import JSON
package import Postgres
import Schema

/// One of a person's own runs.
package struct BulkRunLine: Hashable, Sendable {
  package var id: Int64
  package var status: BulkRun.Status
  /// The SHA-256 of the plan, in hexadecimal digits.
  package var plan: String
  /// The plan without its items.
  package var summary: JSON
  package var isAtomic: Bool
  package var reverts: Int64?
  package var startedAt: Moment
  package var endedAt: Moment?
  package var tally: BulkTally
  /// How many processes are at work on it; a run that goes on is left behind where there is none.
  package var atWork: Int
  package var cancelledBy: PersonCode?
}

/// What became of one target of a run.
package struct BulkItemLine: Hashable, Sendable {
  package var ordinal: Int
  package var target: String
  package var code: CaseCode?
  package var state: BulkItemState
  package var plannedRevision: Int?
  package var revision: Int?
  /// Why not, as it was kept.
  package var detail: JSON?
  /// Whether the person may not see the case now: then there is no more of it than their plan has.
  package var isHidden: Bool
}

extension Viewer {
  /// The person's own runs, newest first; one of them when it is named.
  package func runs(
    _ id: Int64? = nil, limit: Int, on connection: borrowing Connection
  ) throws(StoreError) -> Cut<BulkRunLine> {
    let rows = try rows(
      .ownRuns, [id.map(PostgresValue.int8) ?? .null, Cut<BulkRunLine>.asked(limit)],
      on: connection)
    return try Cut(rows, limit: limit) { (row) throws(StoreError) in try BulkRunLine(row) }
  }

  /// The items of a run of the person's own, in the plan's order; all of them when no state is named.
  package func items(
    of run: Int64, in states: Set<BulkItemState>?, after ordinal: Int, limit: Int,
    on connection: borrowing Connection
  ) throws(StoreError) -> Cut<BulkItemLine> {
    let rows = try rows(
      .ownItems,
      [
        .int8(run), states.map { .int2s($0.map(\.rawValue).sorted()) } ?? .null,
        .int4(Int32(ordinal)), Cut<BulkItemLine>.asked(limit),
      ], on: connection)
    return try Cut(rows, limit: limit) { (row) throws(StoreError) in try BulkItemLine(row) }
  }
}

extension BulkRunLine {
  init(_ row: Row) throws(StoreError) {
    id = row[0]
    status = row.word(1)
    plan = row[2]
    summary = try Self.json(row[3], at: "bulk_plans.summary")
    isAtomic = row[5]
    reverts = row[6]
    startedAt = row.moment(7)
    endedAt = row.momentIfThere(8)
    tally = BulkTally()
    tally.items = Int(row[4, as: Int32.self])
    tally.done = Int(row[9, as: Int64.self])
    tally.refused = Int(row[10, as: Int64.self])
    tally.stale = Int(row[11, as: Int64.self])
    tally.waiting = Int(row[12, as: Int64.self])
    tally.notDone = Int(row[13, as: Int32.self])
    atWork = Int(row[14, as: Int64.self])
    cancelledBy = row.codeIfThere(15)
  }

  fileprivate static func json(_ text: String, at place: String) throws(StoreError) -> JSON {
    do throws(CodingFailure) {
      return try JSON(column: text)
    } catch {
      throw .unreadable(place: "\(place): \(error.path)", expected: error.expected)
    }
  }
}

extension BulkItemLine {
  init(_ row: Row) throws(StoreError) {
    ordinal = Int(row[0, as: Int32.self])
    target = row[1]
    code = row.codeIfThere(2)
    state = row.word(3)
    plannedRevision = row[4, as: Int32?.self].map { Int($0) }
    revision = row[5, as: Int32?.self].map { Int($0) }
    if let text = row[6, as: String?.self] {
      detail = try BulkRunLine.json(text, at: "bulk_items.detail")
    }
    isHidden = row[7]
  }
}
