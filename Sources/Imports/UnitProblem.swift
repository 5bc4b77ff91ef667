import Engine

/// What is wrong with a row of a units file.
package enum UnitProblem: Coded {
  case codeMissing
  /// A code is one to sixteen ASCII letters and digits, since other codes are made of it.
  case codeUnusable(String)
  case codeDuplicated(String, firstLine: Int)
  case nameMissing
  /// The name does not begin with its kind: `Xã` before the name of a commune.
  case namePrefixMissing(name: String, expected: String)
  case kindUnknown(String)
  case levelUnknown(String)
  case levelContradictsKind(level: String, kind: String)
  case parentMissing
  case parentUnknown(String)
  /// A unit under one that is no higher than itself.
  case parentNotAbove(String)
  /// The unit is among its own parents; the codes are those of the circle, in its order.
  case cycle([String])
  case dateUnusable(String)

  package var code: String {
    switch self {
    case .codeMissing: "code_missing"
    case .codeUnusable: "code_unusable"
    case .codeDuplicated: "code_duplicated"
    case .nameMissing: "name_missing"
    case .namePrefixMissing: "name_prefix_missing"
    case .kindUnknown: "kind_unknown"
    case .levelUnknown: "level_unknown"
    case .levelContradictsKind: "level_contradicts_kind"
    case .parentMissing: "parent_missing"
    case .parentUnknown: "parent_unknown"
    case .parentNotAbove: "parent_not_above"
    case .cycle: "cycle"
    case .dateUnusable: "date_unusable"
    }
  }

  package var parameters: [String: String] {
    switch self {
    case .codeMissing, .nameMissing, .parentMissing: [:]
    case .codeUnusable(let code), .parentUnknown(let code), .parentNotAbove(let code):
      ["code": code]
    case .codeDuplicated(let code, let line): ["code": code, "first_line": "\(line)"]
    case .namePrefixMissing(let name, let expected): ["name": name, "expected": expected]
    case .kindUnknown(let text), .levelUnknown(let text), .dateUnusable(let text):
      ["text": text]
    case .levelContradictsKind(let level, let kind): ["level": level, "kind": kind]
    case .cycle(let codes): ["codes": codes.joined(separator: " → ")]
    }
  }
}
