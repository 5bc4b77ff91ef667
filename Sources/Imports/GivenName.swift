/// Vietnamese people are listed by given name, which comes last in the full name.
package enum GivenName {
  /// A key by which a column of names sorts as a Vietnamese list of names does.
  ///
  /// The given name comes first, then the rest in order: `hoa1 nguye{n3 thi5 thanh0`. Letters
  /// are compared before tones, syllable by syllable, and ă â đ ê ô ơ ư follow their plain
  /// letters. The key is ASCII for the letters of the language and must be compared by bytes
  /// (`COLLATE "C"`).
  package static func sortKey(_ name: String) -> String {
    let words = Folding.words(in: name)
    guard let given = words.last else { return "" }
    return ([given] + words.dropLast()).map(syllableKey).joined(separator: " ")
  }

  /// Letters, then the tone as a digit; `{` and `|` stand behind every letter in ASCII.
  private static func syllableKey(_ word: [Unicode.Scalar]) -> String {
    var letters = ""
    var tone = VietnameseTone.level
    for scalar in word {
      if let letter = VietnameseLetter(scalar) {
        letters.unicodeScalars.append(letter.plain)
        letters += rank(of: letter.letter)
        if letter.tone != .level { tone = letter.tone }
      } else if let combining = VietnameseTone(combining: scalar) {
        tone = combining
      } else {
        letters.unicodeScalars.append(scalar)
      }
    }
    return letters + String(tone.rawValue)
  }

  private static func rank(of letter: Unicode.Scalar) -> String {
    switch letter {
    case "ă", "đ", "ê", "ô", "ư": "{"
    case "â", "ơ": "|"
    default: ""
    }
  }
}
