extension ProcessCompiler {
  /// Actions that nobody may take, and steps whose responsible role can do nothing in them.
  static func roleProblems(_ definition: ProcessDefinition) -> [DefinitionProblem] {
    let existing = definition.existingRoles
    var problems: [DefinitionProblem] = []
    for step in definition.steps {
      for action in step.actions where action.by.isDisjoint(with: existing) {
        let path = step.path + ["actions", action.id.rawValue, "by"]
        problems.append(DefinitionProblem(.nobodyMayAct(action.id), at: path))
      }
      let canAct = step.actions.contains { $0.by.contains(step.responsible) }
      if !canAct || !existing.contains(step.responsible) {
        let path = step.path + ["responsible"]
        problems.append(DefinitionProblem(.responsibleCannotAct(step.responsible), at: path))
      }
    }
    return problems
  }

  /// Actions that need another person where there is only one, or one who never acted.
  static func fourEyesProblems(
    _ definition: ProcessDefinition, _ graph: ProcessGraph
  ) -> [DefinitionProblem] {
    let existing = definition.existingRoles
    return definition.guardSites.compactMap { site, condition, path in
      guard case .differentPerson(let id) = condition, let earlier = graph.action(id) else {
        return nil
      }
      let path = path + ["different_person"]
      if id == site.action.id { return DefinitionProblem(.fourEyesOnItself(id), at: path) }
      let eligible = site.action.by.intersection(existing)
      if let role = eligible.first, eligible.count == 1, role.hasOneHolder,
        earlier.action.by.intersection(existing) == eligible
      {
        return DefinitionProblem(.fourEyesOneHolder(role), at: path)
      }
      if isAlwaysPerformed(earlier, before: site.step, graph) { return nil }
      return DefinitionProblem(.fourEyesNotAlwaysPerformed(id), at: path)
    }
  }

  /// Whether every case in a step has performed an action that stands, or can without leaving.
  ///
  /// An action that leaves its step and comes back begins a new round, in which it does not stand.
  private static func isAlwaysPerformed(
    _ earlier: (step: StepID, action: ActionDefinition), before step: StepDefinition,
    _ graph: ProcessGraph
  ) -> Bool {
    if earlier.step == step.id { return earlier.action.target == .step(step.id) }
    return !graph.canReach(step.id, without: earlier.action.id)
      || !graph.leads(graph.first, to: step.id)
  }
}

extension ProcessDefinition {
  /// The roles that somebody can hold at the process' levels and organs.
  ///
  /// Inspection commissions exist from the grass-roots committee up, so a process that only cells
  /// run has no commission roles (reference, section 2). The system is nobody.
  var existingRoles: Set<Role> {
    let roles = Set(Role.allCases).subtracting([.system])
    guard levels == [.cell] || organs == [.cell] else { return roles }
    return roles.subtracting([.chair, .standingDeputy, .commissionMember])
  }
}

extension Role {
  /// Whether one person at a time holds the role on a unit or in a team.
  var hasOneHolder: Bool {
    switch self {
    case .secretary, .chair, .standingDeputy, .teamLeader: true
    case .committeeMember, .deputy, .commissionMember, .officer, .clerk, .administrator,
      .teamDeputy, .teamSecretary, .teamMember, .system:
      false
    }
  }
}
