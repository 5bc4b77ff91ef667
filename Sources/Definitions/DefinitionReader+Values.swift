import Engine
import Yams

extension DefinitionReader {
  /// A text that must be there; a placeholder otherwise.
  func text(_ place: Place?) -> String {
    guard let place else { return "" }
    guard let text = optionalText(place) else { return "" }
    if text.isEmpty { record(.emptyText, at: place) }
    return text
  }

  /// Both languages of a text.
  ///
  /// A side left out or empty is a missing translation, which the compiler names.
  func localized(_ place: Place?) -> LocalizedText {
    guard let place else { return LocalizedText(vi: "", en: "") }
    let fields = fields(of: place, known: ["vi", "en"])
    return LocalizedText(
      vi: fields["vi"].flatMap(optionalText) ?? "", en: fields["en"].flatMap(optionalText) ?? "")
  }

  /// The scalar at a place, in normal form C and without blank ends; nothing for another shape.
  private func optionalText(_ place: Place) -> String? {
    guard case .scalar(let scalar) = place.node else {
      record(.wrongType(.scalar, found: place.node.shape), at: place)
      return nil
    }
    return normalText(scalar.string)
  }

  func identifier<Subject>(_ place: Place?) -> Code<Subject> {
    guard let place else { return "" }
    return identifier(text(place), at: place.position, path: place.path)
  }

  func identifier<Subject>(
    _ word: String, at position: SourcePosition, path: [String]
  ) -> Code<Subject> {
    if !word.isEmpty, !isIdentifier(word) { record(.badIdentifier(word), at: position, path: path) }
    return Code(word)
  }

  func identifiers<Subject>(_ place: Place?) -> [Code<Subject>] {
    var seen: Set<String> = []
    return place.map(items)?.map { item in
      let code: Code<Subject> = identifier(item)
      if !seen.insert(code.rawValue).inserted { record(.duplicateWord(code.rawValue), at: item) }
      return code
    } ?? []
  }

  /// One word of a closed vocabulary.
  func word<Word: Vocabulary>(_ place: Place?, as type: Word.Type) -> Word? {
    guard let place else { return nil }
    let word = text(place)
    if let member = Word(code: word) { return member }
    if !word.isEmpty { record(.unknownWord(word, known: Word.allCases.map(\.code)), at: place) }
    return nil
  }

  func words<Word: Vocabulary>(_ place: Place?, as type: Word.Type) -> Set<Word> {
    var members: Set<Word> = []
    for item in place.map(items) ?? [] {
      guard let member = word(item, as: type) else { continue }
      if !members.insert(member).inserted { record(.duplicateWord(member.code), at: item) }
    }
    return members
  }

  /// A number of days, people or times, without a sign.
  func number(_ place: Place?) -> Int {
    guard let place else { return 0 }
    guard case .scalar(let scalar) = place.node, scalar.style == .plain else {
      record(.wrongType(.wholeNumber, found: place.node.shape), at: place)
      return 0
    }
    guard let number = wholeNumber(scalar.string) else {
      record(.notWholeNumber(scalar.string), at: place)
      return 0
    }
    return number
  }

  func truth(_ place: Place?, otherwise: Bool) -> Bool {
    guard let place else { return otherwise }
    guard case .scalar(let scalar) = place.node, scalar.style == .plain,
      ["true", "false"].contains(scalar.string)
    else {
      record(.wrongType(.truth, found: place.node.shape), at: place)
      return otherwise
    }
    return scalar.string == "true"
  }

  /// A share such as `1/3`.
  func fraction(_ place: Place?) -> Fraction {
    guard let place else { return Fraction(0, 1) }
    let word = text(place)
    let parts = word.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let numerator = wholeNumber(parts[0]),
      let denominator = wholeNumber(parts[1]), denominator > 0
    else {
      if !word.isEmpty { record(.notShare(word), at: place) }
      return Fraction(0, 1)
    }
    return Fraction(numerator, denominator)
  }

  /// A mapping of exactly one key, out of those known: how triggers and guards are written.
  func choice(_ place: Place, known: [String]) -> Entry? {
    guard case .mapping(let mapping) = place.node else {
      record(.wrongType(.mapping, found: place.node.shape), at: place)
      return nil
    }
    let entries = entries(of: place)
    guard mapping.count == 1, let entry = entries.first else {
      record(.oneKeyExpected(known: known), at: place)
      return nil
    }
    guard known.contains(entry.key) else {
      record(.unknownWord(entry.key, known: known), at: entry.position, path: place.path)
      return nil
    }
    return entry
  }
}

/// Whether it is an ASCII letter followed by letters, digits and underscores.
func isIdentifier(_ word: String) -> Bool {
  guard let first = word.utf8.first, word.utf8.count <= 64 else { return false }
  let isLetter = { (byte: UInt8) in
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }
  return isLetter(first)
    && word.utf8.allSatisfy {
      isLetter($0) || $0 == UInt8(ascii: "_")
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
}

/// Up to six decimal digits.
private func wholeNumber(_ word: some StringProtocol) -> Int? {
  let isPlain = word.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  return isPlain && word.utf8.count <= 6 ? Int(word) : nil
}

/// The text in normal form C, without byte order marks and without blanks and line ends around it.
///
/// The standard library composes; Foundation is not needed for it. Editors leave byte order marks
/// where files were joined, and the parser drops them at the start of a scalar only.
func normalText(_ text: String) -> String {
  let visible = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\u{FEFF}" }))
  let composed = String(decoding: visible._nfcCodeUnits, as: UTF8.self)
  let isBlank = { (character: Character) in character == " " || character.isNewline }
  let head = composed.drop(while: isBlank)
  return head.lastIndex { !isBlank($0) }.map { String(head[...$0]) } ?? ""
}
