import Engine
import Testing

/// Cases that go to another body, or on under another version of their process.
@Suite struct RelocationTests {
  private let merged = Command.transfer(
    to: "ward", reason: "sáp nhập xã", basis: "202/2025/QH15")

  private func decision(
    on scene: Scene, by actor: Authority, amid surroundings: Surroundings
  ) -> Decision {
    Decision(
      on: scene.state, under: scene.process, by: actor, at: .noon(scene.today),
      calendar: DecisionSample.calendar, amid: surroundings)
  }

  private func ward(
    level: Level = .commune, organ: Organ = .commission, isSuccessor: Bool = false,
    above: Set<Role> = [], people: Set<PersonCode> = []
  ) -> Surroundings {
    Surroundings(
      body: Surroundings.Body(
        code: "ward", organ: organ, level: level, isSuccessor: isSuccessor, rolesAbove: above,
        people: people))
  }

  private func reasons(_ command: Command, _ decision: Decision) -> [Blocker.Reason] {
    do {
      _ = try decision.events(for: command)
      return []
    } catch {
      return error.blockers.map(\.reason)
    }
  }

  // MARK: Another body

  @Test func `who leads or administers both bodies transfers, or their own to its successor`() {
    let scene = Scene()
    let entitled: [Role] = [.secretary, .chair, .standingDeputy, .administrator]
    let (other, successor) = (ward(), ward(isSuccessor: true))
    let refused = [Blocker.Reason.roleMissing(entitled)]
    #expect(reasons(merged, decision(on: scene, by: .chair, amid: other)) == refused)
    #expect(reasons(merged, decision(on: scene, by: .officer, amid: successor)) == refused)
    #expect(reasons(merged, decision(on: scene, by: .chair, amid: successor)) == [])
    let above = ward(above: [.administrator])
    #expect(reasons(merged, decision(on: scene, by: .stranger, amid: above)) == [])
  }

  @Test func `the body must be there today, and be one that the process is for`() {
    let scene = Scene()
    let nowhere = decision(on: scene, by: .chair, amid: Surroundings())
    #expect(reasons(merged, nowhere) == [.unknownBody("ward")])
    let other = ward(level: .central, organ: .other, isSuccessor: true)
    #expect(
      reasons(merged, decision(on: scene, by: .chair, amid: other))
        == [.levelNotCovered(.central), .organNotCovered(.other)])
  }

  @Test func `deadlines keep their dates, and who has no role there takes no part`() throws {
    var scene = Scene()
    try scene.act(.setFields(["end_by": .date("2026-12-01")]))
    try scene.act(.assign("officer"))
    try scene.act(.appoint("an", .teamLeader))
    try scene.act(.appoint("binh", .teamMember))
    let surroundings = ward(level: .province, isSuccessor: true, people: ["an"])
    let events = try decision(on: scene, by: .chair, amid: surroundings).events(for: merged)
    var after = scene.state
    for event in events { after.apply(event, on: scene.today) }
    #expect(events.count == 1)
    #expect(after.body == "ward" && after.level == .province)
    #expect(after.deadlines == scene.state.deadlines && !after.deadlines.isEmpty)
    #expect(after.responsible == nil)
    #expect(after.team == [Case.TeamMember(person: "an", role: .teamLeader)])
    #expect(after.revision == scene.state.revision + 1)
  }

  @Test func `a transfer to where the case is changes nothing`() throws {
    let scene = Scene()
    let command = Command.transfer(to: scene.state.body, reason: "x", basis: "y")
    #expect(try decision(on: scene, by: .chair, amid: Surroundings()).events(for: command) == [])
  }

  // MARK: Another version

  private func answering() throws -> Scene {
    var scene = Scene()
    try scene.paper("request")
    return scene
  }

  @Test func `a deadline keeps its date unless it is to be derived anew`() throws {
    let scene = try answering()
    let longer = DecisionSample.second { definition in
      for index in definition.deadlines.indices where definition.deadlines[index].id == "answer" {
        definition.deadlines[index].limit.byLevel = [.province: 20, .commune: 20, .cell: 20]
      }
    }
    let decision = decision(on: scene, by: .chair, amid: Surroundings(version: longer))
    let kept = try decision.events(for: .migrate(to: 2, restarting: []))
    #expect(kept == [.migrated(.init(from: 1, to: 2, stage: .plan, ladders: []))])
    var after = scene.state
    for event in try decision.events(for: .migrate(to: 2, restarting: ["answer"])) {
      after.apply(event, on: scene.today)
    }
    #expect(after.process.version == 2)
    let answer = try #require(after.deadlines.first { $0.id == "answer" })
    #expect(answer.startsOn == "2026-03-02" && answer.dueOn == "2026-03-22" && answer.round == 2)
  }

  @Test func `a deadline that keeps its date goes on at its place on the new ladder`() throws {
    var scene = try answering()
    let due = try #require(scene.state.deadlines.first { $0.id == "answer" })
    scene.today = due.dueOn
    try scene.act(.fire("answer", round: 1, rung: 0), by: .system, at: .startOfDay(due.dueOn))
    let shorter = DecisionSample.second { definition in
      for index in definition.deadlines.indices {
        definition.deadlines[index].ladder.removeFirst(2)
      }
    }
    let events = try decision(on: scene, by: .chair, amid: Surroundings(version: shorter))
      .events(for: .migrate(to: 2, restarting: []))
    let ladders = [Event.Ladder(id: "answer", round: 2, nextRung: 0)]
    #expect(events == [.migrated(.init(from: 1, to: 2, stage: .plan, ladders: ladders))])
  }

  @Test func `what the new version begins to limit runs from its own start`() throws {
    let without = DecisionSample.second { definition in
      definition.deadlines.removeAll { $0.id == "answer" }
    }
    var scene = try answering()
    scene.today = "2026-03-05"
    // From the version without the deadline back to the one that has it.
    var poorer = scene.state
    poorer.process = without.reference
    poorer.deadlines = []
    let decision = Decision(
      on: poorer, under: without, by: .chair, at: .noon(scene.today),
      calendar: DecisionSample.calendar, amid: Surroundings(version: DecisionSample.process))
    let events = try decision.events(for: .migrate(to: 1, restarting: []))
    guard case .deadlineStarted(let started)? = events.last else {
      Issue.record("\(events)")
      return
    }
    #expect(started.id == "answer" && started.startsOn == "2026-03-02" && started.round == 2)
  }
}
