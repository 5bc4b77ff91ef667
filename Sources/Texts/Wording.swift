package import Engine

/// One language, and the titles and names that its sentences use.
///
/// Codes and data stay as they are; this is only for what people read.
package struct Wording: Sendable {
  package let language: Language
  /// What the case's process calls its parts.
  package let titles: ProcessTitles
  /// What a person is called; their code where nobody says better.
  package let person: @Sendable (PersonCode) -> String
  /// What a unit is called; its code where nobody says better.
  package let unit: @Sendable (UnitCode) -> String
  /// What a paper is called, such as its title or number; its code where nobody says better.
  package let document: @Sendable (DocumentCode) -> String

  package init(
    language: Language, titles: ProcessTitles = ProcessTitles(nil),
    person: @escaping @Sendable (PersonCode) -> String = \.rawValue,
    unit: @escaping @Sendable (UnitCode) -> String = \.rawValue,
    document: @escaping @Sendable (DocumentCode) -> String = \.rawValue
  ) {
    self.language = language
    self.titles = titles
    self.person = person
    self.unit = unit
    self.document = document
  }

  package init(
    language: Language, process: ProcessDefinition?,
    person: @escaping @Sendable (PersonCode) -> String = \.rawValue,
    unit: @escaping @Sendable (UnitCode) -> String = \.rawValue,
    document: @escaping @Sendable (DocumentCode) -> String = \.rawValue
  ) {
    self.init(
      language: language, titles: ProcessTitles(process), person: person, unit: unit,
      document: document)
  }

  /// The text of this language; the other one is not put together.
  func say(vi: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
    switch language {
    case .vietnamese: vi()
    case .english: en()
    }
  }

  /// A title or a word of the user within a sentence, in the language's own quotes.
  func quoted(_ text: String) -> String { say(vi: "“\(text)”", en: "\"\(text)\"") }
}

extension Wording {
  /// The title of a member of a closed vocabulary.
  package func title(_ member: some Titled) -> String { member.title[language] }

  /// The title of a step; its identifier when it has none.
  package func title(_ step: StepID) -> String {
    titles.title(of: .step, step, in: language)
  }

  /// The title of an action; its identifier when it has none.
  package func title(_ action: ActionID) -> String {
    titles.title(of: .action, action, in: language)
  }

  /// The title of a field; its identifier when it has none.
  package func title(_ field: FieldID) -> String {
    titles.title(of: .field, field, in: language)
  }

  /// The title of a kind of paper; its identifier when it has none.
  package func title(_ type: DocumentTypeID) -> String {
    titles.title(of: .documentType, type, in: language)
  }

  /// The title of a checklist item; its identifier when it has none.
  package func title(_ item: ChecklistItemID) -> String {
    titles.title(of: .checklistItem, item, in: language)
  }

  /// The title of a deadline; its identifier when it has none.
  package func title(_ deadline: DeadlineID) -> String {
    titles.title(of: .deadline, deadline, in: language)
  }

  /// The title of a way to end; its identifier when it has none.
  package func title(_ outcome: OutcomeID) -> String {
    titles.title(of: .outcome, outcome, in: language)
  }
}
