/// A piece of a filter's text, with the Unicode scalars it takes.
struct FilterToken: Hashable {
  var kind: Kind
  var place: Range<Int>

  enum Kind: Hashable {
    /// Written without quotes: a field, a keyword or a value.
    case word(String)
    /// Written in quotes: a value, whatever it looks like.
    case quoted(String)
    case symbol(Symbol)
    case end
  }

  enum Symbol: String, CaseIterable {
    case opening = "("
    case closing = ")"
    case comma = ","
    case equal = "="
    case differs = "!="
    case below = "<"
    case atMost = "<="
    case above = ">"
    case atLeast = ">="
    case tilde = "~"
  }
}

/// Cuts a text into tokens; every failure knows its place.
struct FilterLexer {
  private let scalars: [Unicode.Scalar]
  private var index = 0

  private init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  /// A fault without the text, which the parser adds.
  struct Fault: Error {
    var place: Range<Int>
    var reason: FilterFault.Reason
  }

  /// The tokens of a text, the last one its end.
  static func tokens(of scalars: [Unicode.Scalar]) throws(Fault) -> [FilterToken] {
    var lexer = FilterLexer(scalars)
    var tokens: [FilterToken] = []
    while let token = try lexer.next() { tokens.append(token) }
    return tokens + [FilterToken(kind: .end, place: scalars.count..<scalars.count)]
  }

  private mutating func next() throws(Fault) -> FilterToken? {
    while index < scalars.count, scalars[index].properties.isWhitespace { index += 1 }
    guard index < scalars.count else { return nil }
    let start = index
    if let closing = Self.closing(scalars[start]) {
      return FilterToken(kind: .quoted(try quoted(until: closing)), place: start..<index)
    }
    if let symbol = symbol() { return FilterToken(kind: .symbol(symbol), place: start..<index) }
    while index < scalars.count, Self.isWordPart(scalars[index]) { index += 1 }
    guard index > start else {
      throw Fault(place: start..<start + 1, reason: .strayCharacter(scalars[start]))
    }
    return FilterToken(kind: .word(text(start..<index)), place: start..<index)
  }

  /// The longest symbol that stands here.
  private mutating func symbol() -> FilterToken.Symbol? {
    for length in [2, 1] where index + length <= scalars.count {
      if let symbol = FilterToken.Symbol(rawValue: text(index..<index + length)) {
        index += length
        return symbol
      }
    }
    return nil
  }

  /// What stands in quotes; the closing one, written twice, stands for itself.
  private mutating func quoted(until closing: Unicode.Scalar) throws(Fault) -> String {
    let start = index
    var value = String.UnicodeScalarView()
    index += 1
    while index < scalars.count {
      if scalars[index] == closing {
        index += 1
        guard index < scalars.count, scalars[index] == closing else { return String(value) }
      }
      value.append(scalars[index])
      index += 1
    }
    throw Fault(place: start..<start + 1, reason: .unclosedQuote)
  }

  private func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }

  /// The quote that closes one; word processors curl them.
  private static func closing(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "\"", "'": scalar
    case "“": "”"
    default: nil
    }
  }

  /// Whether a scalar may stand in a word without quotes.
  static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "_", "-", "+", ".", "/", ":", "@", "#", "0"..."9", "A"..."Z", "a"..."z": true
    case "\u{0}"..."\u{7F}": false
    default:
      scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
        || scalar.properties.numericType != nil
    }
  }
}
