/// What one action of the present step still needs, for one person.
package struct Advice: Hashable, Sendable {
  package var action: ActionDefinition
  /// Everything that would refuse the action to this person now, except that a reason is wanted:
  /// that is given with the act itself.
  package var blockers: [Blocker]
  /// Whether the person's roles and relations allow the action, once nothing else blocks it.
  package var isPermitted: Bool

  package init(action: ActionDefinition, blockers: [Blocker], isPermitted: Bool) {
    self.action = action
    self.blockers = blockers
    self.isPermitted = isPermitted
  }
}

extension Decision {
  /// What to do next and why not yet: the actions of the present step, the ordinary way on first.
  package var advice: [Advice] {
    let ways: [ActionDefinition.Direction] = [.forward, .aside, .back]
    return ways.flatMap { way in
      step.actions.filter { $0.direction == way }.map(advice(on:))
    }
  }

  /// What one action of the present step still needs.
  package func advice(on action: ActionDefinition) -> Advice {
    let blocked = standing(for: .perform(action.id, reason: nil))
    let guarded = blockers(of: action).filter { !blocked.contains($0) }
    return Advice(
      action: action, blockers: blocked + guarded,
      isPermitted: !blocked.contains { $0.reason.isPersonal })
  }
}

extension Blocker.Reason {
  /// Whether it lies in who asks, and not in the case.
  package var isPersonal: Bool {
    switch self {
    case .roleMissing, .recused: true
    case .notOpen, .notPaused, .notEnded, .actionNotHere, .unknownAction, .reasonMissing,
      .documentMissing, .documentUnnumbered, .documentUnsigned, .documentWithoutFile,
      .checklistItemOpen, .taskOpen, .fieldMissing, .teamTooSmall, .teamTooLarge,
      .teamLeaderMissing, .diaryMissing, .samePerson, .notYetPerformed, .subjectNotHeard,
      .findingsMissing, .remedyMissing, .remedyUnverified, .waitingUntil, .waitingForStart,
      .consentMissing, .voteUnsupported, .unknownField, .wrongFieldKind, .fieldGovernsDeadline,
      .unknownChecklistItem, .unknownDocumentType, .unknownDocument, .documentExists,
      .documentAlreadySigned, .documentAlreadyNumbered, .documentBearsNoNumber,
      .documentKept, .unknownTask,
      .taskNotOpen, .notTeamRole, .alreadyLed, .notInTeam, .unknownFinding, .findingsExist,
      .unknownRemedy, .remedyNotReported, .remedyAlreadyVerified, .verifierIsDoer,
      .deadlineNotRunning, .extensionNotAllowed, .extensionTooLong, .extensionsUsedUp,
      .dateInFuture, .dateInPast, .dateBeforeOpening, .outOfRange, .textMissing, .textTooLong,
      .levelNotCovered, .organNotCovered, .subjectNotCovered, .subjectMissing, .unknownBody,
      .unknownVersion, .stepNotInVersion, .deadlineNotInVersion, .unknownRevision, .movedSince,
      .actStays, .personGone, .notDue:
      false
    }
  }
}
