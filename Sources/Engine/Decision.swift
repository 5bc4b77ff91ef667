/// Decides what one command brings about: events, or every reason why not.
///
/// Pure: the moment, the calendar and the actor's roles are passed in, and nothing is changed. The
/// dry run, the "why not?" panel, bulk plans and the real act all ask here.
package struct Decision: Sendable {
  package let state: Case
  package let process: ProcessVersion
  package let actor: Authority
  package let moment: Moment
  package let calendar: WorkingCalendar
  /// What a transfer, a migration or a reversion is decided by beside the case; other commands ask for
  /// none.
  package let surroundings: Surroundings

  package init(
    on state: Case, under process: ProcessVersion, by actor: Authority, at moment: Moment,
    calendar: WorkingCalendar, amid surroundings: Surroundings = Surroundings()
  ) {
    self.state = state
    self.process = process
    self.actor = actor
    self.moment = moment
    self.calendar = calendar
    self.surroundings = surroundings
  }

  /// The civil date of the act.
  var today: CivilDate { moment.date }

  /// The definition of the step the case is in.
  ///
  /// - Precondition: the process has the step; a case stays on the version that it was opened under.
  package var step: StepDefinition {
    guard let step = process.step(state.step) else {
      preconditionFailure("\(state.code) is in \(state.step), which \(process.reference) lacks")
    }
    return step
  }

  /// Decides what a command brings about; changes nothing.
  ///
  /// - Precondition: the command is not an opening; a case is opened without a state, by
  ///   ``opening(_:under:by:at:calendar:)``.
  /// - Returns: What happens, in order; empty when the case already is as asked.
  /// - Throws: ``Refusal`` with every blocker: those of the case and the actor, then those of what
  ///   is asked.
  package func events(for command: Command) throws(Refusal) -> [Event] {
    let blocked = standing(for: command)
    let events: [Event]
    do throws(Refusal) {
      events = try answer(to: command)
    } catch {
      throw Refusal(blocked + error.blockers.filter { !blocked.contains($0) })
    }
    guard blocked.isEmpty else { throw Refusal(blocked) }
    return events
  }

  /// What a command would bring about if the case and the actor allowed it.
  private func answer(to command: Command) throws(Refusal) -> [Event] {
    switch command {
    case .open:
      preconditionFailure("\(state.code) is open already; a case is opened without a state")
    case .perform(let action, let reason): try perform(action, reason: reason)
    case .setFields(let values): try setFields(values)
    case .tick(let item): try tick(item, on: true)
    case .untick(let item): try tick(item, on: false)
    case .addDocument(let document): try add(document)
    case .signDocument(let code, let signature): try sign(code, signature)
    case .numberDocument(let code, let source): try number(code, from: source)
    case .attachFile(let code, let file): try attach(file, to: code)
    case .removeDocument(let code, let reason): try remove(code, reason)
    case .addTask(let title, let owner, let dueOn): try addTask(title, owner, dueOn)
    case .completeTask(let number, let note): try complete(number, note)
    case .reassignTask(let number, let owner): try reassign(number, to: owner)
    case .cancelTask(let number, let reason): try cancel(number, reason)
    case .assign(let person): try assign(person)
    case .appoint(let person, let role): try appoint(person, role)
    case .dismiss(let person, let reason): try dismiss(person, reason)
    case .declareRelation(let person, let note): declareRelation(person, note)
    case .hearSubject(let on, let attended, let note): try hear(on, attended, note)
    case .keepDiary(let on, let text): try keepDiary(on, text)
    case .recordFinding(let text): try recordFinding(text)
    case .withdrawFinding(let number, let reason): try withdrawFinding(number, reason)
    case .recordNoFindings: try recordNoFindings()
    case .requireRemedy(let finding, let text, let assignee, let dueOn):
      try requireRemedy(finding, text, assignee, dueOn)
    case .reportRemedy(let number, let evidence, let note): try report(number, evidence, note)
    case .returnRemedy(let number, let reason): try returnRemedy(number, reason)
    case .verifyRemedy(let number, let note): try verify(number, note)
    case .extend(let id, let days, let reason, let basis, let decision):
      try extend(id, days, reason: reason, basis: basis, decision: decision)
    case .pause(let reason, let basis, let decision):
      [.paused(reason: reason, basis: basis, decision: decision)]
    case .resume(let reason): resume(reason)
    case .cancel(let reason, let basis): cancel(reason, basis)
    case .reopen(let reason): reopen(reason)
    case .transfer(let body, let reason, let basis):
      try transfer(to: body, reason: reason, basis: basis)
    case .migrate(let version, let restarted): try migrate(to: version, restarting: restarted)
    case .revert(let revisions, let reason, let basis):
      try revert(revisions, reason: reason, basis: basis)
    case .fire(let id, let round, let rung): try fire(id, round: round, rung: rung)
    }
  }

  /// The same decision on the state after some events.
  func after(_ events: [Event]) -> Decision {
    var state = state
    for event in events { state.apply(event, on: today) }
    return Decision(
      on: state, under: version(after: events), by: actor, at: moment, calendar: calendar)
  }

  /// A refusal with one reason that the actor can clear by asking otherwise.
  func refusal(_ reason: Blocker.Reason, clearedBy: [Blocker.Clearance] = []) -> Refusal {
    Refusal([Blocker(reason, clearedBy: clearedBy)])
  }
}
