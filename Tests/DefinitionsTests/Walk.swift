import Engine
import Testing

/// Walks a case through a process as a few people would: whatever blocks them is dealt with by
/// somebody who may, and what nobody can clear stops the walk.
struct Walk {
  let process: ProcessVersion
  let cast: [Authority]
  private(set) var state: Case
  private var moment: Moment
  private var documents = 0
  /// The steps visited, in order.
  private(set) var steps: [StepID]

  static let calendar = WorkingCalendar(
    version: 1, publishedThrough: CivilDate(daysSince1970: 21_000), exceptions: [:])

  init(
    _ process: ProcessVersion, cast: [Authority], organ: Organ, level: Level
  ) throws {
    self.process = process
    self.cast = cast
    moment = Moment.startOfDay(CivilDate(daysSince1970: 20_500))
    let opening = Command.Opening(
      code: "X-2026-1", title: "Walk", body: "body", organ: organ, level: level, grade: .open,
      subject: Case.Subject(
        kind: process.definition.subjects.contains(.organisation) ? .organisation : .member,
        unit: nil, name: "Subject"),
      programItem: nil, responsible: nil)
    let events = try Decision.opening(
      opening, under: process, by: cast[0], at: moment, calendar: Self.calendar)
    guard case .opened(let opened)? = events.first else { throw Stuck(step: "", refusals: []) }
    state = Case(opened)
    for event in events.dropFirst() { state.apply(event, on: moment.date) }
    steps = [state.step]
  }

  /// Nobody of the cast could do it.
  struct Stuck: Error {
    var step: StepID
    var refusals: [Refusal]
  }

  /// Takes an action, after its blockers were cleared one by one.
  mutating func perform(_ action: ActionID) throws {
    for _ in 0..<40 {
      let refusals = attempt(.perform(action, reason: "vì"))
      if refusals.isEmpty {
        steps.append(state.step)
        moment = moment.advanced(by: .seconds(86_400))
        return
      }
      let reasons = refusals.flatMap(\.blockers).map(\.reason)
      guard try reasons.contains(where: { try clear($0) }) else {
        throw Stuck(step: state.step, refusals: refusals)
      }
    }
    throw Stuck(step: state.step, refusals: [])
  }

  /// One command by the first of the cast who may; the refusals if nobody may.
  mutating func attempt(_ command: Command) -> [Refusal] {
    var refusals: [Refusal] = []
    for actor in cast {
      let decision = Decision(
        on: state, under: process, by: actor, at: moment, calendar: Self.calendar)
      do {
        for event in try decision.events(for: command) { state.apply(event, on: moment.date) }
        return []
      } catch {
        refusals.append(error)
      }
    }
    return refusals
  }

  private mutating func act(_ command: Command) throws {
    let refusals = attempt(command)
    if !refusals.isEmpty { throw Stuck(step: state.step, refusals: refusals) }
  }

  /// Does what clears a blocker; false when that is nobody's work.
  private mutating func clear(_ reason: Blocker.Reason) throws -> Bool {
    switch reason {
    case .documentMissing(let type): try act(.addDocument(paper(type)))
    case .checklistItemOpen(let item): try act(.tick(item))
    case .fieldMissing(let field): try act(.setFields([field: value(of: field)]))
    case .diaryMissing: try act(.keepDiary(on: moment.date, text: "đã làm việc"))
    case .subjectNotHeard:
      try act(.hearSubject(on: moment.date, attended: true, note: nil))
    case .remedyUnverified(let number):
      try act(.reportRemedy(number, evidence: nil, note: nil))
      try act(.verifyRemedy(number, note: nil))
    case .remedyMissing(let finding):
      try act(
        .requireRemedy(finding: finding, text: "sửa", assignee: "chi ủy", dueOn: moment.date))
    case .teamTooSmall, .teamLeaderMissing: try appoint()
    case .findingsMissing: try act(.recordNoFindings)
    case .waitingUntil(let date): moment = .startOfDay(date)
    case .consentMissing(_, let silenceUntil?):
      moment = .startOfDay(silenceUntil.advanced(byDays: 1))
    default: return false
    }
    return true
  }

  private mutating func appoint() throws {
    let roles: [Role] = [.teamLeader, .teamSecretary, .teamMember]
    for (member, role) in zip(cast.reversed(), roles)
    where state.teamRoles(of: member.person).isEmpty {
      try act(.appoint(member.person, role))
    }
  }

  private mutating func paper(_ type: DocumentTypeID) -> Command.NewDocument {
    documents += 1
    let number: Command.NumberSource? =
      process.document(type)?.symbol.map { .issued("\(documents)-\($0)/ĐU") }
    return Command.NewDocument(
      code: DocumentCode("D\(documents)"), type: type, title: type.rawValue, on: moment.date,
      number: number, signature: Case.Signature(signer: "Người ký", on: moment.date),
      file: FileDigest(rawValue: String(repeating: "0", count: 64)))
  }

  private func value(of field: FieldID) -> Case.FieldValue {
    switch process.field(field)?.kind {
    case .date: .date(moment.date.advanced(byDays: 60))
    case .number: .number(1)
    case .choice(let choices): .text(choices[0])
    case .text, nil: .text("nội dung")
    }
  }
}
