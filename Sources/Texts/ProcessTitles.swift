package import Engine

/// What a process calls its parts, to be looked up by their identifiers.
///
/// Made once per process version and shared; without a process every part goes by its identifier.
package struct ProcessTitles: Sendable {
  private let texts: [TitledPart.Kind: [String: LocalizedText]]

  package init(_ process: ProcessDefinition?) {
    self.init(process?.titledParts ?? [])
  }

  /// The titles of parts of several processes; of parts with the same identifier, the first one's.
  package init(_ parts: some Sequence<TitledPart>) {
    var texts: [TitledPart.Kind: [String: LocalizedText]] = [:]
    for part in parts where texts[part.kind]?[part.id] == nil {
      texts[part.kind, default: [:]][part.id] = part.title
    }
    self.texts = texts
  }

  /// The title of a part; its identifier when it has none.
  func title<Part>(of kind: TitledPart.Kind, _ id: Code<Part>, in language: Language) -> String {
    guard let text = texts[kind]?[id.rawValue]?[language], !text.isEmpty else { return id.rawValue }
    return text
  }
}
