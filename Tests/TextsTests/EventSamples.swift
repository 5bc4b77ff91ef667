import Engine

extension Event {
  /// Each event once, with values that are no words of either language.
  static let samples: [Event] = course + dossier + work + findings + deadlines

  private static let signature = Case.Signature(signer: "N1", on: "2026-02-12")
  private static let derivation = Derivation(
    dueOn: "2026-03-02", skipped: [], provisional: false)

  static let opening = Event.Opened(
    code: "KT-2026-7F3K9Q", process: .init(code: "sample", version: 1),
    caseType: .financeInspection, title: "T1", body: "X1.UBKT", level: .commune, grade: .open,
    subject: .init(kind: .organisation, unit: nil, name: "N1"), programItem: nil, step: "S1",
    stage: .plan, responsible: "P1", on: "2026-02-12")

  static let move = Event.Moved(
    action: "A1", from: "S1", to: "S2", stage: .plan, round: 1, actor: "P1", onBehalfOf: "P2",
    reason: "R1", on: "2026-02-12")

  private static let course: [Event] = [
    .opened(opening), .moved(move), .closed("O1"),
    .paused(reason: "R1", basis: "B1", decision: "D1"), .resumed(reason: "R1"),
    .cancelled(reason: "R1", basis: "B1"), .reopened(reason: "R1"),
  ]

  private static let dossier: [Event] = [
    .fieldSet("F1", .number(1234)), .fieldCleared("F1"), .ticked("C1"), .unticked("C1"),
    .documentAdded(
      .init(
        code: "V1", type: "D1", title: "T1", on: "2026-02-12", number: "N1",
        signature: signature, file: nil)),
    .documentSigned("V1", signature), .documentNumbered("V1", number: "N1"),
    .fileAttached("V1", file: digest), .documentRemoved("V1", reason: "R1"),
  ]

  private static var digest: FileDigest {
    guard let digest = FileDigest(rawValue: String(repeating: "0", count: 64)) else {
      preconditionFailure("64 hexadecimal digits are a digest")
    }
    return digest
  }

  private static let work: [Event] = [
    .taskAdded(3, title: "T1", owner: "P1", dueOn: "2026-02-12"), .taskCompleted(3, note: "N1"),
    .taskReassigned(3, to: "P1"), .taskCancelled(3, reason: "R1"), .assigned("P1"),
    .appointed("P1", .teamLeader), .dismissed("P1", reason: "R1"),
    .relationDeclared("P1", note: "N1"),
    .subjectHeard(on: "2026-02-12", attended: true, note: "N1"),
    .diaryKept(on: "2026-02-12", text: "T1"),
  ]

  private static let findings: [Event] = [
    .findingRecorded(2, text: "T1"), .findingWithdrawn(2, reason: "R1"), .noFindingsRecorded,
    .remedyRequired(1, finding: 2, text: "T1", assignee: "N1", dueOn: "2026-02-12"),
    .remedyReported(1, by: ["P1"], evidence: "V1", note: "N1"),
    .remedyReturned(1, reason: "R1"), .remedyVerified(1, by: "P1", note: nil),
  ]

  static let `extension` = Event.DeadlineExtended(
    id: "L1", round: 2, days: DayCount(10, .working), reason: "R1", basis: "B1", decision: "D1",
    derivation: derivation, calendarVersion: 3, nextRung: 0)

  private static let deadlines: [Event] = [
    .deadlineStarted(
      .init(
        id: "L1", round: 1, startsOn: "2026-01-12", length: .days(DayCount(30, .working)),
        derivation: derivation, calendarVersion: 3, nextRung: 0)),
    .deadlineStarted(
      .init(
        id: "L1", round: 2, startsOn: "2026-01-12", length: .days(DayCount(30, .working)),
        extensions: [.init(days: DayCount(10, .working), decision: "D1")],
        pauses: [.init(from: "2026-01-19", until: "2026-01-21")], derivation: derivation,
        calendarVersion: 3, nextRung: 0)),
    .deadlineMet("L1", round: 1, on: "2026-02-12"), .deadlineLapsed("L1", round: 1),
    .deadlineExtended(`extension`),
    .deadlineMoved(
      .init(
        id: "L1", round: 2, pauses: [], derivation: derivation, calendarVersion: 3, nextRung: 0)),
    .rungFired(
      .init(id: "L1", round: 1, rung: 0, kind: .reminder, dueOn: "2026-02-12", lateBy: 0)),
    .rungSuperseded("L1", round: 1, rung: 0),
    .deadlineRestarted(
      .init(
        id: "L1", round: 2, length: .days(DayCount(20, .working)), derivation: derivation,
        calendarVersion: 3, nextRung: 0)),
    .transferred(
      .init(
        from: "U1", to: "U2", level: .commune, leaving: ["P1"], reason: "R1", basis: "B1")),
    .migrated(.init(from: 1, to: 2, stage: .plan, ladders: [])),
    .reverted(
      .init(
        revisions: 4...5,
        standing: .init(
          version: 1, body: "U1", level: .commune, status: .open, step: "S1", stage: .plan,
          enteredOn: "2026-01-12", rounds: ["S1": 1], performed: [:], ticks: [], diaryOn: nil,
          responsible: "P1", team: []), leaving: ["P2"], reason: "R1")),
    .deadlineRestored(
      .init(
        id: "L1", round: 1, startsOn: "2026-01-12", length: .days(DayCount(20, .working)),
        extensions: [], pauses: [], derivation: derivation, calendarVersion: 3, nextRung: 0)),
  ]
}
