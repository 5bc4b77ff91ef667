/// Why a definition is not published: every problem at once, warnings among them.
package struct DefinitionProblems: Error, Hashable, Sendable {
  package let problems: [DefinitionProblem]

  /// - Precondition: at least one problem is an error.
  package init(_ problems: [DefinitionProblem]) {
    precondition(problems.contains { $0.severity == .error }, "Warnings refuse nothing")
    self.problems = problems
  }
}

/// One thing that is wrong with a definition, and where.
package struct DefinitionProblem: Hashable, Sendable {
  package var kind: Kind
  /// The keys that lead to the place, by identifier where there is one and by index elsewhere:
  /// `steps`, `announce`, `actions`, `deploy`, `guards`, `0`.
  package var path: [String]

  package init(_ kind: Kind, at path: [String]) {
    self.kind = kind
    self.path = path
  }

  /// Whether a problem stops a definition from being published.
  package enum Severity: String, Hashable, Sendable {
    /// Shown by `process lint`; the definition may be published.
    case warning
    case error
  }

  /// What a definition names.
  package enum Noun: String, Hashable, Sendable {
    case process, step, action, field, choice, document, deadline, outcome
    case checklistItem = "checklist_item"
  }

  /// A closed set of problems; each has a stable ``DefinitionProblem/code``.
  package enum Kind: Hashable, Sendable {
    // Names and texts
    case invalidName(Noun, String)
    case duplicate(Noun, String)
    case unknown(Noun, String)
    case tooMany(Noun, most: Int)
    case translationMissing(Language)
    case invalidPrefix(String)
    case noSubjects
    case noLevels
    case noOrgans
    case noSteps
    case noChoices(FieldID)
    case unusedDocument(DocumentTypeID)

    // The ways through the process
    case unreachableStep(StepID)
    case noWayToEnd(StepID)
    /// No action at all ends a case.
    case noEnd
    case outcomeNeverReached(OutcomeID)
    /// A forward action leads to an earlier stage.
    case stageGoesBack(from: Stage, to: Stage)
    /// From where a back action leads, its step cannot be reached again.
    case backIsOneWay(ActionID)
    case stageMissing(Stage)

    // People
    case nobodyMayAct(ActionID)
    case responsibleCannotAct(Role)
    case fourEyesOnItself(ActionID)
    /// Both actions are open to one role that one person holds.
    case fourEyesOneHolder(Role)
    /// Some way leads here past the earlier action, and its cases would be stuck.
    case fourEyesNotAlwaysPerformed(ActionID)

    // Guards
    case votesNotSupported
    case guardDemandsNothing
    case documentNotAvailable(DocumentTypeID)
    case invalidTeamSize(minimum: Int, maximum: Int?)
    case waitNeverStarts(Trigger)

    // Deadlines
    case countOutOfRange(Int, least: Int, most: Int)
    case limitMissing([Level])
    case limitForUncoveredLevel(Level)
    case plannedFieldNotDate(FieldID)
    case deadlineNeverMet(DeadlineID)
    case deadlineExceedsOuter(DeadlineID, Level, days: Int, outer: Int)
    case chainExceedsOuter([DeadlineID], Level, days: Int, outer: Int)
    case nobodyMayExtend(DeadlineID)
    case invalidShare(Fraction)
    case ladderOutOfOrder(rung: Int)
    case rungTellsNobody(rung: Int)
    case reminderExceedsLimit(rung: Int, [Level])
    case sourceMissing(DeadlineID)
    case limitNotVerified(source: String, Verification)
  }
}

extension DefinitionProblem: CustomStringConvertible {
  /// `steps.announce: error: process.unreachable_step`, for logs and tests.
  package var description: String {
    "\(path.joined(separator: ".")): \(severity.rawValue): \(code)"
  }
}
