import Engine
import TestSupport

/// Makes commands that a case may meet: often what helps it on, sometimes nonsense.
struct RandomCommands {
  private var generator: SplitMix64
  let process: ProcessVersion
  private let scan: FileDigest
  private var papers = 0

  init(seed: UInt64, process: ProcessVersion, scan: FileDigest) {
    generator = SplitMix64(seed: seed)
    self.process = process
    self.scan = scan
  }

  mutating func member() -> SmallCommission.Member {
    SmallCommission.Member.allCases.randomElement(using: &generator) ?? .chair
  }

  /// The next command for a case: something its step asks for, an action, or anything at all.
  mutating func next(for state: Case, today: CivilDate) -> Command {
    guard let step = process.step(state.step) else { return .resume(reason: "mở lại") }
    if case .paused = state.status { return .resume(reason: "tiếp tục") }
    guard case .open = state.status else { return .reopen(reason: "còn việc phải làm") }
    switch Int.random(in: 0..<500, using: &generator) {
    case ..<200: return action(of: step)
    case ..<440: return helping(state, at: step, today: today)
    case ..<497: return anything(state, at: step, today: today)
    case 497: return .pause(reason: "chờ ý kiến", basis: "12-CV/ĐU", decision: "12-CV/ĐU")
    case 498: return .cancel(reason: "không còn đối tượng", basis: "13-QĐ/ĐU")
    default: return .declareRelation(member().code, note: "có quan hệ họ hàng")
    }
  }

  private mutating func action(of step: StepDefinition) -> Command {
    let action = step.actions.randomElement(using: &generator)
    return .perform(action?.id ?? "no_such_action", reason: "theo kế hoạch")
  }

  /// Clears away one of the blockers of the step's way on, or takes it.
  private mutating func helping(
    _ state: Case, at step: StepDefinition, today: CivilDate
  ) -> Command {
    guard let onward = step.actions.first(where: { $0.direction == .forward }) else {
      return action(of: step)
    }
    let anybody = Authority(person: "x", onBehalfOf: nil, through: nil, roles: onward.by)
    let calendar = WorkingCalendar(version: 1, publishedThrough: today, exceptions: [:])
    let decision = Decision(
      on: state, under: process, by: anybody, at: .startOfDay(today), calendar: calendar)
    let blockers = decision.blockers(of: onward)
    guard let blocker = blockers.randomElement(using: &generator) else {
      return .perform(onward.id, reason: "theo kế hoạch")
    }
    return clearing(blocker.reason, in: state, at: step, today: today)
  }

  private mutating func clearing(
    _ reason: Blocker.Reason, in state: Case, at step: StepDefinition, today: CivilDate
  ) -> Command {
    switch reason {
    case .documentMissing(let type), .documentUnnumbered(let type), .documentUnsigned(let type),
      .documentWithoutFile(let type), .consentMissing(let type, _):
      return paper(type, today: today)
    case .checklistItemOpen(let item): return .tick(item)
    case .taskOpen(let number): return .completeTask(number, note: "xong")
    case .fieldMissing(let id):
      let field = process.field(id)
      return .setFields([id: field.map { value(for: $0, today: today) } ?? .text("x")])
    case .teamLeaderMissing: return .appoint(member().code, .teamLeader)
    case .teamTooSmall: return .appoint(member().code, .teamMember)
    case .teamTooLarge:
      return .dismiss(state.team.randomElement(using: &generator)?.person ?? "x", reason: "đông")
    case .diaryMissing: return .keepDiary(on: today, text: "Làm việc với chi ủy")
    case .subjectNotHeard: return .hearSubject(on: today, attended: true, note: nil)
    case .findingsMissing: return .recordFinding(text: "Không ghi biên bản họp")
    case .remedyMissing(let finding):
      return .requireRemedy(
        finding: finding, text: "Bổ sung sổ sách", assignee: "Chi ủy",
        dueOn: today.advanced(byDays: 20))
    case .remedyUnverified(let number):
      return Bool.random(using: &generator)
        ? .reportRemedy(number, evidence: nil, note: "đã khắc phục")
        : .verifyRemedy(number, note: nil)
    default: return action(of: step)
    }
  }

  private mutating func anything(
    _ state: Case, at step: StepDefinition, today: CivilDate
  ) -> Command {
    let number = Int.random(in: 0...3, using: &generator)
    let choices: [Command] = [
      .addTask(
        title: "Thu thập hồ sơ", owner: member().code, dueOn: today.advanced(byDays: number)),
      .completeTask(number, note: "xong"), .cancelTask(number, reason: "không cần"),
      .reassignTask(number, to: member().code), .assign(member().code),
      .appoint(member().code, .teamMember), .dismiss(member().code, reason: "bận việc khác"),
      .recordFinding(text: "Không ghi biên bản họp"), .recordNoFindings,
      .withdrawFinding(number, reason: "nhầm"), .returnRemedy(number, reason: "thiếu minh chứng"),
      .extend(
        process.definition.deadlines.randomElement(using: &generator)?.id ?? "none",
        by: DayCount(number + 1, .working), reason: "bão", basis: "thiên tai",
        decision: "14-QĐ/ĐU"),
      .untick(step.checklist.first?.id ?? "none"),
      paper(
        process.definition.documents.randomElement(using: &generator)?.id ?? "none", today: today),
      .removeDocument(
        state.documents.randomElement(using: &generator)?.code ?? "VB-0", reason: "nhầm"),
      .tick("no_such_item"), .setFields(["no_such_field": .text("x")]),
      .hearSubject(on: today.advanced(byDays: number - 1), attended: false, note: nil),
      .transfer(
        to: Bool.random(using: &generator)
          ? SmallCommission.commune : DeadlineFixture.standingCommittee,
        reason: "phân công lại", basis: "15-QĐ/ĐU"),
      .migrate(
        to: number,
        restarting: Bool.random(using: &generator)
          ? Set(state.deadlines.prefix(1).map(\.id)) : []),
    ]
    return choices.randomElement(using: &generator) ?? .recordNoFindings
  }

  private mutating func paper(_ type: DocumentTypeID, today: CivilDate) -> Command {
    papers += 1
    let definition = process.document(type)
    return .addDocument(
      Command.NewDocument(
        code: DocumentCode("VB-\(generator.next())"), type: type, title: "Văn bản \(papers)",
        on: today, number: definition?.symbol.map { .external("\(papers)-\($0)/ĐU") },
        signature: definition?.signed == true
          ? Case.Signature(signer: "Bí thư", on: today) : nil,
        file: scan))
  }

  private mutating func value(for field: FieldDefinition, today: CivilDate) -> Case.FieldValue {
    switch field.kind {
    case .text: .text("Giai đoạn 2021–2025")
    case .date: .date(today.advanced(byDays: Int.random(in: 10...90, using: &generator)))
    case .number: .number(Int.random(in: 0...9, using: &generator))
    case .choice(let choices): .text(choices.randomElement(using: &generator) ?? "")
    }
  }
}
