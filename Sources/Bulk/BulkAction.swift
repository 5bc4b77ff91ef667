package import Engine

/// What a plan does to each of its targets.
package enum BulkAction: Hashable, Sendable {
  /// Does the same to each case.
  ///
  /// - Precondition: the command is one that plans know (``Engine/Command/isForBulk``).
  case command(Command)
  /// Opens a case from each program item.
  case open(BulkOpening)
  /// Takes back what a run did to each of its cases.
  case revert(BulkReversal)

  /// Whether the targets are program items; else they are cases.
  package var opensCases: Bool {
    if case .open = self { return true }
    return false
  }
}

extension BulkAction {
  /// The run that the action takes back, if it does.
  package var revertedRun: Int64? {
    if case .revert(let reversal) = self { Int64(reversal.run) } else { nil }
  }
}

/// What cases that are opened from program items have in common; the rest is each item's own.
package struct BulkOpening: Hashable, Sendable {
  /// Nil takes the only process that is published for the item's kind of case.
  package var process: ProcessCode?
  package var grade: Grade
  package var responsible: PersonCode?

  package init(process: ProcessCode?, grade: Grade, responsible: PersonCode?) {
    self.process = process
    self.grade = grade
    self.responsible = responsible
  }
}

extension Command {
  /// Whether a plan can hold the command: it then asks the same of every case.
  package var isForBulk: Bool {
    switch self {
    case .perform, .assign, .extend, .pause, .resume, .cancel, .reopen, .transfer: true
    case .migrate(let version, _): version > 0
    case .open, .setFields, .tick, .untick, .addDocument, .signDocument, .numberDocument,
      .attachFile, .removeDocument, .addTask, .completeTask, .reassignTask, .cancelTask, .appoint,
      .dismiss, .declareRelation, .hearSubject, .keepDiary, .recordFinding, .withdrawFinding,
      .recordNoFindings, .requireRemedy, .reportRemedy, .returnRemedy, .verifyRemedy, .revert,
      .fire:
      false
    }
  }
}
