/// The forms in which Vietnamese text is compared.
///
/// Offices write `HOÀ` and `hòa`, `UỶ BAN` and `Ủy ban` for one and the same; files come composed
/// or decomposed. Both keys are made of lower-case words with one space between, punctuation
/// counts as space, and both are the same for every such spelling.
package enum Folding {
  /// The key for searching: letters without any sign, so that `uy ban` finds `ỦY BAN`.
  package static func key(_ text: String) -> String {
    joined(words(in: text)) { word in
      String(String.UnicodeScalarView(word.compactMap(plain)))
    }
  }

  /// The key for telling whether two names are the same name.
  ///
  /// Case and the *place* of the tone are ignored; tones and letters are kept, so `Hòa` is `Hoà`
  /// but not `Hoa`. The tone is written behind its syllable, which has only one: `nguyên~`.
  package static func nameKey(_ text: String) -> String {
    joined(words(in: text), by: toneLast)
  }

  /// The text in lower case and composed, cut wherever something is no letter, digit or mark.
  static func words(in text: String) -> [[Unicode.Scalar]] {
    NormalText.composed(text.lowercased()).unicodeScalars
      .split { !isWordPart($0) }
      .map(Array.init)
  }

  /// Whether a scalar is part of a word: a letter, a digit or a mark upon one.
  static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0..<0x80: false
    default:
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || isMark(scalar)
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .nonspacingMark
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if let letter = VietnameseLetter(scalar) { return letter.plain }
    return isMark(scalar) ? nil : scalar
  }

  private static func toneLast(_ word: [Unicode.Scalar]) -> String {
    var letters = String.UnicodeScalarView()
    var tones = String.UnicodeScalarView()
    for scalar in word {
      if let letter = VietnameseLetter(scalar) {
        letters.append(letter.letter)
        if let sign = letter.tone.sign { tones.append(sign) }
      } else if let sign = VietnameseTone(combining: scalar)?.sign {
        tones.append(sign)
      } else {
        letters.append(scalar)
      }
    }
    return String(letters + tones)
  }

  private static func joined(
    _ words: [[Unicode.Scalar]], by fold: ([Unicode.Scalar]) -> String
  ) -> String {
    words.map(fold).filter { !$0.isEmpty }.joined(separator: " ")
  }
}
