import Engine

/// Why a text is no filter, and where.
package struct FilterFault: Error, Hashable, Sendable {
  /// What was read, in NFC.
  package var text: String
  /// Unicode scalars of ``text`` from the start; empty at its end when something is missing there.
  package var place: Range<Int>
  package var reason: Reason

  /// What is wrong.
  package enum Reason: Hashable, Sendable {
    case tooLong, tooDeep, tooManyTests, tooManyValues
    case controlCharacter(Unicode.Scalar)
    case strayCharacter(Unicode.Scalar)
    case unclosedQuote
    /// Something else stands there; nothing when the text ends.
    case expected(Expectation, found: String)
    case unknownField(String)
    case wrongOperator(String, FilterField)
    case unknownWord(String, FilterField)
    case notDay(String)
    case notNumber(String)
    case notDays(String)
    /// Working days depend on a calendar version, which a filter does not have.
    case workingDays(String)
    /// No letter and no digit to find.
    case noWords(String)
  }

  /// What would have been right.
  package enum Expectation: String, CaseIterable, Sendable {
    case test, value, list
    case `operator`
    case connective
    case closing
    case separator
    case none
  }
}

extension FilterFault {
  /// The fault's name in output; never renamed.
  package var code: String {
    switch reason {
    case .tooLong: "filter.too_long"
    case .tooDeep: "filter.too_deep"
    case .tooManyTests: "filter.too_many_tests"
    case .tooManyValues: "filter.too_many_values"
    case .controlCharacter: "filter.control_character"
    case .strayCharacter: "filter.stray_character"
    case .unclosedQuote: "filter.unclosed_quote"
    case .expected(let expectation, _): "filter.\(expectation.rawValue)_expected"
    case .unknownField: "filter.unknown_field"
    case .wrongOperator: "filter.wrong_operator"
    case .unknownWord: "filter.unknown_word"
    case .notDay: "filter.not_a_day"
    case .notNumber: "filter.not_a_number"
    case .notDays: "filter.not_days"
    case .workingDays: "filter.working_days"
    case .noWords: "filter.no_words"
    }
  }

  /// Every code there is, for the texts.
  package static let codes: [String] =
    [
      "too_long", "too_deep", "too_many_tests", "too_many_values", "control_character",
      "stray_character", "unclosed_quote", "unknown_field", "wrong_operator", "unknown_word",
      "not_a_day", "not_a_number", "not_days", "working_days", "no_words",
    ].map { "filter.\($0)" } + Expectation.allCases.map { "filter.\($0.rawValue)_expected" }

  /// What the sentence about it needs, by name.
  package var parameters: [String: String] {
    switch reason {
    case .tooLong: ["most": "\(FilterLimits.scalars)"]
    case .tooDeep: ["most": "\(FilterLimits.depth)"]
    case .tooManyTests: ["most": "\(FilterLimits.tests)"]
    case .tooManyValues: ["most": "\(FilterLimits.values)"]
    case .controlCharacter(let scalar):
      ["scalar": "U+" + String(codePoint: scalar.value)]
    case .strayCharacter(let scalar): ["word": String(scalar)]
    case .unclosedQuote: [:]
    case .expected(_, let found): ["word": found]
    case .unknownField(let word): Self.near(word, among: FilterField.allCases.map(\.rawValue))
    case .wrongOperator(let written, let field):
      [
        "operator": written, "field": field.rawValue,
        "known": field.operators.map(\.text).joined(separator: ", "),
      ]
    case .unknownWord(let word, let field):
      Self.near(word, among: field.kind.vocabulary ?? [])
        .merging(["field": field.rawValue]) { first, _ in first }
    case .notDay(let word), .notNumber(let word), .workingDays(let word), .noWords(let word):
      ["word": word]
    case .notDays(let word): ["word": word, "most": "\(FilterLimits.days)"]
    }
  }

  private static func near(_ word: String, among known: [String]) -> [String: String] {
    [
      "word": word, "known": known.joined(separator: ", "),
      "nearest": nearestWords(to: word, among: known).joined(separator: ", "),
    ]
  }
}
