import Engine

extension Filter: CustomStringConvertible {
  /// The filter as it is written; reading that gives the same filter again.
  package var description: String {
    switch self {
    case .test(let test): test.description
    case .not(let filter): "not \(filter.asPart)"
    case .all(let filters): filters.map(\.asPart).joined(separator: " and ")
    case .any(let filters): filters.map(\.asPart).joined(separator: " or ")
    }
  }

  /// As it stands within another: in parentheses where it has several parts.
  private var asPart: String {
    switch self {
    case .test, .not: description
    case .all, .any: "(\(description))"
    }
  }
}

extension FilterTest: CustomStringConvertible {
  package var description: String {
    switch self {
    case .compares(let field, let comparison, let value):
      "\(field.rawValue) \(comparison.rawValue) \(value)"
    case .isAmong(let field, let values):
      "\(field.rawValue) in (\(values.map(\.description).joined(separator: ", ")))"
    case .isNone(let field): "\(field.rawValue) is none"
    case .under(let unit): "under \(FilterValue.unit(unit))"
    case .dueWithin(let days): "due within \(days)d"
    case .finds(let words): "find ~ \(FilterValue.text(words))"
    }
  }
}

extension FilterValue: CustomStringConvertible {
  package var description: String {
    switch self {
    case .text(let text): Self.written(text)
    case .person(let person): Self.written(person.rawValue)
    case .unit(let unit): Self.written(unit.rawValue)
    case .status(let status): status.code
    case .stage(let stage): stage.code
    case .caseType(let type): type.code
    case .level(let level): level.code
    case .grade(let grade): grade.code
    case .me: "me"
    case .number(let number): "\(number)"
    case .day(let day): "\(day)"
    case .today(plus: 0): "today"
    case .today(let days): "today\(days < 0 ? "-" : "+")\(abs(days))d"
    case .days(let days): "\(days)d"
    }
  }

  /// Bare where that is read back as the same value, else in quotes.
  private static func written(_ text: String) -> String {
    let isBare =
      !text.isEmpty && !FilterParser.keywords.contains(text.lowercased())
      && text.unicodeScalars.allSatisfy(FilterLexer.isWordPart)
    return isBare ? text : "\"\(text.replacing("\"", with: "\"\""))\""
  }
}
