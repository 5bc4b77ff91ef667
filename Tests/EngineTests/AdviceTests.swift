import Engine
import Testing

/// What the case page and `case why` show: what to do next, and why not yet.
@Suite struct AdviceTests {
  @Test func `the ordinary way comes first, then early ends, then rework`() throws {
    let ways = { (step: StepID) in
      try Scene.at(step).decision(by: .chair).advice.map(\.action.id)
    }
    #expect(try ways("draft") == ["submit", "confirm", "drop"])
    #expect(try ways("review") == ["approve", "return_draft"])
  }

  @Test func `advice tells what blocks, and whether it is this person's to do`() throws {
    let scene = try Scene.at("review")
    let advice = scene.decision(by: .officer).advice
    #expect(advice.map(\.isPermitted) == [false, false])
    #expect(
      advice[0].blockers.map(\.reason) == [
        .roleMissing([.chair, .deputy]), .samePerson("submit"), .documentMissing("decision"),
      ])
    let chair = scene.decision(by: .chair).advice
    #expect(chair.map(\.isPermitted) == [true, true])
    #expect(chair[0].blockers.map(\.reason) == [.documentMissing("decision")])
    // That a return needs a reason is no blocker: it is given with the act.
    #expect(chair[1].blockers == [] && chair[1].action.reasonRequired)
  }

  @Test func `somebody recused is permitted nothing, and a paused case blocks all`() throws {
    var scene = try Scene.at("review")
    try scene.act(.declareRelation("chair", note: "x"))
    #expect(scene.decision(by: .chair).advice.allSatisfy { !$0.isPermitted })
    try scene.act(CommandTests.pause, by: .secretary)
    let advice = scene.decision(by: .deputy).advice
    #expect(advice.allSatisfy { $0.isPermitted && $0.blockers[0].reason == .notOpen })
  }

  @Test func `only an action that enters a step tells whoever works there`() throws {
    var scene = try Scene.at("work")
    try scene.act(.appoint("leader", .teamLeader))
    let stayed = try scene.act(.perform("recheck", reason: "x"), by: .leader)
    #expect(scene.state.notice(of: stayed[0], under: scene.process) == nil)
    let entered = try #require(
      scene.history.map(\.event).last {
        if case .moved(let moved) = $0 {
          moved.to == "work" && moved.from == "review"
        } else {
          false
        }
      })
    #expect(
      scene.state.notice(of: entered, under: scene.process)
        == Notice(kind: .stepEntered, audience: [.role(.teamLeader)]))
  }
}
