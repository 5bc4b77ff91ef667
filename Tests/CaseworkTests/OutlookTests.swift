import Casework
import Engine
import Store
import TestSupport
import Testing

/// What a page shows can be done is what then can be done: the reader's decision is the act's.
@Suite struct OutlookTests {
  private static let caseCount = 10
  private static let rounds = 60

  @Test func `whatever happens to a case, its outlook is what a dry run of each action says`()
    async throws
  {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let process = try fixture.process()
      var states: [Case] = []
      for _ in 0..<Self.caseCount {
        states.append(try fixture.stored(try await fixture.open(startBy: nil)))
      }
      var commands = RandomCommands(seed: 2_027, process: process, scan: try fixture.storeFile())
      var seen: Set<ActionID> = []
      var possible = 0
      for _ in 0..<Self.rounds {
        let acts = states.map { state in
          Act(
            commands.next(for: state, today: DeadlineFixture.opening), on: state.code,
            by: fixture.actor(commands.member()))
        }
        for (index, outcome) in try await fixture.cases.perform(acts).enumerated() {
          if case .done(let receipt) = outcome { states[index] = receipt.state }
        }
        for state in states {
          let actor = fixture.actor(commands.member())
          for advice in try await fixture.outlook(on: state.code, by: actor).actions {
            let dry = try await fixture.blockers(of: advice.action.id, on: state.code, by: actor)
            #expect(advice.blockers == dry, "\(advice.action.id) by \(actor.person.code)")
            seen.insert(advice.action.id)
            possible += dry.isEmpty ? 1 : 0
          }
        }
      }
      #expect(seen.count > 4 && possible > 50, "the walk must get somewhere: \(seen), \(possible)")
    }
  }

  @Test func `whoever acts for somebody has the roles of that person`() async throws {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let code = try await fixture.open()
      let own = try await fixture.outlook(on: code, by: fixture.actor(.clerk))
      _ = try PersonStore().delegate(
        from: SmallCommission.Member.officer.code, to: SmallCommission.Member.clerk.code,
        from: DeadlineFixture.opening, until: DeadlineFixture.startBy, reason: "x",
        on: try database.connect(as: .acts))
      var actor = fixture.actor(.clerk)
      actor.onBehalfOf = fixture.actor(.officer).person
      let lent = try await fixture.outlook(on: code, by: actor)
      #expect(own.next?.isPermitted == false)
      #expect(lent.next?.isPermitted == true)
    }
  }

  @Test func `an ended case offers nothing, and says why when it is asked all the same`()
    async throws
  {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let code = try await fixture.open()
      try await fixture.perform(.cancel(reason: "x", basis: "y"), on: code)
      let actor = fixture.actor(.officer)
      #expect(try await fixture.outlook(on: code, by: actor).next == nil)
      let detail = try await fixture.detail(code, for: actor)
      let asked = Outlook(
        of: detail, only: nil, under: try fixture.process(), by: actor,
        calendar: try await fixture.reading.calendar(detail.calendarVersion))
      #expect(asked.next?.blockers.contains { $0.reason == .notOpen } == true)
    }
  }
}

extension DeadlineFixture {
  func detail(_ code: CaseCode, for actor: Actor) async throws -> CaseDetail {
    try #require(try await reading.find(code, for: Viewer(of: actor)))
  }

  func outlook(on code: CaseCode, by actor: Actor) async throws -> Outlook {
    let detail = try await detail(code, for: actor)
    return Outlook(
      of: detail, under: try await reading.process(detail.processID), by: actor,
      calendar: try await reading.calendar(detail.calendarVersion))
  }

  /// What a dry run of an action says; its reason is given.
  fileprivate func blockers(
    of action: ActionID, on code: CaseCode, by actor: Actor
  ) async throws -> [Blocker] {
    let act = Act(.perform(action, reason: "x"), on: code, by: actor)
    switch try await cases.perform([act], isDryRun: true)[0] {
    case .done: return []
    case .refused(let refusal, _): return refusal.blockers
    case let other: throw Unexpected("\(other)")
    }
  }
}
