import Engine
import Postgres

/// A run of a plan, as acts and loops find it.
package struct BulkRun: Hashable, Sendable {
  package var id: Int64
  package var status: Status
  package var startedBy: Int32
  package var onBehalfOf: Int32?
  /// All of it or nothing.
  package var isAtomic: Bool
  /// Dates may move because the run is later than its plan.
  package var acceptsDates: Bool

  /// How far a run has come; the numbers are those of the column.
  package enum Status: Int16, Vocabulary {
    case running = 1
    case suspended, done, partlyDone, cancelled, failed

    package var code: String {
      switch self {
      case .running: "running"
      case .suspended: "suspended"
      case .done: "done"
      case .partlyDone: "partly_done"
      case .cancelled: "cancelled"
      case .failed: "failed"
      }
    }

    package var hasEnded: Bool { self != .running && self != .suspended }
  }
}

/// What became of an item; the numbers are those of the column.
package enum BulkItemState: Int16, Vocabulary {
  case waiting = 1
  case done, refused, stale
  /// The plan itself does nothing to it.
  case left
  /// The plan does something to it, and the run was cancelled, or failed as a whole, before it was done.
  case notDone

  package var code: String {
    switch self {
    case .waiting: "waiting"
    case .done: "done"
    case .refused: "refused"
    case .stale: "stale"
    case .left: "left"
    case .notDone: "not_done"
    }
  }
}

/// How many items of a run have come to what.
package struct BulkTally: Hashable, Sendable {
  package var items = 0
  package var waiting = 0
  package var done = 0
  package var refused = 0
  package var stale = 0
  /// Those that the run had not come to when it was cancelled or failed as a whole.
  package var notDone = 0

  package init() {}

  /// Those that were to be done, and of which it was found that they cannot be.
  package var failed: Int { refused + stale }
  /// Those that the plan leaves as they are.
  package var left: Int { items - waiting - done - failed - notDone }
}

extension BulkRun {
  /// Reads a row of `lastRun`.
  init(_ row: Row) {
    id = row[0]
    status = row.word(1)
    startedBy = row[2]
    onBehalfOf = row[3]
    isAtomic = row[4]
    acceptsDates = row[5]
  }
}
