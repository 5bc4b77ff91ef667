import Engine
import Testing

/// A case of the sample process and the people around it, for one test to push along.
struct Scene {
  var state: Case
  var today: CivilDate
  private(set) var history: [(event: Event, on: CivilDate)]
  /// The history as a reversion reads it.
  private(set) var lines: [Precedent.Line] = []
  var process = DecisionSample.process
  var surroundings = Surroundings()
  private var papers = 0

  /// A case opened on Monday, 2 March 2026.
  init(level: Level = .commune, on day: CivilDate = "2026-03-02") {
    today = day
    state = Case(Self.opened(level: level, on: day))
    history = []
    do {
      let events = try Decision.opening(
        Self.opening(level: level), under: process, by: .officer, at: .noon(day),
        calendar: DecisionSample.calendar)
      history = [(events[0], day)]
      lines.add(events, by: "officer", at: .noon(day))
      for event in events.dropFirst() { record(event) }
    } catch {
      preconditionFailure("\(error)")
    }
  }

  static func opening(
    level: Level = .commune, organ: Organ = .commission, title: String = "Kiểm tra",
    subject: Case.Subject = Case.Subject(kind: .organisation, unit: "chi-bo-1", name: "Chi bộ 1")
  ) -> Command.Opening {
    Command.Opening(
      code: "KT-2026-AAAAAA", title: title, body: "ubkt", organ: organ, level: level,
      grade: .internal, subject: subject, programItem: nil, responsible: nil)
  }

  private static func opened(level: Level, on day: CivilDate) -> Event.Opened {
    let asked = opening(level: level)
    return Event.Opened(
      code: asked.code, process: DecisionSample.process.reference,
      caseType: .complianceInspectionOfOrganisation, title: asked.title, body: asked.body,
      level: level, grade: .internal, subject: asked.subject, programItem: nil, step: "draft",
      stage: .plan, responsible: nil, on: day)
  }

  private mutating func record(_ event: Event) {
    state.apply(event, on: today)
    history.append((event, today))
  }

  func decision(by actor: Authority, at moment: Moment? = nil) -> Decision {
    Decision(
      on: state, under: process, by: actor, at: moment ?? .noon(today),
      calendar: DecisionSample.calendar, amid: surroundings)
  }

  /// Does it, and returns what happened.
  @discardableResult
  mutating func act(
    _ command: Command, by actor: Authority = .officer, at moment: Moment? = nil
  ) throws(Refusal) -> [Event] {
    let events = try decision(by: actor, at: moment).events(for: command)
    for event in events { record(event) }
    lines.add(events, by: actor.person, at: moment ?? .noon(today))
    return events
  }

  /// Why it is not done; empty when it is.
  func blockers(of command: Command, by actor: Authority = .officer) -> [Blocker] {
    do {
      _ = try decision(by: actor).events(for: command)
      return []
    } catch {
      return error.blockers
    }
  }

  func reasons(of command: Command, by actor: Authority = .officer) -> [Blocker.Reason] {
    blockers(of: command, by: actor).map(\.reason)
  }

  /// Takes back the last act that was no rung of a deadline.
  @discardableResult
  mutating func revert(
    _ revisions: ClosedRange<Int>, by actor: Authority = .chair, basis: String? = nil
  ) throws(Refusal) -> [Event] {
    surroundings.precedent = Precedent(of: revisions, in: lines)
    defer { surroundings.precedent = nil }
    return try act(.revert(revisions, reason: "nhầm", basis: basis), by: actor)
  }

  // MARK: Shorthands

  /// A paper that lacks nothing.
  mutating func paper(
    _ type: DocumentTypeID, on day: CivilDate? = nil, code: DocumentCode? = nil
  ) throws(Refusal) {
    try act(.addDocument(newPaper(type, on: day, code: code)))
  }

  mutating func newPaper(
    _ type: DocumentTypeID, on day: CivilDate? = nil, code: DocumentCode? = nil
  ) -> Command.NewDocument {
    papers += 1
    let number = process.document(type)?.symbol.map {
      Command.NumberSource.issued("\(papers)-\($0)")
    }
    return Command.NewDocument(
      code: code ?? DocumentCode("P-\(papers)"), type: type, title: type.rawValue,
      on: day ?? today, number: number,
      signature: Case.Signature(signer: "Nguyễn Văn An", on: day ?? today), file: .sample)
  }

  /// A draft: neither numbered nor signed.
  func draft(_ type: DocumentTypeID, code: DocumentCode) -> Command.NewDocument {
    Command.NewDocument(
      code: code, type: type, title: type.rawValue, on: today, number: nil, signature: nil,
      file: nil)
  }

  /// What runs, as `review 1 due 2026-03-09, work 1 due …`.
  var clocks: String {
    state.deadlines.map { "\($0.id) \($0.round) due \($0.dueOn)" }.joined(separator: ", ")
  }

  /// Goes the ordinary way up to a step, with all that the ways there ask for.
  mutating func go(to step: StepID) throws(Refusal) {
    while state.step != step {
      switch state.step {
      case "draft":
        try paper("draft")
        for item in ["scope", "period"] as [ChecklistItemID] { try act(.tick(item)) }
        try act(.setFields(["period": .text("2025")]))
        if state.fields["end_by"] == nil {
          try act(.setFields(["end_by": .date("2026-06-30")]))
        }
        try act(.perform("submit", reason: nil))
      case "review":
        try paper("decision")
        try act(.perform("approve", reason: nil), by: .chair)
      case "work":
        if state.team.isEmpty {
          try act(.appoint("leader", .teamLeader))
          try act(.appoint("member", .teamMember))
        }
        try act(.keepDiary(on: today, text: "Làm việc"))
        if state.fields["report_by"] == nil {
          try act(.setFields(["report_by": .date("2026-05-15")]))
        }
        try act(.perform("finish", reason: nil), by: .leader)
      case "write":
        try paper("report")
        if state.findings.isEmpty { try act(.recordNoFindings) }
        try act(.hearSubject(on: today, attended: true, note: nil))
        try act(.perform("submit_report", reason: nil), by: .leader)
      default:
        try paper("opinions")
        try act(.perform("sign", reason: nil), by: .chair)
      }
    }
  }

  static func at(_ step: StepID, level: Level = .commune) throws(Refusal) -> Scene {
    var scene = Scene(level: level)
    try scene.go(to: step)
    return scene
  }
}

extension Authority {
  static func holding(
    _ roles: Role..., as person: PersonCode, for other: PersonCode? = nil,
    through login: PersonCode? = nil
  ) -> Authority {
    Authority(person: person, onBehalfOf: other, through: login, roles: Set(roles))
  }

  static let officer = holding(.officer, as: "officer")
  static let chair = holding(.chair, as: "chair")
  static let deputy = holding(.deputy, as: "deputy")
  static let secretary = holding(.secretary, as: "secretary")
  /// Leads the team once appointed.
  static let leader = holding(as: "leader")
  static let stranger = holding(as: "stranger")
}

extension Moment {
  static func noon(_ day: CivilDate) -> Moment {
    .startOfDay(day).advanced(by: .seconds(12 * 3600))
  }
}

extension FileDigest {
  static let sample: FileDigest = {
    guard let digest = FileDigest(rawValue: String(repeating: "a", count: 64)) else {
      preconditionFailure("64 hexadecimal digits are a digest")
    }
    return digest
  }()
}
