/// A part of a process with its title.
package struct TitledPart: Hashable, Sendable {
  package var kind: Kind
  package var id: String
  package var title: LocalizedText

  package init(_ kind: Kind, _ id: String, _ title: LocalizedText) {
    self.kind = kind
    self.id = id
    self.title = title
  }

  /// The kinds of part, by the names that reasons give them (``Blocker/Reason/parameters``).
  package enum Kind: String, CaseIterable, Sendable {
    case action
    case checklistItem = "checklist_item"
    case deadline
    case documentType = "document_type"
    case field, outcome, step
  }
}

extension ProcessDefinition {
  /// Every part that has a title.
  package var titledParts: [TitledPart] {
    steps.map { TitledPart(.step, $0.id.rawValue, $0.title) }
      + steps.flatMap(\.actions).map { TitledPart(.action, $0.id.rawValue, $0.title) }
      + steps.flatMap(\.checklist).map { TitledPart(.checklistItem, $0.id.rawValue, $0.title) }
      + fields.map { TitledPart(.field, $0.id.rawValue, $0.title) }
      + documents.map { TitledPart(.documentType, $0.id.rawValue, $0.title) }
      + deadlines.map { TitledPart(.deadline, $0.id.rawValue, $0.title) }
      + outcomes.map { TitledPart(.outcome, $0.id.rawValue, $0.title) }
  }
}
