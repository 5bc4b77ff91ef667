extension ProcessCompiler {
  /// Deadlines that nothing can meet once they have started.
  static func meetingProblems(
    _ definition: ProcessDefinition, _ graph: ProcessGraph
  ) -> [DefinitionProblem] {
    var problems: [DefinitionProblem] = []
    for rule in definition.deadlines {
      guard graph.knows(rule.starts), rule.metBy.allSatisfy(graph.knows) else { continue }
      let unlisted = unlistedDocuments(of: rule, graph)
      problems += unlisted
      guard unlisted.isEmpty else { continue }
      if rule.metBy.contains(where: { graph.canMeet($0, after: rule.starts) }) { continue }
      problems.append(DefinitionProblem(.deadlineNeverMet(rule.id), at: rule.path + ["met_by"]))
    }
    return problems
  }

  private static func unlistedDocuments(
    of rule: DeadlineRule, _ graph: ProcessGraph
  ) -> [DefinitionProblem] {
    rule.triggers.compactMap { trigger, path in
      guard case .document(let type) = trigger, graph.steps(after: trigger).isEmpty else {
        return nil
      }
      return DefinitionProblem(.documentNotAvailable(type), at: path)
    }
  }

  /// Deadlines that do not fit in the outer one.
  ///
  /// Looked at are the deadlines within it: on a way without back actions they start no earlier
  /// and are met no later. At each level, none of them may be longer than the outer limit, and no
  /// chain of them together, where each starts when or after the one before was met. Lengths are
  /// summed in fifths of a calendar day (five working days are seven days, a month is thirty) and
  /// compared in whole calendar days; within one kind of day that is exact. Empty limits count
  /// nothing, extensions are not counted, and a paper that starts one deadline and meets another
  /// may come at any time that its steps last.
  static func outerProblems(
    _ definition: ProcessDefinition, _ graph: ProcessGraph
  ) -> [DefinitionProblem] {
    guard let outer = definition.deadlines.first(where: { $0.id == definition.outerDeadline })
    else { return [] }
    let inner = definition.deadlines.filter {
      $0.id != outer.id && graph.runs($0, within: outer)
    }
    let order = DeadlineOrder(inner, graph)
    return Level.allCases.filter(definition.levels.contains).flatMap { level in
      outerProblems(at: level, outer: outer, inner: inner, order)
    }
  }

  private static func outerProblems(
    at level: Level, outer: DeadlineRule, inner: [DeadlineRule], _ order: DeadlineOrder
  ) -> [DefinitionProblem] {
    guard let limit = outer.fifths(at: level).map({ $0 / 5 }) else { return [] }
    let tooLong = inner.compactMap { rule -> DefinitionProblem? in
      guard let days = rule.fifths(at: level).map({ $0 / 5 }), days > limit else { return nil }
      return DefinitionProblem(
        .deadlineExceedsOuter(rule.id, level, days: days, outer: limit),
        at: rule.path + ["limit", "days", level.code])
    }
    guard tooLong.isEmpty else { return tooLong }
    let (chain, fifths) = order.longestChain { $0.fifths(at: level) ?? 0 }
    guard fifths / 5 > limit else { return [] }
    return [
      DefinitionProblem(
        .chainExceedsOuter(chain, level, days: fifths / 5, outer: limit),
        at: outer.path + ["limit", "days", level.code])
    ]
  }
}
