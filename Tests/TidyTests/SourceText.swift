/// A Swift source taken apart into code, comments and string literals, as far as the rules need it.
///
/// Each of `code` and `comments` has the source's lines with everything else blanked, so that columns and
/// indentation stay what they were.
struct SourceText {
  struct Literal: Equatable {
    /// Counted from 1: where it starts.
    let line: Int
    /// What stands between the quotation marks, without interpolations.
    fileprivate(set) var bytes: [UInt8] = []

    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  let lines: [String]
  let code: [String]
  let comments: [String]
  let literals: [Literal]

  init(_ source: String) {
    var scanner = Scanner(source)
    scanner.run()
    lines = Self.lines(scanner.source)
    code = Self.lines(scanner.code)
    comments = Self.lines(scanner.comments)
    literals = scanner.literals
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}

/// Reads a source once, from left to right; regular expression literals count as code.
private struct Scanner {
  /// What surrounds the place that is read.
  enum Context {
    case lineComment
    case blockComment
    case string(signs: Int, isMultiline: Bool, literal: Int)
    /// Code inside `\(…)`, with the number of parentheses open in it.
    case interpolation(open: Int)
  }

  let source: [UInt8]
  var index = 0
  var line = 1
  var contexts: [Context] = []
  var code: [UInt8] = []
  var comments: [UInt8] = []
  var literals: [SourceText.Literal] = []

  init(_ source: String) {
    self.source = Array(source.utf8)
  }

  mutating func run() {
    while index < source.count {
      switch contexts.last {
      case .lineComment: readLineComment()
      case .blockComment: readBlockComment()
      case .string(let signs, let isMultiline, let literal):
        readString(signs: signs, isMultiline: isMultiline, literal: literal)
      case .interpolation, nil: readCode()
      }
    }
  }

  private mutating func readCode() {
    if sees("//") {
      contexts.append(.lineComment)
    } else if sees("/*") {
      contexts.append(.blockComment)
      take(2, isComment: true)
    } else if let signs = openingSigns {
      let isMultiline = sees("\"\"\"", at: signs)
      contexts.append(.string(signs: signs, isMultiline: isMultiline, literal: literals.count))
      literals.append(SourceText.Literal(line: line))
      take(signs + (isMultiline ? 3 : 1))
    } else {
      countParenthesis()
      take(1, isCode: true)
    }
  }

  /// The number signs before the quotation mark of a literal that starts here, if one does.
  private var openingSigns: Int? {
    guard source[index] == UInt8(ascii: "#") || source[index] == UInt8(ascii: "\"") else {
      return nil
    }
    let signs = source[index...].prefix { $0 == UInt8(ascii: "#") }.count
    return sees("\"", at: signs) ? signs : nil
  }

  private mutating func countParenthesis() {
    guard case .interpolation(let open)? = contexts.last else { return }
    switch source[index] {
    case UInt8(ascii: "("): contexts[contexts.count - 1] = .interpolation(open: open + 1)
    case UInt8(ascii: ")") where open == 1: contexts.removeLast()
    case UInt8(ascii: ")"): contexts[contexts.count - 1] = .interpolation(open: open - 1)
    default: break
    }
  }

  private mutating func readLineComment() {
    if isAtLineEnd { contexts.removeLast() }
    take(1, isComment: true)
  }

  private mutating func readBlockComment() {
    if sees("/*") {
      contexts.append(.blockComment)
      take(2, isComment: true)
    } else if sees("*/") {
      contexts.removeLast()
      take(2, isComment: true)
    } else {
      take(1, isComment: true)
    }
  }

  private mutating func readString(signs: Int, isMultiline: Bool, literal: Int) {
    let mark = String(repeating: "#", count: signs)
    let quotes = isMultiline ? "\"\"\"" : "\""
    if sees(quotes + mark) || !isMultiline && isAtLineEnd {
      contexts.removeLast()
      take(isAtLineEnd ? 1 : quotes.count + signs)
    } else if sees("\\" + mark + "(") {
      take(1 + signs)
      contexts.append(.interpolation(open: 1))
      take(1, isCode: true)
    } else {
      let length = sees("\\" + mark) ? 2 + signs : 1
      literals[literal].bytes += source[index..<min(index + length, source.count)]
      take(length)
    }
  }

  private var isAtLineEnd: Bool { source[index] == UInt8(ascii: "\n") }

  private func sees(_ text: String, at offset: Int = 0) -> Bool {
    source[min(index + offset, source.count)...].starts(with: text.utf8)
  }

  private mutating func take(_ count: Int, isCode: Bool = false, isComment: Bool = false) {
    for byte in source[index..<min(index + count, source.count)] {
      let isEnd = byte == UInt8(ascii: "\n")
      code.append(isCode || isEnd ? byte : UInt8(ascii: " "))
      comments.append(isComment || isEnd ? byte : UInt8(ascii: " "))
      if isEnd { line += 1 }
    }
    index += count
  }
}
