import Engine

/// Walks a case at random: people do what helps it on, or anything at all, and time passes.
struct RandomWalk {
  /// The version that the case is under.
  private(set) var process: ProcessVersion
  /// The versions that it may go to, by number.
  private let versions: [Int: ProcessVersion]
  private(set) var state: Case
  private(set) var moment: Moment
  private(set) var history: [(event: Event, on: CivilDate)] = []
  /// The history as a reversion reads it.
  private var lines: [Precedent.Line] = []
  /// The revisions of the last act of a person.
  private(set) var lastAct: ClosedRange<Int>?
  var random: SplitMix64
  /// Actions that are taken wherever they can be.
  var wanted: Set<ActionID> = []
  private var papers = 0

  static let calendar = DecisionSample.calendar

  static let people: [Authority] = [
    .holding(.officer, as: "officer"), .holding(.clerk, as: "clerk"), .chair, .deputy, .secretary,
    .holding(.standingDeputy, as: "standing"), .holding(.commissionMember, as: "commissioner"),
    .holding(.committeeMember, as: "committee"), .holding(.administrator, as: "admin"),
    .holding(as: "an"), .holding(as: "binh"), .holding(as: "chi"), .stranger,
    .holding(.chair, as: "an", for: "chair"),
    .holding(.officer, as: "officer", through: "admin"),
  ]

  /// One act: what was asked, by whom, and what became of it.
  struct Act {
    var command: Command
    var actor: Authority
    var before: Case
    var moment: Moment
    var events: [Event]
    var blockers: [Blocker]
  }

  init(_ process: ProcessVersion, seed: UInt64) {
    self.process = process
    versions = [1: process, 2: Self.successor(of: process)]
    random = SplitMix64(seed: seed)
    moment = .noon("2026-03-02")
    let definition = process.definition
    let subject = Case.Subject(
      kind: definition.subjects.min { $0.rawValue < $1.rawValue } ?? .organisation, unit: nil,
      name: "Chi bộ 1")
    let level = definition.levels.sorted { $0.rawValue < $1.rawValue }
      .randomElement(using: &random)
    let organ = definition.organs.min { $0.rawValue < $1.rawValue }
    let opening = Scene.opening(
      level: level ?? .commune, organ: organ ?? .commission, subject: subject)
    do {
      let events = try Decision.opening(
        opening, under: process, by: .officer, at: moment, calendar: Self.calendar)
      guard case .opened(let opened)? = events.first else { preconditionFailure("\(events)") }
      state = Case(opened)
      history = [(events[0], moment.date)]
      lines.add(events, by: "officer", at: moment)
      record(Array(events.dropFirst()))
    } catch {
      preconditionFailure("\(error)")
    }
  }

  private mutating func record(_ events: [Event]) {
    for event in events {
      state.apply(event, on: moment.date)
      history.append((event, moment.date))
    }
    process = versions[state.process.version] ?? process
  }

  func decision(by actor: Authority, to command: Command? = nil) -> Decision {
    Decision(
      on: state, under: process, by: actor, at: moment, calendar: Self.calendar,
      amid: surroundings(of: command, by: actor))
  }

  /// What a transfer or a migration finds: a body for each level of the process, where some people
  /// hold a role, and two versions.
  private func surroundings(
    of command: Command?, by actor: Authority = .stranger
  ) -> Surroundings {
    switch command {
    case .transfer(let code, _, _):
      let level = process.definition.levels.first { "ubkt-\($0.code)" == code.rawValue }
      let organ = process.definition.organs.min { $0.rawValue < $1.rawValue }
      guard let level, let organ else { return Surroundings() }
      return Surroundings(
        body: Surroundings.Body(
          code: code, organ: organ, level: level, isSuccessor: true, rolesAbove: [],
          people: ["officer", "an", "chair", "deputy"]))
    case .migrate(let version, _): return Surroundings(version: versions[version])
    case .revert(let revisions, _, _):
      let precedent = Precedent(of: revisions, in: lines)
      guard let before = precedent?.before else { return Surroundings(precedent: precedent) }
      var surroundings = self.surroundings(
        of: before.body == state.body
          ? nil : .transfer(to: before.body, reason: "hoàn tác", basis: "89"))
      surroundings.body?.rolesAbove = actor.roles
      surroundings.precedent = precedent
      if before.process != state.process {
        surroundings.version = versions[before.process.version]
      }
      return surroundings
    default: return Surroundings()
    }
  }

  /// The same process with tighter limits, and ladders without their first rung.
  private static func successor(of process: ProcessVersion) -> ProcessVersion {
    var definition = process.definition
    for index in definition.deadlines.indices {
      definition.deadlines[index].limit.byLevel = definition.deadlines[index].limit.byLevel
        .mapValues { max(1, $0 - 1) }
      if definition.deadlines[index].ladder.count > 1 {
        definition.deadlines[index].ladder.removeFirst()
      }
    }
    do {
      return try ProcessCompiler.compile(definition, version: 2)
    } catch {
      preconditionFailure("\(error)")
    }
  }

  /// Lets somebody do something, or the clock fire what is due.
  mutating func next() -> Act {
    if let due = due() { return act(due, by: .system) }
    if chance(1, of: 4) {
      moment = moment.advanced(by: .seconds(int(0...12) * 43_200))
      if let due = due() { return act(due, by: .system) }
    }
    if chance(1, of: 5) { return act(anything(), by: anybody()) }
    let (command, actor) = help()
    return act(command, by: actor)
  }

  private mutating func act(_ command: Command, by actor: Authority) -> Act {
    var act = Act(
      command: command, actor: actor, before: state, moment: moment, events: [], blockers: [])
    do {
      act.events = try decision(by: actor, to: command).events(for: command)
      record(act.events)
      if actor != .system, !act.events.isEmpty {
        lastAct = act.before.revision + 1...state.revision
      }
      lines.add(act.events, by: actor.person, at: moment)
    } catch {
      act.blockers = error.blockers
    }
    return act
  }

  /// The next rung whose moment has come.
  private func due() -> Command? {
    guard state.status == .open else { return nil }
    for deadline in state.deadlines {
      guard let ladder = process.deadline(deadline.id)?.ladder,
        ladder.indices.contains(deadline.nextRung)
      else { continue }
      let rung = ladder[deadline.nextRung]
      if Deadline.firesAt(rung, dueOn: deadline.dueOn, calendar: Self.calendar) <= moment {
        return .fire(deadline.id, round: deadline.round, rung: deadline.nextRung)
      }
    }
    return nil
  }

  // MARK: Drawing

  mutating func chance(_ part: Int, of whole: Int) -> Bool { int(1...whole) <= part }

  mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func one<Element>(of elements: [Element], or other: Element) -> Element {
    elements.randomElement(using: &random) ?? other
  }

  mutating func anybody() -> Authority { one(of: Self.people, or: .stranger) }

  /// A day around today.
  mutating func day() -> CivilDate { moment.date.advanced(byDays: int(-4...20)) }

  mutating func paper(_ type: DocumentTypeID, isDraft: Bool) -> Command.NewDocument {
    papers += 1
    let day = moment.date.advanced(byDays: -int(0...3))
    let number = process.document(type)?.symbol.map {
      Command.NumberSource.issued("\(papers)-\($0)")
    }
    return Command.NewDocument(
      code: DocumentCode("VB-\(papers)"), type: type, title: "Văn bản", on: day,
      number: isDraft ? nil : number,
      signature: isDraft ? nil : Case.Signature(signer: "An", on: day),
      file: isDraft ? nil : .sample)
  }
}
