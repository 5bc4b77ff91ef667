package import Engine

/// The taking back of a run: of what it did to each case, as the run's items say.
package struct BulkReversal: Hashable, Sendable {
  package var run: Int
  package var reason: String
  /// On what cases are cancelled that the run opened; nil where it opened none.
  package var basis: String?

  package init(run: Int, reason: String, basis: String?) {
    self.run = run
    self.reason = reason
    self.basis = basis
  }

  /// The command that takes an act of the run back.
  package func command(for revisions: ClosedRange<Int>) -> Command {
    .revert(revisions, reason: reason, basis: basis)
  }
}

extension BlockerNote {
  /// The run did something to the case, and whoever began the run may not see it now.
  package static let caseHidden = BlockerNote(code: "case_hidden", parameters: [])
}

extension BulkVerdict {
  /// Whether it says nothing of the case, not even its revision.
  var isBlind: Bool { self == .notFound || self == .refused([.caseHidden]) }
}

/// How what a run did to a case is compensated; nothing is ever deleted.
package enum Compensation: Hashable, Sendable {
  /// The case stands again where it stood, with its deadlines, its owner and its team.
  case standingAgain
  /// The case was opened by the run, and can only be cancelled: its code and its history stay.
  case cancellation
}

extension BulkAction {
  /// How what the action does is taken back.
  package var compensation: Compensation {
    switch self {
    case .open: .cancellation
    case .revert: .standingAgain
    case .command(let command): command.compensation
    }
  }
}

extension Command {
  /// - Precondition: ``isForBulk``.
  fileprivate var compensation: Compensation {
    switch self {
    case .perform, .assign, .extend, .pause, .resume, .cancel, .reopen, .transfer, .migrate:
      .standingAgain
    case .open, .setFields, .tick, .untick, .addDocument, .signDocument, .numberDocument,
      .attachFile, .removeDocument, .addTask, .completeTask, .reassignTask, .cancelTask, .appoint,
      .dismiss, .declareRelation, .hearSubject, .keepDiary, .recordFinding, .withdrawFinding,
      .recordNoFindings, .requireRemedy, .reportRemedy, .returnRemedy, .verifyRemedy, .revert,
      .fire:
      preconditionFailure("\(self) is no command of a plan")
    }
  }
}
