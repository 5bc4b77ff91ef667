/// A process drawn as plain text: what a domain expert reads and signs.
///
/// The text stands beside each process of the library and is compared by a test, so that no rule
/// changes unseen. It leaves out the version number, which publication gives.
package enum ProcessTable {
  /// The whole table: titles in one language, everything else in the words of the definition file.
  package static func text(of process: ProcessVersion, language: Language) -> String {
    let definition = process.definition
    let sections = [
      head(definition, language), steps(definition, language), actions(definition, language),
      deadlines(definition, language), ladders(definition),
      checklists(definition, language), documents(definition, language),
      fields(definition, language), outcomes(definition, language),
    ]
    return sections.filter { !$0.isEmpty }
      .map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private static func head(_ definition: ProcessDefinition, _ language: Language) -> [String] {
    let lines = [
      "\(definition.code)  \(line(definition.title, language))",
      "case type  \(definition.caseType.code)",
      "subjects   \(definition.subjects.words)",
      "levels     \(definition.levels.words)",
      "organs     \(definition.organs.words)",
      "prefix     \(definition.prefix)",
      "outer      \(definition.outerDeadline?.rawValue ?? "none")",
    ]
    return lines
      + definition.basis.map {
        "basis      \($0.number)  \(line($0.title, language)) (\($0.verification.code))"
      }
  }

  private static func steps(_ definition: ProcessDefinition, _ language: Language) -> [String] {
    var table = TextTable(["STEP", "STAGE", "TITLE", "RESPONSIBLE", "DOCUMENTS", "BASIS"])
    for step in definition.steps {
      table.add([
        [step.id.rawValue], [step.stage.code], [line(step.title, language)],
        [step.responsible.code], step.documents.map(\.rawValue), [oneLine(step.basis ?? "-")],
      ])
    }
    return table.lines
  }

  private static func checklists(
    _ definition: ProcessDefinition, _ language: Language
  ) -> [String] {
    var table = TextTable(["STEP", "CHECKLIST ITEM", "TITLE"])
    for step in definition.steps {
      for item in step.checklist {
        table.add([[step.id.rawValue], [item.id.rawValue], [line(item.title, language)]])
      }
    }
    return table.lines
  }

  private static func actions(_ definition: ProcessDefinition, _ language: Language) -> [String] {
    var table = TextTable(["STEP", "ACTION", "TITLE", "DIRECTION", "TO", "BY", "GUARDS"])
    for site in definition.actionSites {
      let action = site.action
      let reason = action.reasonRequired ? ["with reason"] : []
      table.add([
        [site.step.id.rawValue], [action.id.rawValue], [line(action.title, language)],
        [action.direction.words], [action.target.words], action.by.sorted().map(\.code),
        action.guards.map(\.words) + reason,
      ])
    }
    return table.lines
  }

  private static func deadlines(
    _ definition: ProcessDefinition, _ language: Language
  ) -> [String] {
    let levels = Level.allCases.filter(definition.levels.contains)
    var table = TextTable(
      ["DEADLINE", "TITLE", "STARTS", "MET BY", "KIND"] + levels.map { $0.code.uppercased() }
        + ["PLANNED"])
    for rule in definition.deadlines {
      let limits = levels.map { [rule.limit.byLevel[$0].map(String.init) ?? "-"] }
      let start: [[String]] = [
        [rule.id.rawValue], [line(rule.title, language)], [rule.starts.words],
        rule.metBy.map(\.words), [rule.limit.kind.code],
      ]
      table.add(start + limits + [[rule.limit.planned?.rawValue ?? "-"]])
    }
    return table.lines
  }

  private static func ladders(_ definition: ProcessDefinition) -> [String] {
    var table = TextTable(["DEADLINE", "EXTENSION", "LADDER", "SOURCE", "VERIFICATION"])
    for rule in definition.deadlines {
      table.add([
        [rule.id.rawValue], rule.extension?.words ?? ["-"],
        rule.ladder.map { "\($0.words): \($0.audience.map(\.words).joined(separator: ", "))" },
        [oneLine(rule.source.text)], [rule.source.verification.code],
      ])
    }
    return table.lines
  }

  private static func documents(
    _ definition: ProcessDefinition, _ language: Language
  ) -> [String] {
    var table = TextTable(["DOCUMENT", "TITLE", "SYMBOL", "SIGNED", "LASTING"])
    for document in definition.documents {
      table.add([
        [document.id.rawValue], [line(document.title, language)], [document.symbol ?? "-"],
        [document.signed ? "yes" : "no"], [document.lasting ? "yes" : "no"],
      ])
    }
    return table.lines
  }

  private static func fields(_ definition: ProcessDefinition, _ language: Language) -> [String] {
    var table = TextTable(["FIELD", "TITLE", "KIND"])
    for field in definition.fields {
      table.add([[field.id.rawValue], [line(field.title, language)], [field.kind.words]])
    }
    return table.lines
  }

  private static func outcomes(_ definition: ProcessDefinition, _ language: Language) -> [String] {
    var table = TextTable(["OUTCOME", "TITLE"])
    for outcome in definition.outcomes {
      table.add([[outcome.id.rawValue], [line(outcome.title, language)]])
    }
    return table.lines
  }

  private static func line(_ text: LocalizedText, _ language: Language) -> String {
    oneLine(text[language])
  }

  /// A text without line breaks, which would break the table.
  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
