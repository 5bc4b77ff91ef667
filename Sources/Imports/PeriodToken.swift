/// A word, a number or a sign of a period.
struct PeriodToken: Hashable {
  enum Kind: Hashable {
    /// A word as a name key.
    case word(String)
    case number(Int, digits: Int)
    case slash, dash, dot, colon, comma
    case other
  }

  let kind: Kind
  let text: String

  private static let digitsMax = 9

  /// Cuts a text into tokens; a digit ends a word and begins a number.
  static func tokens(of text: String) -> [PeriodToken] {
    var tokens: [PeriodToken] = []
    var rest = text.unicodeScalars[...]
    while let first = rest.first {
      let length: Int
      if isDigit(first) {
        length = rest.prefix(while: isDigit).count
      } else if Folding.isWordPart(first) {
        length = rest.prefix { Folding.isWordPart($0) && !isDigit($0) }.count
      } else {
        length = 1
      }
      let piece = String(rest.prefix(length))
      if !first.properties.isWhitespace {
        tokens.append(PeriodToken(kind: kind(of: piece, first: first), text: piece))
      }
      rest = rest.dropFirst(length)
    }
    return tokens
  }

  private static func kind(of piece: String, first: Unicode.Scalar) -> Kind {
    if isDigit(first) {
      guard piece.utf8.count <= digitsMax, let number = Int(piece) else { return .other }
      return .number(number, digits: piece.utf8.count)
    }
    if Folding.isWordPart(first) { return .word(Folding.nameKey(piece)) }
    return switch first {
    case "/": .slash
    case "-", "\u{2010}", "\u{2011}", "–", "—", "−": .dash
    case ".": .dot
    case ":": .colon
    case ",": .comma
    default: .other
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }
}
