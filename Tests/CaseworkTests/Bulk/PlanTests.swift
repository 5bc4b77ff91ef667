import Bulk
import Casework
import Engine
import Postgres
import Store
import TestSupport
import Testing

/// Plans over cases in a real database.
@Suite struct PlanTests {
  @Test func `a plan over thirty cases says of each what then happens, and writes nothing`()
    async throws
  {
    try await withFixture { fixture in
      let targets = try await Self.thirtyTargets(in: fixture)
      let before = try fixture.trace()
      let plan = try await fixture.plan(.assign("secondOfficer"), on: targets)
      #expect(try fixture.trace() == before)
      #expect(plan.items.map(\.target) == targets.sorted())
      #expect(plan.count("done") == 12)
      #expect(plan.count("unchanged") == 6)
      #expect(plan.count("refused") == 8)
      #expect(plan.count("not_found") == 4)
      for item in plan.items where item.verdict != .notFound {
        #expect(item.revision == (try fixture.stored(CaseCode(item.target)).revision))
      }
      let happened = try await fixture.perform(plan, by: .secretary)
      for (item, outcome) in zip(plan.items, happened) {
        #expect(item.verdict.difference(from: BulkVerdict(outcome)) == .same)
      }
      #expect(try BulkPlan(parsing: plan.fileBytes) == plan)
    }
  }

  /// 12 cases of the officer, 6 of the second officer, 8 that were cancelled, 4 that are not there.
  private static func thirtyTargets(in fixture: DeadlineFixture) async throws -> [String] {
    var targets = (1...4).map { "KT-2026-NONE0\($0)" }
    for number in 0..<26 {
      let code = try await fixture.open(
        responsible: (12..<18).contains(number) ? .secondOfficer : .officer)
      if number >= 18 {
        try await fixture.perform(.cancel(reason: "nhầm", basis: "13-QĐ/ĐU"), on: code)
      }
      targets.append(code.rawValue)
    }
    return targets
  }

  @Test func `a refused case is told every blocker that the act itself is told`() async throws {
    try await withFixture { fixture in
      let code = try await fixture.open(startBy: nil)
      let step = try fixture.process().firstStep
      let onward = try #require(step.actions.first { $0.direction == .forward })
      let command = Command.perform(onward.id, reason: nil)
      let plan = try await fixture.plan(command, on: [code.rawValue], by: .clerk)
      let outcome = try await fixture.cases.perform(
        [Act(command, on: code, by: fixture.actor(.clerk))])[0]
      guard case .refused(let refusal, _) = outcome else { throw Unexpected("\(outcome)") }
      #expect(refusal.blockers.count > 1)
      #expect(plan.items[0].verdict == .refused(refusal.blockers.map { BlockerNote($0) }))
    }
  }

  @Test
  func `the same state and moment give the same bytes, in whatever order rows and codes come`()
    async throws
  {
    try await withFixture { fixture in
      var codes: [String] = []
      for number in 0..<20 {
        codes.append(
          try await fixture.open(responsible: number.isMultiple(of: 3) ? nil : .officer).rawValue)
      }
      let moment = Moment.startOfDay(DeadlineFixture.opening).advanced(by: .seconds(36_000))
      let pause = Command.pause(reason: "chờ", basis: "12-CV/ĐU", decision: "12-CV/ĐU")
      let first = try await fixture.plan(pause, on: codes, at: moment).fileBytes
      var generator = SplitMix64(seed: 7)
      for _ in 0..<3 {
        codes.shuffle(using: &generator)
        try fixture.shuffleRows()
        let again = try await fixture.plan(pause, on: codes + codes.prefix(3), at: moment)
        #expect(again.fileBytes == first)
        #expect(again.at == moment)
      }
    }
  }

  @Test func `a plan for a later day has that day's dates, and differs from today's in dates only`()
    async throws
  {
    try await withFixture { fixture in
      let code = try await fixture.open()
      try await fixture.perform(
        .pause(reason: "chờ", basis: "12-CV/ĐU", decision: "12-CV/ĐU"), on: code)
      let resume = Command.resume(reason: "tiếp tục")
      let later = Moment.startOfDay(DeadlineFixture.opening.advanced(byDays: 9))
        .advanced(by: .seconds(9 * 3_600))
      try fixture.set(.startOfDay(DeadlineFixture.opening.advanced(byDays: 1)))
      let now = try await fixture.plan(resume, on: [code.rawValue])
      let then = try await fixture.plan(resume, on: [code.rawValue], at: later)
      guard
        case .datesOnly(let moves) = now.items[0].verdict.difference(from: then.items[0].verdict)
      else { throw Unexpected("\(now.items) \(then.items)") }
      #expect(moves["start"].map { $0.planned < $0.now } == true)
      try fixture.set(later)
      let happened = try await fixture.perform(then, by: .secretary)
      #expect(then.items[0].verdict.difference(from: BulkVerdict(happened[0])) == .same)
    }
  }

  @Test func `the notices of a plan are those that then arrive, also through roles`() async throws {
    try await withFixture { fixture in
      var codes: [String] = []
      for responsible in [SmallCommission.Member?.some(.officer), .some(.deputy), nil, nil] {
        codes.append(try await fixture.open(startBy: nil, responsible: responsible).rawValue)
      }
      codes.append(
        try await fixture.open(startBy: nil, grade: .secret, responsible: nil).rawValue)
      let before = try await fixture.deliveredNotices()
      let plan = try await fixture.plan(
        .pause(reason: "chờ", basis: "12-CV/ĐU", decision: "12-CV/ĐU"), on: codes)
      _ = try await fixture.perform(plan, by: .secretary)
      let arrived = try await fixture.deliveredNotices()
      #expect(plan.count("done") >= 4)
      #expect(plan.notices.count > 2)
      #expect(plan.notices.merging(before, uniquingKeysWith: +) == arrived)
    }
  }

  @Test func `a plan asks first whether the person is there to whom it gives the cases`()
    async throws
  {
    try await withFixture { fixture in
      let request = PlanRequest(
        .command(.assign("nobody")), on: BulkSelection([]), by: fixture.actor(.secretary))
      let answer = try await fixture.cases.plan(request)
      #expect(answer == .noPerson("nobody"))
    }
  }

  @Test func `who is not delegated to plans nothing`() async throws {
    try await withFixture { fixture in
      let code = try await fixture.open()
      var actor = fixture.actor(.clerk)
      actor.onBehalfOf = fixture.actor(.chair).person
      let request = PlanRequest(
        .command(.assign("officer")), on: BulkSelection([code.rawValue]), by: actor)
      await #expect(throws: CaseworkError.self) { try await fixture.cases.plan(request) }
    }
  }

  @Test func `a plan over no cases has a moment and a calendar all the same`() async throws {
    try await withFixture { fixture in
      let plan = try await fixture.plan(.resume(reason: "x"), on: [])
      #expect(plan.at.date == DeadlineFixture.opening)
      #expect(plan.calendarVersion == 1)
    }
  }

  private func withFixture(_ body: (DeadlineFixture) async throws -> Void) async throws {
    try await withTestDatabase { database in
      try await body(DeadlineFixture(database))
    }
  }
}
