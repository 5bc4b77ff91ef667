import Casework
import Engine
import Store
import TestSupport
import Testing

/// What the case page offers as the one thing to do next.
@Suite struct NextActionTests {
  @Test func `a new case offers its first way on, with all that its form asks`() async throws {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let code = try await fixture.open(startBy: nil)
      let next = try #require(try await fixture.next(on: code, by: .officer))
      #expect(next.step.id == "propose" && next.action.id == "submit_plan")
      #expect(next.isPermitted && next.mayPrepare && !next.isPossible && !next.isReasonRequired)
      #expect(
        Set(next.fields.map(\.definition.id)).isSuperset(
          of: ["start_by", "period_examined", "content", "content_group"]))
      #expect(next.fields.allSatisfy { $0.value == nil })
      #expect(
        next.checklist.map(\.definition.id)
          == ["program_item", "earlier_conclusions", "relations_asked"])
      #expect(
        Set(next.papers.map(\.definition.id)) == ["program_extract", "submission", "draft_set"])
      #expect(next.papers.allSatisfy { $0.problems == [.documentMissing($0.definition.id)] })
      // Only the papers are not cleared away by the form of the action.
      #expect(
        next.obstacles.map(\.reason)
          == next.papers.map { .documentMissing($0.definition.id) })
      #expect(next.guidance == next.step.guidance)
      #expect(next.basis.map(\.number).contains("89-QĐ/TW"))
    }
  }

  @Test func `what the form asks can be given and done in one batch`() async throws {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let code = try await fixture.openReady(1, scan: try fixture.storeFile())[0]
      try await fixture.perform(.setFields(["content": nil]), on: code, by: .officer)
      let next = try #require(try await fixture.next(on: code, by: .officer))
      #expect(next.blockers.map(\.reason) == [.fieldMissing("content")] && next.obstacles.isEmpty)
      let filled = next.fields.first { $0.definition.id == "period_examined" }
      #expect(filled?.value == .text("2021–2025") && next.checklist.allSatisfy(\.isTicked))
      let actor = fixture.actor(.officer)
      let outcomes = try await fixture.cases.perform([
        Act(.setFields(["content": .text("Sinh hoạt")]), on: code, by: actor),
        Act(.perform(next.action.id, reason: nil), on: code, by: actor),
      ])
      guard case .done(let receipt) = outcomes[1] else { throw Unexpected("\(outcomes[1])") }
      #expect(receipt.state.step == "appraise_plan")
    }
  }

  @Test func `whoever may not do it is told so, and whoever did the step before too`()
    async throws
  {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let code = try await fixture.openReady(1, scan: try fixture.storeFile())[0]
      let clerk = try #require(try await fixture.next(on: code, by: .clerk))
      #expect(!clerk.isPermitted && clerk.mayPrepare)
      let administrator = try #require(try await fixture.next(on: code, by: .administrator))
      #expect(!administrator.mayPrepare && administrator.obstacles == administrator.blockers)
      try await fixture.perform(.perform("submit_plan", reason: nil), on: code, by: .deputy)
      let deputy = try #require(try await fixture.next(on: code, by: .deputy))
      #expect(deputy.action.id == "approve_plan" && deputy.isPermitted)
      #expect(deputy.obstacles.map(\.reason) == [.samePerson("submit_plan")])
      #expect(deputy.others.map(\.action.id) == ["return_plan"])
    }
  }

  @Test func `an ended case has nothing next`() async throws {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let code = try await fixture.open()
      try await fixture.perform(.cancel(reason: "x", basis: "y"), on: code)
      #expect(try await fixture.next(on: code, by: .officer) == nil)
    }
  }
}

extension DeadlineFixture {
  fileprivate func next(
    on code: CaseCode, by member: SmallCommission.Member
  ) async throws -> NextAction? {
    let actor = actor(member)
    let detail = try await detail(code, for: actor)
    return NextAction(
      of: detail, under: try await reading.process(detail.processID), by: actor,
      calendar: try await reading.calendar(detail.calendarVersion))
  }
}
