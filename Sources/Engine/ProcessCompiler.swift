/// Checks a definition, so that no case can be opened under one that cannot run.
package enum ProcessCompiler {
  package static let stepsMax = 200
  package static let actionsMax = 1000
  package static let deadlinesMax = 200
  /// Ten years, the longest limit, wait or reminder.
  package static let daysMax = CaseLimits.daysMax
  /// Ten years, where a count is in months.
  package static let monthsMax = 120

  /// A version of a definition in which nothing but warnings was found.
  ///
  /// - Throws: ``DefinitionProblems`` with every problem, warnings included.
  package static func compile(
    _ definition: ProcessDefinition, version: Int
  ) throws(DefinitionProblems) -> ProcessVersion {
    let problems = problems(in: definition)
    if problems.contains(where: { $0.severity == .error }) { throw DefinitionProblems(problems) }
    return ProcessVersion(checked: definition, version: version)
  }

  /// Everything that is wrong with a definition, in an order that depends on nothing else.
  ///
  /// The ways through the process are looked at once its graph has no holes: while a step's name
  /// is doubled or an action leads nowhere, only that is reported about them.
  package static func problems(in definition: ProcessDefinition) -> [DefinitionProblem] {
    let sizes = sizeProblems(definition)
    guard sizes.isEmpty else { return sizes }
    var problems = coverageProblems(definition) + textProblems(definition)
    problems += nameProblems(definition) + referenceProblems(definition)
    problems += guardProblems(definition) + roleProblems(definition)
    problems += definition.deadlines.flatMap { ruleProblems($0, in: definition) }
    if let graph = ProcessGraph(definition) {
      problems += wayProblems(definition, graph) + fourEyesProblems(definition, graph)
      problems += availabilityProblems(definition, graph)
      problems += meetingProblems(definition, graph) + outerProblems(definition, graph)
    }
    return problems
  }

  /// A file so large that checking it would take long is not checked further.
  private static func sizeProblems(_ definition: ProcessDefinition) -> [DefinitionProblem] {
    let sizes: [(noun: DefinitionProblem.Noun, count: Int, most: Int, key: String)] = [
      (.step, definition.steps.count, stepsMax, "steps"),
      (.action, definition.steps.reduce(0) { $0 + $1.actions.count }, actionsMax, "steps"),
      (.deadline, definition.deadlines.count, deadlinesMax, "deadlines"),
    ]
    return sizes.filter { $0.count > $0.most }.map {
      DefinitionProblem(.tooMany($0.noun, most: $0.most), at: [$0.key])
    }
  }

  private static func coverageProblems(_ definition: ProcessDefinition) -> [DefinitionProblem] {
    var problems: [DefinitionProblem] = []
    if definition.subjects.isEmpty {
      problems.append(DefinitionProblem(.noSubjects, at: ["subjects"]))
    }
    if definition.levels.isEmpty { problems.append(DefinitionProblem(.noLevels, at: ["levels"])) }
    if definition.organs.isEmpty { problems.append(DefinitionProblem(.noOrgans, at: ["organs"])) }
    if definition.steps.isEmpty { problems.append(DefinitionProblem(.noSteps, at: ["steps"])) }
    let prefix = definition.prefix
    let isPrefix = prefix.allSatisfy { ($0.isLetter && $0.isUppercase) || $0.isWholeNumber }
    if !isPrefix || !(1...8).contains(prefix.count) {
      problems.append(DefinitionProblem(.invalidPrefix(prefix), at: ["prefix"]))
    }
    return problems
  }

  /// Whether a count stands between its bounds, which are in months where the days are.
  static func problem(
    in count: Int, _ kind: DayKind, least: Int = 1, at path: [String]
  ) -> DefinitionProblem? {
    let most = kind == .month ? monthsMax : daysMax
    guard count < least || count > most else { return nil }
    return DefinitionProblem(.countOutOfRange(count, least: least, most: most), at: path)
  }
}
