import Engine

extension RandomWalk {
  /// What brings the case on: an action that nothing blocks, or what clears a blocker.
  mutating func help() -> (Command, Authority) {
    switch state.status {
    case .paused: return (.resume(reason: "đủ"), chance(1, of: 2) ? .chair : anybody())
    case .closed, .cancelled:
      return (.reopen(reason: "còn việc"), chance(1, of: 8) ? .chair : .officer)
    case .open: break
    }
    let actor = anybody()
    let advice = decision(by: actor).advice
    let forward = advice.filter { $0.action.direction == .forward }
    var pool = forward.isEmpty || chance(1, of: 7) ? advice : forward
    let wishes = advice.filter { wanted.contains($0.action.id) }
    if !wishes.isEmpty, chance(2, of: 3) { pool = wishes }
    guard let wanted = pool.randomElement(using: &random) else { return (anything(), actor) }
    if wanted.blockers.isEmpty { return (.perform(wanted.action.id, reason: "vì"), actor) }
    let reasons = wanted.blockers.map(\.reason)
    let order = reasons.shuffled(using: &random)
    for reason in order { if let command = clearing(reason) { return (command, helper()) } }
    return (.perform(wanted.action.id, reason: nil), actor)
  }

  /// Somebody who can do most of the work.
  private mutating func helper() -> Authority {
    one(of: [.officer, .chair, .deputy, .secretary], or: .officer)
  }

  /// What clears a blocker away, where somebody can do that now.
  private mutating func clearing(_ reason: Blocker.Reason) -> Command? {
    let today = moment.date
    switch reason {
    case .documentMissing(let type), .documentUnnumbered(let type), .documentUnsigned(let type),
      .documentWithoutFile(let type), .consentMissing(let type, _):
      return .addDocument(paper(type, isDraft: false))
    case .checklistItemOpen(let item): return .tick(item)
    case .taskOpen(let number): return .completeTask(number, note: nil)
    case .fieldMissing(let field): return .setFields([field: value(of: field)])
    case .diaryMissing: return .keepDiary(on: today, text: "Làm việc")
    case .subjectNotHeard: return .hearSubject(on: today, attended: true, note: nil)
    case .findingsMissing:
      return chance(1, of: 2) ? .recordFinding(text: "chậm") : .recordNoFindings
    case .remedyMissing(let finding):
      return .requireRemedy(finding: finding, text: "sửa", assignee: "Chi ủy", dueOn: today)
    case .remedyUnverified(let number):
      return chance(1, of: 2)
        ? .reportRemedy(number, evidence: nil, note: nil) : .verifyRemedy(number, note: nil)
    case .teamLeaderMissing: return .appoint("an", .teamLeader)
    case .teamTooSmall: return .appoint(one(of: ["binh", "chi"], or: "chi"), .teamMember)
    case .teamTooLarge:
      return state.team.last.map { .dismiss($0.person, reason: "thừa") }
    default: return nil
    }
  }

  private mutating func value(of field: FieldID) -> Case.FieldValue {
    switch process.field(field)?.kind {
    case .date: .date(moment.date.advanced(byDays: int(-3...60)))
    case .number: .number(int(0...9))
    case .choice(let choices): .text(one(of: choices, or: ""))
    case .text, nil: .text("nội dung")
    }
  }

  /// Any command about anything, much of it nonsense.
  mutating func anything() -> Command {
    switch int(0...38) {
    case 0...2: return .perform(anyAction(), reason: chance(1, of: 2) ? "vì" : nil)
    case 3:
      let field = one(of: process.definition.fields.map(\.id), or: "none")
      return .setFields([field: chance(1, of: 4) ? nil : value(of: field)])
    case 4: return .tick(one(of: state.tickable(under: process), or: "none"))
    case 5: return .untick(one(of: state.tickable(under: process), or: "none"))
    case 6, 7: return .addDocument(paper(anyType(), isDraft: chance(1, of: 2)))
    case 8: return .signDocument(anyPaper(), Case.Signature(signer: "An", on: day()))
    case 9: return .numberDocument(anyPaper(), .external("\(int(1...99))-QĐ"))
    case 10: return .attachFile(anyPaper(), file: .sample)
    case 11: return .removeDocument(anyPaper(), reason: "nhầm")
    case 12: return .addTask(title: "Hỏi", owner: person(), dueOn: day())
    case 13: return .completeTask(int(1...3), note: nil)
    case 14: return .reassignTask(int(1...3), to: person())
    case 15: return .cancelTask(int(1...3), reason: "thôi")
    case 16: return .assign(person())
    case 17: return .appoint(person(), one(of: Role.allCases, or: .teamMember))
    case 18: return .dismiss(person(), reason: "ốm")
    case 19: return .declareRelation(chance(1, of: 3) ? person() : "stranger", note: "anh")
    case 20: return .hearSubject(on: day(), attended: chance(1, of: 2), note: nil)
    case 21: return .keepDiary(on: day(), text: "Làm việc")
    case 22: return .recordFinding(text: "chậm")
    case 23: return .withdrawFinding(int(1...3), reason: "nhầm")
    case 24: return .requireRemedy(finding: int(1...3), text: "sửa", assignee: "A", dueOn: day())
    case 25: return .reportRemedy(int(1...3), evidence: anyPaper(), note: nil)
    case 26: return .returnRemedy(int(1...3), reason: "chưa")
    case 27: return .verifyRemedy(int(1...3), note: nil)
    case 28, 29: return extending()
    case 30: return .pause(reason: "chờ", basis: "89", decision: "1-QĐ")
    case 31:
      return chance(1, of: 4)
        ? .cancel(reason: "thôi", basis: "89")
        : .fire(anyDeadline(), round: int(1...3), rung: int(0...5))
    case 33:
      let levels = process.definition.levels.sorted { $0.rawValue < $1.rawValue }
      let level = one(of: levels.map(\.code), or: "none")
      return .transfer(
        to: chance(1, of: 8) ? "nowhere" : UnitCode("ubkt-\(level)"), reason: "sáp nhập",
        basis: "89")
    case 34, 35:
      let restarted = chance(1, of: 2) ? state.deadlines.randomElement(using: &random)?.id : nil
      return .migrate(
        to: int(1...3), restarting: restarted.map { [$0] } ?? (chance(1, of: 9) ? ["x"] : []))
    case 36...38:
      let revisions = chance(1, of: 9) ? 1...int(1...3) : lastAct ?? 1...1
      return .revert(revisions, reason: "nhầm", basis: chance(1, of: 2) ? "89" : nil)
    default: return .recordNoFindings
    }
  }

  private mutating func extending() -> Command {
    .extend(
      anyDeadline(), by: DayCount(int(-1...12), one(of: DayKind.allCases, or: .working)),
      reason: "vì", basis: "89", decision: "\(int(1...99))-CV")
  }

  private mutating func person() -> PersonCode { anybody().person }

  private mutating func anyAction() -> ActionID {
    one(of: process.definition.steps.flatMap(\.actions).map(\.id), or: "none")
  }

  private mutating func anyType() -> DocumentTypeID {
    one(of: process.definition.documents.map(\.id), or: "none")
  }

  private mutating func anyPaper() -> DocumentCode {
    one(of: state.documents.map(\.code), or: "none")
  }

  private mutating func anyDeadline() -> DeadlineID {
    one(of: process.definition.deadlines.map(\.id), or: "none")
  }
}

extension Case {
  fileprivate func tickable(under process: ProcessVersion) -> [ChecklistItemID] {
    process.step(step)?.checklist.map(\.id) ?? []
  }
}
