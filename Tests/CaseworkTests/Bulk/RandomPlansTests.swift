import Bulk
import Casework
import Engine
import JSON
import Postgres
import Store
import TestSupport
import Testing

/// Plans over cases that have come by chance to wherever they stand, and the runs that carry them out.
@Suite struct RandomPlansTests {
  /// Cases of two versions, with and without a planned start, of several people, some graded.
  static let caseCount = 240
  /// How many of them can leave their first step at once.
  private static let readyCount = 8
  /// For how many of them, of chance, a round plans.
  static let planSize = 200
  /// How many of chance go an act further in a round.
  private static let walkSize = 30
  /// The first ones have gone many acts further before, and so through the stages.
  private static let (leaders, lead) = (12, 180)
  static let rounds = 50

  @Test func `over ten thousand verdicts, what a plan says of a case is what a run comes to`()
    async throws
  {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 0)
      let fixture = bulk.fixture
      let scan = try fixture.storeFile()
      var states = try await Self.openCases(in: fixture, scan: scan)
      var generator = SplitMix64(seed: 31)
      var commands = RandomCommands(seed: 31, process: try fixture.process(), scan: scan)
      var seen = Seen()
      let runs = bulk.runs(workers: 2)
      var front = Array(states.prefix(Self.leaders))
      for _ in 0..<Self.lead { try await Self.walk(&front, &commands, in: fixture) }
      states.replaceSubrange(0..<Self.leaders, with: front)
      for round in 0..<Self.rounds {
        try fixture.set("\(DeadlineFixture.opening.advanced(byDays: round / 10))")
        try await Self.walk(&states, &generator, &commands, in: fixture)
        let part = states.shuffled(using: &generator).prefix(Self.planSize)
        let leader = states[round % Self.leaders]
        let (command, member) = Self.errand(round, for: leader, &commands)
        let plan = try await fixture.plan(command, on: part.map(\.code.rawValue), by: member)
        if round.isMultiple(of: 10) { #expect(try BulkPlan(parsing: plan.fileBytes) == plan) }
        let manner = BulkRuns.Manner(workers: 2, chunkSize: 70)
        let run = try await bulk.apply(
          plan.daring(part), BulkRuns.Terms(), manner, by: member, with: runs)
        let ends = try bulk.ends(of: run.run)
        for (item, end) in zip(plan.items, ends) {
          #expect(end.is(item.verdict), "\(command) by \(member) on \(item): \(end)")
          seen.note(item.verdict, of: command, at: end.state)
        }
        let fresh = Dictionary(uniqueKeysWithValues: ends.map { ($0.state.code, $0.state) })
        states = states.map { fresh[$0.code] ?? $0 }
      }
      seen.expectVariety()
      try fixture.expectHistoriesToGiveTheStoredRows(of: states.prefix(20).suffix(12).map(\.code))
    }
  }

  private static func openCases(
    in fixture: DeadlineFixture, scan: FileDigest
  ) async throws -> [Case] {
    try fixture.addStandingCommittee()
    let people: [SmallCommission.Member?] = [.officer, .secondOfficer, .deputy, nil]
    var states: [Case] = []
    for number in 0..<caseCount - readyCount {
      if number == caseCount / 2 { try fixture.publishSecondVersion() }
      let code =
        number.isMultiple(of: 12)
        ? try await fixture.open(startBy: nil, grade: .confidential, responsible: nil)
        : try await fixture.open(
          startBy: number.isMultiple(of: 3) ? DeadlineFixture.startBy : nil,
          responsible: people[number % people.count])
      states.append(try fixture.stored(code))
    }
    return try await states + fixture.openReady(readyCount, scan: scan).map(fixture.stored)
  }

  /// What each second round asks of its cases, whatever chance brings in the others.
  private static let errands: [(Command, SmallCommission.Member)] = [
    (.perform("submit_plan", reason: nil), .deputy),
    (.assign("secondOfficer"), .chair),
    (
      .extend(
        "start", by: DayCount(3, .working), reason: "bão", basis: "thiên tai",
        decision: "14-QĐ/ĐU"), .secretary
    ),
    (.migrate(to: 2, restarting: ["start"]), .chair),
    (.pause(reason: "chờ", basis: "12-CV/ĐU", decision: "12-CV/ĐU"), .chair),
    (.resume(reason: "tiếp tục"), .chair),
    (
      .transfer(
        to: DeadlineFixture.standingCommittee, reason: "phân công lại", basis: "15-QĐ/ĐU"),
      .secretary
    ),
    (.cancel(reason: "trùng", basis: "13-QĐ/ĐU"), .chair),
    (.reopen(reason: "còn việc"), .secretary),
    (.assign("officer"), .clerk),
  ]

  private static func errand(
    _ round: Int, for state: Case, _ commands: inout RandomCommands
  ) -> (Command, SmallCommission.Member) {
    guard round.isMultiple(of: 2) else {
      return (bulkCommand(for: state, &commands), commands.member())
    }
    return errands[round / 2 % errands.count]
  }

  /// The leaders and some others of chance go an act further.
  private static func walk(
    _ states: inout [Case], _ generator: inout SplitMix64, _ commands: inout RandomCommands,
    in fixture: DeadlineFixture
  ) async throws {
    states =
      states.prefix(leaders) + states.dropFirst(leaders).shuffled(using: &generator)
    var walking = Array(states.prefix(leaders + walkSize))
    try await walk(&walking, &commands, in: fixture)
    states.replaceSubrange(0..<walking.count, with: walking)
  }

  /// Each case goes one act of its own further.
  static func walk(
    _ states: inout [Case], _ commands: inout RandomCommands, in fixture: DeadlineFixture
  ) async throws {
    let acts = states.map { state in
      Act(
        commands.next(for: state, today: DeadlineFixture.opening), on: state.code,
        by: fixture.actor(commands.member()))
    }
    for (index, outcome) in try await fixture.cases.perform(acts).enumerated() {
      if case .done(let receipt) = outcome { states[index] = receipt.state }
    }
  }

  /// The next command for a case that a plan can hold.
  static func bulkCommand(for state: Case, _ commands: inout RandomCommands) -> Command {
    while true {
      let command = commands.next(for: state, today: DeadlineFixture.opening)
      if command.isForBulk { return command }
    }
  }
}

/// What the rounds came by.
private struct Seen {
  private var verdicts: [String: Int] = [:]
  private var done: Set<String> = []
  private var steps: Set<StepID> = []
  private var statuses: Set<CaseStatus> = []

  mutating func note(_ verdict: BulkVerdict, of command: Command, at state: Case) {
    verdicts[verdict.word, default: 0] += 1
    if case .done = verdict { done.insert(String("\(command)".prefix { $0 != "(" })) }
    steps.insert(state.step)
    statuses.insert(state.status.kind)
  }

  func expectVariety() {
    #expect(verdicts.values.reduce(0, +) == RandomPlansTests.planSize * RandomPlansTests.rounds)
    for (word, count) in ["done": 1_000, "refused": 1_000, "unchanged": 100, "not_found": 50] {
      #expect(verdicts[word, default: 0] > count, "\(verdicts)")
    }
    let all = [
      "perform", "assign", "extend", "pause", "resume", "cancel", "reopen", "transfer", "migrate",
    ]
    #expect(done == Set(all), "\(done)")
    #expect(steps.count > 4, "\(steps)")
    #expect(statuses.isSuperset(of: [.open, .paused, .cancelled]), "\(statuses)")
  }
}

/// What a run did with an item, and how its case stands.
private struct BulkEnd {
  let outcome: BulkItemState
  let reason: BulkReason?
  let revision: Int?
  let state: Case

  /// Whether the run came to a planned verdict; it decides those that the plan refuses too, since
  /// ``Bulk/BulkPlan/daring(_:)`` holds it to them.
  func `is`(_ verdict: BulkVerdict) -> Bool {
    switch (verdict, outcome, reason) {
    case (.done, .done, nil):
      revision == state.revision
        && verdict.difference(from: .done(BulkOutcome(state, notices: [:]))) == .same
    case (.refused(let planned), .refused, .refused(let fresh)): Set(planned) == Set(fresh)
    case (.unchanged, .stale, .differs(["verdict"])): true
    case (.notFound, .refused, .notFound): true
    default: false
    }
  }
}

extension BulkPlan {
  /// The same plan, made to do something to each target: a run then decides those, too, that the plan
  /// itself would leave as they are.
  fileprivate func daring(_ states: some Sequence<Case>) -> BulkPlan {
    let states = Dictionary(uniqueKeysWithValues: states.map { ($0.code.rawValue, $0) })
    var plan = self
    for index in items.indices {
      if case .done = items[index].verdict { continue }
      guard let state = states[items[index].target] else { continue }
      plan.items[index].verdict = .done(BulkOutcome(state, notices: [:]))
    }
    return plan
  }
}

extension BulkFixture {
  /// What became of each item of a run, in the plan's order.
  fileprivate func ends(of run: Int64) throws -> [BulkEnd] {
    try database.connect(as: .superuser).execute(
      .sql(
        """
        SELECT i.outcome, i.detail::text, i.revision, c.state::text
        FROM bulk_items i JOIN cases c ON c.code = i.target
        WHERE i.run_id = $1 ORDER BY i.ordinal
        """), [.int8(run)]
    ).map { row in
      BulkEnd(
        outcome: try #require(BulkItemState(rawValue: row[0, as: Int16.self])),
        reason: try row[1, as: String?.self].map(BulkReason.init(stored:)),
        revision: row[2, as: Int32?.self].map(Int.init),
        state: try Case(stored: JSONView(column: row[3, as: String.self])))
    }
  }
}
