package import Engine
import JSON

/// A plan: what was reviewed, and nothing else is done.
///
/// The same state of the database and the same moment give the same bytes. `docs/bulk-plan.md`
/// describes the file.
package struct BulkPlan: Hashable, Sendable {
  package var action: BulkAction
  /// Why, kept with each act, where the command has no place for a reason of its own.
  package var actReason: String?
  /// How the targets were chosen: the text of the filter, or ``idsSelection``.
  package var selection: String
  package var madeBy: PersonCode
  package var onBehalfOf: PersonCode?
  /// The moment for which the verdicts hold.
  package var at: Moment
  package var calendarVersion: Int?
  /// Every version that a target is under, by code and version.
  package var processes: [ProcessReference]
  package var titles: PlanTitles
  /// In the order of their targets' UTF-8 bytes, each target once.
  package var items: [BulkItem]

  /// Puts what has no order of its own into the one that a plan has.
  ///
  /// - Precondition: no target occurs twice.
  package init(
    action: BulkAction, actReason: String?, selection: String, madeBy: PersonCode,
    onBehalfOf: PersonCode?, at moment: Moment, calendarVersion: Int?,
    processes: Set<ProcessReference>, titles: PlanTitles = .none, items: [BulkItem]
  ) {
    self.action = action
    self.actReason = actReason
    self.selection = selection
    self.madeBy = madeBy
    self.onBehalfOf = onBehalfOf
    at = moment
    self.calendarVersion = calendarVersion
    self.processes = processes.sorted { $0.isListed(before: $1) }
    self.titles = titles
    self.items = items.sorted { $0.target.isOrdered(before: $1.target) }
    for index in self.items.indices.dropFirst() {
      precondition(self.items[index - 1].target != self.items[index].target, "a target twice")
    }
  }

  /// What ``selection`` says when the targets came one by one.
  package static let idsSelection = "ids"
  /// The version of the file's form.
  package static let version = 1
  /// The most targets that a plan may have.
  package static let itemsMax = 1_000_000
  /// The most bytes that a plan's file may have: 1,023 MiB, because PostgreSQL keeps no value of 1 GiB.
  package static let sizeMax = 1_023 << 20
}

/// What becomes of one target.
package struct BulkItem: Hashable, Sendable {
  /// A case's code, or that of the program item which a case is opened from.
  package var target: String
  /// The revision that the verdict was reached on; nil for an opening and for what was not found.
  package var revision: Int?
  package var verdict: BulkVerdict

  package init(target: String, revision: Int?, verdict: BulkVerdict) {
    self.target = target
    self.revision = revision
    self.verdict = verdict
  }
}

extension ProcessReference {
  /// The order in which plans list versions.
  func isListed(before other: ProcessReference) -> Bool {
    code == other.code
      ? version < other.version : code.rawValue.isOrdered(before: other.code.rawValue)
  }
}
