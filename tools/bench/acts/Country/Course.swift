import Engine

/// How cases of one process go: the commands of four people of a commune, each with its day, found once
/// by walking and then lived again by any number of cases.
struct Course: Sendable {
  struct Deed: Sendable {
    let command: Command
    /// Which of the four.
    let actor: Int
    /// Days after the opening.
    let day: Int
  }

  let process: ProcessVersion
  let organ: Organ
  /// The key of the process version in the tables.
  let processID: Int32
  let deeds: [Deed]

  /// The roles of the four; one of them opens the case.
  static let roles: [[Role]] = [
    [.officer], [.deputy, .commissionMember], [.chair, .committeeMember], [.secretary],
  ]

  /// Days between one deed and the next, so that a case takes about half a year.
  private static let pace = 4
  /// Every case begins on the same day of the week, so that no deed falls on another kind of day.
  static let firstDay = CivilDate(daysSince1970: 20_457)
  static let calendar = WorkingCalendar(
    version: 1, publishedThrough: CivilDate(daysSince1970: 21_914), exceptions: [:])

  /// Walks through a process by the first action of each step, with one fault that is remedied.
  init(walking process: ProcessVersion, as id: Int32) {
    self.process = process
    processID = id
    organ = process.definition.organs.contains(.commission) ? .commission : .standingCommittee
    var walk = CourseWalk(process, organ: organ)
    walk.walk(pace: Self.pace)
    deeds = walk.deeds
  }

  static func cast(_ people: [PersonCode]) -> [Authority] {
    zip(people, roles).map {
      Authority(person: $0, onBehalfOf: nil, through: nil, roles: Set($1))
    }
  }

  static func opening(
    _ code: CaseCode, body: UnitCode, organ: Organ, under process: ProcessVersion,
    title: String, subject: String, responsible: PersonCode
  ) -> Command.Opening {
    Command.Opening(
      code: code, title: title, body: body, organ: organ, level: .commune, grade: .internal,
      subject: Case.Subject(
        kind: process.definition.subjects.contains(.organisation) ? .organisation : .member,
        unit: nil, name: subject),
      programItem: nil, responsible: responsible)
  }
}

/// Finds a course: whatever stands in the way is dealt with by somebody who may.
private struct CourseWalk {
  private let process: ProcessVersion
  private let cast: [Authority]
  private var state: Case
  private var day = 0
  private(set) var deeds: [Course.Deed] = []

  init(_ process: ProcessVersion, organ: Organ) {
    self.process = process
    cast = Course.cast(["p0", "p1", "p2", "p3"])
    let opening = Course.opening(
      "K", body: "body", organ: organ, under: process, title: "K", subject: "K",
      responsible: "p0")
    do {
      let events = try Decision.opening(
        opening, under: process, by: cast[0], at: .startOfDay(Course.firstDay),
        calendar: Course.calendar)
      guard case .opened(let opened) = events[0] else { fatalError("an opening opens") }
      state = Case(opened)
      for event in events.dropFirst() { state.apply(event, on: Course.firstDay) }
    } catch {
      fatalError("a case cannot be opened: \(error)")
    }
  }

  mutating func walk(pace: Int) {
    while state.status == .open {
      guard let action = process.step(state.step)?.actions.first else { fatalError("no way on") }
      if state.step == "draft_report" { try? act(.recordFinding(text: Self.finding)) }
      perform(action.id)
      day += pace
    }
  }

  private static let finding =
    "Chưa ban hành quy chế làm việc đúng hạn; sinh hoạt chi bộ chưa đều, biên bản ghi sơ sài."

  private mutating func perform(_ action: ActionID) {
    for _ in 0..<40 {
      do throws(Refusal) {
        return try act(.perform(action, reason: "Theo kế hoạch"))
      } catch {
        guard error.blockers.contains(where: { clear($0.reason) }) else {
          fatalError("nobody gets a case on from \(state.step): \(error)")
        }
      }
    }
  }

  /// Has a command carried out by the first of the four who may.
  private mutating func act(_ command: Command) throws(Refusal) {
    let date = Course.firstDay.advanced(byDays: day)
    var refusal: Refusal?
    for index in cast.indices {
      let decision = Decision(
        on: state, under: process, by: cast[index], at: .startOfDay(date),
        calendar: Course.calendar)
      do throws(Refusal) {
        for event in try decision.events(for: command) { state.apply(event, on: date) }
        deeds.append(Course.Deed(command: command, actor: index, day: day))
        return
      } catch {
        // Whoever is nearest to being allowed says what is missing.
        if refusal.map({ $0.blockers.count > error.blockers.count }) ?? true { refusal = error }
      }
    }
    if let refusal { throw refusal }
  }

  private mutating func clear(_ reason: Blocker.Reason) -> Bool {
    let date = Course.firstDay.advanced(byDays: day)
    do throws(Refusal) {
      switch reason {
      case .documentMissing(let type): try act(.addDocument(paper(type, on: date)))
      case .checklistItemOpen(let item): try act(.tick(item))
      case .fieldMissing(let field): try act(.setFields([field: value(of: field, on: date)]))
      case .diaryMissing: try act(.keepDiary(on: date, text: "Làm việc với chi ủy"))
      case .subjectNotHeard: try act(.hearSubject(on: date, attended: true, note: nil))
      case .findingsMissing: try act(.recordNoFindings)
      case .remedyMissing(let finding):
        try act(
          .requireRemedy(
            finding: finding, text: "Ban hành quy chế", assignee: "Chi ủy",
            dueOn: date.advanced(byDays: 30)))
      case .remedyUnverified(let number):
        try act(.reportRemedy(number, evidence: nil, note: nil))
        try act(.verifyRemedy(number, note: nil))
      case .teamTooSmall, .teamLeaderMissing:
        for (member, role) in zip([2, 1, 0], [Role.teamLeader, .teamSecretary, .teamMember])
        where state.teamRoles(of: cast[member].person).isEmpty {
          try act(.appoint(cast[member].person, role))
        }
      case .waitingUntil(let until): day += max(1, date.days(until: until))
      default: return false
      }
      return true
    } catch {
      return false
    }
  }

  private func paper(_ type: DocumentTypeID, on date: CivilDate) -> Command.NewDocument {
    let number = deeds.count
    return Command.NewDocument(
      code: DocumentCode("\(number)"), type: type, title: process.titleOfPaper(type), on: date,
      number: process.document(type)?.symbol.map { .issued("\(number)-\($0)/ĐU") },
      signature: Case.Signature(signer: "Nguyễn Văn An", on: date),
      file: FileDigest(rawValue: String(repeating: "0", count: 64)))
  }

  private func value(of field: FieldID, on date: CivilDate) -> Case.FieldValue {
    switch process.field(field)?.kind {
    case .date: .date(date.advanced(byDays: 60))
    case .number: .number(1)
    case .choice(let choices): .text(choices[0])
    case .text, nil: .text("Việc thực hiện quy chế làm việc, chế độ sinh hoạt")
    }
  }
}

extension ProcessVersion {
  fileprivate func titleOfPaper(_ type: DocumentTypeID) -> String {
    document(type)?.title.vi ?? type.rawValue
  }
}
