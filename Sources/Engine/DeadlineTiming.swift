/// Collects what an act means for the deadlines of a case: which are met, which lapse, which start.
///
/// It looks at the case as the act leaves it, where the papers of a step that is visited again no
/// longer count.
struct DeadlineTiming {
  private let decision: Decision
  private var running: [Deadline]
  private var rounds: [DeadlineID: Int]
  /// What happens, in order.
  private(set) var events: [Event] = []

  /// - Parameter decision: On the state after the act.
  init(after decision: Decision) {
    self.decision = decision
    running = decision.state.deadlines
    rounds = decision.state.deadlineRounds
  }

  /// Something happened today: what waits for it is met, what begins with it starts.
  mutating func pass(_ triggers: [Trigger]) {
    meet(triggers)
    for trigger in triggers { start(by: trigger, on: decision.today) }
  }

  /// A step was left for rework: what waits for it to be done has not been met, nor does what
  /// follows it begin.
  ///
  /// What waited lapses where its own start lies in the step; what began elsewhere goes on, so that
  /// rework stops no clock.
  mutating func goBack(by action: ActionID, from step: StepID) {
    for rule in rules(metBy: [.performed(action), .left(step)])
    where !stands(rule.starts, without: step) { lapse(rule.id) }
    start(by: .performed(action), on: decision.today)
  }

  /// The case ends: what the end itself meets is met, and what still runs lapses.
  mutating func end(with triggers: [Trigger]) {
    meet(triggers)
    for deadline in running { lapse(deadline.id) }
  }

  /// The papers of a type that count have changed, by a new one, a signature or a removal.
  ///
  /// The first paper that counts meets and starts deadlines on the day that stands on it; further
  /// ones do nothing. When the last one goes, what it met runs again and what it started lapses.
  mutating func settle(_ type: DocumentTypeID, before: [Case.Document]) {
    let day = decision.date(of: .document(type))
    if before.isEmpty, let day {
      for rule in rules(metBy: [.document(type)]) { meet(rule.id, on: day) }
      start(by: .document(type), on: day)
    } else if !before.isEmpty, day == nil {
      for rule in decision.process.rules(startedBy: .document(type)) { lapse(rule.id) }
      for rule in rules(metBy: [.document(type)]) { revive(rule) }
    } else if let day, decision.papers(type).count < before.count {
      for rule in decision.process.rules(startedBy: .document(type))
      where running.contains(where: { $0.id == rule.id && $0.startsOn != day }) {
        restart(rule, on: day)
      }
    }
  }

  /// Planned dates were written: deadlines that had begun without one start now.
  mutating func plan(_ fields: [FieldID]) {
    for rule in decision.process.definition.deadlines
    where rule.limit.byLevel[decision.state.level] == nil {
      if let planned = rule.limit.planned, fields.contains(planned) { revive(rule) }
    }
  }

  /// Another level or version holds: what had begun and is not met starts now, from its own start,
  /// unless it had a limit before, by which it then ran and has ended.
  mutating func takeUp(unless hadLimit: (DeadlineRule) -> Bool) {
    for rule in decision.process.definition.deadlines where !hadLimit(rule) { revive(rule) }
  }

  /// The case goes on after its end: what had begun and is not met runs again, from its own start.
  ///
  /// It has all that was granted and paused before; a deadline of the step itself begins with the new
  /// visit.
  mutating func reopen() {
    for rule in decision.process.definition.deadlines { revive(rule) }
  }
}

extension DeadlineTiming {
  private func rules(metBy triggers: [Trigger]) -> [DeadlineRule] {
    triggers.flatMap(decision.process.rules(metBy:))
  }

  private mutating func meet(_ triggers: [Trigger]) {
    for rule in rules(metBy: triggers) { meet(rule.id, on: decision.today) }
  }

  private mutating func meet(_ id: DeadlineID, on date: CivilDate) {
    guard let round = stop(id) else { return }
    events.append(.deadlineMet(id, round: round, on: date))
  }

  private mutating func lapse(_ id: DeadlineID) {
    guard let round = stop(id) else { return }
    events.append(.deadlineLapsed(id, round: round))
  }

  /// The round that no longer runs; nil when none did.
  private mutating func stop(_ id: DeadlineID) -> Int? {
    running.firstIndex { $0.id == id }.map { running.remove(at: $0).round }
  }

  /// What starts again while it runs begins anew.
  private mutating func start(by trigger: Trigger, on date: CivilDate) {
    for rule in decision.process.rules(startedBy: trigger) { restart(rule, on: date) }
  }

  private mutating func restart(_ rule: DeadlineRule, on date: CivilDate) {
    lapse(rule.id)
    begin(rule, on: date)
  }

  /// Starts a deadline whose start has happened, unless it runs or has been met.
  ///
  /// One that ran from this start before goes on.
  private mutating func revive(_ rule: DeadlineRule) {
    guard !running.contains(where: { $0.id == rule.id }),
      let start = decision.lastDate(of: rule.starts),
      rule.metBy.allSatisfy({ decision.lastDate(of: $0) == nil })
    else { return }
    let before = decision.state.stoppedDeadlines[rule.id].flatMap { stopped in
      stopped.startsOn == start ? stopped : nil
    }
    begin(rule, on: start, goingOn: before)
  }

  private mutating func begin(
    _ rule: DeadlineRule, on start: CivilDate, goingOn before: StoppedDeadline? = nil
  ) {
    let state = decision.state
    guard let length = rule.limit.length(at: state.level, in: state), !isMetByPaper(rule) else {
      return
    }
    let calendar = decision.calendar
    let (extensions, pauses) = (before?.extensions ?? [], before?.pauses ?? [])
    let derivation = Deadline.derive(
      startsOn: start, length: length, extensions: extensions, pauses: pauses, calendar: calendar)
    let round = rounds[rule.id, default: 0] + 1
    rounds[rule.id] = round
    let started = Event.DeadlineStarted(
      id: rule.id, round: round, startsOn: start, length: length, extensions: extensions,
      pauses: pauses, derivation: derivation, calendarVersion: calendar.version,
      nextRung: nextRung(of: rule, dueOn: derivation.dueOn, after: before?.told))
    running.append(started.deadline)
    events.append(.deadlineStarted(started))
  }

  /// The first rung still to fire: what was told of the same date is not told again.
  private func nextRung(
    of rule: DeadlineRule, dueOn: CivilDate, after told: StoppedDeadline.Told?
  ) -> Int {
    let first = decision.firstRung(of: rule, dueOn: dueOn)
    guard let told, told.dueOn == dueOn else { return first }
    return max(first, told.nextRung)
  }

  /// Whether the paper that is waited for came before the waiting began.
  private func isMetByPaper(_ rule: DeadlineRule) -> Bool {
    rule.metBy.contains { trigger in
      guard case .document(let type) = trigger else { return false }
      return !decision.papers(type).isEmpty
    }
  }

  /// Whether a start still stands once a step was left backwards.
  private func stands(_ start: Trigger, without step: StepID) -> Bool {
    start != .entered(step) && decision.lastDate(of: start) != nil
  }
}

extension DeadlineRule.Limit {
  /// The limit at a level, or the date planned in a case; nil while neither is there.
  func length(at level: Level, in state: Case) -> Deadline.Length? {
    if let days = byLevel[level] { return .days(DayCount(days, kind)) }
    guard let planned, case .date(let date)? = state.fields[planned] else { return nil }
    return .planned(date)
  }
}
