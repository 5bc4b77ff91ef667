// May this person do this now at all? The status, the role, a relation, and the bounds on texts.

extension Decision {
  /// What stands in the way of a command whatever the case holds: the status, the actor's roles and
  /// relations, the bounds on texts; none if this person may give it now.
  package func standing(for command: Command) -> [Blocker] {
    status(for: command) + entitlement(for: command)
      + command.textProblems.map { Blocker($0, clearedBy: [.person(actor.person)]) }
  }

  private func status(for command: Command) -> [Blocker] {
    switch (command.need, state.status) {
    case (.nothing, _), (.any, _), (.open, .open), (.running, .open), (.running, .paused),
      (.paused, .paused), (.ended, .closed), (.ended, .cancelled):
      []
    case (.paused, .open), (.paused, .closed), (.paused, .cancelled):
      [Blocker(.notPaused, clearedBy: [])]
    case (.ended, .open), (.ended, .paused):
      [Blocker(.notEnded, clearedBy: [])]
    case (.open, .paused), (.open, .closed), (.open, .cancelled), (.running, .closed),
      (.running, .cancelled):
      [Blocker(.notOpen, clearedBy: Self.roles(Role.steering))]
    }
  }

  private func entitlement(for command: Command) -> [Blocker] {
    if isOwnRelation(command) || isOwnClock(command) { return [] }
    var blockers: [Blocker] = []
    if !state.recused.isEmpty {
      blockers = actor.people.filter(state.recused.contains).sorted()
        .map { Blocker(.recused($0), clearedBy: []) }
    }
    let entitled = entitled(to: command)
    if !isOwnTask(command), held(for: command).isDisjoint(with: entitled) {
      blockers.append(
        Blocker(.roleMissing(entitled.sorted()), clearedBy: Self.roles(entitled)))
    }
    return blockers
  }

  /// Everybody may declare a relation of their own.
  private func isOwnRelation(_ command: Command) -> Bool {
    guard case .declareRelation(let person, _) = command else { return false }
    return actor.principals == [person]
  }

  /// The server fires deadlines of every body, on none of which it holds a role.
  private func isOwnClock(_ command: Command) -> Bool {
    guard case .fire = command else { return false }
    return actor.people == Authority.system.people
  }

  /// Whoever owns a task may complete it.
  private func isOwnTask(_ command: Command) -> Bool {
    guard case .completeTask(let number, _) = command else { return false }
    return state.tasks.contains { $0.number == number && actor.principals.contains($0.owner) }
  }

  /// The roles that may give a command.
  private func entitled(to command: Command) -> Set<Role> {
    switch command {
    case .perform(let action, _):
      process.action(action)?.action.by ?? workers
    case .setFields, .tick, .untick, .addDocument, .signDocument, .numberDocument, .attachFile,
      .removeDocument, .addTask, .completeTask, .reassignTask, .cancelTask, .hearSubject,
      .keepDiary, .recordFinding, .recordNoFindings, .requireRemedy, .reportRemedy:
      workers
    case .withdrawFinding:
      // What has been concluded is not taken back by those who worked it out.
      state.stage < .conclusion ? workers : Role.leading
    case .returnRemedy, .verifyRemedy:
      Role.verifying.inBody(at: state.level)
    case .open, .assign, .appoint, .dismiss, .declareRelation:
      Role.organising.inBody(at: state.level)
    case .extend(let deadline, _, _, _, _):
      process.deadline(deadline)?.extension?.by ?? Role.steering
    case .pause, .resume, .cancel, .reopen:
      Role.steering
    case .transfer, .migrate:
      Role.steering.union([.administrator])
    case .revert: entitledToRevert
    case .fire:
      [.system]
    }
  }

  /// The roles by which the actor may give a command.
  private func held(for command: Command) -> Set<Role> {
    switch command {
    case .transfer: rolesForTransfer
    case .migrate: actor.roles.union(surroundings.body?.rolesAbove ?? [])
    case .revert: rolesForReversion
    default: actor.roles(in: state)
    }
  }

  /// Those who do the work of the present step: whoever may take one of its actions too.
  private var workers: Set<Role> {
    step.actions.reduce(into: Role.working.inBody(at: state.level).union([step.responsible])) {
      $0.formUnion($1.by)
    }
  }

  /// Clearances for roles, in catalogue order.
  static func roles(_ roles: some Sequence<Role>) -> [Blocker.Clearance] {
    roles.sorted().map(Blocker.Clearance.role)
  }

  /// Who does the work of the present step: the person it is assigned to, or the role.
  var worker: [Blocker.Clearance] {
    if let person = state.responsible { return [.person(person)] }
    return [.role(step.responsible)]
  }
}

extension Role {
  /// Those who may stop, resume and end a case.
  static let steering: Set<Role> = [.secretary, .chair, .standingDeputy]
  /// Those who lead the body's work.
  static let leading: Set<Role> = [.secretary, .chair, .standingDeputy, .deputy]
  /// Those who open cases and say who works on them.
  static let organising: Set<Role> = leading.union([.officer, .clerk, .administrator])
  /// Those who may find that a remedy is done.
  static let verifying: Set<Role> = leading.union([.commissionMember, .officer, .teamLeader])
  /// Those who do the work of a case.
  static let working: Set<Role> = leading.union([
    .commissionMember, .officer, .clerk, .teamLeader, .teamDeputy, .teamSecretary, .teamMember,
  ])
}

extension Set<Role> {
  /// These roles in a body of a level: a cell has no commission, so its committee does the work.
  func inBody(at level: Level) -> Set<Role> {
    level == .cell ? union([.committeeMember]) : self
  }
}

extension Command {
  /// The part of the life cycle in which a command makes sense.
  enum Need {
    case open
    /// Open or paused: the paperwork that goes on while a case rests.
    case running
    case paused
    case ended
    /// Whatever the status, an ended case too.
    case any
    /// What comes too late or too early simply does nothing.
    case nothing
  }

  var need: Need {
    switch self {
    case .addDocument, .signDocument, .numberDocument, .attachFile, .keepDiary, .assign,
      .appoint, .dismiss, .declareRelation, .cancel, .migrate:
      .running
    case .resume: .paused
    case .reopen: .ended
    case .transfer, .revert: .any
    case .fire: .nothing
    case .open, .perform, .setFields, .tick, .untick, .removeDocument, .addTask, .completeTask,
      .reassignTask, .cancelTask, .hearSubject, .recordFinding, .withdrawFinding,
      .recordNoFindings, .requireRemedy, .reportRemedy, .returnRemedy, .verifyRemedy, .extend,
      .pause:
      .open
    }
  }
}
