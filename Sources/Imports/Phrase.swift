/// An exact phrase at the beginning of a text, compared as names are and by whole words.
struct Phrase: ExpressibleByStringLiteral {
  /// The name keys of the words.
  fileprivate let words: [String]

  init(_ text: String) {
    words = Folding.nameKey(text).split(separator: " ").map(String.init)
  }

  init(stringLiteral text: String) {
    self.init(text)
  }

  /// What follows the phrase in the text, as written; nothing when the text begins otherwise.
  static func rest(of text: String, after phrase: Phrase) -> String? {
    Beginning(of: text, words: phrase.words.count).rest(after: phrase)
  }

  /// The first of the phrases that the text begins with, and what follows it.
  static func first<Value>(
    of phrases: [(phrase: Phrase, value: Value)], in text: String
  ) -> (value: Value, rest: String)? {
    let beginning = Beginning(of: text, words: phrases.lazy.map(\.phrase.words.count).max() ?? 0)
    for (phrase, value) in phrases {
      if let rest = beginning.rest(after: phrase) { return (value, rest) }
    }
    return nil
  }
}

/// The first words of a text, folded, with the places where they end.
private struct Beginning {
  private let scalars: String.UnicodeScalarView
  private var words: [String] = []
  private var ends: [String.Index] = []

  init(of text: String, words count: Int) {
    scalars = text.unicodeScalars
    var position = scalars.startIndex
    while ends.count < count,
      let first = scalars[position...].firstIndex(where: Folding.isWordPart)
    {
      let word = scalars[first...].prefix(while: Folding.isWordPart)
      words.append(Folding.nameKey(String(word)))
      ends.append(word.endIndex)
      position = word.endIndex
    }
  }

  func rest(after phrase: Phrase) -> String? {
    guard let last = phrase.words.indices.last, words.starts(with: phrase.words) else {
      return nil
    }
    return NormalText.of(String(scalars[ends[last]...]))
  }
}
