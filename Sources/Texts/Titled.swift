package import Engine

/// What has a fixed title in both languages.
package protocol Titled {
  var title: LocalizedText { get }
}

extension Titled {
  /// The title in one language.
  package func title(in language: Language) -> String { title[language] }
}
