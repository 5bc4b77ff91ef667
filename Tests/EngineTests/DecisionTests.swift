import Engine
import Testing

/// Rounds, four eyes and recusal: who decided what, and whether it still counts.
@Suite struct DecisionTests {
  @Test func `the sample goes its whole way`() throws {
    var scene = try Scene.at("follow")
    scene.today = "2026-03-05"
    try scene.act(.perform("close", reason: nil))
    #expect(scene.state.status == .closed("done", on: "2026-03-05"))
    #expect(scene.state.deadlines.isEmpty)
  }

  // MARK: Rounds

  @Test func `what was made in round one does not count in round two, a lasting paper does`() throws
  {
    var scene = Scene()
    try scene.paper("request")
    try scene.go(to: "review")
    try scene.act(.perform("return_draft", reason: "sửa"), by: .chair)
    #expect(scene.state.round == 2)
    #expect(
      scene.reasons(of: .perform("submit", reason: nil)) == [
        .documentMissing("draft"), .checklistItemOpen("scope"), .checklistItemOpen("period"),
      ])
    try scene.go(to: "review")
    #expect(scene.state.round == 2)
    #expect(
      scene.reasons(of: .perform("approve", reason: nil), by: .chair) == [
        .documentMissing("decision")
      ])
    #expect(scene.clocks.hasPrefix("answer 1 due 2026-03-17"))
  }

  @Test func `an approval of round one is given again in round two`() throws {
    var scene = try Scene.at("review")
    try scene.act(.perform("return_draft", reason: "sửa"), by: .chair)
    let deputy = Authority.deputy
    try scene.paper("draft")
    for item in ["scope", "period"] as [ChecklistItemID] { try scene.act(.tick(item)) }
    try scene.act(.perform("submit", reason: nil), by: deputy)
    try scene.paper("decision")
    // The deputy submitted in this round; that the officer did in the last one says nothing.
    #expect(
      scene.reasons(of: .perform("approve", reason: nil), by: deputy) == [
        .samePerson("submit")
      ])
    #expect(scene.reasons(of: .perform("approve", reason: nil), by: .chair) == [])
  }

  @Test func `a hearing counts in its round and a diary line in its visit`() throws {
    var scene = try Scene.at("write")
    try scene.act(.hearSubject(on: scene.today, attended: false, note: nil))
    try scene.act(.perform("rework", reason: "xem lại"), by: .leader)
    #expect(scene.reasons(of: .perform("finish", reason: nil), by: .leader) == [.diaryMissing])
    try scene.go(to: "write")
    try scene.paper("report")
    try scene.act(.recordNoFindings)
    #expect(
      scene.reasons(of: .perform("submit_report", reason: nil), by: .leader) == [
        .subjectNotHeard
      ])
  }

  @Test func `an action that stays in its step starts no round and clears nothing`() throws {
    var scene = try Scene.at("work")
    try scene.act(.tick("seen"))
    try scene.act(.keepDiary(on: scene.today, text: "Làm việc"))
    let before = scene.state
    scene.today = "2026-03-04"
    let events = try scene.act(.perform("recheck", reason: "soát"), by: .leader(in: &scene))
    #expect(events.count == 1)
    #expect(scene.state.round == before.round)
    #expect(scene.state.enteredOn == before.enteredOn)
    #expect(scene.state.ticks == ["seen"])
    #expect(scene.state.deadlines == before.deadlines)
    #expect(scene.state.performed["recheck"]?.round == 1)
  }

  @Test func `a reopened case begins a new round of the step it ended in`() throws {
    var scene = try Scene.at("follow")
    scene.today = "2026-03-05"
    try scene.act(.perform("close", reason: nil))
    try scene.act(.reopen(reason: "còn việc"), by: .chair)
    #expect(scene.state.status == .open)
    #expect(scene.state.round == 2)
    #expect(scene.reasons(of: .perform("close", reason: nil)) == [.waitingUntil("2026-03-08")])
  }

  // MARK: Four eyes

  /// Who submitted, who approves, and whether that is another pair of eyes.
  static let pairs: [(submit: Authority, approve: Authority, holds: Bool)] = {
    let officer = Authority.holding(.officer, .deputy, as: "an")
    return [
      (officer, .holding(.chair, as: "binh"), true),
      (officer, .holding(.deputy, as: "an"), false),
      // Delegation: both names count, on either side.
      (officer, .holding(.chair, as: "an", for: "binh"), false),
      (officer, .holding(.deputy, as: "binh", for: "an"), false),
      (.holding(.officer, as: "an", for: "binh"), .holding(.chair, as: "binh"), false),
      (.holding(.officer, as: "an", for: "binh"), .holding(.chair, as: "chi"), true),
      // A lent login: the administrator behind it counts too, on either side.
      (.holding(.officer, as: "an", through: "admin"), .holding(.chair, as: "admin"), false),
      (officer, .holding(.chair, as: "binh", through: "an"), false),
      (
        .holding(.officer, as: "an", through: "admin"),
        .holding(.chair, as: "binh", through: "admin"), false
      ),
      (
        .holding(.officer, as: "an", through: "admin"),
        .holding(.chair, as: "binh", through: "other"), true
      ),
    ]
  }()

  @Test(arguments: pairs.indices)
  func `four eyes hold through delegation and lent logins`(pair: Int) throws {
    let (submit, approve, holds) = Self.pairs[pair]
    var scene = try Scene.at("review")
    try scene.act(.perform("return_draft", reason: "sửa"), by: .chair)
    try scene.paper("draft")
    for item in ["scope", "period"] as [ChecklistItemID] { try scene.act(.tick(item)) }
    try scene.act(.perform("submit", reason: nil), by: submit)
    try scene.paper("decision")
    let blockers = scene.blockers(of: .perform("approve", reason: nil), by: approve)
    #expect(
      blockers
        == (holds
          ? [] : [Blocker(.samePerson("submit"), clearedBy: [.role(.chair), .role(.deputy)])]))
  }

  @Test func `a remedy is verified by nobody who ever reported it`() throws {
    var scene = try Scene.withRemedy()
    try scene.act(.reportRemedy(1, evidence: nil, note: nil), by: .officer)
    try scene.act(.returnRemedy(1, reason: "chưa xong"), by: .chair)
    try scene.act(
      .reportRemedy(1, evidence: nil, note: nil),
      by: .holding(.clerk, as: "clerk", through: "deputy"))
    let clearers: [Blocker.Clearance] = [
      .role(.secretary), .role(.chair), .role(.standingDeputy), .role(.deputy),
      .role(.commissionMember), .role(.officer), .role(.teamLeader),
    ]
    // The first reporter, before the return; the administrator behind the second.
    for actor in [Authority.officer, .deputy, .holding(.chair, as: "chair", for: "clerk")] {
      #expect(
        scene.blockers(of: .verifyRemedy(1, note: nil), by: actor) == [
          Blocker(.verifierIsDoer(1), clearedBy: clearers)
        ])
    }
    try scene.act(.verifyRemedy(1, note: nil), by: .chair)
    #expect(scene.state.remedies[0].state == .verified(by: "chair", on: scene.today))
  }

  @Test func `a second report adds to those who may not verify`() throws {
    var scene = try Scene.withRemedy()
    try scene.act(.reportRemedy(1, evidence: nil, note: nil), by: .chair)
    try scene.act(.reportRemedy(1, evidence: nil, note: nil), by: .officer)
    #expect(scene.reasons(of: .verifyRemedy(1, note: nil), by: .chair) == [.verifierIsDoer(1)])
  }

  // MARK: Recusal

  @Test func `who declared a relation takes no part, nor for another, nor through a login`() throws
  {
    var scene = try Scene.at("work")
    try scene.act(.appoint("officer", .teamLeader), by: .chair)
    try scene.act(.assign("officer"), by: .chair)
    try scene.act(.addTask(title: "Hỏi", owner: "officer", dueOn: nil), by: .chair)
    try scene.act(.declareRelation("officer", note: "em ruột"), by: .officer)
    #expect(scene.state.responsible == nil && scene.state.team.isEmpty)

    let tick = Command.tick("seen")
    for actor in [
      Authority.officer, .holding(.chair, as: "chair", for: "officer"),
      .holding(.officer, as: "officer", for: "chair"),
      .holding(.chair, as: "chair", through: "officer"),
    ] {
      #expect(scene.blockers(of: tick, by: actor) == [Blocker(.recused("officer"), clearedBy: [])])
    }
    #expect(scene.reasons(of: .completeTask(1, note: nil), by: .officer) == [.recused("officer")])
    for command in [
      Command.assign("officer"), .appoint("officer", .teamMember),
      .addTask(title: "Hỏi", owner: "officer", dueOn: nil),
    ] {
      #expect(scene.reasons(of: command, by: .chair) == [.recused("officer")])
    }
    // The task of somebody who is gone is the step's worker's to deal with.
    try scene.act(.appoint("leader", .teamLeader), by: .chair)
    #expect(
      scene.blockers(of: .perform("finish", reason: nil), by: .leader).contains(
        Blocker(.taskOpen(1), clearedBy: [.role(.teamLeader)])))
  }

  @Test func `anybody declares a relation of their own, and leaders those of others`() throws {
    var scene = Scene()
    #expect(scene.reasons(of: .declareRelation("stranger", note: "x"), by: .stranger) == [])
    #expect(
      scene.reasons(of: .declareRelation("chair", note: "x"), by: .stranger).count == 1)
    try scene.act(.declareRelation("stranger", note: "x"), by: .chair)
    #expect(try scene.act(.declareRelation("stranger", note: "x"), by: .chair) == [])
  }
}

extension Authority {
  /// The team's leader, appointed where the case has none.
  static func leader(in scene: inout Scene) throws(Refusal) -> Authority {
    if scene.state.team.isEmpty { try scene.act(.appoint("leader", .teamLeader)) }
    return .leader
  }
}

extension Scene {
  /// A case in its follow-up, with one finding and one remedy.
  static func withRemedy() throws(Refusal) -> Scene {
    var scene = try Scene.at("write")
    try scene.act(.recordFinding(text: "chậm sinh hoạt"))
    try scene.go(to: "conclude")
    try scene.act(
      .requireRemedy(finding: 1, text: "sửa", assignee: "Chi ủy", dueOn: "2026-04-01"))
    try scene.go(to: "follow")
    return scene
  }
}
