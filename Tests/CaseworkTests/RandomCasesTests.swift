import Casework
import Engine
import JSON
import Postgres
import Store
import TestSupport
import Testing

/// Acts by the thousand on cases of the built-in process, against a real database.
@Suite struct RandomCasesTests {
  static let caseCount = 20
  static let actCount = 10_000

  @Test func `over ten thousand random acts, a dry run says what then happens, and writes nothing`()
    async throws
  {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let states = try await openCases(in: fixture)
      let process = try fixture.process()
      try fixture.publishSecondVersion()
      try fixture.addStandingCommittee()
      var walk = Walk(
        states: states,
        commands: RandomCommands(seed: 2_026, process: process, scan: try fixture.storeFile()))
      var verdicts: [String: Int] = [:]
      for _ in 0..<(Self.actCount / Self.caseCount) {
        let acts = walk.acts(by: fixture.actor, today: DeadlineFixture.opening)
        let before = try fixture.trace()
        let foreseen = try await fixture.cases.perform(acts, isDryRun: true)
        #expect(try fixture.trace() == before)
        let happened = try await fixture.cases.perform(acts)
        for (dry, wet) in zip(foreseen, happened) {
          #expect(dry.verdict == wet.verdict)
          verdicts[wet.verdict.word, default: 0] += 1
        }
        walk.take(happened)
      }
      #expect(verdicts["done", default: 0] > 2_000, "the walk must get somewhere: \(verdicts)")
      #expect(verdicts["refused", default: 0] > 1_000)
      let steps = Set(walk.states.flatMap(\.rounds.keys))
      #expect(steps.count > 8, "the walk must go through the stages: \(steps)")
      try fixture.expectHistoriesToGiveTheStoredRows(of: walk.states.map(\.code))
    }
  }

  private func openCases(in fixture: DeadlineFixture) async throws -> [Case] {
    var states: [Case] = []
    for _ in 0..<Self.caseCount {
      let code = try await fixture.open(startBy: nil)
      states.append(try fixture.stored(code))
    }
    return states
  }
}

/// Where each case stands, as the last answers said.
private struct Walk {
  var states: [Case]
  var commands: RandomCommands

  mutating func acts(
    by actor: (SmallCommission.Member) -> Actor, today: CivilDate
  ) -> [Act] {
    states.map { state in
      Act(
        commands.next(for: state, today: today), on: state.code, by: actor(commands.member()))
    }
  }

  mutating func take(_ outcomes: [Outcome]) {
    for (index, outcome) in outcomes.enumerated() {
      if case .done(let receipt) = outcome { states[index] = receipt.state }
    }
  }
}

extension Outcome {
  /// What counts when a dry run is compared with the real thing.
  enum Verdict: Hashable {
    case done([Event])
    case refused([Blocker])
    case other(String)

    var word: String {
      switch self {
      case .done: "done"
      case .refused: "refused"
      case .other(let word): word
      }
    }
  }

  var verdict: Verdict {
    switch self {
    case .done(let receipt): .done(receipt.events)
    case .refused(let refusal, _): .refused(refusal.blockers)
    case .unchanged: .other("unchanged")
    case .repeated: .other("repeated")
    case .stale: .other("stale")
    case .noCase: .other("noCase")
    case .noPerson: .other("noPerson")
    case .noFile: .other("noFile")
    case .noNumberBook: .other("noNumberBook")
    case .documentCodeTaken: .other("documentCodeTaken")
    case .keyReused: .other("keyReused")
    case .notDelegated: .other("notDelegated")
    }
  }
}
