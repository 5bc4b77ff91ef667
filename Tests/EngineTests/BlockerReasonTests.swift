import Engine
import Testing

/// Every reason of the closed set is given by something that can be asked.
@Suite struct BlockerReasonTests {
  struct Sample: Sendable {
    var reason: Blocker.Reason
    var command: Command
    var by: Authority = .officer
    var step: StepID = "work"
    var before: @Sendable (inout Scene) throws -> Void = { _ in }
  }

  private static let long = String(repeating: "ă", count: 2001)
  private static let paper = Scene().draft("report", code: "VB-X")

  private static let remove = Command.removeDocument("VB-X", reason: "nhầm")

  private static func extend(
    _ id: DeadlineID, _ days: Int, _ kind: DayKind = .working, reason: String = "x"
  ) -> Command {
    .extend(id, by: DayCount(days, kind), reason: reason, basis: "89", decision: "1-QĐ")
  }

  private static func changed(
    _ type: DocumentTypeID = "report", _ change: (inout Command.NewDocument) -> Void
  ) -> Command {
    var paper = Self.paper
    paper.type = type
    change(&paper)
    return .addDocument(paper)
  }

  static let course: [Sample] = [
    Sample(
      reason: .notOpen, command: .tick("seen"),
      before: { try $0.act(CommandTests.pause, by: .chair) }),
    Sample(reason: .notPaused, command: .resume(reason: "x"), by: .chair),
    Sample(reason: .notEnded, command: .reopen(reason: "x"), by: .chair),
    Sample(
      reason: .actionNotHere("submit", step: "work"), command: .perform("submit", reason: nil)),
    Sample(reason: .unknownAction("fly"), command: .perform("fly", reason: nil)),
    Sample(reason: .roleMissing([.teamLeader]), command: .perform("finish", reason: nil)),
    Sample(
      reason: .recused("an"), command: .assign("an"),
      before: { try $0.act(.declareRelation("an", note: "x")) }),
    Sample(
      reason: .reasonMissing, command: .perform("recheck", reason: " \n"), by: .leader,
      before: { try $0.act(.appoint("leader", .teamLeader)) }),
    Sample(reason: .deadlineNotRunning("review"), command: extend("review", 1), by: .chair),
    Sample(
      reason: .extensionNotAllowed("follow"), command: extend("follow", 1), by: .chair,
      step: "follow"),
    Sample(reason: .extensionTooLong("work", mostDays: 4), command: extend("work", 5), by: .chair),
    Sample(
      reason: .extensionTooLong("work", mostDays: 4), command: extend("work", 1, .calendar),
      by: .chair),
    Sample(
      reason: .extensionTooLong("work", mostDays: 1), command: extend("work", 2), by: .chair,
      before: { try $0.act(extend("work", 3), by: .chair) }),
    Sample(
      reason: .extensionsUsedUp("work", times: 2), command: extend("work", 1), by: .chair,
      before: { scene in for _ in 0..<2 { try scene.act(extend("work", 1), by: .chair) } }),
    Sample(
      reason: .extensionsUsedUp("whole", times: CaseLimits.extensionsMax),
      command: extend("whole", 1), by: .chair,
      before: { scene in
        for _ in 0..<CaseLimits.extensionsMax { try scene.act(extend("whole", 1), by: .chair) }
      }),
    Sample(reason: .outOfRange(3650), command: extend("whole", 0), by: .chair),
    Sample(reason: .outOfRange(3650), command: extend("whole", -3), by: .chair),
    Sample(reason: .outOfRange(3650), command: extend("whole", 118, .month), by: .chair),
    Sample(reason: .outOfRange(3650), command: extend("whole", .max, .month), by: .chair),
    Sample(
      reason: .outOfRange(650), command: extend("whole", 651), by: .chair,
      before: { try $0.act(extend("whole", 3000), by: .chair) }),
    Sample(
      reason: .notDue(.startOfDay("2026-03-12")), command: .fire("work", round: 1, rung: 0),
      by: .system),
    Sample(
      reason: .unknownBody("nowhere"),
      command: .transfer(to: "nowhere", reason: "x", basis: "y"), by: .chair),
    Sample(
      reason: .unknownVersion(9), command: .migrate(to: 9, restarting: []), by: .chair),
    Sample(
      reason: .stepNotInVersion("work", version: 2), command: .migrate(to: 2, restarting: []),
      by: .chair,
      before: { $0.surroundings.version = DecisionSample.renaming("work", "toil") }),
    Sample(
      reason: .deadlineNotInVersion("work", version: 2),
      command: .migrate(to: 2, restarting: []), by: .chair,
      before: { scene in
        scene.surroundings.version = DecisionSample.second { definition in
          definition.deadlines.removeAll { $0.id == "work" }
        }
      }),
    Sample(
      reason: .unknownRevision(99), command: .revert(99...99, reason: "x", basis: nil), by: .chair),
    Sample(
      reason: .movedSince(
        Precedent.Since(revision: 3, by: "officer", at: .noon("2026-03-02")), step: "work"),
      command: .revert(2...2, reason: "x", basis: nil), by: .chair,
      before: { $0.surroundings.precedent = .sample(since: true) }),
    Sample(
      reason: .actStays(2), command: .revert(2...2, reason: "x", basis: nil), by: .chair,
      before: { $0.surroundings.precedent = .sample(of: .noFindingsRecorded) }),
    Sample(
      reason: .personGone("an"), command: .revert(2...2, reason: "x", basis: nil), by: .chair,
      before: { $0.surroundings.precedent = .sample(gone: "an") }),
    Sample(
      reason: .roleMissing([.system]), command: .fire("work", round: 1, rung: 0), by: .chair),
  ]

  static let records: [Sample] = [
    Sample(reason: .unknownField("age"), command: .setFields(["age": .number(1)])),
    Sample(reason: .wrongFieldKind("members"), command: .setFields(["members": .text("3")])),
    Sample(reason: .wrongFieldKind("result"), command: .setFields(["result": .text("fair")])),
    Sample(
      reason: .fieldGovernsDeadline("end_by", "whole"),
      command: .setFields(["end_by": .date("2026-12-01")])),
    Sample(
      reason: .fieldGovernsDeadline("end_by", "whole"), command: .setFields(["end_by": nil])),
    Sample(reason: .unknownChecklistItem("scope"), command: .tick("scope")),
    Sample(reason: .unknownTask(1), command: .completeTask(1, note: nil)),
    Sample(
      reason: .taskNotOpen(1), command: .reassignTask(1, to: "binh"),
      before: {
        try CommandTests.task(&$0)
        try $0.act(.cancelTask(1, reason: "x"))
      }),
    Sample(reason: .notTeamRole(.chair), command: .appoint("an", .chair)),
    Sample(
      reason: .alreadyLed(by: "an"), command: .appoint("binh", .teamLeader),
      before: { try $0.act(.appoint("an", .teamLeader)) }),
    Sample(reason: .notInTeam("an"), command: .dismiss("an", reason: "x")),
    Sample(
      reason: .dateInFuture("2026-03-03"), command: .keepDiary(on: "2026-03-03", text: "x")),
    Sample(
      reason: .dateBeforeOpening("2026-03-01"),
      command: .hearSubject(on: "2026-03-01", attended: true, note: nil)),
    Sample(
      reason: .dateInPast("2026-03-01"),
      command: .addTask(title: "x", owner: "an", dueOn: "2026-03-01")),
    Sample(
      reason: .outOfRange(CaseLimits.hearingsMax),
      command: .hearSubject(on: "2026-03-02", attended: true, note: nil),
      before: { scene in
        for _ in 0..<CaseLimits.hearingsMax {
          try scene.act(.hearSubject(on: scene.today, attended: true, note: nil))
        }
      }),
    Sample(
      reason: .outOfRange(CaseLimits.teamMax), command: .appoint("an", .teamMember),
      before: { scene in
        for number in 0..<CaseLimits.teamMax {
          try scene.act(.appoint(PersonCode("p\(number)"), .teamMember))
        }
        // Who is in the team already may take another part.
        try scene.act(.appoint("p7", .teamSecretary))
      }),
    Sample(reason: .textMissing, command: .keepDiary(on: "2026-03-02", text: " \u{00A0}")),
    Sample(reason: .textMissing, command: .setFields(["period": .text("")])),
    Sample(reason: .textTooLong(2000), command: extend("whole", 1, reason: long), by: .chair),
    Sample(reason: .textTooLong(2000), command: .perform("finish", reason: long)),
  ]

  static let dossier: [Sample] = [
    Sample(reason: .unknownDocumentType("essay"), command: changed("essay") { _ in }),
    Sample(reason: .unknownDocument("VB-0"), command: .removeDocument("VB-0", reason: "x")),
    Sample(
      reason: .documentExists("VB-X"), command: .addDocument(paper), before: CommandTests.draft),
    Sample(
      reason: .documentAlreadySigned("VB-X"),
      command: .signDocument("VB-X", Case.Signature(signer: "Bình", on: "2026-03-02")),
      before: {
        try CommandTests.draft(&$0)
        try $0.act(.signDocument("VB-X", Case.Signature(signer: "An", on: $0.today)))
      }),
    Sample(
      reason: .documentAlreadyNumbered("VB-X"),
      command: .numberDocument("VB-X", .external("2")),
      before: {
        try CommandTests.draft(&$0)
        try $0.act(.numberDocument("VB-X", .external("1")))
      }),
    Sample(
      reason: .documentBearsNoNumber("report"), command: changed { $0.number = .issued("1-BC") }),
    Sample(reason: .documentBearsNoNumber("report"), command: changed { $0.number = .book }),
    Sample(
      reason: .documentKept("VB-X", .ofEarlierStep("work")), command: remove, by: .chair,
      step: "work",
      before: {
        try CommandTests.draft(&$0)
        try $0.go(to: "write")
      }),
    Sample(
      reason: .documentKept("VB-X", .ofEarlierStep("work")), command: remove, by: .chair,
      step: "work",
      before: {
        try CommandTests.draft(&$0)
        try $0.go(to: "write")
        try $0.act(.perform("rework", reason: "x"), by: .leader)
      }),
    Sample(
      reason: .documentKept("VB-X", .official), command: remove,
      before: {
        try CommandTests.draft(&$0)
        try $0.act(.numberDocument("VB-X", .external("1")))
      }),
    Sample(
      reason: .documentKept("VB-X", .official), command: remove,
      before: {
        try CommandTests.draft(&$0)
        try $0.act(.signDocument("VB-X", Case.Signature(signer: "An", on: $0.today)))
      }),
    Sample(reason: .dateInFuture("2026-03-03"), command: changed { $0.on = "2026-03-03" }),
    Sample(
      reason: .dateInFuture("2026-03-03"),
      command: changed { $0.signature = Case.Signature(signer: "An", on: "2026-03-03") }),
    Sample(reason: .textMissing, command: changed { $0.title = "" }),
    Sample(
      reason: .textMissing,
      command: changed { $0.signature = Case.Signature(signer: " ", on: "2026-03-02") }),
    Sample(reason: .textTooLong(200), command: changed { $0.number = .external(long) }),
    Sample(
      reason: .unknownDocument("VB-0"),
      command: .reportRemedy(1, evidence: "VB-0", note: nil), before: CommandTests.remedy),
    Sample(reason: .unknownFinding(1), command: .withdrawFinding(1, reason: "x")),
    Sample(
      reason: .unknownFinding(1),
      command: .requireRemedy(finding: 1, text: "x", assignee: "x", dueOn: "2026-03-02"),
      before: {
        try CommandTests.finding(&$0)
        try $0.act(.withdrawFinding(1, reason: "x"))
      }),
    Sample(reason: .findingsExist, command: .recordNoFindings, before: CommandTests.finding),
    Sample(reason: .unknownRemedy(1), command: .reportRemedy(1, evidence: nil, note: nil)),
    Sample(
      reason: .remedyNotReported(1), command: .verifyRemedy(1, note: nil),
      before: CommandTests.remedy),
    Sample(
      reason: .remedyAlreadyVerified(1), command: .returnRemedy(1, reason: "x"),
      before: {
        try CommandTests.remedy(&$0)
        try $0.act(.reportRemedy(1, evidence: nil, note: nil))
        try $0.act(.verifyRemedy(1, note: nil), by: .chair)
      }),
    Sample(
      reason: .verifierIsDoer(1), command: .verifyRemedy(1, note: nil),
      before: {
        try CommandTests.remedy(&$0)
        try $0.act(.reportRemedy(1, evidence: nil, note: nil))
      }),
  ]

  static let samples = course + records + dossier

  @Test(arguments: samples.indices)
  func `what cannot be done is refused with its reason, and changes nothing`(index: Int) throws {
    let sample = Self.samples[index]
    var scene = try Scene.at(sample.step)
    try sample.before(&scene)
    let before = scene.state
    #expect(scene.reasons(of: sample.command, by: sample.by).contains(sample.reason))
    #expect(scene.state == before)
  }

  @Test(arguments: samples.map(\.reason) + [.waitingForStart(.entered("work"))])
  func `a reason is read back from its code and what it names`(reason: Blocker.Reason) {
    #expect(Blocker.Reason(code: reason.code, parameters: reason.parameters) == reason)
    let strange = reason.parameters + [("colour", "blue")]
    #expect(Blocker.Reason(code: "no_such_code", parameters: reason.parameters) == nil)
    guard !reason.parameters.isEmpty else { return }
    #expect(Blocker.Reason(code: reason.code, parameters: strange) == nil)
  }

  static let openings: [(opening: Command.Opening, reasons: [Blocker.Reason])] = [
    (Scene.opening(), []),
    (Scene.opening(level: .province, organ: .cell), []),
    (Scene.opening(level: .central), [.levelNotCovered(.central)]),
    (Scene.opening(organ: .other), [.organNotCovered(.other)]),
    (
      Scene.opening(subject: Case.Subject(kind: .member, unit: nil, name: " ")),
      [.subjectNotCovered(.member), .subjectMissing]
    ),
    (Scene.opening(title: " "), [.textMissing]),
    (Scene.opening(title: long), [.textTooLong(500)]),
  ]

  @Test(arguments: openings.indices)
  func `an opening is refused with every reason`(index: Int) {
    let (opening, reasons) = Self.openings[index]
    #expect(refusal(of: opening, by: .officer) == reasons)
    #expect(
      refusal(of: opening, by: .stranger).map(\.code) == ["role_missing"] + reasons.map(\.code))
  }

  private func refusal(of opening: Command.Opening, by actor: Authority) -> [Blocker.Reason] {
    do {
      _ = try Decision.opening(
        opening, under: DecisionSample.process, by: actor, at: .noon("2026-03-02"),
        calendar: DecisionSample.calendar)
      return []
    } catch {
      return error.blockers.map(\.reason)
    }
  }

  @Test func `every reason is given by one of these tests`() {
    let reasons =
      Self.samples.map(\.reason) + Self.openings.flatMap(\.reasons)
      + GuardTests.samples.flatMap { $0.blockers.map(\.reason) }
    #expect(Set(ReasonKind.allCases).subtracting(reasons.map(ReasonKind.init)) == [])
  }
}
