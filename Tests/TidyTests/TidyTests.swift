import Testing

struct TidyTests {
  @Test(arguments: Rule.all)
  func `every source file keeps the rule`(rule: Rule) throws {
    let files = try SourceTree.swiftFiles.get()
    #expect(files.contains { $0.path == "Tests/TidyTests/TidyTests.swift" })
    for finding in files.flatMap(rule.findings) { Issue.record("\(finding)") }
  }
}
