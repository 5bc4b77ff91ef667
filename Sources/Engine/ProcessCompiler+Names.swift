extension ProcessCompiler {
  private typealias Noun = DefinitionProblem.Noun

  /// Names that are not names, and names that stand twice.
  static func nameProblems(_ definition: ProcessDefinition) -> [DefinitionProblem] {
    var problems = check([definition.code.rawValue], .process) { _ in ["process"] }
    problems += check(definition.fields, \.id, .field, in: ["fields"])
    problems += check(definition.documents, \.id, .document, in: ["documents"])
    problems += check(definition.outcomes, \.id, .outcome, in: ["outcomes"])
    problems += check(definition.deadlines, \.id, .deadline, in: ["deadlines"])
    problems += check(definition.steps, \.id, .step, in: ["steps"])
    let sites = definition.actionSites
    problems += check(sites.map(\.action.id.rawValue), .action) { sites[$0].path }
    for step in definition.steps {
      problems += check(step.checklist, \.id, .checklistItem, in: step.path + ["checklist"])
    }
    return problems + choiceProblems(definition)
  }

  private static func choiceProblems(_ definition: ProcessDefinition) -> [DefinitionProblem] {
    definition.fields.flatMap { field -> [DefinitionProblem] in
      guard case .choice(let choices) = field.kind else { return [] }
      let path = ["fields", field.id.rawValue, "choices"]
      if choices.isEmpty { return [DefinitionProblem(.noChoices(field.id), at: path)] }
      return check(choices, .choice) { path + [String($0)] }
    }
  }

  private static func check<Part, Subject>(
    _ parts: [Part], _ id: (Part) -> Code<Subject>, _ noun: Noun, in path: [String]
  ) -> [DefinitionProblem] {
    let names = parts.map { id($0).rawValue }
    return check(names, noun) { path + [names[$0]] }
  }

  private static func check(
    _ names: [String], _ noun: Noun, path: (Int) -> [String]
  ) -> [DefinitionProblem] {
    var seen: Set<String> = []
    return names.enumerated().compactMap { index, name in
      if !isName(name) { return DefinitionProblem(.invalidName(noun, name), at: path(index)) }
      if seen.insert(name).inserted { return nil }
      return DefinitionProblem(.duplicate(noun, name), at: path(index))
    }
  }

  /// ASCII letters, digits and underscores, at most 64, beginning with a letter.
  private static func isName(_ name: String) -> Bool {
    let bytes = name.utf8
    guard let first = bytes.first, bytes.count <= 64 else { return false }
    func isLetter(_ byte: UInt8) -> Bool {
      (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    return isLetter(first)
      && bytes.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
  }
}
