/// Why an act is not done: every blocker at once, never none.
package struct Refusal: Error, Hashable, Sendable {
  package let blockers: [Blocker]

  /// - Precondition: at least one blocker.
  package init(_ blockers: [Blocker]) {
    precondition(!blockers.isEmpty, "A refusal gives a reason")
    self.blockers = blockers
  }
}

/// One reason why an act is not done, and who can clear it away.
package struct Blocker: Hashable, Sendable {
  package var reason: Reason
  package var clearedBy: [Clearance]

  package init(_ reason: Reason, clearedBy: [Clearance]) {
    self.reason = reason
    self.clearedBy = clearedBy
  }

  /// Who or what clears a blocker away.
  package enum Clearance: Hashable, Sendable {
    case role(Role)
    case person(PersonCode)
    /// Nobody has to do anything: it holds from this day on.
    case date(CivilDate)
  }

  /// A closed set of reasons; each has a stable code (``code``) and texts in both languages.
  package enum Reason: Hashable, Sendable {
    // The case and the actor
    case notOpen
    case notPaused
    case notEnded
    case actionNotHere(ActionID, step: StepID)
    case unknownAction(ActionID)
    case roleMissing([Role])
    case recused(PersonCode)
    case reasonMissing
    // Guards
    case documentMissing(DocumentTypeID)
    case documentUnnumbered(DocumentTypeID)
    case documentUnsigned(DocumentTypeID)
    case documentWithoutFile(DocumentTypeID)
    case checklistItemOpen(ChecklistItemID)
    case taskOpen(Int)
    case fieldMissing(FieldID)
    case teamTooSmall(minimum: Int, actual: Int)
    case teamTooLarge(maximum: Int, actual: Int)
    case teamLeaderMissing
    case diaryMissing
    case samePerson(ActionID)
    case notYetPerformed(ActionID)
    case subjectNotHeard
    case findingsMissing
    case remedyMissing(finding: Int)
    case remedyUnverified(Int)
    case waitingUntil(CivilDate)
    case waitingForStart(Trigger)
    case consentMissing(DocumentTypeID, silenceUntil: CivilDate?)
    case voteUnsupported
    // Other commands
    case unknownField(FieldID)
    case wrongFieldKind(FieldID)
    /// The date of a running deadline is moved by an extension, not by editing the field.
    case fieldGovernsDeadline(FieldID, DeadlineID)
    case unknownChecklistItem(ChecklistItemID)
    case unknownDocumentType(DocumentTypeID)
    case unknownDocument(DocumentCode)
    /// Another paper of the dossier bears the code.
    case documentExists(DocumentCode)
    case documentAlreadySigned(DocumentCode)
    case documentAlreadyNumbered(DocumentCode)
    case documentBearsNoNumber(DocumentTypeID)
    /// The paper stays in the dossier.
    case documentKept(DocumentCode, Keeping)
    case unknownTask(Int)
    case taskNotOpen(Int)
    case notTeamRole(Role)
    case alreadyLed(by: PersonCode)
    case notInTeam(PersonCode)
    case unknownFinding(Int)
    case findingsExist
    case unknownRemedy(Int)
    case remedyNotReported(Int)
    case remedyAlreadyVerified(Int)
    case verifierIsDoer(Int)
    case deadlineNotRunning(DeadlineID)
    case extensionNotAllowed(DeadlineID)
    case extensionTooLong(DeadlineID, mostDays: Int)
    case extensionsUsedUp(DeadlineID, times: Int)
    case dateInFuture(CivilDate)
    case dateInPast(CivilDate)
    case dateBeforeOpening(CivilDate)
    case outOfRange(Int)
    /// A text that has to say something is empty or blank.
    case textMissing
    /// A text has more characters than its limit.
    case textTooLong(Int)
    // Opening
    case levelNotCovered(Level)
    case organNotCovered(Organ)
    case subjectNotCovered(SubjectKind)
    case subjectMissing
    // Another body, another version
    case unknownBody(UnitCode)
    case unknownVersion(Int)
    case stepNotInVersion(StepID, version: Int)
    case deadlineNotInVersion(DeadlineID, version: Int)
    // Taking back
    case unknownRevision(Int)
    /// Somebody has moved the case after the act: what they did rests on it.
    case movedSince(Precedent.Since, step: StepID)
    /// What the act of the revision put down stays; its own command corrects it.
    case actStays(Int)
    /// Whoever would have the case back has left.
    case personGone(PersonCode)
    // The deadline loop
    case notDue(Moment)
  }

  /// Why a paper is not taken out of the dossier.
  package enum Keeping: Hashable, Sendable {
    /// It was added in another visit of a step: later ones rest on it.
    case ofEarlierStep(StepID)
    /// It is numbered or signed, and taken out by the body's leaders only.
    case official
  }
}
