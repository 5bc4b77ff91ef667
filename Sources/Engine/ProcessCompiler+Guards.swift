extension ProcessCompiler {
  /// Guards that demand nothing, or something that cannot be; and papers that nothing lists.
  static func guardProblems(_ definition: ProcessDefinition) -> [DefinitionProblem] {
    definition.guardSites.flatMap { site, condition, path in
      problems(in: condition, of: site.step, at: path)
    } + unusedDocuments(definition)
  }

  private static func problems(
    in condition: Guard, of step: StepDefinition, at path: [String]
  ) -> [DefinitionProblem] {
    switch condition {
    case .documents(let types): demands(types, path)
    case .fields(let fields): demands(fields, path)
    case .checklist: demands(step.checklist, path)
    case .team(let size): [problem(in: size, at: path)].compactMap(\.self)
    case .vote: [DefinitionProblem(.votesNotSupported, at: path)]
    case .waited(let days, _):
      [problem(in: days.count, days.kind, at: path + ["waited", "days"])].compactMap(\.self)
    case .consent(_, let silence, _):
      [problem(in: silence.count, silence.kind, at: path + ["consent", "silence", "days"])]
        .compactMap(\.self)
    case .tasks, .diary, .differentPerson, .subjectHeard, .findings, .remedies, .remediesVerified:
      []
    }
  }

  private static func demands<Part>(_ parts: [Part], _ path: [String]) -> [DefinitionProblem] {
    parts.isEmpty ? [DefinitionProblem(.guardDemandsNothing, at: path)] : []
  }

  private static func problem(in size: TeamSize, at path: [String]) -> DefinitionProblem? {
    let maximum = size.maximum ?? CaseLimits.teamMax
    guard size.minimum < 1 || maximum < size.minimum || maximum > CaseLimits.teamMax else {
      return nil
    }
    return DefinitionProblem(
      .invalidTeamSize(minimum: size.minimum, maximum: size.maximum), at: path)
  }

  /// Types that nothing mentions; one that is asked for but made nowhere is an error elsewhere.
  private static func unusedDocuments(_ definition: ProcessDefinition) -> [DefinitionProblem] {
    var used = Set(definition.steps.flatMap(\.documents))
    used.formUnion(definition.guardSites.flatMap { $0.condition.papers.map(\.type) })
    let triggers = Set(definition.triggers.map(\.trigger))
    return definition.documents
      .filter { !used.contains($0.id) && !triggers.contains(.document($0.id)) }
      .map { DefinitionProblem(.unusedDocument($0.id), at: ["documents", $0.id.rawValue]) }
  }
}
