extension ProcessCompiler {
  /// Steps and actions from which or to which no sensible way leads.
  static func wayProblems(
    _ definition: ProcessDefinition, _ graph: ProcessGraph
  ) -> [DefinitionProblem] {
    endProblems(definition, graph) + directionProblems(definition, graph)
      + stageProblems(definition)
  }

  private static func endProblems(
    _ definition: ProcessDefinition, _ graph: ProcessGraph
  ) -> [DefinitionProblem] {
    var problems = definition.steps.filter { !graph.leads(graph.first, to: $0.id) }
      .map { DefinitionProblem(.unreachableStep($0.id), at: $0.path) }
    let closing = definition.actionSites.filter { $0.action.target.step == nil }
    guard !closing.isEmpty else {
      return problems + [DefinitionProblem(.noEnd, at: ["steps"])]
    }
    for step in definition.steps where !closing.contains(where: { $0.leads(from: step, graph) }) {
      problems.append(DefinitionProblem(.noWayToEnd(step.id), at: step.path))
    }
    for outcome in definition.outcomes
    where !closing.contains(where: { $0.action.target == .close(outcome.id) }) {
      let path = ["outcomes", outcome.id.rawValue]
      problems.append(DefinitionProblem(.outcomeNeverReached(outcome.id), at: path))
    }
    return problems
  }

  private static func directionProblems(
    _ definition: ProcessDefinition, _ graph: ProcessGraph
  ) -> [DefinitionProblem] {
    let stages = Dictionary(uniqueKeysWithValues: definition.steps.map { ($0.id, $0.stage) })
    return definition.actionSites.compactMap { site in
      let target = site.action.target.step
      switch site.action.direction {
      case .aside: return nil
      case .forward:
        guard let stage = target.flatMap({ stages[$0] }), stage < site.step.stage else {
          return nil
        }
        return DefinitionProblem(
          .stageGoesBack(from: site.step.stage, to: stage), at: site.path + ["to"])
      case .back:
        if let target, graph.leads(target, to: site.step.id) { return nil }
        return DefinitionProblem(.backIsOneWay(site.action.id), at: site.path + ["to"])
      }
    }
  }

  /// Inspections and supervisions have work in all six stages (reference, section 3).
  private static func stageProblems(_ definition: ProcessDefinition) -> [DefinitionProblem] {
    guard definition.caseType.hasEveryStage else { return [] }
    let present = Set(definition.steps.map(\.stage))
    return Stage.allCases.filter { !present.contains($0) }
      .map { DefinitionProblem(.stageMissing($0), at: ["steps"]) }
  }

  /// Papers that are asked for where none can have been made, and waits that never begin.
  static func availabilityProblems(
    _ definition: ProcessDefinition, _ graph: ProcessGraph
  ) -> [DefinitionProblem] {
    let papers = Dictionary(
      uniqueKeysWithValues: definition.steps.map { ($0.id, graph.papers(at: $0.id)) })
    return definition.guardSites.flatMap { site, condition, path in
      var problems = condition.papers
        .filter {
          graph.knows(.document($0.type)) && papers[site.step.id]?.contains($0.type) != true
        }
        .map { DefinitionProblem(.documentNotAvailable($0.type), at: path + $0.path) }
      if let since = condition.since, graph.knows(since.trigger),
        !canHaveHappened(since.trigger, at: site.step, graph)
      {
        problems.append(
          DefinitionProblem(.waitNeverStarts(since.trigger), at: path + since.path))
      }
      return problems
    }
  }

  /// Whether a wait in a step can count from something: what a step did counts until the step is
  /// visited again, and an entry only while the case stays.
  private static func canHaveHappened(
    _ trigger: Trigger, at step: StepDefinition, _ graph: ProcessGraph
  ) -> Bool {
    switch trigger {
    case .opened: true
    case .entered(let id): id == step.id
    case .left(let id):
      graph.leavingActions(of: id).contains { canCount($0, of: id, at: step.id, graph) }
    case .performed(let id):
      graph.action(id).map { canCount($0.action, of: $0.step, at: step.id, graph) } ?? false
    case .document: graph.steps(after: trigger).contains { graph.leads($0, to: step.id) }
    }
  }

  /// Whether an action can count in a step: its own has not been visited again since.
  private static func canCount(
    _ action: ActionDefinition, of own: StepID, at step: StepID, _ graph: ProcessGraph
  ) -> Bool {
    guard let target = action.target.step else { return false }
    if target == own { return graph.leads(own, to: step) }
    return graph.leads(target, to: step, avoiding: own)
  }
}

extension ActionSite {
  fileprivate func leads(from start: StepDefinition, _ graph: ProcessGraph) -> Bool {
    graph.leads(start.id, to: step.id)
  }
}

extension CaseType {
  fileprivate var hasEveryStage: Bool {
    switch self {
    case .complianceInspectionOfOrganisation, .complianceInspectionOfMember,
      .signsInspectionOfOrganisation, .signsInspectionOfMember, .thematicSupervision,
      .lowerTasksInspection, .disciplineEnforcementInspection, .financeInspection:
      true
    // Regular supervision has no fixed end; the rest have shapes of their own.
    case .regularSupervision, .denunciation, .complaint, .discipline, .assetControl,
      .remediationOversight:
      false
    }
  }
}
