import Engine

extension Blocker.Reason {
  /// Each reason once, with values that are no words of either language.
  static let samples: [Blocker.Reason] = [
    .notOpen, .notPaused, .notEnded, .actionNotHere("A1", step: "S1"), .unknownAction("A1"),
    .roleMissing([.chair, .deputy]), .recused("P1"), .reasonMissing, .documentMissing("D1"),
    .documentUnnumbered("D1"), .documentUnsigned("D1"), .documentWithoutFile("D1"),
    .checklistItemOpen("C1"), .taskOpen(3), .fieldMissing("F1"),
    .teamTooSmall(minimum: 3, actual: 2), .teamTooLarge(maximum: 5, actual: 6),
    .teamLeaderMissing, .diaryMissing, .samePerson("A1"), .notYetPerformed("A1"),
    .subjectNotHeard, .findingsMissing, .remedyMissing(finding: 2), .remedyUnverified(2),
    .waitingUntil("2026-02-12"), .waitingForStart(.performed("A1")),
    .consentMissing("D1", silenceUntil: "2026-02-12"), .voteUnsupported, .unknownField("F1"),
    .wrongFieldKind("F1"), .fieldGovernsDeadline("F1", "L1"), .unknownChecklistItem("C1"),
    .unknownDocumentType("D1"), .unknownDocument("V1"), .documentAlreadySigned("V1"),
    .documentAlreadyNumbered("V1"), .documentBearsNoNumber("D1"),
    .documentKept("V1", .ofEarlierStep("S1")), .documentKept("V1", .official), .unknownTask(3),
    .taskNotOpen(3), .notTeamRole(.chair), .alreadyLed(by: "P1"), .notInTeam("P1"),
    .unknownFinding(2), .findingsExist, .unknownRemedy(2), .remedyNotReported(2),
    .remedyAlreadyVerified(2), .verifierIsDoer(2), .deadlineNotRunning("L1"),
    .extensionNotAllowed("L1"), .extensionTooLong("L1", mostDays: 10),
    .extensionsUsedUp("L1", times: 1), .dateInFuture("2026-02-12"), .dateInPast("2026-02-12"),
    .dateBeforeOpening("2026-02-12"), .outOfRange(1234), .textMissing,
    .textTooLong(2000), .documentExists("V1"), .levelNotCovered(.cell),
    .organNotCovered(.cell), .subjectNotCovered(.member), .subjectMissing,
    .unknownBody("U1"), .unknownVersion(2), .stepNotInVersion("S1", version: 2),
    .deadlineNotInVersion("L1", version: 2), .unknownRevision(4),
    .movedSince(.init(revision: 5, by: "P1", at: .startOfDay("2026-02-12")), step: "S1"),
    .actStays(4), .personGone("P1"), .notDue(.startOfDay("2026-02-12")),
  ]
}
