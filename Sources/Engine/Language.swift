/// The languages that a definition is written in.
package enum Language: String, CaseIterable, Hashable, Sendable {
  case vietnamese = "vi"
  case english = "en"

  /// `vi` or `en`, the key under which a definition holds its text.
  package var code: String { rawValue }
}

extension LocalizedText {
  package subscript(language: Language) -> String {
    switch language {
    case .vietnamese: vi
    case .english: en
    }
  }
}
