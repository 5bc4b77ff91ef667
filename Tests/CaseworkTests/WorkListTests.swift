import Casework
import Engine
import Postgres
import Store
import TestSupport
import Testing

/// A person's own work follows the real course of cases.
@Suite struct WorkListTests {
  @Test func `what was published before steps were kept has them once a server has started`()
    async throws
  {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let connection = try database.connect(as: .acts)
      #expect(try fixture.steps() == 0)
      #expect(try fixture.rules.keepSteps(on: connection).isEmpty)
      #expect(try fixture.steps() == fixture.process().definition.steps.count)
      #expect(try fixture.rules.keepSteps(on: connection).isEmpty)
      #expect(try fixture.steps() == fixture.process().definition.steps.count)
      _ = try fixture.commission.publish(
        "no process", code: "broken", caseType: .denunciation, on: connection)
      #expect(try fixture.rules.keepSteps(on: connection).count == 1)
    }
  }

  @Test func `a case goes from list to list as it moves`() async throws {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      _ = try fixture.rules.keepSteps(on: try database.connect(as: .acts))
      let code = try await fixture.openReady(1, scan: try fixture.storeFile())[0]
      let task = try await fixture.perform(
        .addTask(title: "Đọc sổ", owner: "clerk", dueOn: .literal("2026-06-05")), on: code)
      let officer = try await fixture.work(of: .officer)
      #expect(officer.work.duties.lines.map(\.what) == [.step])
      #expect(officer.work.duties.lines[0].dueOn == task.state.deadlines.map(\.dueOn).min())
      #expect(
        officer.processes.values.map(\.reference.code) == ["compliance_inspection_organisation"])
      let clerk = try await fixture.work(of: .clerk)
      #expect(clerk.work.duties.lines.map(\.what) == [.task(1, title: "Đọc sổ")])
      #expect(try await fixture.work(of: .chair).work.duties.lines.isEmpty)

      try await fixture.perform(.perform("submit_plan", reason: nil), on: code, by: .officer)
      let after = try await fixture.work(of: .officer)
      #expect(after.work.duties.lines.isEmpty)
      #expect(after.work.waiting.lines.map(\.role) == [.chair])
      #expect(after.work.waiting.lines[0].holders.map(\.code) == ["chair"])
      #expect(try await fixture.work(of: .chair).work.duties.lines.map(\.facts.code) == [code])

      try await fixture.perform(.pause(reason: "x", basis: "y", decision: "1-QĐ"), on: code)
      #expect(try await fixture.work(of: .chair).work.duties.lines.isEmpty)
      #expect(try await fixture.work(of: .clerk).work.duties.lines.isEmpty)
    }
  }
}

extension DeadlineFixture {
  fileprivate func steps() throws -> Int {
    let rows = try database.connect(as: .server).execute(
      .sql("SELECT count(*)::int FROM process_steps"))
    return Int(rows[0][0, as: Int32.self])
  }

  fileprivate func work(of member: SmallCommission.Member) async throws -> WorkList {
    try await reading.work(
      WorkRequest(
        duties: WorkRequest.Page(limit: 50), waiting: WorkRequest.Page(limit: 50), notices: 50),
      for: Viewer(of: actor(member)))
  }
}
