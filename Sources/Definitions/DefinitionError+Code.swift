import Engine

extension DefinitionError.Kind {
  /// The fault's name in output and translations; never renamed or reused.
  package var code: String {
    switch self {
    case .tooLarge: "definition.too_large"
    case .notUTF8: "definition.not_utf8"
    case .tab: "definition.tab"
    case .controlCharacter: "definition.control_character"
    case .anchorOrAlias: "definition.anchor_or_alias"
    case .syntax: "definition.syntax"
    case .empty: "definition.empty"
    case .tooManyErrors: "definition.too_many_errors"
    case .duplicateKey: "definition.duplicate_key"
    case .unknownKey: "definition.unknown_key"
    case .missingKey: "definition.missing_key"
    case .wrongType: "definition.wrong_type"
    case .oneKeyExpected: "definition.one_key_expected"
    case .unknownWord: "definition.unknown_word"
    case .duplicateWord: "definition.duplicate_word"
    case .badIdentifier: "definition.bad_identifier"
    case .notWholeNumber: "definition.not_whole_number"
    case .notShare: "definition.not_share"
    case .emptyText: "definition.empty_text"
    }
  }

  /// What the translated sentence names; lists are joined with a comma and a space.
  package var parameters: [String: String] {
    switch self {
    case .notUTF8, .tab, .anchorOrAlias, .empty, .emptyText: [:]
    case .tooLarge(let bytes, let most): ["bytes": String(bytes), "most": String(most)]
    case .controlCharacter(let scalar): ["scalar": "U+" + String(codePoint: scalar)]
    case .syntax(let problem): ["problem": problem]
    case .tooManyErrors(let most): ["most": String(most)]
    case .duplicateKey(let key), .missingKey(let key): ["key": key]
    case .unknownKey(let key, let nearest):
      ["key": key, "nearest": nearest.joined(separator: ", ")]
    case .wrongType(let expected, let found):
      ["expected": expected.rawValue, "found": found.rawValue]
    case .oneKeyExpected(let known): ["known": known.joined(separator: ", ")]
    case .unknownWord(let word, let known):
      ["word": word, "known": known.joined(separator: ", ")]
    case .duplicateWord(let word), .badIdentifier(let word), .notWholeNumber(let word),
      .notShare(let word):
      ["word": word]
    }
  }
}

extension DefinitionError: CustomStringConvertible {
  /// `file:line:column: place: sentence`, in English, as compilers write it.
  package var description: String {
    let place = path.isEmpty ? "" : path.joined(separator: ".") + ": "
    return "\(file):\(position.line):\(position.column): \(place)\(kind.sentence)"
  }
}

extension DefinitionError.Kind {
  /// The fault in English, for logs and tests; people are shown the translation of ``code``.
  package var sentence: String {
    switch self {
    case .tooLarge(let bytes, let most):
      "the file has \(bytes) bytes, more than the \(most) that are read"
    case .notUTF8: "the file is not UTF-8 from here on"
    case .tab: "a tab; indent with spaces, and write \\t within double quotes"
    case .controlCharacter: "the character \(parameters["scalar", default: ""]) may not stand here"
    case .anchorOrAlias:
      "anchors and aliases are not read; write a word that begins with & or * as \"\\x26…\" or "
        + "\"\\x2A…\""
    case .syntax(let problem): problem
    case .empty: "the file holds no definition"
    case .tooManyErrors(let most): "more than \(most) errors; the rest is not shown"
    case .duplicateKey(let key): "the key '\(key)' stands twice"
    case .unknownKey(let key, let nearest):
      "unknown key '\(key)'" + (nearest.isEmpty ? "" : "; near: \(nearest.joined(separator: ", "))")
    case .missingKey(let key): "the key '\(key)' is missing"
    case .wrongType(let expected, let found):
      "expected a \(expected.rawValue), found a \(found.rawValue)"
    case .oneKeyExpected(let known):
      "expected one key out of \(known.joined(separator: ", "))"
    case .unknownWord(let word, let known):
      "unknown word '\(word)'; known: \(known.joined(separator: ", "))"
    case .duplicateWord(let word): "'\(word)' stands twice"
    case .badIdentifier(let word):
      "'\(word)' is not a name of ASCII letters, digits and underscores that begins with a letter"
    case .notWholeNumber(let word): "'\(word)' is not a whole number below a million"
    case .notShare(let word): "'\(word)' is not a share such as 1/3"
    case .emptyText: "a text must stand here"
    }
  }
}
