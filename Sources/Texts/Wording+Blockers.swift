package import Engine

extension Wording {
  /// What is in the way, as a full sentence that a part-time member understands.
  package func sentence(_ reason: Blocker.Reason) -> String {
    switch reason {
    case .notOpen: notOpen
    case .notPaused: notPaused
    case .notEnded: notEnded
    case .actionNotHere(let action, let step): actionNotHere(action, step)
    case .unknownAction(let action): unknownAction(action)
    case .roleMissing(let roles): roleMissing(roles)
    case .recused(let person): recused(person)
    case .reasonMissing: reasonMissing
    case .documentMissing(let type): documentMissing(type)
    case .documentUnnumbered(let type): documentUnnumbered(type)
    case .documentUnsigned(let type): documentUnsigned(type)
    case .documentWithoutFile(let type): documentWithoutFile(type)
    case .checklistItemOpen(let item): checklistItemOpen(item)
    case .taskOpen(let number): taskOpen(number)
    case .fieldMissing(let field): fieldMissing(field)
    case .teamTooSmall(let minimum, let actual): teamTooSmall(minimum, actual)
    case .teamTooLarge(let maximum, let actual): teamTooLarge(maximum, actual)
    case .teamLeaderMissing: teamLeaderMissing
    case .diaryMissing: diaryMissing
    case .samePerson(let action): samePerson(action)
    case .notYetPerformed(let action): notYetPerformed(action)
    case .subjectNotHeard: subjectNotHeard
    case .findingsMissing: findingsMissing
    case .remedyMissing(let finding): remedyMissing(finding)
    case .remedyUnverified(let number): remedyUnverified(number)
    case .waitingUntil(let day): waitingUntil(day)
    case .waitingForStart(let trigger): waitingForStart(trigger)
    case .consentMissing(let type, let silence): consentMissing(type, silence)
    case .voteUnsupported: voteUnsupported
    case .unknownField(let field): unknownField(field)
    case .wrongFieldKind(let field): wrongFieldKind(field)
    case .fieldGovernsDeadline(let field, let id): fieldGovernsDeadline(field, id)
    case .unknownChecklistItem(let item): unknownChecklistItem(item)
    case .unknownDocumentType(let type): unknownDocumentType(type)
    case .unknownDocument(let code): unknownDocument(code)
    case .documentExists(let code): documentExists(code)
    case .documentAlreadySigned(let code): documentAlreadySigned(code)
    case .documentAlreadyNumbered(let code): documentAlreadyNumbered(code)
    case .documentBearsNoNumber(let type): documentBearsNoNumber(type)
    case .documentKept(let code, let keeping): documentKept(code, keeping)
    case .unknownTask(let number): unknownTask(number)
    case .taskNotOpen(let number): taskNotOpen(number)
    case .notTeamRole(let role): notTeamRole(role)
    case .alreadyLed(let person): alreadyLed(person)
    case .notInTeam(let person): notInTeam(person)
    case .unknownFinding(let number): unknownFinding(number)
    case .findingsExist: findingsExist
    case .unknownRemedy(let number): unknownRemedy(number)
    case .remedyNotReported(let number): remedyNotReported(number)
    case .remedyAlreadyVerified(let number): remedyAlreadyVerified(number)
    case .verifierIsDoer(let number): verifierIsDoer(number)
    case .deadlineNotRunning(let id): deadlineNotRunning(id)
    case .extensionNotAllowed(let id): extensionNotAllowed(id)
    case .extensionTooLong(let id, let most): extensionTooLong(id, most)
    case .extensionsUsedUp(let id, let times): extensionsUsedUp(id, times)
    case .dateInFuture(let day): dateInFuture(day)
    case .dateInPast(let day): dateInPast(day)
    case .dateBeforeOpening(let day): dateBeforeOpening(day)
    case .outOfRange(let most): outOfRange(most)
    case .textMissing: textMissing
    case .textTooLong(let most): textTooLong(most)
    case .levelNotCovered(let level): levelNotCovered(level)
    case .organNotCovered(let organ): organNotCovered(organ)
    case .subjectNotCovered(let kind): subjectNotCovered(kind)
    case .subjectMissing: subjectMissing
    case .unknownBody(let body): unknownBody(body)
    case .unknownVersion(let version): unknownVersion(version)
    case .stepNotInVersion(let step, let version): stepNotInVersion(step, version)
    case .deadlineNotInVersion(let id, let version): deadlineNotInVersion(id, version)
    case .unknownRevision(let revision): unknownRevision(revision)
    case .movedSince(let since, let step): movedSince(since, step)
    case .actStays(let revision): actStays(revision)
    case .personGone(let person): personGone(person)
    case .notDue(let moment): notDue(moment)
    }
  }
}
