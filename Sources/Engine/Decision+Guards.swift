extension Decision {
  /// What one guard gives: nothing when it holds.
  func blockers(of condition: Guard, for action: ActionDefinition) -> [Blocker] {
    switch condition {
    case .documents(let types):
      types.flatMap(blockers(ofDocument:))
    case .checklist:
      step.checklist.filter { !state.ticks.contains($0.id) }
        .map { Blocker(.checklistItemOpen($0.id), clearedBy: worker) }
    case .tasks:
      state.tasks.filter(\.isOpen).map(blocker(ofTask:))
    case .fields(let fields):
      fields.filter { state.fields[$0] == nil }
        .map { Blocker(.fieldMissing($0), clearedBy: worker) }
    case .team(let size):
      blockers(ofTeam: size)
    case .diary:
      state.diaryOn.map { $0 >= state.enteredOn } ?? false
        ? [] : [Blocker(.diaryMissing, clearedBy: worker)]
    case .vote:
      [Blocker(.voteUnsupported, clearedBy: [])]
    case .differentPerson(let earlier):
      blockers(ofFourEyes: earlier, for: action)
    case .subjectHeard:
      if state.hearings.contains(where: { counts($0.step, $0.round) }) {
        []
      } else {
        [Blocker(.subjectNotHeard, clearedBy: worker)]
      }
    case .findings:
      if state.noFindings || state.findings.contains(where: { !$0.isWithdrawn }) {
        []
      } else {
        [Blocker(.findingsMissing, clearedBy: worker)]
      }
    case .remedies:
      state.findings.filter { finding in
        !finding.isWithdrawn && !state.remedies.contains { $0.finding == finding.number }
      }.map { Blocker(.remedyMissing(finding: $0.number), clearedBy: worker) }
    case .remediesVerified:
      state.remedies.compactMap(blocker(ofRemedy:))
    case .waited(let days, let since):
      blockers(ofWaiting: days, since: since)
    case .consent(let type, let silence, let since):
      blockers(ofConsent: type, orSilence: silence, since: since)
    }
  }

  /// Whether what was made in a round of a step still counts: its step has not been visited again.
  func counts(_ step: StepID, _ round: Int) -> Bool {
    state.rounds[step, default: 0] == round
  }

  /// The papers of a type made or received in a round that still counts, drafts among them.
  private func standing(_ type: DocumentTypeID) -> [Case.Document] {
    let lasting = process.document(type)?.lasting ?? false
    return state.documents.filter {
      $0.type == type && (lasting || counts($0.step, $0.round))
    }
  }

  /// The papers of a type that count now and lack nothing: numbered, signed and with the scan.
  func papers(_ type: DocumentTypeID) -> [Case.Document] {
    standing(type).filter { lacks($0).isEmpty }
  }

  /// What a paper lacks before it counts.
  private func lacks(_ paper: Case.Document) -> [Blocker.Reason] {
    guard let definition = process.document(paper.type) else { return [] }
    var reasons: [Blocker.Reason] = []
    if definition.symbol != nil, paper.number == nil {
      reasons.append(.documentUnnumbered(paper.type))
    }
    if definition.signed, paper.signature == nil { reasons.append(.documentUnsigned(paper.type)) }
    if definition.signed, !paper.hasFile { reasons.append(.documentWithoutFile(paper.type)) }
    return reasons
  }

  private func blockers(ofDocument type: DocumentTypeID) -> [Blocker] {
    // The paper that lacks least speaks for the type, so that a second draft does no harm.
    let lacking = standing(type).map(lacks).min { $0.count < $1.count }
    return (lacking ?? [.documentMissing(type)]).map { Blocker($0, clearedBy: worker) }
  }

  /// A task is its owner's to complete, unless they no longer take part.
  private func blocker(ofTask task: Case.CaseTask) -> Blocker {
    let clearedBy = state.recused.contains(task.owner) ? worker : [.person(task.owner)]
    return Blocker(.taskOpen(task.number), clearedBy: clearedBy)
  }

  private func blockers(ofTeam size: TeamSize) -> [Blocker] {
    let organisers = Self.roles(Role.leading)
    let actual = state.team.count
    var blockers: [Blocker] = []
    if !state.team.contains(where: { $0.role == .teamLeader }) {
      blockers.append(Blocker(.teamLeaderMissing, clearedBy: organisers))
    }
    if actual < size.minimum {
      let reason = Blocker.Reason.teamTooSmall(minimum: size.minimum, actual: actual)
      blockers.append(Blocker(reason, clearedBy: organisers))
    }
    if let maximum = size.maximum, actual > maximum {
      let reason = Blocker.Reason.teamTooLarge(maximum: maximum, actual: actual)
      blockers.append(Blocker(reason, clearedBy: organisers))
    }
    return blockers
  }

  private func blockers(ofFourEyes earlier: ActionID, for action: ActionDefinition) -> [Blocker] {
    guard let performance = standing(earlier) else {
      let performers = process.action(earlier)?.action.by ?? []
      return [Blocker(.notYetPerformed(earlier), clearedBy: Self.roles(performers))]
    }
    guard !performance.people.isDisjoint(with: actor.people) else { return [] }
    return [Blocker(.samePerson(earlier), clearedBy: Self.roles(action.by))]
  }

  /// The last performance of an action, if it counts in this round.
  private func standing(_ action: ActionID) -> Case.Performance? {
    state.performed[action].flatMap { counts($0.step, $0.round) ? $0 : nil }
  }

  private func blocker(ofRemedy remedy: Case.Remedy) -> Blocker? {
    switch remedy.state {
    case .verified:
      nil
    case .required:
      Blocker(.remedyUnverified(remedy.number), clearedBy: worker)
    case .reported:
      Blocker(.remedyUnverified(remedy.number), clearedBy: verifiers)
    }
  }

  private func blockers(ofWaiting days: DayCount, since: Trigger) -> [Blocker] {
    guard let start = date(of: since) else {
      return [Blocker(.waitingForStart(since), clearedBy: worker)]
    }
    let end = calendar.date(days, after: start)
    guard today <= end else { return [] }
    let first = end.advanced(byDays: 1)
    return [Blocker(.waitingUntil(first), clearedBy: [.date(first)])]
  }

  private func blockers(
    ofConsent type: DocumentTypeID, orSilence days: DayCount, since: Trigger
  ) -> [Blocker] {
    guard papers(type).isEmpty else { return [] }
    guard let start = date(of: since) else {
      return [Blocker(.waitingForStart(since), clearedBy: worker)]
    }
    let end = calendar.date(days, after: start)
    guard today <= end else { return [] }
    let first = end.advanced(byDays: 1)
    return [
      Blocker(
        .consentMissing(type, silenceUntil: end), clearedBy: worker + [.date(first)])
    ]
  }

  /// The day something last happened, as far as it counts now.
  func date(of trigger: Trigger) -> CivilDate? {
    switch trigger {
    case .opened: state.openedOn
    case .entered(let step): step == state.step ? state.enteredOn : nil
    case .left(let step):
      performances { $0.step == step && $0.action.leaves(step) }
        .filter { counts($0.step, $0.round) }.map(\.on).max()
    case .performed(let action): standing(action)?.on
    case .document(let type): papers(type).map(\.on).min()
    }
  }

  /// The day something last happened, for deadlines: the entry of a step that was left since too.
  func lastDate(of trigger: Trigger) -> CivilDate? {
    guard case .entered(let step) = trigger, step != state.step else { return date(of: trigger) }
    guard state.rounds[step] != nil else { return nil }
    let entries = performances { action in
      action.step != step && action.action.target == .step(step)
    }
    return entries.map(\.on).max() ?? state.openedOn
  }

  private func performances(
    by isMeant: ((step: StepID, action: ActionDefinition)) -> Bool
  ) -> [Case.Performance] {
    state.performed.compactMap { id, performance in
      process.action(id).map(isMeant) ?? false ? performance : nil
    }
  }
}

extension ActionDefinition {
  /// Whether a step is done with it: it leads elsewhere, and not back for rework.
  func leaves(_ step: StepID) -> Bool {
    direction != .back && target != .step(step)
  }
}
