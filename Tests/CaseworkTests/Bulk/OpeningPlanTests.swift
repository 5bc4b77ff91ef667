import Bulk
import Casework
import Engine
import Postgres
import Store
import TestSupport
import Testing

/// Plans that open cases from the items of a program.
@Suite struct OpeningPlanTests {
  private static let opening = BulkAction.open(
    BulkOpening(process: nil, grade: .internal, responsible: "officer"))

  @Test func `each item is told what opening a case from it comes to`() async throws {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      try Self.addItems(to: fixture)
      let targets = ["T-1", "T-2", "T-3", "T-4", "T-5"]
      _ = try await fixture.cases.open(Self.request(item: "T-4", by: fixture.actor(.secretary)))
      let plan = try await fixture.plan(Self.opening, on: targets)
      #expect(
        plan.items.map(\.verdict.word) == ["done", "refused", "refused", "unchanged", "not_found"])
      #expect(plan.items.allSatisfy { $0.revision == nil })
      #expect(
        plan.items[1].verdict == .refused([BlockerNote(code: "process_unclear", parameters: [])]))
      guard case .refused(let notes) = plan.items[2].verdict else { throw Unexpected("\(plan)") }
      #expect(notes.map(\.code) == ["subject_missing"])
      guard case .done(let planned) = plan.items[0].verdict else { throw Unexpected("\(plan)") }
      #expect(planned.notices == ["officer": 1])
      #expect(planned.responsible == "officer")
      let outcome = try await fixture.cases.open(
        Self.request(item: "T-1", by: fixture.actor(.secretary)))
      guard case .opened(let receipt) = outcome else { throw Unexpected("\(outcome)") }
      #expect(planned == BulkOutcome(receipt.state, notices: planned.notices))
      #expect(plan.processes == [receipt.state.process])
      #expect(try BulkPlan(parsing: plan.fileBytes) == plan)
    }
  }

  @Test func `an item is stale once the applier sees a case of it, and not by a hidden one`()
    async throws
  {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      try Self.addItems(to: fixture)
      let plan = try await fixture.plan(Self.opening, on: ["T-1", "T-4"], by: .officer)
      for (item, grade) in [("T-1", Grade.secret), ("T-4", .internal)] {
        var request = Self.request(item: ProgramItemCode(item), by: fixture.actor(.chair))
        request.grade = grade
        request.responsible = nil
        guard case .opened = try await fixture.cases.open(request) else { throw Unexpected(item) }
      }
      let runs = BulkRuns(pool: database.pool(as: .acts, limit: 1), cases: fixture.cases)
      let officer = fixture.actor(.officer)
      let run = try await runs.begin(plan, by: officer)
      let state = try await runs.carryOut(run, of: plan, by: officer)
      #expect(state.tally.done == 1)
      #expect(state.tally.stale == 1)
      // The one that was opened is theirs to see.
      let after = try await fixture.plan(Self.opening, on: ["T-1"], by: .officer)
      #expect(after.count("unchanged") == 1)
    }
  }

  @Test func `nothing is opened under a version that was published after the plan was made`()
    async throws
  {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 0)
      try Self.addItems(to: bulk.fixture)
      let plan = try await bulk.fixture.plan(Self.opening, on: ["T-1", "T-4"], by: .chair)
      try bulk.fixture.publishAgain()
      let state = try await bulk.apply(plan)
      #expect(state.tally.stale == 2)
      #expect(try bulk.outcomes() == ["4 differs": 2])
      #expect(
        try bulk.reasons() == ["T-1": .differs(["process"]), "T-4": .differs(["process"])])
      let cases = try database.connect(as: .superuser).execute(.sql("SELECT 1 FROM cases"))
      #expect(cases.isEmpty)
      let again = try await bulk.fixture.plan(Self.opening, on: ["T-1", "T-4"], by: .chair)
      #expect(again.processes.map(\.version) == [2])
      #expect(try await bulk.apply(again).tally.done == 2)
    }
  }

  @Test func `a process that is not there is told before any item`() async throws {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      try Self.addItems(to: fixture)
      let action = BulkAction.open(
        BulkOpening(process: "no_such_process", grade: .internal, responsible: nil))
      for targets in [["T-1"], []] {
        let answer = try await fixture.cases.plan(
          PlanRequest(action, on: BulkSelection(targets), by: fixture.actor(.secretary)))
        #expect(answer == .noProcess("no_such_process"))
      }
    }
  }

  @Test func `a plan that names a process of another database is refused as a whole, and says so`()
    async throws
  {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 0)
      try Self.addItems(to: bulk.fixture)
      var plan = try await bulk.fixture.plan(Self.opening, on: ["T-1", "T-4"], by: .chair)
      plan.action = .open(
        BulkOpening(process: "no_such_process", grade: .internal, responsible: nil))
      #expect(try await bulk.apply(plan).tally.refused == 2)
      #expect(try bulk.outcomes() == ["3 unknown_process": 2])
    }
  }

  private static func request(item: ProgramItemCode, by actor: Actor) -> OpenRequest {
    OpenRequest(
      process: "compliance_inspection_organisation", body: SmallCommission.commune,
      title: "Nội dung", subject: Case.Subject(kind: .organisation, unit: nil, name: "Chi bộ"),
      programItem: item, responsible: "officer", by: actor)
  }

  /// Four items: one that can be opened, one of no kind of case, one without a subject, one more.
  static func addItems(to fixture: DeadlineFixture) throws {
    try fixture.database.connect(as: .superuser).execute(
      .sql(
        """
        WITH program AS (
          INSERT INTO programs (code, body_id, title, first_year, last_year, imported_at, imported_by)
          SELECT 'T', u.id, 'Chương trình', 2026, 2026, now(), (SELECT min(id) FROM persons)
          FROM units u WHERE u.code = $1 RETURNING id
        )
        INSERT INTO program_items (code, program_id, fingerprint, line, number, case_type, kind, subject,
          content, period, checkpoint, lead, note, source_url, verdict, reasons, search)
        SELECT i.code, program.id, sha256(i.code::bytea), 1, '1', i.case_type, 'kiểm tra', i.subject,
          'Nội dung', 'quý I', '', '', '', '', 1, '{}', ''
        FROM program, (VALUES ('T-1', 1, 'Chi bộ'), ('T-2', NULL, 'Chi bộ'), ('T-3', 1, ''),
          ('T-4', 1, 'Chi bộ')) AS i (code, case_type, subject)
        """), [.text(SmallCommission.commune.rawValue)])
  }
}
