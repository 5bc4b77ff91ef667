import Casework
import Engine
import Postgres
import Store
import TestSupport
import Testing

/// Transfers and migrations against a real database.
@Suite struct RelocationTests {
  private static let ward: UnitCode = "X98002"

  private func verdict(
    _ command: Command, on code: CaseCode, by actor: Actor, in fixture: DeadlineFixture
  ) async throws -> String {
    try await fixture.cases.perform([Act(command, on: code, by: actor)])[0].verdict.word
  }

  @Test func `after a transfer the new body's people act, and the old one's find no case`()
    async throws
  {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let code = try await fixture.open()
      try await fixture.perform(.appoint("clerk", .teamMember), on: code)
      let above = try fixture.newcomer(
        "province", .administrator, on: SmallCommission.province)
      let officer = try fixture.newcomer("ward", .officer, on: Self.ward)
      let diary = Command.keepDiary(on: DeadlineFixture.opening, text: "Nhận hồ sơ")
      #expect(try await verdict(diary, on: code, by: officer, in: fixture) == "noCase")
      let transfer = Command.transfer(
        to: Self.ward, reason: "sáp nhập xã", basis: "Nghị quyết 202/2025/QH15")
      #expect(
        try await verdict(transfer, on: code, by: fixture.actor(.secretary), in: fixture)
          == "refused")
      let before = try fixture.stored(code)
      #expect(try await verdict(transfer, on: code, by: above, in: fixture) == "done")
      let state = try fixture.stored(code)
      #expect(state.body == Self.ward && state.responsible == nil && state.team.isEmpty)
      #expect(state.deadlines == before.deadlines && !state.deadlines.isEmpty)
      for member in [SmallCommission.Member.secretary, .officer, .clerk] {
        #expect(
          try await verdict(diary, on: code, by: fixture.actor(member), in: fixture) == "noCase")
      }
      #expect(try await verdict(diary, on: code, by: officer, in: fixture) == "done")
      try fixture.expectHistoriesToGiveTheStoredRows(of: [code])
      let rows = try database.connect(as: .superuser).execute(
        .sql(
          """
          SELECT u.code, c.level, c.family_id = u.family_id,
            (SELECT bool_and(d.family_id = u.family_id) FROM deadlines d WHERE d.case_id = c.id)
          FROM cases c JOIN units u ON u.id = c.body_id WHERE c.code = $1
          """), [.text(code.rawValue)])
      #expect(rows[0][0, as: String.self] == Self.ward.rawValue)
      #expect(rows[0][1, as: Int16.self] == state.level.rawValue)
      #expect(rows[0][2, as: Bool.self] && rows[0][3, as: Bool.self])
    }
  }

  @Test func `a case goes nowhere that is not there today`() async throws {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let code = try await fixture.open()
      let above = try fixture.newcomer("province", .secretary, on: SmallCommission.province)
      try database.connect(as: .superuser).execute(
        .sql("UPDATE units SET ends_on = '2026-05-31' WHERE code = 'X98002'"))
      let outcome = try await fixture.cases.perform([
        Act(.transfer(to: Self.ward, reason: "x", basis: "y"), on: code, by: above)
      ])[0]
      guard case .refused(let refusal, _) = outcome else {
        Issue.record("\(outcome)")
        return
      }
      #expect(refusal.blockers.map(\.reason).contains(.unknownBody(Self.ward)))
    }
  }

  @Test func `a migrated case is acted on under the new version, in the same batch too`()
    async throws
  {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let code = try await fixture.open()
      let second = try fixture.publishSecondVersion()
      #expect(second.version == 2)
      let chair = fixture.actor(.chair)
      let outcomes = try await fixture.cases.perform([
        Act(.migrate(to: 2, restarting: ["start"]), on: code, by: chair),
        Act(.pause(reason: "bão", basis: "12-CV", decision: "12-CV"), on: code, by: chair),
        Act(.migrate(to: 3, restarting: []), on: code, by: chair),
      ])
      #expect(outcomes.map(\.verdict.word) == ["done", "done", "refused"])
      let state = try fixture.stored(code)
      #expect(state.process == second)
      #expect(state.deadlines.map(\.dueOn) == [.literal("2026-06-17")])
      try fixture.expectHistoriesToGiveTheStoredRows(of: [code])
      let rows = try database.connect(as: .superuser).execute(
        .sql(
          "SELECT p.version FROM cases c JOIN processes p ON p.id = c.process_id WHERE c.code = $1"),
        [.text(code.rawValue)])
      #expect(rows[0][0, as: Int32.self] == 2)
      #expect(
        try await verdict(.resume(reason: "xong"), on: code, by: chair, in: fixture) == "done")
    }
  }
}
