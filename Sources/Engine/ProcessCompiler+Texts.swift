extension ProcessCompiler {
  /// Texts that lack a language; a text of nothing but white space is none.
  static func textProblems(_ definition: ProcessDefinition) -> [DefinitionProblem] {
    texts(of: definition).flatMap { text, path in
      Language.allCases.filter { text[$0].allSatisfy(\.isWhitespace) }.map {
        DefinitionProblem(.translationMissing($0), at: path + [$0.code])
      }
    }
  }

  private static func texts(
    of definition: ProcessDefinition
  ) -> [(text: LocalizedText, path: [String])] {
    var texts = [(definition.title, ["title"]), (definition.summary, ["summary"])]
    for (index, basis) in definition.basis.enumerated() {
      texts.append((basis.title, ["basis", String(index), "title"]))
    }
    for field in definition.fields {
      texts.append((field.title, ["fields", field.id.rawValue, "title"]))
    }
    for document in definition.documents {
      texts.append((document.title, ["documents", document.id.rawValue, "title"]))
    }
    for outcome in definition.outcomes {
      texts.append((outcome.title, ["outcomes", outcome.id.rawValue]))
    }
    for rule in definition.deadlines { texts.append((rule.title, rule.path + ["title"])) }
    for step in definition.steps { texts += self.texts(of: step) }
    return texts
  }

  private static func texts(of step: StepDefinition) -> [(text: LocalizedText, path: [String])] {
    [(step.title, step.path + ["title"]), (step.guidance, step.path + ["guidance"])]
      + step.checklist.map { ($0.title, step.path + ["checklist", $0.id.rawValue]) }
      + step.actions.map { ($0.title, step.path + ["actions", $0.id.rawValue, "title"]) }
  }
}
