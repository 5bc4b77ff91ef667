package import Engine

/// Writes a definition as canonical YAML: one definition, one text.
///
/// What ``ProcessDecoder`` reads from the text is the definition again, provided that its texts
/// are in the decoder's normal form; sets come in the order of their vocabularies.
package enum ProcessEncoder {
  /// The text that is published, stored and hashed; it ends with a line end.
  package static func yaml(of definition: ProcessDefinition) -> String {
    var writer = YAMLWriter()
    head(definition, to: &writer)
    writer.write("fields") { fields(definition.fields, to: &$0) }
    writer.write("documents") { documents(definition.documents, to: &$0) }
    writer.write("outcomes") { writer in
      for outcome in definition.outcomes { text(outcome.id.rawValue, outcome.title, to: &writer) }
    }
    writer.write("deadlines") { writer in
      for rule in definition.deadlines { deadline(rule, to: &writer) }
    }
    if let outer = definition.outerDeadline { writer.write("outer_deadline", outer.rawValue) }
    writer.write("steps", items: definition.steps) { step($1, to: &$0) }
    return writer.text
  }

  private static func head(_ definition: ProcessDefinition, to writer: inout YAMLWriter) {
    writer.write("process", definition.code.rawValue)
    writer.write("case_type", definition.caseType.code)
    writer.write("subjects", words: codes(definition.subjects))
    writer.write("prefix", definition.prefix)
    text("title", definition.title, to: &writer)
    text("summary", definition.summary, to: &writer)
    writer.write("basis", items: definition.basis) { writer, basis in
      writer.write("number", basis.number)
      text("title", basis.title, to: &writer)
      writer.write("verification", basis.verification.code)
    }
    writer.write("levels", words: codes(definition.levels))
    writer.write("organs", words: codes(definition.organs))
  }

  private static func fields(_ fields: [FieldDefinition], to writer: inout YAMLWriter) {
    for field in fields {
      writer.write(field.id.rawValue) { writer in
        text("title", field.title, to: &writer)
        writer.write("kind", field.kind.word)
        if case .choice(let choices) = field.kind { writer.write("choices", words: choices) }
      }
    }
  }

  private static func documents(
    _ documents: [DocumentDefinition], to writer: inout YAMLWriter
  ) {
    for document in documents {
      writer.write(document.id.rawValue) { writer in
        text("title", document.title, to: &writer)
        if let symbol = document.symbol { writer.write("symbol", symbol) }
        if document.signed { writer.write("signed", true) }
        if document.lasting { writer.write("lasting", true) }
      }
    }
  }

  private static func step(_ step: StepDefinition, to writer: inout YAMLWriter) {
    writer.write("id", step.id.rawValue)
    writer.write("stage", step.stage.code)
    text("title", step.title, to: &writer)
    text("guidance", step.guidance, to: &writer)
    if let basis = step.basis { writer.write("basis", basis) }
    writer.write("responsible", step.responsible.code)
    writer.write("documents", words: step.documents.map(\.rawValue))
    writer.write("checklist") { writer in
      for item in step.checklist { text(item.id.rawValue, item.title, to: &writer) }
    }
    writer.write("actions") { writer in
      for action in step.actions {
        writer.write(action.id.rawValue) { self.action(action, to: &$0) }
      }
    }
  }

  private static func action(_ action: ActionDefinition, to writer: inout YAMLWriter) {
    text("title", action.title, to: &writer)
    switch action.target {
    case .step(let step): writer.write("to", step.rawValue)
    case .close(let outcome): writer.write("to") { $0.write("close", outcome.rawValue) }
    }
    writer.write("direction", action.direction.word)
    writer.write("by", words: codes(action.by))
    writer.write("reason", action.reasonRequired)
    writer.write("guards", items: action.guards) { $0.write($1) }
  }

  /// Both sides of a text, an empty one too.
  static func text(_ key: String, _ text: LocalizedText, to writer: inout YAMLWriter) {
    writer.write(key) { writer in
      writer.write("vi", text.vi)
      writer.write("en", text.en)
    }
  }

  static func codes<Word: Vocabulary>(_ words: Set<Word>) -> [String] {
    words.sorted { $0.rawValue < $1.rawValue }.map(\.code)
  }
}

extension FieldKind {
  fileprivate var word: String {
    switch self {
    case .text: "text"
    case .date: "date"
    case .number: "number"
    case .choice: "choice"
    }
  }
}

extension ActionDefinition.Direction {
  fileprivate var word: String {
    switch self {
    case .forward: "forward"
    case .back: "back"
    case .aside: "aside"
    }
  }
}
