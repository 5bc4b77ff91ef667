extension Rule {
  private static let functionLinesMax = 70
  private static let fileLinesMax = 400

  static let functionLength = Rule("a function has at most \(functionLinesMax) lines") { file in
    let code = file.text.code
    // Here and below: a regular expression is built each time its literal is reached.
    let declaration = /\b(func|init|deinit|subscript|var)\b/
    // An exhaustive switch with a line for each kind is as long as its vocabulary, and read as a table.
    let tableLine = /^ *case .*:[ ]/
    return code.indices.compactMap { start in
      guard code[start].contains(declaration), let end = endOfBody(from: start, in: code)
      else { return nil }
      let lines = code[start...end].count { !$0.contains(tableLine) }
      guard lines > functionLinesMax else { return nil }
      return file.finding(start + 1, "\(lines) lines; a function has at most \(functionLinesMax)")
    }
  }

  static let fileLength = Rule("a file has at most \(fileLinesMax) lines") { file in
    let count = file.text.lines.count
    guard count > fileLinesMax else { return [] }
    return [
      file.finding(fileLinesMax, "\(count) lines; a file is one idea, at most \(fileLinesMax)")
    ]
  }

  /// A declaration that is whole on its one line reads as itself; a comment would say it again.
  static let documentation = Rule("what other modules see is documented") { file in
    guard !file.isTest else { return [] }
    let kinds = /\b(struct|enum|class|actor|protocol|func|macro)\s+([^\s(<:{]+|<)/
    return file.text.code.enumerated().compactMap { index, line in
      guard line.contains("package "), line.trimmed.last != "}",
        let match = line.firstMatch(of: kinds),
        !documentsItself(match.2), !hasCommentAbove(index, in: file.text, starting: "///")
      else { return nil }
      return file.finding(index + 1, "\(match.2) has no documentation comment")
    }
  }

  static let leftovers = Rule("nothing is left for later") { file in
    let marks = /\b(TODO|FIXME|XXX)\b/
    return file.text.comments.enumerated().filter { $1.contains(marks) }.map { index, _ in
      file.finding(index + 1, "a left-over; do it, or write it where plans are kept")
    }
  }

  /// The line that closes the body which a declaration opens, found by the indentation that the formatter
  /// guarantees; nil for a declaration on one line or without a body.
  private static func endOfBody(from start: Int, in code: [String]) -> Int? {
    let indentation = code[start].indentation
    for index in code.indices.dropFirst(start + 1) {
      let line = code[index].trimmed
      if line.isEmpty || code[index].indentation > indentation { continue }
      if line.hasPrefix(")") || line.hasPrefix("where ") { continue }
      return code[index].indentation == indentation && line.hasPrefix("}") ? index : nil
    }
    return nil
  }

  /// Operators and `hash(into:)` mean the same everywhere.
  private static func documentsItself(_ name: Substring) -> Bool {
    name == "hash" || name.first.map { !$0.isLetter && $0 != "`" && $0 != "_" } ?? true
  }
}
