// A case goes to another body: of a merged commune to its successor, or up or down the tree.

extension Decision {
  /// Decides a transfer, whatever the status: an ended case belongs to somebody too.
  ///
  /// Deadlines that run keep their dates, since a transfer is no new start; the limits of the new level
  /// count for those that start later, and for those that had begun and had no limit before. Whoever
  /// holds no role in the new body leaves the case, as they would go on seeing it otherwise.
  func transfer(
    to code: UnitCode, reason: String, basis: String
  ) throws(Refusal) -> [Event] {
    guard code != state.body else { return [] }
    guard let body = surroundings.body, body.code == code else {
      throw refusal(.unknownBody(code))
    }
    var blockers: [Blocker] = []
    let definition = process.definition
    if !definition.levels.contains(body.level) {
      blockers.append(Blocker(.levelNotCovered(body.level), clearedBy: []))
    }
    if !definition.organs.contains(body.organ) {
      blockers.append(Blocker(.organNotCovered(body.organ), clearedBy: []))
    }
    guard blockers.isEmpty else { throw Refusal(blockers) }
    let transferred = Event.Transferred(
      from: state.body, to: code, level: body.level,
      leaving: state.participants.subtracting(body.people), reason: reason, basis: basis)
    let events: [Event] = [.transferred(transferred)]
    guard state.isRunning else { return events }
    var timing = DeadlineTiming(after: after(events))
    timing.takeUp { [state, process] rule in
      process.deadline(rule.id)?.limit.length(at: state.level, in: state) != nil
    }
    return events + timing.events
  }

  /// The roles that count for a transfer: those over both bodies, and towards the successor that the
  /// tree names those on the case's own body.
  var rolesForTransfer: Set<Role> {
    guard let body = surroundings.body else { return actor.roles }
    return body.isSuccessor ? body.rolesAbove.union(actor.roles) : body.rolesAbove
  }
}

extension Case {
  /// Who has a part in the case today: the person responsible, and the team.
  package var participants: Set<PersonCode> {
    Set(team.map(\.person)).union([responsible].compactMap(\.self))
  }

  /// Whether it has not ended.
  package var isRunning: Bool {
    switch status {
    case .open, .paused: true
    case .closed, .cancelled: false
    }
  }
}
