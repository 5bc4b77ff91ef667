import Engine
import Testing

/// Each guard alone: what it gives when it does not hold, who clears that, and that it then holds.
@Suite struct GuardTests {
  typealias Prepare = @Sendable (inout Scene) throws -> Void

  struct Sample: Sendable {
    var condition: Guard
    var step: StepID = "work"
    /// What has happened before it is asked.
    var before: Prepare = { _ in }
    var blockers: [Blocker]
    /// What makes it hold; nil where nothing does.
    var clear: Prepare?
  }

  static let worker: [Blocker.Clearance] = [.role(.teamLeader)]
  static let leading: [Blocker.Clearance] = [
    .role(.secretary), .role(.chair), .role(.standingDeputy), .role(.deputy),
  ]
  static let verifiers: [Blocker.Clearance] =
    leading + [.role(.commissionMember), .role(.officer), .role(.teamLeader)]

  static func decisionLacking(_ command: Command, _ reason: Blocker.Reason) -> Sample {
    Sample(
      condition: .documents(["decision"]),
      before: { scene in
        scene.state.documents = []
        var paper = scene.newPaper("decision", code: "VB-X")
        if reason == .documentUnnumbered("decision") { paper.number = nil }
        if reason == .documentUnsigned("decision") { paper.signature = nil }
        if reason == .documentWithoutFile("decision") { paper.file = nil }
        try scene.act(.addDocument(paper))
      },
      blockers: [Blocker(reason, clearedBy: worker)], clear: { try $0.act(command) })
  }

  static let papers: [Sample] = [
    Sample(
      condition: .documents(["report"]),
      blockers: [Blocker(.documentMissing("report"), clearedBy: worker)],
      clear: { try $0.paper("report") }),
    decisionLacking(
      .numberDocument("VB-X", .issued("7-QĐ")), .documentUnnumbered("decision")),
    decisionLacking(
      .signDocument("VB-X", Case.Signature(signer: "An", on: "2026-03-02")),
      .documentUnsigned("decision")),
    decisionLacking(.attachFile("VB-X", file: .sample), .documentWithoutFile("decision")),
    // Of two drafts, the one that lacks less is spoken of.
    Sample(
      condition: .documents(["report"]),
      before: { scene in
        try scene.act(.addDocument(scene.draft("report", code: "VB-1")))
        var signed = scene.newPaper("report", code: "VB-2")
        signed.file = nil
        try scene.act(.addDocument(signed))
      },
      blockers: [Blocker(.documentWithoutFile("report"), clearedBy: worker)],
      clear: {
        try $0.act(.removeDocument("VB-2", reason: "nhầm"), by: .chair); try $0.paper("report")
      }),
    Sample(
      condition: .checklist, blockers: [Blocker(.checklistItemOpen("seen"), clearedBy: worker)],
      clear: { try $0.act(.tick("seen")) }),
    Sample(
      condition: .tasks,
      before: { try $0.act(.addTask(title: "Hỏi", owner: "an", dueOn: nil)) },
      blockers: [Blocker(.taskOpen(1), clearedBy: [.person("an")])],
      clear: { try $0.act(.completeTask(1, note: nil), by: .holding(as: "an")) }),
    Sample(
      condition: .fields(["period", "members"]),
      blockers: [Blocker(.fieldMissing("members"), clearedBy: worker)],
      clear: { try $0.act(.setFields(["members": .number(4)])) }),
    Sample(
      condition: .diary, blockers: [Blocker(.diaryMissing, clearedBy: worker)],
      clear: { try $0.act(.keepDiary(on: $0.today, text: "Làm việc")) }),
    // A line that speaks of a day before the visit says nothing about it.
    Sample(
      condition: .diary,
      before: { scene in
        scene.state.enteredOn = "2026-03-06"
        scene.today = "2026-03-06"
        try scene.act(.keepDiary(on: "2026-03-05", text: "Làm việc"))
      },
      blockers: [Blocker(.diaryMissing, clearedBy: worker)],
      clear: { try $0.act(.keepDiary(on: "2026-03-06", text: "Làm việc")) }),
  ]

  static let people: [Sample] = [
    Sample(
      condition: .team(TeamSize(minimum: 2, maximum: 2)),
      blockers: [
        Blocker(.teamLeaderMissing, clearedBy: leading),
        Blocker(.teamTooSmall(minimum: 2, actual: 0), clearedBy: leading),
      ],
      clear: {
        try $0.act(.appoint("an", .teamLeader))
        try $0.act(.appoint("binh", .teamMember))
      }),
    Sample(
      condition: .team(TeamSize(minimum: 1, maximum: 1)),
      before: {
        try $0.act(.appoint("an", .teamLeader))
        try $0.act(.appoint("binh", .teamMember))
      },
      blockers: [Blocker(.teamTooLarge(maximum: 1, actual: 2), clearedBy: leading)],
      clear: { try $0.act(.dismiss("binh", reason: "thừa")) }),
    Sample(
      condition: .differentPerson(from: "submit"),
      blockers: [Blocker(.samePerson("submit"), clearedBy: worker)], clear: nil),
    Sample(
      condition: .differentPerson(from: "finish"),
      blockers: [Blocker(.notYetPerformed("finish"), clearedBy: worker)], clear: nil),
    Sample(
      condition: .subjectHeard, blockers: [Blocker(.subjectNotHeard, clearedBy: worker)],
      clear: { try $0.act(.hearSubject(on: $0.today, attended: false, note: nil)) }),
    Sample(
      condition: .vote(VoteRule(quorum: Fraction(2, 3), share: Fraction(1, 2), secret: true)),
      blockers: [Blocker(.voteUnsupported, clearedBy: [])], clear: nil),
  ]

  static let findings: [Sample] = [
    Sample(
      condition: .findings, blockers: [Blocker(.findingsMissing, clearedBy: worker)],
      clear: { try $0.act(.recordNoFindings) }),
    Sample(
      condition: .findings,
      before: {
        try $0.act(.recordFinding(text: "chậm"))
        try $0.act(.withdrawFinding(1, reason: "nhầm"))
      },
      blockers: [Blocker(.findingsMissing, clearedBy: worker)],
      clear: { try $0.act(.recordFinding(text: "chậm")) }),
    Sample(
      condition: .remedies, before: { try $0.act(.recordFinding(text: "chậm")) },
      blockers: [Blocker(.remedyMissing(finding: 1), clearedBy: worker)],
      clear: { try $0.act(.requireRemedy(finding: 1, text: "sửa", assignee: "A", dueOn: $0.today)) }
    ),
    Sample(
      condition: .remediesVerified,
      before: {
        try $0.act(.recordFinding(text: "chậm"))
        try $0.act(.requireRemedy(finding: 1, text: "sửa", assignee: "A", dueOn: $0.today))
      },
      blockers: [Blocker(.remedyUnverified(1), clearedBy: worker)],
      clear: { try $0.act(.withdrawFinding(1, reason: "nhầm")) }),
    Sample(
      condition: .remediesVerified,
      before: {
        try $0.act(.recordFinding(text: "chậm"))
        try $0.act(.requireRemedy(finding: 1, text: "sửa", assignee: "A", dueOn: $0.today))
        try $0.act(.reportRemedy(1, evidence: nil, note: nil))
      },
      blockers: [Blocker(.remedyUnverified(1), clearedBy: verifiers)],
      clear: { try $0.act(.verifyRemedy(1, note: nil), by: .chair) }),
  ]

  static let waits: [Sample] = [
    // Monday, 2 March: the second working day after it ends with Wednesday.
    Sample(
      condition: .waited(DayCount(2, .working), since: .entered("work")),
      blockers: [Blocker(.waitingUntil("2026-03-05"), clearedBy: [.date("2026-03-05")])],
      clear: { $0.today = "2026-03-05" }),
    Sample(
      condition: .waited(DayCount(2, .calendar), since: .left("review")),
      before: { $0.today = "2026-03-04" },
      blockers: [Blocker(.waitingUntil("2026-03-05"), clearedBy: [.date("2026-03-05")])],
      clear: { $0.today = "2026-03-05" }),
    Sample(
      condition: .waited(DayCount(1, .month), since: .opened),
      blockers: [Blocker(.waitingUntil("2026-04-03"), clearedBy: [.date("2026-04-03")])],
      clear: { $0.today = "2026-04-03" }),
    Sample(
      condition: .waited(DayCount(1, .calendar), since: .document("opinions")),
      blockers: [Blocker(.waitingForStart(.document("opinions")), clearedBy: worker)],
      clear: { try $0.paper("opinions", on: "2026-02-20") }),
    // A step that is not the present one is not entered, and one that is stayed in is not left.
    Sample(
      condition: .waited(DayCount(1, .calendar), since: .entered("review")),
      blockers: [Blocker(.waitingForStart(.entered("review")), clearedBy: worker)], clear: nil),
    Sample(
      condition: .waited(DayCount(1, .calendar), since: .left("work")),
      before: {
        try $0.act(.appoint("leader", .teamLeader))
        try $0.act(.perform("recheck", reason: "soát"), by: .leader)
      },
      blockers: [Blocker(.waitingForStart(.left("work")), clearedBy: worker)], clear: nil),
    Sample(
      condition: .consent(
        "opinions", orSilence: DayCount(5, .working), since: .performed("approve")),
      blockers: [
        Blocker(
          .consentMissing("opinions", silenceUntil: "2026-03-09"),
          clearedBy: worker + [.date("2026-03-10")])
      ],
      clear: { $0.today = "2026-03-10" }),
    Sample(
      condition: .consent("report", orSilence: DayCount(5, .working), since: .performed("approve")),
      // A draft is no answer.
      before: { try $0.act(.addDocument($0.draft("report", code: "VB-1"))) },
      blockers: [
        Blocker(
          .consentMissing("report", silenceUntil: "2026-03-09"),
          clearedBy: worker + [.date("2026-03-10")])
      ],
      clear: { try $0.paper("report") }),
    Sample(
      condition: .consent(
        "opinions", orSilence: DayCount(5, .working), since: .performed("finish")),
      blockers: [Blocker(.waitingForStart(.performed("finish")), clearedBy: worker)],
      clear: { try $0.paper("opinions") }),
  ]

  static let samples = papers + people + findings + waits

  @Test(arguments: samples.indices)
  func `a guard alone gives its blocker, and holds once that is cleared`(index: Int) throws {
    let sample = Self.samples[index]
    var scene = try Scene.at(sample.step)
    try sample.before(&scene)
    let action = ActionDefinition(
      id: "asked", title: LocalizedText(vi: "", en: ""), direction: .aside,
      target: .step(sample.step), by: [.teamLeader], guards: [sample.condition],
      reasonRequired: false)
    #expect(scene.decision(by: .officer).blockers(of: action) == sample.blockers)
    guard let clear = sample.clear else { return }
    try clear(&scene)
    #expect(scene.decision(by: .officer).blockers(of: action) == [])
  }

  @Test func `a case assigned to somebody names them`() throws {
    var scene = try Scene.at("work")
    try scene.act(.assign("an"), by: .chair)
    try scene.act(.appoint("leader", .teamLeader))
    #expect(
      scene.blockers(of: .perform("finish", reason: nil), by: .leader).last
        == Blocker(.diaryMissing, clearedBy: [.person("an")]))
  }

  @Test func `five blockers come at once, the person's first and none twice`() throws {
    var scene = Scene(level: .commune)
    try scene.act(.pause(reason: "chờ", basis: "89-QĐ/TW", decision: "1-QĐ"), by: .chair)
    #expect(
      scene.reasons(of: .perform("submit", reason: nil), by: .stranger) == [
        .notOpen, .roleMissing([.deputy, .officer]), .fieldMissing("end_by"),
        .documentMissing("draft"), .checklistItemOpen("scope"), .checklistItemOpen("period"),
        .fieldMissing("period"),
      ])
  }

  @Test func `a step where a planned deadline starts is left forwards only with its date`() throws {
    var scene = Scene()
    #expect(scene.reasons(of: .perform("drop", reason: "thôi"), by: .chair) == [])
    try scene.act(.setFields(["end_by": .date("2026-01-01")]))
    #expect(
      scene.reasons(of: .perform("submit", reason: nil)).contains(.fieldMissing("end_by")) == false)
  }
}
