// A case goes on under another published version of its process.

extension Decision {
  /// Decides a migration: the step and the deadlines that run have to be there in the new version.
  ///
  /// A deadline keeps its date, and only its ladder is the new one; those named are derived anew from
  /// their own start, with their extensions and pauses. What the old version gave no limit, or did
  /// not know, starts if it has begun.
  func migrate(to number: Int, restarting: Set<DeadlineID>) throws(Refusal) -> [Event] {
    guard number != state.process.version else { return [] }
    guard let version = surroundings.version, version.reference.version == number,
      version.reference.code == state.process.code
    else { throw refusal(.unknownVersion(number)) }
    let blockers = obstacles(to: version, restarting: restarting)
    guard blockers.isEmpty, let step = version.step(state.step) else { throw Refusal(blockers) }
    let kept = state.deadlines.filter { !restarting.contains($0.id) }
    let migrated = Event.Migrated(
      from: state.process.version, to: number, stage: step.stage,
      ladders: kept.compactMap { ladder(of: $0, under: version) })
    let events: [Event] = [.migrated(migrated)]
    let restarts = state.deadlines.filter { restarting.contains($0.id) }
      .compactMap { restarted($0, under: version) }
    var timing = DeadlineTiming(after: after(events + restarts))
    timing.takeUp { [state, process] rule in
      process.deadline(rule.id)?.limit.length(at: state.level, in: state) != nil
    }
    return events + restarts + timing.events
  }

  /// The version that the case is under after some events.
  package func version(after events: [Event]) -> ProcessVersion {
    for event in events {
      switch event {
      case .migrated, .reverted: if let version = surroundings.version { return version }
      default: break
      }
    }
    return process
  }

  /// What of the case has no place in a version.
  private func obstacles(
    to version: ProcessVersion, restarting: Set<DeadlineID>
  ) -> [Blocker] {
    let (definition, number) = (version.definition, version.reference.version)
    var reasons: [Blocker.Reason] = []
    if version.step(state.step) == nil {
      reasons.append(.stepNotInVersion(state.step, version: number))
    }
    for deadline in state.deadlines where version.deadline(deadline.id) == nil {
      reasons.append(.deadlineNotInVersion(deadline.id, version: number))
    }
    for id in restarting.sorted() {
      if let reason = objection(toRestarting: id, under: version), !reasons.contains(reason) {
        reasons.append(reason)
      }
    }
    if !definition.levels.contains(state.level) { reasons.append(.levelNotCovered(state.level)) }
    if let organ = surroundings.body?.organ, !definition.organs.contains(organ) {
      reasons.append(.organNotCovered(organ))
    }
    if !definition.subjects.contains(state.subject.kind) {
      reasons.append(.subjectNotCovered(state.subject.kind))
    }
    return reasons.map { Blocker($0, clearedBy: []) }
  }

  /// A deadline is derived anew under a limit, where it runs: one command migrates many cases, and no
  /// deadline runs in each of them.
  private func objection(
    toRestarting id: DeadlineID, under version: ProcessVersion
  ) -> Blocker.Reason? {
    guard let limit = version.deadline(id)?.limit else {
      return .deadlineNotInVersion(id, version: version.reference.version)
    }
    guard state.deadlines.contains(where: { $0.id == id }), let field = limit.planned,
      limit.length(at: state.level, in: state) == nil
    else { return nil }
    return .fieldMissing(field)
  }
}

// MARK: - The deadlines that run

extension Decision {
  /// Where a deadline that keeps its date stands on its new ladder; nil when that is the same one.
  private func ladder(
    of deadline: Deadline, under version: ProcessVersion
  ) -> Event.Ladder? {
    guard let rule = version.deadline(deadline.id),
      rule.ladder != process.deadline(deadline.id)?.ladder
    else { return nil }
    return Event.Ladder(
      id: deadline.id, round: state.deadlineRounds[deadline.id, default: 0] + 1,
      nextRung: nextRung(of: deadline, on: rule.ladder))
  }

  /// The first rung after those that were told, or passed over, on the old ladder.
  ///
  /// Reminders whose moment is past are left out, as when a deadline begins.
  func nextRung(of deadline: Deadline, on ladder: [Rung]) -> Int {
    let old = process.deadline(deadline.id)?.ladder ?? []
    let told = old.prefix(deadline.nextRung).last.map { firing(of: $0, deadline.dueOn) }
    return ladder.firstIndex { rung in
      let due = firing(of: rung, deadline.dueOn)
      if let told, due <= told { return false }
      return rung.kind != .reminder || due > moment
    } ?? ladder.count
  }

  private func firing(of rung: Rung, _ dueOn: CivilDate) -> Moment {
    Deadline.firesAt(rung, dueOn: dueOn, calendar: calendar)
  }

  private func restarted(_ deadline: Deadline, under version: ProcessVersion) -> Event? {
    guard let rule = version.deadline(deadline.id),
      let length = rule.limit.length(at: state.level, in: state)
    else { return nil }
    var anew = deadline
    anew.length = length
    let derivation = anew.derivation(under: calendar)
    let isMoved = derivation.dueOn != deadline.dueOn
    let ladder = isMoved ? nil : ladder(of: deadline, under: version)
    let round = state.deadlineRounds[deadline.id, default: 0] + 1
    return .deadlineRestarted(
      Event.DeadlineRestarted(
        id: deadline.id, round: isMoved ? round : ladder?.round ?? deadline.round,
        length: length, derivation: derivation, calendarVersion: calendar.version,
        nextRung: isMoved
          ? firstRung(of: rule, dueOn: derivation.dueOn) : ladder?.nextRung ?? deadline.nextRung))
  }
}

extension Case {
  /// What the case has recorded and a version does not know: it stays on record, and no guard of that
  /// version asks for it.
  package func strangers(
    to version: ProcessVersion
  ) -> (fields: [FieldID], actions: [ActionID], documentTypes: [DocumentTypeID]) {
    (
      fields.keys.filter { version.field($0) == nil }.sorted(),
      performed.keys.filter { version.action($0) == nil }.sorted(),
      Set(documents.map(\.type)).filter { version.document($0) == nil }.sorted()
    )
  }
}
