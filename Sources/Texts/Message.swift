package import Engine

/// One thing that a program tells a person beside blockers and events, in both languages.
///
/// Each is made by the function of its name, so that its code and its two texts stand together.
package struct Message: Hashable, Sendable {
  /// The message's name in output; never renamed or reused.
  package let code: String
  private let text: LocalizedText

  /// A message whose sentences name values, each in the manner of its language.
  init(_ code: String, _ text: (Wording) -> String) {
    self.code = code
    self.text = LocalizedText(
      vi: text(Wording(language: .vietnamese)), en: text(Wording(language: .english)))
  }

  init(_ code: String, vi: String, en: String) {
    self.code = code
    text = LocalizedText(vi: vi, en: en)
  }

  /// The sentence that is shown.
  package func text(in language: Language) -> String { text[language] }
}
