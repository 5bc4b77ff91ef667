// What is kept of a deadline that was met or lapsed, since its case may be reopened, or the paper
// that met it taken out: it is the same deadline that runs again.

/// What a deadline takes up again when it runs once more from the same start.
package struct StoppedDeadline: Hashable, Sendable {
  package var startsOn: CivilDate
  package var extensions: [Deadline.Extension]
  package var pauses: [Deadline.Pause]
  /// How far its ladder was told; nil while nothing was.
  package var told: Told?

  package init(
    startsOn: CivilDate, extensions: [Deadline.Extension], pauses: [Deadline.Pause], told: Told?
  ) {
    self.startsOn = startsOn
    self.extensions = extensions
    self.pauses = pauses
    self.told = told
  }

  /// The rungs before the next were told, or passed over, of this date.
  package struct Told: Hashable, Sendable {
    package var dueOn: CivilDate
    package var nextRung: Int

    package init(dueOn: CivilDate, nextRung: Int) {
      self.dueOn = dueOn
      self.nextRung = nextRung
    }
  }

  init(_ deadline: Deadline) {
    startsOn = deadline.startsOn
    extensions = deadline.extensions
    pauses = deadline.pauses
    told =
      deadline.nextRung == 0 ? nil : Told(dueOn: deadline.dueOn, nextRung: deadline.nextRung)
  }
}

extension StoppedDeadline {
  /// The same with what was told meanwhile, as what began it ran: nobody takes that back.
  fileprivate func told(_ meanwhile: StoppedDeadline) -> StoppedDeadline {
    guard startsOn == meanwhile.startsOn, let later = meanwhile.told else { return self }
    var result = self
    let isSameDate = told?.dueOn == later.dueOn
    result.told = Told(
      dueOn: later.dueOn,
      nextRung: isSameDate ? max(told?.nextRung ?? 0, later.nextRung) : later.nextRung)
    return result
  }
}

extension Case {
  mutating func start(_ started: Event.DeadlineStarted) {
    deadlineRounds[started.id] = started.round
    stoppedDeadlines[started.id] = nil
    deadlines.append(started.deadline)
  }

  mutating func stop(_ id: DeadlineID) {
    guard let index = deadlines.firstIndex(where: { $0.id == id }) else { return }
    let stopped = StoppedDeadline(deadlines.remove(at: index))
    // A running deadline has nothing there, unless an act that began it has just been taken back.
    stoppedDeadlines[id] = stoppedDeadlines[id]?.told(stopped) ?? stopped
  }

  /// The case stands where it stood; events of their own end and restore its deadlines.
  mutating func revert(_ reverted: Event.Reverted) {
    standing = reverted.standing
    stoppedDeadlines = reverted.stopped
  }

  /// The round is an earlier one, and those begun since are not used again.
  mutating func restore(_ deadline: Deadline) {
    deadlines.removeAll { $0.id == deadline.id }
    stoppedDeadlines[deadline.id] = nil
    deadlines.append(deadline)
  }

  /// Work goes on, and the running deadlines are moved by events of their own.
  ///
  /// Those that stopped do not count these days either, if ever they run again.
  mutating func resume(on day: CivilDate) {
    if let pause = pause(endingOn: day) {
      for id in stoppedDeadlines.keys { stoppedDeadlines[id]?.pauses.append(pause) }
    }
    status = .open
  }

  /// The case ends; a pause ends with it, and its days do not count for whoever reopens the case.
  mutating func cancel(on day: CivilDate) {
    if let pause = pause(endingOn: day) {
      for index in deadlines.indices { deadlines[index].pauses.append(pause) }
      for id in stoppedDeadlines.keys { stoppedDeadlines[id]?.pauses.append(pause) }
    }
    status = .cancelled(on: day)
  }

  /// Another version may have other ladders, of which nothing was told.
  mutating func forgetLadders() {
    for id in stoppedDeadlines.keys { stoppedDeadlines[id]?.told = nil }
  }

  /// The pause that is on, if it lasted a day.
  private func pause(endingOn day: CivilDate) -> Deadline.Pause? {
    guard case .paused(let since) = status, since < day else { return nil }
    return Deadline.Pause(from: since, until: day)
  }
}
