import Definitions
import Engine

/// Random definitions out of one seed: every optional part there or not, texts of awkward letters.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) {
    // Neighbouring seeds must not give neighbouring numbers.
    state = (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15
  }

  /// A number below a bound (xorshift; nothing here needs more).
  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int((state >> 16) % UInt64(bound))
  }

  mutating func chance() -> Bool { below(2) == 0 }

  mutating func one<Element>(of elements: [Element]) -> Element { elements[below(elements.count)] }

  mutating func some<Word: Vocabulary>(_ type: Word.Type) -> Set<Word> {
    let members = Array(Word.allCases)
    return Set((0...below(3)).map { _ in one(of: members) })
  }

  mutating func list<Element>(_ make: (inout Dice) -> Element) -> [Element] {
    let count = below(4)
    var elements: [Element] = []
    for _ in 0..<count { elements.append(make(&self)) }
    return elements
  }

  /// A name that no other part of the definition has.
  mutating func name<Subject>() -> Code<Subject> {
    state &+= 1
    return Code("n\(state % 1_000_000_007)")
  }

  /// A text in the decoder's normal form.
  mutating func text() -> String {
    let parts = [
      "a", "Ủy ban", "kiểm tra", " ", "  ", "\n", "\n\n", "\"", "'", "\\", ":", ": ", " #", "- ",
      "&x", "*y", "{", "}", "[", "]", "null", "true", "~", "1/3", "\u{9}", "\u{85}", "\u{2028}",
      "\u{7F}", "\u{E001}", "%", "@", "`", "|", ">", "?", "!", "đ", "🇻🇳",
    ]
    let raw = (0..<below(8)).map { _ in one(of: parts) }.joined()
    let trimmed = raw.drop { $0 == " " || $0.isNewline }
    let end = trimmed.lastIndex { !($0 == " " || $0.isNewline) }
    return end.map { String(trimmed[...$0]) } ?? ""
  }

  /// A text that is not empty.
  mutating func words() -> String { "x" + text() }

  mutating func localized() -> LocalizedText { LocalizedText(vi: text(), en: text()) }
}
