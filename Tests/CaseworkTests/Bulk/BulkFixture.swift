import Bulk
import Casework
import Engine
import JSON
import Postgres
import Store
import TestSupport
import Testing

/// Cases with a plan that gives all of them to another officer.
struct BulkFixture {
  let fixture: DeadlineFixture
  let codes: [CaseCode]

  var database: TestDatabase { fixture.database }

  init(_ database: TestDatabase, cases count: Int) async throws {
    fixture = try DeadlineFixture(database)
    var codes: [CaseCode] = []
    for _ in 0..<count { codes.append(try await fixture.open(startBy: nil)) }
    self.codes = codes
  }

  /// A plan as planning makes it: each case's revision, and what the act would come to.
  func plan(
    _ command: Command = .assign("secondOfficer"), on codes: [CaseCode]? = nil,
    by member: SmallCommission.Member = .chair
  ) async throws -> BulkPlan {
    let codes = codes ?? self.codes
    let actor = fixture.actor(member)
    let outcomes = try await fixture.cases.perform(
      codes.map { Act(command, on: $0, by: actor) }, isDryRun: true)
    var items: [BulkItem] = []
    for (code, outcome) in zip(codes, outcomes) {
      let verdict: BulkVerdict =
        switch outcome {
        case .done(let receipt): .done(BulkOutcome(receipt.state, notices: [:]))
        case .refused(let refusal, _): .refused(refusal.blockers.map(BlockerNote.init))
        case .unchanged: .unchanged
        default: .notFound
        }
      let revision = verdict == .notFound ? nil : try fixture.stored(code).revision
      items.append(BulkItem(target: code.rawValue, revision: revision, verdict: verdict))
    }
    return BulkPlan(
      action: .command(command), actReason: nil, selection: BulkPlan.idsSelection,
      madeBy: member.code, onBehalfOf: nil, at: .startOfDay(DeadlineFixture.opening),
      calendarVersion: 1, processes: [], items: items)
  }

  /// The use case on connections of its own.
  func runs(through proxy: CuttingProxy? = nil, workers: Int = 1) -> BulkRuns {
    let pool =
      proxy.map { database.pool(as: .acts, through: $0, limit: workers) }
      ?? database.pool(as: .acts, limit: workers)
    return BulkRuns(pool: pool, cases: fixture.cases)
  }

  @discardableResult
  func apply(
    _ plan: BulkPlan, _ terms: BulkRuns.Terms = BulkRuns.Terms(),
    _ manner: BulkRuns.Manner = BulkRuns.Manner(chunkSize: 20),
    by member: SmallCommission.Member = .chair, isNew: Bool = false, with runs: BulkRuns? = nil,
    progress: @escaping @Sendable (BulkRuns.State) -> Void = { _ in }
  ) async throws -> BulkRuns.State {
    let runs = runs ?? self.runs(workers: manner.workers)
    let actor = fixture.actor(member)
    let run = try await runs.begin(plan, by: actor, terms, isNew: isNew)
    return try await runs.carryOut(run, of: plan, by: actor, manner, progress: progress)
  }

  /// Every case has exactly one transition more than when it was planned, and its history holds.
  func expectOneTransition(of plan: BulkPlan) throws {
    for item in plan.items {
      let state = try fixture.stored(CaseCode(item.target))
      #expect(state.revision == (item.revision ?? 0) + 1, "\(item.target)")
    }
    let events = try database.connect(as: .superuser).execute(
      .sql(
        """
        SELECT count(*), count(DISTINCT e.case_id) FROM case_events e
        JOIN bulk_items i ON i.case_id = e.case_id AND e.revision > i.planned_revision
        """))
    #expect(events[0][0, as: Int64.self] == Int64(plan.items.count))
    #expect(events[0][1, as: Int64.self] == Int64(plan.items.count))
    try fixture.expectHistoriesToGiveTheStoredRows(of: Array(codes.prefix(20)))
  }

  /// What the items of all runs came to, and the reason's code where there is one.
  func outcomes() throws -> [String: Int] {
    let rows = try database.connect(as: .superuser).execute(
      .sql(
        """
        SELECT outcome || coalesce(' ' || (detail->>'reason'), ''), count(*)
        FROM bulk_items GROUP BY 1
        """))
    return Dictionary(
      uniqueKeysWithValues: rows.map { ($0[0, as: String.self], Int($0[1, as: Int64.self])) })
  }

  /// What the items of the last run say, by their targets.
  func reasons() throws -> [String: BulkReason] {
    let rows = try database.connect(as: .superuser).execute(
      .sql(
        """
        SELECT target, detail::text FROM bulk_items
        WHERE run_id = (SELECT max(id) FROM bulk_runs) AND detail IS NOT NULL
        """))
    return try Dictionary(
      uniqueKeysWithValues: rows.map { row in
        (row[0, as: String.self], try BulkReason(stored: row[1]))
      })
  }

  /// Whose inbox tells of how many cases of a run.
  func digests() throws -> [String: Int] {
    let rows = try database.connect(as: .superuser).execute(
      .sql(
        """
        SELECT p.code, i.cases FROM inbox i JOIN persons p ON p.id = i.person_id
        WHERE i.run_id IS NOT NULL
        """))
    return Dictionary(
      uniqueKeysWithValues: rows.map { ($0[0, as: String.self], Int($0[1, as: Int32.self])) })
  }
}

extension BulkReason {
  /// The reason as an item's row holds it.
  init(stored text: String) throws {
    try self.init(json: JSON(parsing: Array(text.utf8)))
  }
}
