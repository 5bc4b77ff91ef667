// An act is taken back: the case stands again as it stood before, and its history grows by one line.

extension Decision {
  /// Decides how an act is compensated: a case that it opened is cancelled, any other stands again where
  /// it stood, with the people and the deadlines of then.
  ///
  /// Only the last act is taken back, since what people did after it rests on it; rungs that were told
  /// in between are the clock's doing, and are not told again.
  func revert(
    _ revisions: ClosedRange<Int>, reason: String, basis: String?
  ) throws(Refusal) -> [Event] {
    guard let precedent = surroundings.precedent, precedent.revisions == revisions else {
      throw refusal(.unknownRevision(revisions.upperBound))
    }
    let blockers = obstacles(to: precedent, basis: basis)
    guard blockers.isEmpty else { throw Refusal(blockers) }
    guard let before = precedent.before else { return cancel(reason, basis ?? "") }
    let reverted = Event.Reverted(
      revisions: revisions, standing: before.standing, stopped: before.stoppedDeadlines,
      leaving: state.participants.subtracting(before.participants), reason: reason)
    return [.reverted(reverted)] + ends(after: before) + restorations(of: before, precedent)
  }

  /// The roles that may take an act back: those that might have done it, and those who correct what is
  /// done in their body.
  var entitledToRevert: Set<Role> {
    (surroundings.precedent?.events ?? []).reduce(into: Role.steering) { roles, event in
      roles.formUnion(event.compensation?.roles(self) ?? [])
    }
  }

  /// The roles that count for it: over both bodies where the case goes back to another one, and above
  /// its body where it goes back to another version, as for the act itself.
  var rolesForReversion: Set<Role> {
    let own = actor.roles(in: state)
    guard let before = surroundings.precedent?.before, let body = surroundings.body else {
      return own
    }
    if before.body != state.body { return body.rolesAbove }
    return before.process == state.process ? own : own.union(body.rolesAbove)
  }

  private func obstacles(to precedent: Precedent, basis: String?) -> [Blocker] {
    var reasons: [Blocker.Reason] = []
    if let since = precedent.since { reasons.append(.movedSince(since, step: state.step)) }
    if precedent.events.contains(where: { $0.compensation == nil }) {
      reasons.append(.actStays(precedent.revisions.lowerBound))
    }
    if let before = precedent.before {
      reasons += obstacles(toStandingAs: before, gone: precedent.gone)
    } else if basis?.isBlank ?? true {
      reasons.append(.textMissing)
    }
    return reasons.map { Blocker($0, clearedBy: []) }
  }

  /// The body, the version and the people of then have to be there still.
  private func obstacles(toStandingAs before: Case, gone: Set<PersonCode>) -> [Blocker.Reason] {
    var reasons: [Blocker.Reason] = []
    var gone = gone
    if before.body != state.body {
      if let body = surroundings.body, body.code == before.body {
        gone.formUnion(before.participants.subtracting(body.people))
      } else {
        reasons.append(.unknownBody(before.body))
      }
    }
    if before.process != state.process, surroundings.version?.reference != before.process {
      reasons.append(.unknownVersion(before.process.version))
    }
    let returning = before.participants.subtracting(state.participants)
    return reasons + returning.intersection(gone).sorted().map(Blocker.Reason.personGone)
  }
}

// MARK: - The deadlines of then

extension Decision {
  /// What runs only since the act.
  private func ends(after before: Case) -> [Event] {
    state.deadlines.filter { running in !before.deadlines.contains { $0.id == running.id } }
      .map { .deadlineLapsed($0.id, round: $0.round) }
  }

  /// What ran before, and runs otherwise or not at all since the act.
  private func restorations(of before: Case, _ precedent: Precedent) -> [Event] {
    before.deadlines.compactMap { earlier in
      var restored = earlier
      if let running = state.deadlines.first(where: { $0.id == earlier.id }) {
        restored.nextRung = max(earlier.nextRung, told(of: running, when: earlier))
        if restored == running { return nil }
      }
      let derivation = precedent.derivations[earlier.id] ?? earlier.derivation(under: calendar)
      return .deadlineRestored(Event.DeadlineStarted(restored, derivation: derivation))
    }
  }

  /// The first rung of a deadline as it ran that has not been told of it as it runs: those before the
  /// same date were, whatever the round.
  private func told(of running: Deadline, when earlier: Deadline) -> Int {
    if running.round == earlier.round { return running.nextRung }
    let ladder = (surroundings.version ?? process).deadline(earlier.id)?.ladder
    guard running.dueOn == earlier.dueOn, let ladder else { return 0 }
    return nextRung(of: running, on: ladder)
  }
}

// MARK: - What can be compensated

extension Event {
  /// How an event is taken back; nil for one that stays, and that its own command corrects.
  enum Compensation {
    /// What it changed is restored, or the case it opened is cancelled; so may whoever could have done
    /// it.
    case by((Decision) -> Set<Role>)
    /// It came with another event of the act, and goes with it.
    case along

    func roles(_ decision: Decision) -> Set<Role> {
      switch self {
      case .by(let roles): roles(decision)
      case .along: []
      }
    }
  }

  var compensation: Compensation? {
    switch self {
    case .opened, .assigned: .by { Role.organising.inBody(at: $0.state.level) }
    case .moved(let moved): .by { $0.process.action(moved.action)?.action.by ?? [] }
    case .deadlineExtended(let extended):
      .by { $0.process.deadline(extended.id)?.extension?.by ?? [] }
    case .paused, .resumed, .cancelled, .reopened: .by { _ in Role.steering }
    case .transferred, .migrated: .by { _ in Role.steering.union([.administrator]) }
    case .closed, .deadlineStarted, .deadlineMet, .deadlineLapsed, .deadlineMoved,
      .deadlineRestarted, .reverted, .deadlineRestored:
      .along
    case .fieldSet, .fieldCleared, .ticked, .unticked, .documentAdded, .documentSigned,
      .documentNumbered, .fileAttached, .documentRemoved, .taskAdded, .taskCompleted,
      .taskReassigned, .taskCancelled, .appointed, .dismissed, .relationDeclared, .subjectHeard,
      .diaryKept, .findingRecorded, .findingWithdrawn, .noFindingsRecorded, .remedyRequired,
      .remedyReported, .remedyReturned, .remedyVerified, .rungFired, .rungSuperseded:
      nil
    }
  }
}
