import Bulk
import Casework
import Engine
import Postgres
import Store
import TestSupport
import Testing

/// Plans over cases that have come by chance to wherever they stand.
@Suite struct RandomPlansTests {
  static let caseCount = 100
  static let verdictCount = 10_000

  @Test func `over ten thousand random cases, what a plan says is what then happens`() async throws
  {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      var states: [Case] = []
      for _ in 0..<Self.caseCount {
        states.append(try fixture.stored(try await fixture.open(startBy: nil)))
      }
      // As a plan has them.
      states.sort { $0.code < $1.code }
      var commands = RandomCommands(
        seed: 31, process: try fixture.process(), scan: try fixture.storeFile())
      var verdicts: [String: Int] = [:]
      for round in 0..<(Self.verdictCount / Self.caseCount) {
        try await Self.walk(&states, &commands, in: fixture)
        let command = Self.bulkCommand(for: states[round % states.count], &commands)
        let member = commands.member()
        let plan = try await fixture.plan(command, on: states.map(\.code.rawValue), by: member)
        let happened = try await fixture.perform(plan, by: member)
        for (item, outcome) in zip(plan.items, happened) {
          let difference = item.verdict.difference(from: BulkVerdict(outcome))
          #expect(difference == .same, "\(command) on \(item)")
          verdicts[item.verdict.word, default: 0] += 1
        }
        #expect(try BulkPlan(parsing: plan.fileBytes) == plan)
        Self.take(happened, into: &states)
      }
      #expect(verdicts["done", default: 0] > 300, "\(verdicts)")
      #expect(verdicts["refused", default: 0] > 500, "\(verdicts)")
      #expect(verdicts["unchanged", default: 0] > 20, "\(verdicts)")
      #expect(verdicts["not_found"] == nil)
    }
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
    take(try await fixture.cases.perform(acts), into: &states)
  }

  /// Where each case stands after its act; the outcomes are in the order of the cases.
  private static func take(_ outcomes: [Outcome], into states: inout [Case]) {
    for (index, outcome) in outcomes.enumerated() {
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
