package import Bulk
package import Engine
package import Store

/// What somebody wants planned.
package struct PlanRequest: Hashable, Sendable {
  package var action: BulkAction
  /// Why; kept with each act where the command has no place for a reason.
  package var reason: String?
  package var selection: BulkSelection
  package var by: Actor
  /// The moment for which to decide; nil is the database's.
  package var at: Moment?

  package init(
    _ action: BulkAction, on selection: BulkSelection, by actor: Actor, reason: String? = nil,
    at moment: Moment? = nil
  ) {
    self.action = action
    self.selection = selection
    self.reason = reason
    by = actor
    at = moment
  }
}

/// The targets of a plan, however they were found: one by one, or by a filter.
package struct BulkSelection: Hashable, Sendable {
  /// The filter's text, or ``Bulk/BulkPlan/idsSelection``.
  package var text: String
  /// Codes of cases, or of program items; the order and repetitions do not count.
  package var targets: [String]

  package init(_ targets: [String], text: String = BulkPlan.idsSelection) {
    self.text = text
    self.targets = targets
  }
}

/// What became of a request for a plan.
package enum PlanAnswer: Hashable, Sendable {
  case planned(BulkPlan)
  /// There is no such person to give the cases to.
  case noPerson(PersonCode)
  case noProcess(ProcessCode)
  case tooMany(most: Int)
  /// There is no such run to take back, or not for this person.
  case noRun(Int64)
  /// The run that is to be taken back has not ended.
  case runUnderWay(Int64)
  /// The run opened cases, which are cancelled on a basis.
  case basisMissing
}
