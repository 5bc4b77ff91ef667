import Engine

extension Filter {
  /// Reads a filter.
  ///
  /// - Throws: ``FilterFault`` with the place and what was expected there.
  package init(parsing text: String) throws(FilterFault) {
    let normal = String(decoding: text._nfcCodeUnits, as: UTF8.self)
    do throws(FilterLexer.Fault) {
      var parser = try FilterParser(Array(normal.unicodeScalars))
      self = try parser.filter()
    } catch {
      throw FilterFault(text: normal, place: error.place, reason: error.reason)
    }
  }
}

/// Reads by descent; parentheses and `not`s are counted, so that no text makes it descend far.
struct FilterParser {
  typealias Fault = FilterLexer.Fault

  private let tokens: [FilterToken]
  private var index = 0
  private var depth = 0
  private var testCount = 0

  init(_ scalars: [Unicode.Scalar]) throws(Fault) {
    guard scalars.count <= FilterLimits.scalars else {
      throw Fault(place: FilterLimits.scalars..<FilterLimits.scalars, reason: .tooLong)
    }
    for (offset, scalar) in scalars.enumerated() where Self.isControl(scalar) {
      throw Fault(place: offset..<offset + 1, reason: .controlCharacter(scalar))
    }
    tokens = try FilterLexer.tokens(of: scalars)
  }

  /// Lines may be broken; everything else that cannot be seen is no part of a filter.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && !["\n", "\r", "\t"].contains(scalar)
  }

  /// The whole text.
  mutating func filter() throws(Fault) -> Filter {
    let filter = try alternatives()
    guard next.kind == .end else { throw expected(.connective) }
    return filter
  }

  private mutating func alternatives() throws(Fault) -> Filter {
    var filters = [try conjunction()]
    while takeKeyword("or") { filters.append(try conjunction()) }
    return filters.count == 1 ? filters[0] : .any(filters)
  }

  private mutating func conjunction() throws(Fault) -> Filter {
    var filters = [try condition()]
    while takeKeyword("and") { filters.append(try condition()) }
    return filters.count == 1 ? filters[0] : .all(filters)
  }

  private mutating func condition() throws(Fault) -> Filter {
    let token = next
    if takeKeyword("not") {
      try descend(at: token)
      defer { depth -= 1 }
      return .not(try condition())
    }
    guard take(.opening) else { return try test() }
    try descend(at: token)
    defer { depth -= 1 }
    let filter = try alternatives()
    guard take(.closing) else { throw expected(.closing) }
    return filter
  }

  private mutating func descend(at token: FilterToken) throws(Fault) {
    depth += 1
    guard depth <= FilterLimits.depth else { throw Fault(place: token.place, reason: .tooDeep) }
  }

  private mutating func test() throws(Fault) -> Filter {
    testCount += 1
    guard testCount <= FilterLimits.tests else {
      throw Fault(place: next.place, reason: .tooManyTests)
    }
    if takeKeyword("under") { return .test(.under(try unit())) }
    guard case .word(let word) = next.kind, !Self.keywords.contains(word.lowercased()) else {
      throw expected(.test)
    }
    guard let field = FilterField(rawValue: word.lowercased()) else {
      throw Fault(place: next.place, reason: .unknownField(word))
    }
    index += 1
    return try question(about: field)
  }
}

// MARK: - Tokens

extension FilterParser {
  /// Words with a meaning of their own; in quotes they are values like others.
  static let keywords: Set<String> = [
    "and", "or", "not", "in", "is", "none", "under", "within", "me", "today",
  ]

  /// The token that stands here.
  var next: FilterToken { tokens[index] }

  mutating func advance() { index = min(index + 1, tokens.count - 1) }

  mutating func take(_ symbol: FilterToken.Symbol) -> Bool {
    guard next.kind == .symbol(symbol) else { return false }
    advance()
    return true
  }

  /// Takes a keyword, in any letter case.
  mutating func takeKeyword(_ keyword: String) -> Bool {
    guard case .word(let word) = next.kind, word.lowercased() == keyword else { return false }
    advance()
    return true
  }

  /// What to say when something else should stand here.
  func expected(_ expectation: FilterFault.Expectation) -> Fault {
    let found =
      switch next.kind {
      case .word(let word), .quoted(let word): word
      case .symbol(let symbol): symbol.rawValue
      case .end: ""
      }
    return Fault(place: next.place, reason: .expected(expectation, found: found))
  }
}
