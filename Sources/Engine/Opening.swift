extension Decision {
  /// Decides the opening of a case, which has no state yet.
  ///
  /// - Returns: The opening, and the deadlines that begin with it.
  /// - Throws: ``Refusal`` with every blocker.
  package static func opening(
    _ opening: Command.Opening, under process: ProcessVersion, by actor: Authority,
    at moment: Moment, calendar: WorkingCalendar
  ) throws(Refusal) -> [Event] {
    let definition = process.definition
    var blockers: [Blocker] = []
    func block(_ reason: Blocker.Reason, clearedBy: [Blocker.Clearance] = []) {
      blockers.append(Blocker(reason, clearedBy: clearedBy))
    }
    let entitled = Role.organising.inBody(at: opening.level)
    if actor.roles.isDisjoint(with: entitled) {
      block(.roleMissing(entitled.sorted()), clearedBy: roles(entitled))
    }
    if !definition.levels.contains(opening.level) { block(.levelNotCovered(opening.level)) }
    if !definition.organs.contains(opening.organ) { block(.organNotCovered(opening.organ)) }
    if !definition.subjects.contains(opening.subject.kind) {
      block(.subjectNotCovered(opening.subject.kind))
    }
    if opening.subject.name.isBlank { block(.subjectMissing, clearedBy: [.person(actor.person)]) }
    for problem in Command.open(opening).textProblems {
      block(problem, clearedBy: [.person(actor.person)])
    }
    guard blockers.isEmpty else { throw Refusal(blockers) }

    let first = process.firstStep
    let opened = Event.Opened(
      code: opening.code, process: process.reference, caseType: definition.caseType,
      title: opening.title, body: opening.body, level: opening.level, grade: opening.grade,
      subject: opening.subject, programItem: opening.programItem, step: first.id,
      stage: first.stage, responsible: opening.responsible, on: moment.date)
    let decision = Decision(
      on: Case(opened), under: process, by: actor, at: moment, calendar: calendar)
    var timing = DeadlineTiming(after: decision)
    timing.pass([.opened, .entered(first.id)])
    return [.opened(opened)] + timing.events
  }
}
