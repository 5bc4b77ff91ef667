package import Engine

/// What a process calls its parts, to be looked up by their identifiers.
///
/// Made once per process version and shared; without a process every part goes by its identifier.
package struct ProcessTitles: Sendable {
  let steps: Titles<Named.Step>
  let actions: Titles<Named.Action>
  let fields: Titles<Named.Field>
  let documents: Titles<Named.DocumentType>
  let checklist: Titles<Named.ChecklistItem>
  let deadlines: Titles<Named.Deadline>
  let outcomes: Titles<Named.Outcome>

  package init(_ process: ProcessDefinition?) {
    let parts = process?.steps ?? []
    steps = Titles(parts.map { ($0.id, $0.title) })
    actions = Titles(parts.flatMap(\.actions).map { ($0.id, $0.title) })
    fields = Titles((process?.fields ?? []).map { ($0.id, $0.title) })
    documents = Titles((process?.documents ?? []).map { ($0.id, $0.title) })
    checklist = Titles(parts.flatMap(\.checklist).map { ($0.id, $0.title) })
    deadlines = Titles((process?.deadlines ?? []).map { ($0.id, $0.title) })
    outcomes = Titles((process?.outcomes ?? []).map { ($0.id, $0.title) })
  }
}

/// The titles of one kind of part.
struct Titles<Part>: Sendable {
  private let texts: [String: LocalizedText]

  init(_ texts: [(Code<Part>, LocalizedText)]) {
    self.texts = Dictionary(texts.map { ($0.rawValue, $1) }) { first, _ in first }
  }

  /// The title; the identifier of a part that has none.
  subscript(id: Code<Part>, in language: Language) -> String {
    guard let text = texts[id.rawValue]?[language], !text.isEmpty else { return id.rawValue }
    return text
  }
}
