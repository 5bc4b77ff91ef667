import Bulk
import Engine
import Postgres
import Store

/// What every chunk of a run works with.
struct BulkWork: Sendable {
  let run: Int64
  let plan: BulkPlan
  let actor: Actor
  let isAtomic: Bool
  let acceptsDates: Bool
  /// What takes back the acts of an earlier run, by the codes of its cases.
  let reversions: [String: Command]
  let store: CaseStore
  let rules: RuleBook
  let randomCode: @Sendable (_ prefix: String, _ year: Int) -> CaseCode
}

/// Some items of a run in one transaction: taken, decided again, compared with the plan, written.
///
/// The cases and what became of the items are committed together, so each case has its transition once
/// however often the run is killed and gone on with.
struct BulkChunk {
  let work: BulkWork
  private(set) var settled: [BulkStore.SettledItem] = []
  private(set) var notices: [BulkStore.HeldNotice] = []
  /// What was decided and is not yet written, by the case's key.
  private var decided: [Int64: Decided] = [:]
  /// Those whose case is no longer at the planned revision.
  private var moved: [Int] = []

  private struct Decided {
    let ordinal: Int
    let write: CaseWrite
    let notices: [Notice]
    let moves: PlanDifference.Moves
  }

  /// Carries out a chunk in the caller's transaction.
  ///
  /// - Returns: What became of its items; none when nothing waits, or the run does not go on.
  static func run(
    _ work: BulkWork, count: Int, in transaction: borrowing Transaction
  ) throws(StoreError) -> [BulkStore.SettledItem] {
    let ordinals = try BulkStore.take(
      count, of: work.run, alone: work.isAtomic, in: transaction)
    guard !ordinals.isEmpty else { return [] }
    var chunk = BulkChunk(work: work)
    switch work.plan.action {
    case .command(let command): try chunk.perform(command, on: ordinals, in: transaction)
    case .open(let opening): try chunk.open(opening, from: ordinals, in: transaction)
    case .revert: try chunk.revert(ordinals, in: transaction)
    }
    try BulkStore.settle(
      chunk.settled, of: work.run, telling: chunk.notices, in: transaction)
    return chunk.settled
  }

  private init(work: BulkWork) {
    self.work = work
  }

  mutating func settle(_ ordinal: Int, _ reason: BulkReason, case code: CaseCode? = nil) {
    settled.append(
      BulkStore.SettledItem(
        ordinal: ordinal, state: reason.isStale ? .stale : .refused, code: code,
        detail: reason.text))
  }

  mutating func settle(
    _ ordinal: Int, doneOn state: Case, telling told: [Notice],
    accepting moves: PlanDifference.Moves
  ) {
    settled.append(
      BulkStore.SettledItem(
        ordinal: ordinal, state: .done, code: state.code, revision: state.revision,
        detail: moves.isEmpty ? nil : BulkReason.dates(moves).text))
    for notice in told {
      notices += notice.audience.map { BulkStore.HeldNotice(code: state.code, audience: $0) }
    }
  }
}

// MARK: - A command on each case

extension BulkChunk {
  private mutating func perform(
    _ command: Command, on ordinals: [Int], in transaction: borrowing Transaction
  ) throws(StoreError) {
    if let person = command.namedPerson,
      try NameStore.persons([person], on: transaction).isEmpty
    {
      for ordinal in ordinals { settle(ordinal, .unknownPerson(person)) }
      return
    }
    try perform(ordinals.map { _ in command }, on: ordinals, in: transaction)
  }

  /// Takes back what the run did to each case, as the run's own items say.
  private mutating func revert(
    _ ordinals: [Int], in transaction: borrowing Transaction
  ) throws(StoreError) {
    var (known, commands): ([Int], [Command]) = ([], [])
    for ordinal in ordinals {
      guard let command = work.reversions[work.plan.items[ordinal].target] else {
        settle(ordinal, .notFound)
        continue
      }
      known.append(ordinal)
      commands.append(command)
    }
    try perform(commands, on: known, in: transaction)
  }

  /// Does to each case what its command says; the arrays are parallel.
  private mutating func perform(
    _ commands: [Command], on ordinals: [Int], in transaction: borrowing Transaction
  ) throws(StoreError) {
    let requests = ordinals.map { ordinal in
      CaseStore.Request(
        code: CaseCode(work.plan.items[ordinal].target), actor: work.actor, key: nil)
    }
    let loaded = try work.store.load(requests, on: transaction)
    let surroundings = try SurroundingsReader(store: work.store, rules: work.rules).read(
      for: zip(commands, loaded).map { command, found in
        found.map {
          SurroundingsReader.Question(command: command, actor: work.actor, found: $0)
        }
      }, on: transaction)
    for (index, (ordinal, found)) in zip(ordinals, loaded).enumerated() {
      guard let found else {
        settle(ordinal, .notFound)
        continue
      }
      guard found.isDelegated else {
        throw .notDelegated(from: work.actor.onBehalfOf?.code ?? work.actor.person.code)
      }
      let process = try work.rules.process(found.processID, on: transaction)
      let calendar = try work.rules.calendar(found.setting.calendarVersion, on: transaction)
      decide(
        ordinal, commands[index], on: found, under: process,
        amid: surroundings[index] ?? Surroundings(), calendar: calendar)
    }
    try write(in: transaction)
    try tellWhoMoved(in: transaction)
  }

  private mutating func decide(
    _ ordinal: Int, _ command: Command, on found: LoadedCase, under process: ProcessVersion,
    amid surroundings: Surroundings, calendar: WorkingCalendar
  ) {
    let item = work.plan.items[ordinal]
    guard found.state.revision == item.revision else {
      moved.append(ordinal)
      return
    }
    let decision = Decision(
      on: found.state, under: process, by: work.actor.authority(holding: found.roles),
      at: found.setting.moment, calendar: calendar, amid: surroundings)
    let events: [Event]
    do throws(Refusal) {
      events = try decision.events(for: command)
    } catch {
      settle(ordinal, .refused(error.blockers.map(BlockerNote.init)), case: found.state.code)
      return
    }
    let receipt = Outcome.Receipt(events, upon: decision)
    let fresh =
      events.isEmpty
      ? BulkVerdict.unchanged : .done(BulkOutcome(receipt.state, notices: [:]))
    do throws(BulkReason) {
      let moves = try accept(fresh, for: item, on: found.setting)
      take(receipt, for: ordinal, on: found, upon: decision, accepting: moves)
    } catch {
      settle(ordinal, error, case: found.state.code)
    }
  }

  /// Holds what would be done now against the plan.
  ///
  /// - Returns: The dates that are others than planned, as was accepted; mostly none.
  /// - Throws: Why it is not what was reviewed.
  func accept(
    _ fresh: BulkVerdict, for item: BulkItem, on setting: LoadedCase.Setting
  ) throws(BulkReason) -> PlanDifference.Moves {
    let difference = work.plan.difference(
      of: item, from: fresh, on: setting.moment.date,
      under: setting.calendarVersion.map(Int.init))
    switch difference {
    case .same: return [:]
    case .datesOnly(let moves) where work.acceptsDates: return moves
    case .datesOnly(let moves): throw .dates(moves)
    case .other(let names): throw .differs(names)
    }
  }

  private mutating func take(
    _ receipt: Outcome.Receipt, for ordinal: Int, on found: LoadedCase, upon decision: Decision,
    accepting moves: PlanDifference.Moves
  ) {
    // The notices are kept back for the digest.
    let act = ActRecord(
      actor: work.actor, moment: decision.moment, events: receipt.events,
      firstRevision: receipt.firstRevision, notices: [], key: nil, reason: work.plan.actReason)
    var write = CaseWrite(
      id: found.id, before: found.state, after: receipt.state, acts: [act],
      process: decision.process, calendar: decision.calendar,
      clockShift: found.setting.clockShift)
    write.processAfter = decision.version(after: receipt.events)
    decided[found.id] = Decided(
      ordinal: ordinal, write: write, notices: receipt.notices, moves: moves)
  }

  /// Writes what was decided; a case that somebody has moved since it was loaded is not written.
  private mutating func write(in transaction: borrowing Transaction) throws(StoreError) {
    guard !decided.isEmpty else { return }
    let written = try work.store.write(decided.values.map(\.write), on: transaction)
    for (id, item) in decided {
      if written.contains(id) {
        settle(
          item.ordinal, doneOn: item.write.after, telling: item.notices, accepting: item.moves)
      } else {
        moved.append(item.ordinal)
      }
    }
  }

  private mutating func tellWhoMoved(in transaction: borrowing Transaction) throws(StoreError) {
    let planned = moved.map { ordinal in
      let item = work.plan.items[ordinal]
      return (code: CaseCode(item.target), revision: item.revision ?? 0)
    }
    let moves = try BulkStore.lastMoves(of: planned, in: transaction)
    for (ordinal, (code, _)) in zip(moved, planned) {
      guard let move = moves[code] else { preconditionFailure("\(code) has no last event") }
      settle(
        ordinal,
        .moved(
          BulkReason.Move(
            revision: move.revision, event: move.kind.code, at: move.at, by: move.by,
            step: move.step, status: move.status)),
        case: code)
    }
  }
}
