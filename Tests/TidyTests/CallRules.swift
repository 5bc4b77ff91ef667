/// A call that is not made, and what is done in its place.
private struct BannedCall {
  let text: String
  let instead: String
  var isAllowed: @Sendable (SourceFile) -> Bool = { _ in false }
}

private let banned = [
  BannedCall(text: "try!", instead: "try, or a precondition that says why it holds"),
  BannedCall(text: "Date()", instead: "the clock that was passed in"),
  BannedCall(text: "Task.sleep", instead: "the clock that was passed in; tests await a signal"),
  BannedCall(
    text: "print(", instead: "a logger, or the output that was passed in",
    isAllowed: { $0.isTool || $0.module == "AdminCLI" }),
]

extension Rule {
  static let bannedCalls = Rule("no call is made that has a better replacement") { file in
    banned.filter { !$0.isAllowed(file) }.flatMap { call in
      file.text.code.enumerated().filter { hasWord(call.text, in: $1) }.map { index, _ in
        file.finding(index + 1, "\(call.text) is not used here; instead: \(call.instead)")
      }
    }
  }

  static let uncheckedConcurrency = Rule("only Postgres vouches for what the compiler cannot check")
  {
    file in
    let findings = file.text.code.enumerated().compactMap { index, line -> String? in
      guard ["@unchecked Sendable", "nonisolated(unsafe)"].contains(where: line.contains) else {
        return nil
      }
      guard ["Postgres", "PostgresTests"].contains(file.module) else {
        return file.finding(index + 1, "unchecked sharing; instead: a value, an actor or a Mutex")
      }
      guard hasCommentAbove(index, in: file.text) else {
        return file.finding(
          index + 1, "unchecked sharing without a comment above that says why it is safe")
      }
      return nil
    }
    return findings
  }

  static let sql = Rule("SQL stands in Schema") { file in
    // What measures the programs fills its database itself.
    guard !file.isTest, !["Schema", "bench"].contains(file.module) else { return [] }
    let marks = [
      /\bSELECT\b[\s\S]*\bFROM\b/, /\bINSERT\s+INTO\b/, /\bUPDATE\b[\s\S]*\bSET\b/,
      /\bDELETE\s+FROM\b/,
    ]
    return file.text.literals.filter { literal in marks.contains { literal.text.contains($0) } }.map
    {
      file.finding($0.line, "SQL; instead: a statement in Schema/queries")
    }
  }

  /// Whether a text stands in a line and is not the end of a longer name.
  private static func hasWord(_ text: String, in line: String) -> Bool {
    line.ranges(of: text).contains { range in
      guard range.lowerBound > line.startIndex else { return true }
      let before = line[line.index(before: range.lowerBound)]
      return !before.isLetter && !before.isNumber && before != "_" && before != "."
    }
  }

  /// Whether the line above, attributes aside, is a comment.
  static func hasCommentAbove(_ index: Int, in text: SourceText, starting mark: String = "//")
    -> Bool
  {
    let above = text.lines[..<index].last { !$0.trimmed.hasPrefix("@") }
    return above?.trimmed.hasPrefix(mark) == true
  }
}

extension StringProtocol {
  var trimmed: SubSequence {
    var rest = drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }

  /// The number of spaces the line starts with.
  var indentation: Int { prefix { $0 == " " }.count }
}
