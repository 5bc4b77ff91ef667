import Engine
import Testing

/// Acts that are taken back: the case stands as before, and its history is longer.
@Suite struct ReversionTests {
  /// Does an act, takes it back a day later, and looks at everything that an act may change.
  private func expectRestored(
    after command: Command, by actor: Authority = .chair, amid surroundings: Surroundings? = nil,
    revertedBy reverter: Authority = .chair, of scene: Scene
  ) throws {
    var scene = scene
    let before = scene.state
    if let surroundings { scene.surroundings = surroundings }
    try scene.act(command, by: actor)
    scene.surroundings = Surroundings()
    let left = scene.state
    #expect(left.standing != before.standing || left.deadlines != before.deadlines)
    scene.today = scene.today.advanced(byDays: 1)
    try scene.revert(before.revision + 1...left.revision, by: reverter)
    #expect(scene.state.standing == before.standing)
    #expect(scene.state.sortedDeadlines == before.sortedDeadlines)
    for (id, kept) in before.stoppedDeadlines { #expect(scene.state.stoppedDeadlines[id] == kept) }
    #expect(scene.state.revision == left.revision + 1)
    #expect(scene.state.deadlineRounds == left.deadlineRounds)
    #expect(Case(replaying: scene.history) == scene.state)
    // And what was taken back can be brought again.
    try scene.revert(scene.state.revision...scene.state.revision, by: reverter)
    #expect(scene.state.standing == left.standing)
    #expect(scene.state.sortedDeadlines == left.sortedDeadlines)
  }

  private func reviewing() throws -> Scene {
    var scene = try Scene.at("review")
    try scene.act(.assign("an"))
    try scene.act(.appoint("leader", .teamLeader))
    return scene
  }

  // MARK: Each kind of act

  @Test func `an action is taken back with its step, its round, its ticks and its deadlines`()
    throws
  {
    var draft = Scene()
    try draft.paper("draft")
    for item in ["scope", "period"] as [ChecklistItemID] { try draft.act(.tick(item)) }
    try draft.act(.setFields(["period": .text("2025"), "end_by": .date("2026-06-30")]))
    try expectRestored(after: .perform("submit", reason: nil), by: .officer, of: draft)
    var review = try reviewing()
    try review.paper("decision")
    try expectRestored(after: .perform("approve", reason: nil), of: review)
  }

  @Test func `a closed case goes on where it was`() throws {
    try expectRestored(after: .perform("drop", reason: "nhầm đối tượng"), of: Scene())
  }

  @Test func `an owner gets the case back`() throws {
    try expectRestored(after: .assign("binh"), by: .officer, of: try reviewing())
  }

  @Test func `an extension, a pause, a resumption and a cancellation leave no day behind`() throws {
    let scene = try Scene.at("work")
    try expectRestored(
      after: .extend(
        "work", by: DayCount(2, .working), reason: "bão", basis: "89", decision: "1-QĐ"),
      of: scene)
    let pause = Command.pause(reason: "chờ", basis: "89", decision: "1-QĐ")
    try expectRestored(after: pause, of: scene)
    var paused = scene
    try paused.act(pause, by: .chair)
    paused.today = paused.today.advanced(byDays: 3)
    try expectRestored(after: .resume(reason: "đủ"), of: paused)
    try expectRestored(after: .cancel(reason: "trùng", basis: "89"), of: scene)
    var cancelled = scene
    try cancelled.act(.cancel(reason: "trùng", basis: "89"), by: .chair)
    try expectRestored(after: .reopen(reason: "nhầm"), of: cancelled)
  }

  @Test func `a migration is taken back with its version, its dates and its place on the ladder`()
    throws
  {
    let shorter = DecisionSample.second { definition in
      for index in definition.deadlines.indices {
        definition.deadlines[index].limit.byLevel = definition.deadlines[index].limit.byLevel
          .mapValues { $0 + 1 }
        definition.deadlines[index].ladder.removeFirst()
      }
    }
    var scene = try Scene.at("work")
    let before = scene.state
    scene.surroundings.version = shorter
    try scene.act(.migrate(to: 2, restarting: ["work"]), by: .chair)
    scene.process = shorter
    scene.surroundings.version = DecisionSample.process
    try scene.revert(before.revision + 1...scene.state.revision)
    #expect(scene.state.standing == before.standing)
    #expect(scene.state.process == before.process)
    #expect(scene.state.sortedDeadlines == before.sortedDeadlines)
  }

  @Test func `a transfer is taken back with the owner and the team, by who leads both bodies`()
    throws
  {
    var scene = try reviewing()
    let before = scene.state
    scene.surroundings.body = Self.body("ward", people: [], above: [.chair])
    try scene.act(.transfer(to: "ward", reason: "sáp nhập", basis: "202"), by: .chair)
    #expect(scene.state.responsible == nil && scene.state.team.isEmpty)
    let act = before.revision + 1...scene.state.revision
    scene.surroundings.body = Self.body("ubkt", people: ["an", "leader"], above: [])
    #expect(throws: Refusal.self) { try scene.revert(act) }
    scene.surroundings.body = Self.body("ubkt", people: ["an"], above: [.chair])
    let left = try #require(throws: Refusal.self) { try scene.revert(act) }
    #expect(left.blockers.map(\.reason) == [.personGone("leader")])
    scene.surroundings.body = nil
    let ended = try #require(throws: Refusal.self) { try scene.revert(act) }
    #expect(ended.blockers.map(\.reason).contains(.unknownBody("ubkt")))
    scene.surroundings.body = Self.body("ubkt", people: ["an", "leader"], above: [.chair])
    try scene.revert(act)
    #expect(scene.state.standing == before.standing)
  }

  private static func body(
    _ code: UnitCode, people: Set<PersonCode>, above: Set<Role>
  ) -> Surroundings.Body {
    Surroundings.Body(
      code: code, organ: .commission, level: .commune, isSuccessor: false, rolesAbove: above,
      people: people)
  }

  @Test func `a case that the act opened is cancelled, with a basis`() throws {
    var scene = Scene()
    let opening = 1...scene.state.revision
    let refusal = try #require(throws: Refusal.self) { try scene.revert(opening) }
    #expect(refusal.blockers.map(\.reason) == [.textMissing])
    let events = try scene.revert(opening, by: .officer, basis: "Kế hoạch 12")
    #expect(events.first == .cancelled(reason: "nhầm", basis: "Kế hoạch 12"))
    #expect(scene.state.status == .cancelled(on: scene.today))
  }

  // MARK: What was told in between

  @Test func `rungs that were told since do not stand in the way, and are not told again`() throws {
    var scene = try Scene.at("work")
    let work = try #require(scene.state.deadlines.first { $0.id == "work" })
    try scene.act(.assign("an"))
    let act = scene.state.revision...scene.state.revision
    scene.today = work.dueOn
    try scene.act(
      .fire("work", round: work.round, rung: work.nextRung), by: .system,
      at: .startOfDay(work.dueOn))
    try scene.revert(act)
    let now = try #require(scene.state.deadlines.first { $0.id == "work" })
    #expect(now.nextRung == work.nextRung + 1 && now.round == work.round)
    #expect(scene.state.responsible == nil)
  }

  @Test func `what was told while an act stood is not told again after its reversion`() throws {
    var scene = try Scene.at("work")
    let whole = try #require(scene.state.deadlines.first { $0.id == "whole" })
    try scene.act(.cancel(reason: "trùng", basis: "89"), by: .chair)
    scene.today = whole.dueOn
    try scene.act(.reopen(reason: "nhầm"), by: .chair)
    let act = scene.state.revision...scene.state.revision
    let running = try #require(scene.state.deadlines.first { $0.id == "whole" })
    scene.today = whole.dueOn.advanced(byDays: 1)
    try scene.act(
      .fire("whole", round: running.round, rung: running.nextRung), by: .system)
    try scene.revert(act)
    #expect(scene.state.deadlines.isEmpty)
    try scene.act(.reopen(reason: "còn việc"), by: .chair)
    let again = try #require(scene.state.deadlines.first { $0.id == "whole" })
    #expect(again.dueOn == whole.dueOn && again.round > running.round)
    #expect(again.nextRung > running.nextRung)
  }

  @Test func `an extended deadline goes back to its round, and the next extension takes a new one`()
    throws
  {
    let extension1 = Command.extend(
      "work", by: DayCount(1, .working), reason: "bão", basis: "89", decision: "1-QĐ")
    var scene = try Scene.at("work")
    let first = try #require(scene.state.deadlines.first { $0.id == "work" })
    try scene.act(extension1, by: .chair)
    try scene.revert(scene.state.revision...scene.state.revision)
    #expect(scene.state.deadlines.first { $0.id == "work" }?.round == first.round)
    try scene.act(extension1, by: .chair)
    #expect(scene.state.deadlines.first { $0.id == "work" }?.round == first.round + 2)
  }

  // MARK: Who, and when not

  @Test func `what people did after the act is told: who, when and where the case is now`() throws {
    var scene = try reviewing()
    try scene.act(.assign("binh"))
    let act = scene.state.revision...scene.state.revision
    scene.today = scene.today.advanced(byDays: 2)
    try scene.act(.assign("chi"), by: .deputy)
    let refusal = try #require(throws: Refusal.self) { try scene.revert(act) }
    let since = Precedent.Since(
      revision: act.upperBound + 1, by: "deputy", at: .noon(scene.today))
    #expect(refusal.blockers.map(\.reason) == [.movedSince(since, step: "review")])
  }

  @Test func `who may do an act may take it back, and the body's leaders any`() throws {
    var scene = try reviewing()
    try scene.act(.assign("binh"))
    let assignment = scene.state.revision...scene.state.revision
    var copy = scene
    #expect(throws: Refusal.self) { try copy.revert(assignment, by: .stranger) }
    try copy.revert(assignment, by: .officer)
    // What was taken back is brought again by whoever may do the act itself.
    try copy.revert(copy.state.revision...copy.state.revision, by: .officer)
    #expect(copy.state.responsible == "binh")
    try scene.act(.cancel(reason: "trùng", basis: "89"), by: .chair)
    let cancellation = assignment.upperBound + 1...scene.state.revision
    #expect(throws: Refusal.self) { try scene.revert(cancellation, by: .officer) }
    try scene.revert(cancellation, by: .secretary)
    #expect(scene.state.status == .open)
  }

  @Test func `after a reversion the case goes on as if nothing had been`() throws {
    var scene = try Scene.at("review")
    try scene.paper("decision")
    var twin = scene
    try scene.act(.perform("approve", reason: nil), by: .chair)
    try scene.revert(scene.state.revision...scene.state.revision)
    try scene.go(to: "write")
    try twin.go(to: "write")
    #expect(scene.state.standing == twin.state.standing)
    #expect(scene.state.deadlines.map(\.dueOn) == twin.state.deadlines.map(\.dueOn))
  }
}

extension Case {
  /// The deadlines by name: one that is restored comes last.
  fileprivate var sortedDeadlines: [Deadline] { deadlines.sorted { $0.id < $1.id } }
}
