import Bulk
import Casework
import Engine
import Postgres
import Store
import TestSupport
import Testing

@Suite struct BulkApplyTests {
  @Test
  func `of a hundred cases, three that changed are stale with reasons, and a new one is untouched`()
    async throws
  {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 100)
      let plan = try await bulk.plan()
      for code in bulk.codes[7...9] { try await bulk.fixture.perform(.assign("clerk"), on: code) }
      let new = try await bulk.fixture.open(startBy: nil)
      let before = try bulk.fixture.stored(new)
      let state = try await bulk.apply(plan)
      #expect(state.status == .partlyDone)
      #expect(state.tally.done == 97)
      #expect(state.tally.stale == 3)
      #expect(try bulk.outcomes() == ["2": 97, "4 moved": 3])
      #expect(try bulk.fixture.stored(new) == before)
      let rows = try database.connect(as: .superuser).execute(
        .sql(
          """
          SELECT DISTINCT detail->>'event', detail->>'by', (detail->>'revision')::int
          FROM bulk_items WHERE outcome = 4
          """))
      #expect(rows.count == 1)
      #expect(rows[0][0, as: String.self] == "assigned")
      #expect(rows[0][1, as: String.self] == "secretary")
      // What failed can be planned again, and then it is done.
      let again = try await bulk.plan(on: Array(bulk.codes[7...9]))
      #expect(try await bulk.apply(again).status == .done)
    }
  }

  @Test func `each person gets one digest, and no notice of a single case`() async throws {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 12)
      let connection = try database.connect(as: .superuser)
      try connection.execute(.sql("DELETE FROM outbox"))
      try await bulk.apply(try await bulk.plan(), BulkRuns.Terms(), .init(chunkSize: 5))
      #expect(try bulk.digests() == ["secondOfficer": 12])
      #expect(try connection.execute(.sql("SELECT 1 FROM outbox")).isEmpty)
      #expect(try connection.execute(.sql("SELECT 1 FROM bulk_notices")).isEmpty)
    }
  }

  @Test func `the same plan applied again is told of, and done anew only when that is asked for`()
    async throws
  {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 5)
      let plan = try await bulk.plan()
      let first = try await bulk.apply(plan)
      #expect(try await bulk.apply(plan) == first)
      let second = try await bulk.apply(plan, isNew: true)
      #expect(second.run != first.run)
      #expect(second.tally.stale == 5)
      try bulk.fixture.expectHistoriesToGiveTheStoredRows(of: bulk.codes)
    }
  }

  @Test func `the applier's rights decide, and an unfinished run is its starter's`() async throws {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 3)
      let cancel = Command.cancel(reason: "trùng", basis: "QĐ 01")
      let plan = try await bulk.plan(cancel)
      let runs = bulk.runs()
      _ = try await runs.begin(plan, by: bulk.fixture.actor(.chair))
      let error = await #expect(throws: BulkError.self) {
        try await bulk.apply(plan, by: .officer)
      }
      guard case .begunBySomebodyElse? = error else { throw Unexpected("\(error as Any)") }
      let own = try await bulk.plan(.cancel(reason: "trùng", basis: "QĐ 02"))
      let state = try await bulk.apply(own, by: .officer)
      #expect(state.tally.refused == 3)
      #expect(try bulk.outcomes()["3 refused"] == 3)
      // What somebody did in vain keeps nobody else from it, and is not theirs.
      let done = try await bulk.apply(own, by: .chair)
      #expect(done.run != state.run && done.tally.done == 3)
      #expect(try await bulk.apply(own, by: .officer) == state)
    }
  }

  @Test func `another database's plan is told as one, and nothing is done`() async throws {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 2)
      var plan = try await bulk.plan()
      plan.madeBy = "somebody.else"
      let error = await #expect(throws: BulkError.self) { try await bulk.apply(plan) }
      guard case .unknownMaker("somebody.else")? = error else {
        throw Unexpected("\(error as Any)")
      }
      #expect(try bulk.outcomes().isEmpty)
    }
  }

  @Test func `atomic does all of it, or nothing with the reasons`() async throws {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 30)
      let plan = try await bulk.plan()
      try await bulk.fixture.perform(.assign("clerk"), on: bulk.codes[17])
      let before = try bulk.codes.map(bulk.fixture.stored)
      let state = try await bulk.apply(plan, BulkRuns.Terms(isAtomic: true))
      #expect(state.status == .failed)
      #expect(try bulk.outcomes() == ["4 moved": 1, "6": 29])
      #expect(try bulk.codes.map(bulk.fixture.stored) == before)
      let again = try await bulk.plan()
      #expect(try await bulk.apply(again, BulkRuns.Terms(isAtomic: true)).tally.done == 30)
      try bulk.expectOneTransitionOfLastRun(of: again)
    }
  }

  @Test func `a run that is suspended rests, goes on when resumed, and ends when cancelled`()
    async throws
  {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 12)
      let plan = try await bulk.plan()
      let chair = bulk.fixture.actor(.chair)
      let other = bulk.runs()
      let clock = ManualClock()
      let runs = BulkRuns(
        pool: database.pool(as: .acts, limit: 1), cases: bulk.fixture.cases, clock: clock)
      let run = try await runs.begin(plan, by: chair)
      try await other.steer(run.id, to: .suspended, by: chair)
      async let end = runs.carryOut(run, of: plan, by: chair, .init(chunkSize: 4))
      for await _ in clock.sleeps { break }
      #expect(try await other.state(of: run.id).tally.waiting == 12)
      await #expect(throws: BulkError.self) { try await bulk.apply(plan) }
      try await other.steer(run.id, to: .running, by: chair)
      clock.advance(by: .seconds(1))
      #expect(try await end.status == .done)
      await #expect(throws: BulkError.self) {
        try await other.steer(run.id, to: .cancelled, by: chair)
      }
      let next = try await bulk.plan(.assign("clerk"))
      let second = try await runs.begin(next, by: chair)
      try await other.steer(second.id, to: .cancelled, by: chair)
      let cancelled = try await runs.carryOut(second, of: next, by: chair)
      #expect(cancelled.status == .cancelled)
      #expect(cancelled.tally.notDone == 12 && cancelled.tally.waiting == 0)
    }
  }

  @Test func `dates that move only because it is later need to be accepted`() async throws {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 0)
      let code = try await bulk.fixture.open()
      try await bulk.fixture.perform(
        .pause(reason: "bão", basis: "CĐ 01", decision: "01-QĐ"), on: code)
      try bulk.fixture.set("2026-06-03")
      let plan = try await bulk.plan(.resume(reason: "hết bão"), on: [code])
      try bulk.fixture.set("2026-06-05")
      let state = try await bulk.apply(plan)
      #expect(state.tally.stale == 1)
      #expect(try bulk.outcomes() == ["4 dates": 1])
      let accepted = try await bulk.apply(
        plan, BulkRuns.Terms(acceptsDates: true), isNew: true)
      #expect(accepted.tally.done == 1)
      #expect(try bulk.outcomes() == ["2 dates": 1, "4 dates": 1])
      let due = try bulk.fixture.stored(code).deadlines[0].dueOn
      guard case .dates(let moves)? = try bulk.reasons()[code.rawValue] else {
        throw Unexpected("\(try bulk.reasons())")
      }
      #expect(moves["start"]?.now == due)
      try bulk.fixture.expectHistoriesToGiveTheStoredRows(of: [code])
    }
  }

  @Test func `dates that a new calendar moves are not taken for those of a later day`()
    async throws
  {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 0)
      let fixture = bulk.fixture
      try fixture.publishSecondVersion()
      let code = try await fixture.open(startBy: nil)
      try await fixture.perform(
        .pause(reason: "bão", basis: "CĐ 01", decision: "01-QĐ"), on: code)
      try fixture.set("2026-06-03")
      let plan = try await bulk.plan(.resume(reason: "hết bão"), on: [code])
      let connection = try database.connect(as: .acts)
      let closed = (8...30).map { "2026-06-\($0 < 10 ? "0" : "")\($0),Nghỉ chung,holiday,\n" }
      try fixture.commission.publishHolidays(adding: closed.joined(), on: connection)
      let state = try await bulk.apply(plan, BulkRuns.Terms(acceptsDates: true))
      #expect(state.tally.stale == 1)
      #expect(try bulk.reasons() == [code.rawValue: .differs(["calendar"])])
    }
  }

  @Test func `at the same revision, a case that would end otherwise is stale with what differs`()
    async throws
  {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 0)
      let code = try await bulk.fixture.open()
      let above = try bulk.fixture.newcomer(
        "province", .administrator, on: SmallCommission.province)
      let before = try bulk.fixture.stored(code)
      let plan = try await bulk.plan(BulkFixture.transfer, on: [code], by: above)
      // The officer would leave the case; with a role in the ward they stay.
      _ = try PersonStore().grant(
        .officer, on: BulkFixture.ward, to: "officer", using: try database.connect(as: .acts))
      let state = try await bulk.carryOut(plan, by: above)
      #expect(state.tally.stale == 1)
      #expect(try bulk.reasons() == [code.rawValue: .differs(["responsible"])])
      #expect(try bulk.fixture.stored(code) == before)
    }
  }

  @Test
  func
    `a stale case says which person moved it last and where it is, whatever the clock told since`()
    async throws
  {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 0)
      let (moved, told) = (try await bulk.fixture.open(), try await bulk.fixture.open())
      let ahead = try await bulk.fixture.open(startBy: nil)
      var plan = try await bulk.plan(on: [moved, told, ahead])
      for index in plan.items.indices where plan.items[index].target == ahead.rawValue {
        plan.items[index].revision = 99
      }
      let act = try await bulk.fixture.perform(.assign("clerk"), on: moved)
      try bulk.fixture.set("2026-06-16")
      #expect(try await bulk.fixture.sweeper().sweep() > 0)
      #expect(try bulk.fixture.stored(moved).revision > act.state.revision)
      #expect(try await bulk.apply(plan).tally.stale == 3)
      var moves: [String: BulkReason.Move] = [:]
      for case (let target, .moved(let move)) in try bulk.reasons() { moves[target] = move }
      let last = try #require(moves[moved.rawValue])
      #expect(last.by == "secretary" && last.event == "assigned")
      #expect(last.revision == act.state.revision)
      #expect(last.step == act.state.step && last.status == .open)
      let clock = try #require(moves[told.rawValue])
      #expect(clock.by == "system" && clock.event == "rung_fired")
      // A plan that is ahead of the case is another database's.
      #expect(moves[ahead.rawValue]?.event == "opened")
    }
  }

  @Test func `a case that is moved while its chunk is under way is stale, and moved once`()
    async throws
  {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 40)
      let plan = try await bulk.plan()
      let fixture = bulk.fixture
      async let state = bulk.apply(plan, BulkRuns.Terms(), .init(workers: 2, chunkSize: 5))
      for code in bulk.codes.reversed() {
        _ = try await fixture.cases.perform([
          Act(.assign("clerk"), on: code, by: fixture.actor(.secretary))
        ])
      }
      let tally = try await state.tally
      #expect(tally.done + tally.stale == 40)
      try fixture.expectHistoriesToGiveTheStoredRows(of: bulk.codes)
      for code in bulk.codes {
        #expect(try fixture.stored(code).responsible == "clerk")
      }
    }
  }
}

extension BulkFixture {
  fileprivate func expectOneTransitionOfLastRun(of plan: BulkPlan) throws {
    for item in plan.items {
      let state = try fixture.stored(CaseCode(item.target))
      #expect(state.revision == (item.revision ?? 0) + 1, "\(item.target)")
    }
  }
}
