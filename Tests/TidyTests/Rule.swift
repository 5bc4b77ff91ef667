import Testing

/// Something that holds for every source file, and how to see that it does not.
struct Rule: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// What breaks the rule, as `path:line: message`.
  let findings: @Sendable (SourceFile) -> [String]

  init(_ description: String, findings: @escaping @Sendable (SourceFile) -> [String]) {
    self.testDescription = description
    self.findings = findings
  }

  static let all = [
    imports, bannedCalls, uncheckedConcurrency, sql, functionLength, fileLength, documentation,
    leftovers,
  ]
}
