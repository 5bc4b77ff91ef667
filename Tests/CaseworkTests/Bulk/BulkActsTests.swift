import Bulk
import Casework
import Engine
import Store
import TestSupport
import Testing

/// What a run did stands in the database, and its reversion brings back what was there before.
@Suite struct BulkActsTests {
  @Test func `cases that a run moved on are in their step again when it is taken back`()
    async throws
  {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 0)
      let codes = try await bulk.fixture.openReady(3, scan: bulk.fixture.storeFile())
      let walks = try await bulk.applyAndRevert(
        .perform("submit_plan", reason: "theo chương trình"), on: codes,
        by: bulk.fixture.actor(.deputy))
      for walk in walks {
        #expect(walk.before.step == "propose" && walk.after.step == "appraise_plan")
        #expect(walk.after.rounds["appraise_plan"] == 1)
        #expect(walk.before.deadlines.map(\.id).sorted() == ["start", "whole_case"])
      }
    }
  }

  @Test func `deadlines that a run extended have their dates of before when it is taken back`()
    async throws
  {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 0)
      var codes: [CaseCode] = []
      for _ in 1...3 { codes.append(try await bulk.fixture.open()) }
      let walks = try await bulk.applyAndRevert(
        .extend(
          "start", by: DayCount(5, .working), reason: "bão", basis: "thiên tai",
          decision: "14-QĐ/ĐU"), on: codes, by: bulk.fixture.actor(.chair))
      for walk in walks {
        #expect(walk.before.deadlines.map(\.dueOn) == [DeadlineFixture.startBy])
        #expect(walk.after.deadlines.map(\.dueOn) == [.literal("2026-06-22")])
      }
    }
  }

  @Test
  func `cases that a run transferred are their body's, their owner's and their team's again`()
    async throws
  {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 0)
      var codes: [CaseCode] = []
      for _ in 1...3 { codes.append(try await bulk.fixture.open()) }
      for code in codes { try await bulk.fixture.perform(.appoint("clerk", .teamMember), on: code) }
      let above = try bulk.fixture.newcomer(
        "province", .administrator, on: SmallCommission.province)
      let walks = try await bulk.applyAndRevert(BulkFixture.transfer, on: codes, by: above)
      for (before, after) in walks {
        #expect(before.responsible == "officer" && before.team.map(\.person) == ["clerk"])
        #expect(after.body == BulkFixture.ward && after.responsible == nil && after.team.isEmpty)
        #expect(after.deadlines == before.deadlines)
      }
    }
  }

  @Test func `cases that a run reopened are cancelled again when it is taken back`() async throws {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 0)
      var codes: [CaseCode] = []
      for _ in 1...3 { codes.append(try await bulk.fixture.open()) }
      for code in codes {
        try await bulk.fixture.perform(.cancel(reason: "trùng", basis: "QĐ 01"), on: code)
      }
      let walks = try await bulk.applyAndRevert(
        .reopen(reason: "còn việc"), on: codes, by: bulk.fixture.actor(.chair))
      for (before, after) in walks {
        #expect(before.status.kind == .cancelled && before.deadlines.isEmpty)
        #expect(after.status == .open && after.deadlines.map(\.id) == ["start"])
      }
    }
  }
}

extension BulkFixture {
  /// A body of another family than the cases'.
  static let ward: UnitCode = "X98002"

  static let transfer = Command.transfer(
    to: ward, reason: "sáp nhập xã", basis: "Nghị quyết 202/2025/QH15")

  /// A plan of anybody's, as planning makes it.
  func plan(
    _ command: Command, on codes: [CaseCode], by actor: Actor
  ) async throws -> BulkPlan {
    let answer = try await fixture.cases.plan(
      PlanRequest(.command(command), on: BulkSelection(codes.map(\.rawValue)), by: actor))
    guard case .planned(let plan) = answer else { throw Unexpected("\(answer)") }
    return plan
  }

  /// A run of anybody's, to its end.
  func carryOut(_ plan: BulkPlan, by actor: Actor) async throws -> BulkRuns.State {
    let runs = runs()
    let run = try await runs.begin(plan, by: actor)
    return try await runs.carryOut(run, of: plan, by: actor)
  }

  /// Does a command to cases by a run and takes it back: first they are as planned, then as before, and
  /// each row follows from its history.
  ///
  /// - Returns: Each case as it was before, and as the run left it.
  fileprivate func applyAndRevert(
    _ command: Command, on codes: [CaseCode], by actor: Actor
  ) async throws -> [(before: Case, after: Case)] {
    let before = try codes.map(fixture.stored)
    let plan = try await plan(command, on: codes, by: actor)
    let run = try await carryOut(plan, by: actor)
    #expect(run.tally.done == codes.count, "\(plan.items)")
    for item in plan.items {
      let state = try fixture.stored(CaseCode(item.target))
      #expect(item.verdict.difference(from: .done(BulkOutcome(state, notices: [:]))) == .same)
    }
    let after = try codes.map(fixture.stored)
    try fixture.expectHistoriesToGiveTheStoredRows(of: codes)
    let answer = try await fixture.cases.plan(
      BulkReversal(run: Int(run.run), reason: "nhầm", basis: nil), by: actor)
    guard case .planned(let back) = answer else { throw Unexpected("\(answer)") }
    #expect(try await carryOut(back, by: actor).tally.done == codes.count)
    for (code, earlier) in zip(codes, before) {
      let state = try fixture.stored(code)
      #expect(state.restorable == earlier.restorable)
      #expect(state.revision > earlier.revision + 1)
    }
    try fixture.expectHistoriesToGiveTheStoredRows(of: codes)
    return zip(before, after).map { (before: $0, after: $1) }
  }
}
