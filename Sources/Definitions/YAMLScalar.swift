import Engine

/// How a text is written so that it is read back as the same text.
enum YAMLScalar {
  /// The text plain where it can be nothing else, in double quotes otherwise.
  static func inline(_ text: String) -> String {
    let isPlain = isIdentifier(text) && !["null", "true", "false"].contains(text)
    return isPlain ? text : quoted(text)
  }

  /// The lines of a text that may stand as a block; nothing for one that must be quoted.
  static func block(_ text: String) -> [String]? {
    guard text.utf8.contains(UInt8(ascii: "\n")) else { return nil }
    let isPlain = text.unicodeScalars.allSatisfy {
      $0 == "\n" || !(SourceText.isForbidden($0) || $0 == "&" || $0 == "*")
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let isBare = lines.allSatisfy { $0.first != " " && $0.last != " " }
    return isPlain && isBare && lines.first != "" && lines.last != "" ? lines : nil
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "&", "*": quoted += escaped(scalar)
      default:
        if SourceText.isForbidden(scalar) {
          quoted += escaped(scalar)
        } else {
          quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return quoted + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    "\\u" + String(codePoint: scalar.value)
  }
}
