extension Case {
  /// The state right after a case was opened, before any other event.
  package init(_ opened: Event.Opened) {
    code = opened.code
    process = opened.process
    caseType = opened.caseType
    body = opened.body
    level = opened.level
    grade = opened.grade
    subject = opened.subject
    programItem = opened.programItem
    openedOn = opened.on
    revision = 1
    status = .open
    step = opened.step
    stage = opened.stage
    enteredOn = opened.on
    rounds = [opened.step: 1]
    performed = [:]
    responsible = opened.responsible
    team = []
    recused = []
    fields = [:]
    ticks = []
    documents = []
    tasks = []
    findings = []
    noFindings = false
    remedies = []
    remedyNumber = 0
    hearings = []
    diaryOn = nil
    deadlines = []
    deadlineRounds = [:]
    stoppedDeadlines = [:]
  }

  /// Replays a history; nil when it is empty or does not begin with the opening.
  package init?(replaying events: [(event: Event, on: CivilDate)]) {
    guard case .opened(let opened)? = events.first?.event else { return nil }
    self.init(opened)
    for (event, day) in events.dropFirst() { apply(event, on: day) }
  }

  /// Folds one event into the state, which cannot fail, because the event has happened.
  ///
  /// It takes a revision, unless it is the consequence of the event before it.
  ///
  /// - Parameters:
  ///   - event: What happened; anything but ``Event/opened(_:)``, which makes a case.
  ///   - day: The civil date of the act.
  package mutating func apply(_ event: Event, on day: CivilDate) {
    if !event.isConsequence { revision += 1 }
    switch event {
    case .opened: preconditionFailure("A case is opened once: \(code)")
    case .moved(let moved): apply(moved)
    case .closed(let outcome): status = .closed(outcome, on: day)
    case .cancelled: cancel(on: day)
    case .paused: status = .paused(since: day)
    case .resumed: resume(on: day)
    case .reopened: reopen(on: day)
    case .transferred(let transferred): transfer(transferred)
    case .migrated(let migrated): migrate(migrated)
    case .reverted(let reverted): revert(reverted)
    case .fieldSet(let field, let value): fields[field] = value
    case .fieldCleared(let field): fields[field] = nil
    case .ticked(let item): ticks.insert(item)
    case .unticked(let item): ticks.remove(item)
    case .documentAdded(let added): add(added)
    case .documentSigned(let code, let signature): change(code) { $0.signature = signature }
    case .documentNumbered(let code, let number): change(code) { $0.number = number }
    case .fileAttached(let code, _): change(code) { $0.hasFile = true }
    case .documentRemoved(let code, _): documents.removeAll { $0.code == code }
    case .taskAdded(let number, _, let owner, let dueOn):
      tasks.append(CaseTask(number: number, owner: owner, dueOn: dueOn, isOpen: true))
    case .taskCompleted(let number, _), .taskCancelled(let number, _):
      change(task: number) { $0.isOpen = false }
    case .taskReassigned(let number, let owner): change(task: number) { $0.owner = owner }
    case .assigned(let person): responsible = person
    case .appointed(let person, let role): appoint(person, role)
    case .dismissed(let person, _): dismiss(person)
    case .relationDeclared(let person, _): recuse(person)
    case .subjectHeard(let on, let attended, _):
      hearings.append(Hearing(on: on, step: step, round: round, attended: attended))
    case .diaryKept(let on, _): diaryOn = max(diaryOn ?? on, on)
    case .findingRecorded(let number, _): addFinding(number)
    case .findingWithdrawn(let number, _): withdrawFinding(number)
    case .noFindingsRecorded: noFindings = true
    case .remedyRequired(let number, let finding, _, _, let dueOn):
      addRemedy(Remedy(number: number, finding: finding, dueOn: dueOn, state: .required))
    case .remedyReported(let number, let people, let evidence, _):
      change(remedy: number) { $0.report(by: people, evidence: evidence) }
    case .remedyReturned(let number, _): change(remedy: number) { $0.state = .required }
    case .remedyVerified(let number, let person, _):
      change(remedy: number) { $0.state = .verified(by: person, on: day) }
    case .deadlineStarted(let started): start(started)
    case .deadlineMet(let id, _, _), .deadlineLapsed(let id, _): stop(id)
    case .deadlineExtended(let extended):
      change(extended.id, round: extended.round) { $0.extend(extended) }
    case .deadlineMoved(let moved): change(moved.id, round: moved.round) { $0.move(moved) }
    case .deadlineRestarted(let restarted):
      change(restarted.id, round: restarted.round) { $0.restart(restarted) }
    case .deadlineRestored(let restored): restore(restored.deadline)
    case .rungFired(let fired): change(fired.id) { $0.nextRung = fired.rung + 1 }
    case .rungSuperseded(let id, _, let rung): change(id) { $0.nextRung = rung + 1 }
    }
  }
}

// MARK: - The course

extension Case {
  private mutating func apply(_ moved: Event.Moved) {
    performed[moved.action] = Performance(
      actor: moved.actor, onBehalfOf: moved.onBehalfOf, through: moved.through, on: moved.on,
      step: moved.from, round: moved.round)
    if moved.to != moved.from { enter(moved.to, stage: moved.stage, on: moved.on) }
  }

  private mutating func transfer(_ transferred: Event.Transferred) {
    body = transferred.to
    level = transferred.level
    team.removeAll { transferred.leaving.contains($0.person) }
    if let person = responsible, transferred.leaving.contains(person) { responsible = nil }
  }

  private mutating func migrate(_ migrated: Event.Migrated) {
    process = ProcessReference(code: process.code, version: migrated.to)
    stage = migrated.stage
    forgetLadders()
    for ladder in migrated.ladders {
      change(ladder.id, round: ladder.round) { deadline in
        deadline.round = ladder.round
        deadline.nextRung = ladder.nextRung
      }
    }
  }

  private mutating func reopen(on day: CivilDate) {
    status = .open
    enter(step, stage: stage, on: day)
  }

  /// Begins a visit of a step: what only counts within one is forgotten.
  private mutating func enter(_ step: StepID, stage: Stage, on day: CivilDate) {
    self.step = step
    self.stage = stage
    enteredOn = day
    rounds[step, default: 0] += 1
    ticks = []
    diaryOn = nil
  }
}

// MARK: - Papers, tasks and people

extension Case {
  private mutating func add(_ added: Event.DocumentAdded) {
    documents.append(
      Document(
        code: added.code, type: added.type, step: step, round: round, on: added.on,
        number: added.number, signature: added.signature, hasFile: added.file != nil))
  }

  private mutating func change(_ code: DocumentCode, _ body: (inout Document) -> Void) {
    guard let index = documents.firstIndex(where: { $0.code == code }) else { return }
    body(&documents[index])
  }

  private mutating func change(task number: Int, _ body: (inout CaseTask) -> Void) {
    guard let index = tasks.firstIndex(where: { $0.number == number }) else { return }
    body(&tasks[index])
  }

  private mutating func appoint(_ person: PersonCode, _ role: Role) {
    dismiss(person)
    team.append(TeamMember(person: person, role: role))
  }

  private mutating func dismiss(_ person: PersonCode) {
    team.removeAll { $0.person == person }
  }

  private mutating func recuse(_ person: PersonCode) {
    recused.insert(person)
    dismiss(person)
    if responsible == person { responsible = nil }
  }
}

// MARK: - Findings and remedies

extension Case {
  private mutating func addFinding(_ number: Int) {
    findings.append(Finding(number: number, isWithdrawn: false))
    noFindings = false
  }

  /// What was found no longer stands, so nothing has to be done about it either.
  private mutating func withdrawFinding(_ number: Int) {
    guard let index = findings.firstIndex(where: { $0.number == number }) else { return }
    findings[index].isWithdrawn = true
    remedies.removeAll { $0.finding == number }
  }

  private mutating func addRemedy(_ remedy: Remedy) {
    remedies.append(remedy)
    remedyNumber = remedy.number
  }

  private mutating func change(remedy number: Int, _ body: (inout Remedy) -> Void) {
    guard let index = remedies.firstIndex(where: { $0.number == number }) else { return }
    body(&remedies[index])
  }
}

extension Case.Remedy {
  fileprivate mutating func report(by people: Set<PersonCode>, evidence: DocumentCode?) {
    reporters.formUnion(people)
    state = .reported(by: people, evidence: evidence)
  }
}

// MARK: - Deadlines

extension Case {
  private mutating func change(
    _ id: DeadlineID, round: Int? = nil, _ body: (inout Deadline) -> Void
  ) {
    if let round { deadlineRounds[id] = round }
    guard let index = deadlines.firstIndex(where: { $0.id == id }) else { return }
    body(&deadlines[index])
  }
}

extension Event.DeadlineStarted {
  /// The running deadline this event begins.
  var deadline: Deadline {
    Deadline(
      id: id, round: round, startsOn: startsOn, length: length, extensions: extensions,
      pauses: pauses, dueOn: derivation.dueOn, calendarVersion: calendarVersion,
      provisional: derivation.provisional, nextRung: nextRung)
  }
}

extension Deadline {
  fileprivate mutating func extend(_ extended: Event.DeadlineExtended) {
    extensions.append(Extension(days: extended.days, decision: extended.decision))
    settle(
      round: extended.round, on: extended.derivation, version: extended.calendarVersion,
      nextRung: extended.nextRung)
  }

  fileprivate mutating func move(_ moved: Event.DeadlineMoved) {
    pauses = moved.pauses
    settle(
      round: moved.round, on: moved.derivation, version: moved.calendarVersion,
      nextRung: moved.nextRung)
  }

  fileprivate mutating func restart(_ restarted: Event.DeadlineRestarted) {
    length = restarted.length
    settle(
      round: restarted.round, on: restarted.derivation, version: restarted.calendarVersion,
      nextRung: restarted.nextRung)
  }

  private mutating func settle(round: Int, on result: Derivation, version: Int, nextRung: Int) {
    self.round = round
    dueOn = result.dueOn
    provisional = result.provisional
    calendarVersion = version
    self.nextRung = nextRung
  }
}
