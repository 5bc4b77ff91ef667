// Extension, pause, resumption, cancellation and reopening, and the ladder of a deadline.

extension Decision {
  func extend(
    _ id: DeadlineID, _ days: DayCount, reason: String, basis: String, decision: String
  ) throws(Refusal) -> [Event] {
    guard let deadline = state.deadlines.first(where: { $0.id == id }) else {
      throw refusal(.deadlineNotRunning(id))
    }
    guard let rule = process.deadline(id), let bounds = rule.extension else {
      throw refusal(.extensionNotAllowed(id))
    }
    let blockers = objections(to: days, on: deadline, within: bounds, kind: rule.limit.kind)
    guard blockers.isEmpty else { throw Refusal(blockers) }
    var extended = deadline
    extended.extensions.append(Deadline.Extension(days: days, decision: decision))
    let derivation = extended.derivation(under: calendar)
    let event = Event.DeadlineExtended(
      id: id, round: state.deadlineRounds[id, default: 0] + 1, days: days, reason: reason,
      basis: basis, decision: decision, derivation: derivation,
      calendarVersion: calendar.version, nextRung: firstRung(of: rule, dueOn: derivation.dueOn))
    return [.deadlineExtended(event)]
  }

  private func objections(
    to days: DayCount, on deadline: Deadline, within bounds: ExtensionRule, kind: DayKind
  ) -> [Blocker] {
    var reasons: [Blocker.Reason] = []
    let given = deadline.extensions.map(\.days)
    let room = CaseLimits.daysMax - given.reduce(0) { $0 + $1.daysAtMost }
    if days.count < 1 || days.daysAtMost > room {
      reasons.append(.outOfRange(room))
    }
    let times = min(bounds.times ?? CaseLimits.extensionsMax, CaseLimits.extensionsMax)
    if given.count >= times { reasons.append(.extensionsUsedUp(deadline.id, times: times)) }
    if let most = deadline.mostExtraDays(under: bounds) {
      let left = max(0, most - given.reduce(0) { $0 + $1.count })
      if days.count > left || days.kind != kind {
        reasons.append(.extensionTooLong(deadline.id, mostDays: left))
      }
    }
    return reasons.map { Blocker($0, clearedBy: []) }
  }

  /// Goes on with a paused case, whose deadlines do not count the days since.
  ///
  /// A date that those days do not move keeps its round, so that nothing is told of it twice.
  func resume(_ reason: String) -> [Event] {
    guard case .paused(let since) = state.status else { return [] }
    let moves = state.deadlines.compactMap { deadline -> Event? in
      guard since < today, let rule = process.deadline(deadline.id) else { return nil }
      var moved = deadline
      moved.pauses.append(Deadline.Pause(from: since, until: today))
      let derivation = moved.derivation(under: calendar)
      let isLater = derivation.dueOn != deadline.dueOn
      return .deadlineMoved(
        Event.DeadlineMoved(
          id: deadline.id,
          round: isLater ? state.deadlineRounds[deadline.id, default: 0] + 1 : deadline.round,
          pauses: moved.pauses, derivation: derivation, calendarVersion: calendar.version,
          nextRung: isLater
            ? firstRung(of: rule, dueOn: derivation.dueOn) : deadline.nextRung))
    }
    return [.resumed(reason: reason)] + moves
  }

  func cancel(_ reason: String, _ basis: String) -> [Event] {
    let events: [Event] = [.cancelled(reason: reason, basis: basis)]
    var timing = DeadlineTiming(after: after(events))
    timing.end(with: [])
    return events + timing.events
  }

  func reopen(_ reason: String) -> [Event] {
    let events: [Event] = [.reopened(reason: reason)]
    var timing = DeadlineTiming(after: after(events))
    timing.reopen()
    return events + timing.events
  }

  /// The first rung still to fire: reminders whose moment is past are left out, the rest never.
  func firstRung(of rule: DeadlineRule, dueOn: CivilDate) -> Int {
    rule.ladder.firstIndex { rung in
      rung.kind != .reminder
        || Deadline.firesAt(rung, dueOn: dueOn, calendar: calendar) > moment
    } ?? rule.ladder.count
  }

  /// Fires the next rung of a deadline, if it is this one and its moment has come.
  func fire(_ id: DeadlineID, round: Int, rung index: Int) throws(Refusal) -> [Event] {
    guard case .open = state.status,
      let deadline = state.deadlines.first(where: { $0.id == id }),
      deadline.round == round, deadline.nextRung == index,
      let ladder = process.deadline(id)?.ladder, ladder.indices.contains(index)
    else { return [] }
    let rung = ladder[index]
    let due = Deadline.firesAt(rung, dueOn: deadline.dueOn, calendar: calendar)
    guard due <= moment else { throw refusal(.notDue(due)) }
    if rung.kind == .reminder, moment >= .endOfDay(deadline.dueOn) {
      return [.rungSuperseded(id, round: round, rung: index)]
    }
    let lateBy = Int((moment.microseconds - due.microseconds) / 1_000_000)
    let fired = Event.RungFired(
      id: id, round: round, rung: index, kind: rung.kind, dueOn: deadline.dueOn, lateBy: lateBy)
    return [.rungFired(fired)]
  }
}

extension Deadline {
  /// The most days that all extensions together may add; nil when unbounded.
  fileprivate func mostExtraDays(under rule: ExtensionRule) -> Int? {
    var most = rule.days
    if let share = rule.share, case .days(let limit) = length {
      let part = share.floor(of: limit.count)
      most = most.map { min($0, part) } ?? part
    }
    return most
  }
}

extension DayCount {
  /// The most days that so many days or months are, without what is skipped among them.
  fileprivate var daysAtMost: Int {
    switch kind {
    case .calendar, .working: count
    case .month: count.multipliedReportingOverflow(by: 31).overflow ? .max : count * 31
    }
  }
}
