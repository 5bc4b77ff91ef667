import Engine

// Values, each as its field has them.

extension FilterParser {
  mutating func value(of field: FilterField) throws(Fault) -> FilterValue {
    let token = next
    switch field.kind {
    case .text, .words: return .text(field == .code ? try text().uppercased() : try text())
    case .unit: return .unit(try unit())
    case .person: return takeKeyword("me") ? .me : .person(PersonCode(try text()))
    case .number:
      let word = try text()
      guard let number = Int32(word), number >= 0 else {
        throw Fault(place: token.place, reason: .notNumber(word))
      }
      return .number(number)
    case .day: return try day()
    case .age: return .days(try days())
    case .status: return .status(try member(of: field))
    case .stage: return .stage(try member(of: field))
    case .caseType: return .caseType(try member(of: field))
    case .level: return .level(try member(of: field))
    case .grade: return .grade(try member(of: field))
    }
  }

  mutating func unit() throws(Fault) -> UnitCode { UnitCode(try text()) }

  /// Words to find; without a letter or digit everything would be found.
  mutating func words() throws(Fault) -> String {
    let token = next
    let words = try text()
    guard
      words.unicodeScalars.contains(where: {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      })
    else { throw Fault(place: token.place, reason: .noWords(words)) }
    return words
  }

  /// So many days, written `5d` or `2w`.
  mutating func days() throws(Fault) -> Int {
    let token = next
    let word = try text()
    if word.lowercased().hasSuffix("wd") {
      throw Fault(place: token.place, reason: .workingDays(word))
    }
    guard let days = Self.days(word) else {
      throw Fault(place: token.place, reason: .notDays(word))
    }
    return days
  }

  private static func days(_ word: String) -> Int? {
    guard let unit = word.last, let length = ["d": 1, "w": 7][unit.lowercased()],
      word.dropLast().utf8.allSatisfy({ (0x30...0x39) ~= $0 }),
      let count = Int(word.dropLast()), count <= FilterLimits.days / length
    else { return nil }
    return count * length
  }

  private mutating func member<Word: Vocabulary>(of field: FilterField) throws(Fault) -> Word {
    let token = next
    let word = try text()
    guard let member = Word(code: word.lowercased()) else {
      throw Fault(place: token.place, reason: .unknownWord(word, field))
    }
    return member
  }

  /// A value's text; a keyword is one only in quotes.
  private mutating func text() throws(Fault) -> String {
    switch next.kind {
    case .quoted(let text):
      advance()
      return text
    case .word(let word) where !Self.keywords.contains(word.lowercased()):
      advance()
      return word
    default: throw expected(.value)
    }
  }
}

// MARK: - Days

extension FilterParser {
  /// A date, or `today` with a time before or after it: `today-30d`, `today + 2w`.
  private mutating func day() throws(Fault) -> FilterValue {
    let token = next
    if takeKeyword("today") {
      guard let sign = sign() else { return .today(plus: 0) }
      return .today(plus: sign * (try days()))
    }
    let word = try text()
    if let date = WrittenDate.parse(word) { return .day(date) }
    guard let days = Self.relative(word) else {
      throw Fault(place: token.place, reason: .notDay(word))
    }
    return .today(plus: days)
  }

  /// A sign that stands alone behind `today`.
  private mutating func sign() -> Int? {
    guard case .word(let word) = next.kind, let sign = ["+": 1, "-": -1][word] else { return nil }
    advance()
    return sign
  }

  /// The days in `today-30d`.
  private static func relative(_ word: String) -> Int? {
    guard word.lowercased().hasPrefix("today"), let sign = word.dropFirst(5).first,
      let factor = ["+": 1, "-": -1][String(sign)],
      let days = days(String(word.dropFirst(6)))
    else { return nil }
    return factor * days
  }
}
