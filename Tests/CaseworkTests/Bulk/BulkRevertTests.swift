import Bulk
import Casework
import Engine
import Postgres
import Store
import Synchronization
import TestSupport
import Testing

/// Runs that are taken back: planned first, carried out like any plan, and with a longer history.
@Suite struct BulkRevertTests {
  @Test func `of a hundred cases, three that moved on stay and say why, and the rest is as before`()
    async throws
  {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 100)
      let before = try bulk.codes.map(bulk.fixture.stored)
      let run = try await bulk.apply(try await bulk.plan()).run
      for code in bulk.codes[7...9] { try await bulk.fixture.perform(.assign("clerk"), on: code) }
      let plan = try await bulk.revertPlan(of: run)
      #expect(plan.count("done") == 97 && plan.count("refused") == 3)
      #expect(try BulkPlan(parsing: plan.fileBytes) == plan)
      for case .refused(let notes) in plan.items.map(\.verdict) {
        #expect(notes.map(\.code) == ["moved_since"])
        #expect(notes[0].parameters.contains(.init("person", "secretary")))
        #expect(notes[0].parameters.contains(.init("step", before[0].step.rawValue)))
      }
      let state = try await bulk.apply(plan)
      #expect(state.status == .done && state.tally.done == 97 && state.tally.left == 3)
      for (index, code) in bulk.codes.enumerated() {
        let after = try bulk.fixture.stored(code)
        #expect(after.revision == before[index].revision + 2)
        if (7...9).contains(index) {
          #expect(after.responsible == "clerk")
        } else {
          #expect(after.restorable == before[index].restorable)
        }
      }
      try bulk.fixture.expectHistoriesToGiveTheStoredRows(of: bulk.codes)
      let rows = try database.connect(as: .superuser).execute(
        .sql("SELECT reverts FROM bulk_runs ORDER BY id"))
      #expect(rows.map { $0[0, as: Int64?.self] } == [nil, run])
    }
  }

  @Test func `what moves after the reversion was planned is stale, as in any run`() async throws {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 10)
      let run = try await bulk.apply(try await bulk.plan()).run
      let plan = try await bulk.revertPlan(of: run)
      for code in bulk.codes[7...9] { try await bulk.fixture.perform(.assign("clerk"), on: code) }
      let state = try await bulk.apply(plan)
      #expect(state.status == .partlyDone && state.tally.done == 7 && state.tally.stale == 3)
    }
  }

  @Test func `everybody who has a case again, or had it through the run, is told once`()
    async throws
  {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 4)
      let run = try await bulk.apply(try await bulk.plan()).run
      try database.connect(as: .superuser).execute(.sql("DELETE FROM inbox"))
      try await bulk.apply(try await bulk.revertPlan(of: run))
      #expect(try bulk.digests() == ["officer": 4, "secondOfficer": 4])
    }
  }

  @Test func `killed in the middle and gone on with, each case is taken back once`() async throws {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 60)
      let before = try bulk.codes.map(bulk.fixture.stored)
      let run = try await bulk.apply(try await bulk.plan()).run
      let plan = try await bulk.revertPlan(of: run)
      let proxy = try database.cuttingProxy()
      var cuts = 0
      for point in 1...12 {
        proxy.cut(after: point * 6)
        do {
          try await bulk.apply(
            plan, BulkRuns.Terms(), BulkRuns.Manner(chunkSize: 3),
            with: bulk.runs(through: proxy))
        } catch is BulkError {
          cuts += 1
        }
        proxy.cut(after: nil)
      }
      #expect(cuts > 5)
      #expect(try await bulk.apply(plan).status == .done)
      for (code, earlier) in zip(bulk.codes, before) {
        let after = try bulk.fixture.stored(code)
        #expect(after.revision == earlier.revision + 2)
        #expect(after.restorable == earlier.restorable)
      }
      try bulk.fixture.expectHistoriesToGiveTheStoredRows(of: bulk.codes)
    }
  }

  @Test func `a restored case goes on: its deadline fires on its day, and its next act is decided`()
    async throws
  {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 0)
      let fixture = bulk.fixture
      let code = try await fixture.open()
      let before = try fixture.stored(code)
      let cancel = Command.cancel(reason: "trùng", basis: "QĐ 01")
      let run = try await bulk.apply(try await bulk.plan(cancel, on: [code])).run
      #expect(try fixture.stored(code).deadlines == [])
      try await bulk.apply(try await bulk.revertPlan(of: run))
      #expect(try fixture.stored(code).restorable == before.restorable)
      let deadlines = try database.connect(as: .superuser).execute(
        .sql("SELECT derivation->>'due', due_on::text, fires_at IS NOT NULL FROM deadlines"))
      #expect(deadlines.count == before.deadlines.count && deadlines.count > 0)
      for row in deadlines {
        #expect(row[0, as: String.self] == row[1, as: String.self])
        #expect(row[2, as: Bool.self])
      }
      try fixture.set("2026-06-16")
      #expect(try await fixture.sweeper().sweep() > 0)
      #expect(try fixture.firings().contains { !$0.isSuperseded })
      try await fixture.perform(.assign("clerk"), on: code)
      try fixture.expectHistoriesToGiveTheStoredRows(of: [code])
    }
  }

  @Test func `a migration is taken back with the row's process, and that can be taken back too`()
    async throws
  {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 0)
      let fixture = bulk.fixture
      let code = try await fixture.open()
      try fixture.publishSecondVersion()
      let before = try fixture.stored(code)
      let migrate = Command.migrate(to: 2, restarting: ["start"])
      let run = try await bulk.apply(try await bulk.plan(migrate, on: [code])).run
      #expect(try fixture.stored(code).process.version == 2)
      #expect(try fixture.stored(code).deadlines != before.deadlines)
      let back = try await bulk.apply(try await bulk.revertPlan(of: run))
      #expect(try fixture.stored(code).restorable == before.restorable)
      // Taken back once more, it is migrated again.
      try await bulk.apply(try await bulk.revertPlan(of: back.run))
      #expect(try fixture.stored(code).process.version == 2)
      try fixture.expectHistoriesToGiveTheStoredRows(of: [code])
    }
  }

  @Test func `cases that a run opened are cancelled, and their codes stay`() async throws {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 0)
      try OpeningPlanTests.addItems(to: bulk.fixture)
      let opening = BulkAction.open(
        BulkOpening(process: nil, grade: .internal, responsible: "officer"))
      let plan = try await bulk.fixture.plan(opening, on: ["T-1", "T-4"], by: .chair)
      let run = try await bulk.apply(plan).run
      #expect(try await bulk.reverting(run) == .basisMissing)
      let revert = try await bulk.revertPlan(of: run, basis: "Kế hoạch 12")
      #expect(revert.items.allSatisfy { $0.verdict.word == "done" && $0.revision != nil })
      #expect(try await bulk.apply(revert).tally.done == 2)
      for item in revert.items {
        guard case .cancelled = try bulk.fixture.stored(CaseCode(item.target)).status else {
          throw Unexpected(item.target)
        }
      }
      // And the items can be opened again, rightly this time.
      let again = try await bulk.fixture.plan(opening, on: ["T-1", "T-4"], by: .chair)
      #expect(again.items.map(\.verdict.word) == ["done", "done"])
      #expect(try await bulk.apply(again).tally.done == 2)
    }
  }

  @Test func `a run is taken back by whoever may, and is not there for others`() async throws {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 2)
      let cancel = Command.cancel(reason: "trùng", basis: "QĐ 01")
      let run = try await bulk.apply(try await bulk.plan(cancel)).run
      // The officer sees the cases, and may not do what the run did.
      let officers = try await bulk.revertPlan(of: run, by: .officer)
      for case .refused(let notes) in officers.items.map(\.verdict) {
        #expect(notes.map(\.code) == ["role_missing"])
      }
      #expect(officers.count("refused") == 2)
      // The secretary did not begin the run, and may correct it.
      #expect(try await bulk.revertPlan(of: run, by: .secretary).count("done") == 2)
      #expect(try await bulk.reverting(run + 9) == .noRun(run + 9))
      try database.connect(as: .superuser).execute(.sql("UPDATE cases SET grade = 4"))
      // Not even by how far it has come.
      let heard = Mutex<[SmallCommission.Member]>([])
      for member in [SmallCommission.Member.clerk, .chair] {
        let answer = try await bulk.reverting(
          run, by: member, progress: { _, _ in heard.withLock { $0.append(member) } })
        #expect((answer == .noRun(run)) == (member == .clerk))
      }
      #expect(heard.withLock { Set($0) } == [.chair])
      var foreign = try await bulk.revertPlan(of: run)
      foreign.action = .revert(BulkReversal(run: 99, reason: "x", basis: nil))
      await #expect(throws: BulkError.self) { try await bulk.apply(foreign) }
    }
  }

  @Test func `a run under way is not taken back before it ends`() async throws {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 3)
      let run = try await bulk.runs().begin(try await bulk.plan(), by: bulk.fixture.actor(.chair))
      #expect(try await bulk.reverting(run.id) == .runUnderWay(run.id))
    }
  }

  private static let commands: [Command] = [
    .assign("clerk"), .pause(reason: "bão", basis: "CĐ 01", decision: "01-QĐ"),
    .cancel(reason: "trùng", basis: "QĐ 01"), .migrate(to: 2, restarting: ["start"]),
    .reopen(reason: "còn việc"),
  ]

  @Test func `whatever a run did to cases of chance, its reversion brings them back`() async throws
  {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 10)
      let fixture = bulk.fixture
      try fixture.publishSecondVersion()
      var states = try bulk.codes.map(fixture.stored)
      var commands = RandomCommands(
        seed: 7, process: try fixture.process(), scan: try fixture.storeFile())
      var kinds: [String: Int] = [:]
      for round in 0..<60 {
        try await RandomPlansTests.walk(&states, &commands, in: fixture)
        let command =
          round.isMultiple(of: 2)
          ? Self.commands[round / 2 % Self.commands.count]
          : RandomPlansTests.bulkCommand(for: states[round % states.count], &commands)
        let before = try bulk.codes.map(fixture.stored)
        let state = try await bulk.apply(
          try await bulk.plan(command, by: .secretary), by: .secretary)
        guard state.tally.done > 0 else { continue }
        kinds[String("\(command)".prefix { $0 != "(" }), default: 0] += state.tally.done
        let revert = try await bulk.revertPlan(of: state.run, by: .secretary)
        #expect(try await bulk.apply(revert, by: .secretary).tally.done == revert.items.count)
        for (code, earlier) in zip(bulk.codes, before) {
          #expect(try fixture.stored(code).restorable == earlier.restorable, "\(command)")
        }
        states = try bulk.codes.map(fixture.stored)
      }
      #expect(kinds.count > 3, "\(kinds)")
      try fixture.expectHistoriesToGiveTheStoredRows(of: bulk.codes)
    }
  }
}
