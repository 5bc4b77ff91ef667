import Engine
import Postgres
import Store

/// One pass over a batch of acts: load all, decide each in memory, write all.
///
/// Two acts on one case are decided one upon the other. An act that must wait for the next pass,
/// since its case moved or its key is in use beside it, has no outcome yet.
struct Batch {
  private let acts: [Act]
  /// The cases of the acts, where the caller has them already, locked.
  private let given: [LoadedCase]?
  private let store: CaseStore
  private let rules: RuleBook
  private let isDryRun: Bool
  /// The server's own person, whose acts see every case; nil for people's acts.
  private let system: Int32?
  /// The moment for which a dry run decides; nil is the database's.
  private let moment: Moment?

  private var outcomes: [Outcome?]
  /// Where each case stands after the acts decided so far, and which acts those are.
  private var writes: [CaseWrite] = []
  private var actsOfWrites: [[Int]] = []
  private var places: [Int64: Int] = [:]
  private var keys: Set<KeyUse> = []

  private init(
    _ acts: [Act], found given: [LoadedCase]?, store: CaseStore, rules: RuleBook, isDryRun: Bool,
    system: Int32?, at moment: Moment?
  ) {
    precondition(given.map { $0.count == acts.count } ?? true, "one case for each act")
    precondition(isDryRun || moment == nil, "what is written happens now")
    self.acts = acts
    self.given = given
    self.store = store
    self.rules = rules
    self.isDryRun = isDryRun
    self.system = system
    self.moment = moment
    outcomes = Array(repeating: nil, count: acts.count)
  }

  private struct KeyUse: Hashable {
    let person: Int32
    let key: String
  }

  /// Runs the pass.
  ///
  /// - Returns: The outcome of each act; nil for one that has to be tried again.
  static func run(
    _ acts: [Act], found given: [LoadedCase]? = nil, store: CaseStore, rules: RuleBook,
    isDryRun: Bool, system: Int32? = nil, at moment: Moment? = nil,
    on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> [Outcome?] {
    var batch = Batch(
      acts, found: given, store: store, rules: rules, isDryRun: isDryRun, system: system, at: moment
    )
    try batch.decideAll(on: runner)
    if !isDryRun { try batch.write(on: runner) }
    return batch.outcomes
  }

  private mutating func decideAll(
    on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) {
    let loaded = try cases(on: runner)
    let surroundings = try SurroundingsReader(store: store, rules: rules).read(
      for: zip(acts, loaded).map { act, found in
        found.map { SurroundingsReader.Question(command: act.command, actor: act.by, found: $0) }
      }, on: runner)
    for index in acts.indices {
      guard var found = loaded[index] else {
        outcomes[index] = .noCase(acts[index].on)
        continue
      }
      if let moment { found.setting.moment = moment }
      let process = try rules.process(found.processID, on: runner)
      let calendar = try rules.calendar(found.setting.calendarVersion, on: runner)
      decide(index, on: found, under: process, amid: surroundings[index], calendar: calendar)
    }
  }

  private func cases(
    on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> [LoadedCase?] {
    if let given { return given }
    let requests = acts.map { CaseStore.Request(code: $0.on, actor: $0.by, key: $0.key) }
    return try store.load(requests, system: system, on: runner)
  }

  private mutating func decide(
    _ index: Int, on found: LoadedCase, under process: ProcessVersion,
    amid surroundings: Surroundings?, calendar: WorkingCalendar
  ) {
    let act = acts[index]
    if let earlier = found.earlier {
      outcomes[index] = answer(to: act, from: earlier, case: found.id)
      return
    }
    guard found.isDelegated else {
      outcomes[index] = .notDelegated(from: act.by.onBehalfOf?.code ?? act.by.person.code)
      return
    }
    if let key = act.key,
      !keys.insert(KeyUse(person: act.by.person.id, key: key)).inserted
    {
      return
    }
    let state = places[found.id].map { writes[$0].after } ?? found.state
    if let expected = act.expecting, expected != state.revision {
      outcomes[index] = .stale(expected: expected, actual: state.revision)
      return
    }
    let decision = Decision(
      on: state, under: places[found.id].map { writes[$0].processAfter } ?? process,
      by: act.by.authority(holding: found.roles), at: found.setting.moment, calendar: calendar,
      amid: surroundings ?? Surroundings())
    do throws(Refusal) {
      let events = try decision.events(for: act.command)
      guard !events.isEmpty else {
        outcomes[index] = .unchanged(state)
        return
      }
      let receipt = Outcome.Receipt(events, upon: decision)
      outcomes[index] = .done(receipt)
      take(receipt, of: index, on: found, under: decision)
    } catch {
      outcomes[index] = .refused(error, state)
    }
  }

  private func answer(
    to act: Act, from earlier: LoadedCase.EarlierAnswer, case id: Int64
  ) -> Outcome {
    guard earlier.caseID == id,
      earlier.request == CommandDigest.sha256(of: act.command, case: act.on)
    else { return .keyReused(act.key ?? "") }
    return .repeated(act.on, first: earlier.firstRevision, last: earlier.lastRevision)
  }

  private mutating func take(
    _ receipt: Outcome.Receipt, of index: Int, on found: LoadedCase, under decision: Decision
  ) {
    let act = acts[index]
    let key = act.key.map {
      ActRecord.Key(text: $0, request: CommandDigest.sha256(of: act.command, case: act.on))
    }
    let record = ActRecord(
      actor: act.by, moment: decision.moment, events: receipt.events,
      firstRevision: receipt.firstRevision, notices: receipt.notices, key: key, reason: act.reason)
    if let place = places[found.id] {
      writes[place].after = receipt.state
      writes[place].processAfter = decision.version(after: receipt.events)
      writes[place].acts.append(record)
      actsOfWrites[place].append(index)
      return
    }
    places[found.id] = writes.count
    var write = CaseWrite(
      id: found.id, before: found.state, after: receipt.state, acts: [record],
      process: decision.process, calendar: decision.calendar,
      clockShift: found.setting.clockShift)
    write.processAfter = decision.version(after: receipt.events)
    writes.append(write)
    actsOfWrites.append([index])
  }

  /// Writes what was decided.
  ///
  /// What turns out to be stale has no outcome: it is decided again, and an act that named a revision
  /// is then told which one it met.
  private mutating func write(
    on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) {
    guard !writes.isEmpty else { return }
    let written: Set<Int64>
    do throws(StoreError) {
      written = try store.write(writes, on: runner)
    } catch {
      guard case .keyTaken = error, writes.count == 1 else { throw error }
      written = []
    }
    for place in writes.indices where !written.contains(writes[place].id) {
      for index in actsOfWrites[place] { outcomes[index] = nil }
    }
  }
}

extension Outcome.Receipt {
  /// What events come to on the state that they were decided on.
  init(_ events: [Event], upon decision: Decision) {
    var state = decision.state
    var notices: [Notice] = []
    let process = decision.version(after: events)
    for event in events {
      state.apply(event, on: decision.moment.date)
      if let notice = state.notice(of: event, under: process) { notices.append(notice) }
    }
    self.init(events: events, state: state, notices: notices)
  }
}
