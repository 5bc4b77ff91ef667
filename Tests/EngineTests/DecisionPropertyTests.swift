import Definitions
import Engine
import Foundation
import Testing

/// What holds of every case, whatever people ask of it.
@Suite struct DecisionPropertyTests {
  /// The sample, and the processes that ship.
  static let processes: [ProcessVersion] =
    [DecisionSample.process]
    + [
      "compliance_inspection_member", "compliance_inspection_organisation", "thematic_supervision",
    ].map { name in
      let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Schema/processes/\(name).yaml")
      do {
        let definition = try ProcessDecoder.decode(
          yaml: String(contentsOf: file, encoding: .utf8), file: file.lastPathComponent)
        return try ProcessCompiler.compile(definition, version: 1)
      } catch {
        preconditionFailure("\(name): \(error)")
      }
    }

  @Test func `the sample keeps what holds of every case`() {
    for seed in SplitMix64.seeds { checkWalk(Self.processes[0], seed: seed, acts: 40) }
  }

  @Test(arguments: [1, 2, 3])
  func `the library keeps what holds of every case`(index: Int) {
    for seed in SplitMix64.seeds.prefix(60) {
      checkWalk(Self.processes[index], seed: seed, acts: 100)
    }
  }

  private func checkWalk(_ process: ProcessVersion, seed: UInt64, acts: Int) {
    var walk = RandomWalk(process, seed: seed)
    var auditor = DeadlineAuditor(walk.history.map(\.event))
    var clocks = NaiveClocks(walk)
    var grants = GrantAuditor(walk.state)
    for _ in 0..<acts {
      let act = walk.next()
      let problems =
        problems(in: act, after: walk.state, under: walk.process)
        + auditor.problems(with: act.events, after: walk.state, under: walk.process)
        + grants.problems(with: act, after: walk.state)
        + (clocks.agrees(on: act, after: walk.state) ? [] : ["other deadlines should run"])
      guard problems.isEmpty else {
        Issue.record("\(process.reference), seed \(seed): \(act.command): \(problems)")
        return
      }
    }
    let replayed = Case(replaying: walk.history)
    let revisions = walk.history.count { !$0.event.isConsequence }
    if replayed != walk.state || walk.state.revision != revisions {
      Issue.record("\(process.reference), seed \(seed): the history gives another case")
    }
  }

  private func problems(
    in act: RandomWalk.Act, after state: Case, under process: ProcessVersion
  ) -> [String] {
    var problems: [String] = []
    func demand(_ holds: Bool, _ what: String) { if !holds { problems.append(what) } }
    let before = act.before
    demand(act.blockers.isEmpty || state == before, "a refused act changes nothing")
    demand(Set(act.blockers).count == act.blockers.count, "no blocker comes twice")
    demand(
      state.revision == before.revision + act.events.count { !$0.isConsequence },
      "each event is a revision, and its consequences none")
    demand(act.events.first?.isConsequence != true, "a consequence follows what brought it about")
    if before.isEnded, !act.events.isEmpty {
      demand(
        act.events[0].isReopening || act.events[0].isTransfer || act.events[0].isReversion,
        "an ended case stays ended until it is reopened, or its end is taken back")
    }
    demand(!state.isEnded || state.deadlines.isEmpty, "no deadline runs on an ended case")
    if let index = state.recused.first(where: { !state.teamRoles(of: $0).isEmpty }) {
      problems.append("\(index) is recused and in the team")
    }
    problems += noticeProblems(in: act, under: process)
    problems += adviceProblems(in: act, under: process)
    return problems
  }

  /// Audiences are people and roles: whoever is responsible has been looked up.
  private func noticeProblems(in act: RandomWalk.Act, under process: ProcessVersion) -> [String] {
    var state = act.before
    return act.events.compactMap { event in
      state.apply(event, on: act.moment.date)
      let notice = state.notice(of: event, under: process)
      return notice?.audience.contains(.responsible) ?? false ? "notice of \(event)" : nil
    }
  }

  /// The advice blocks an action exactly when the act is refused.
  private func adviceProblems(in act: RandomWalk.Act, under process: ProcessVersion) -> [String] {
    guard case .perform(let id, let reason) = act.command else { return [] }
    let decision = Decision(
      on: act.before, under: process, by: act.actor, at: act.moment, calendar: RandomWalk.calendar)
    guard let advice = decision.advice.first(where: { $0.action.id == id }) else { return [] }
    let refused = act.blockers.filter { reason != nil || $0.reason != .reasonMissing }
    return Set(refused) == Set(advice.blockers) ? [] : ["advice on \(id)"]
  }

  @Test func `two walks of one seed are one walk`() {
    for seed in SplitMix64.seeds.prefix(100) {
      var walks = [
        RandomWalk(Self.processes[0], seed: seed), RandomWalk(Self.processes[0], seed: seed),
      ]
      for _ in 0..<40 {
        let first = walks[0].next()
        let second = walks[1].next()
        #expect(first.events == second.events && first.blockers == second.blockers)
      }
      #expect(walks[0].state == walks[1].state)
    }
  }

  @Test(arguments: processes.indices)
  func `no action of a process is never taken`(index: Int) {
    let process = Self.processes[index]
    var never = Set(process.definition.steps.flatMap(\.actions).map(\.id))
    for seed in SplitMix64.seeds {
      guard !never.isEmpty else { break }
      var walk = RandomWalk(process, seed: seed)
      for _ in 0..<250 {
        walk.wanted = never
        for case .moved(let moved) in walk.next().events { never.remove(moved.action) }
      }
    }
    #expect(never == [])
  }
}

extension Case {
  fileprivate var isEnded: Bool {
    switch status {
    case .open, .paused: false
    case .closed, .cancelled: true
    }
  }
}

extension Event {
  fileprivate var isTransfer: Bool {
    if case .transferred = self { return true }
    return false
  }

  fileprivate var isReversion: Bool {
    if case .reverted = self { return true }
    return false
  }

  fileprivate var isReopening: Bool {
    if case .reopened = self { return true }
    return false
  }
}
