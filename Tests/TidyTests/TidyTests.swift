import Testing

struct TidyTests {
  @Test(arguments: Rule.all)
  func `every source file keeps the rule`(rule: Rule) throws {
    let files = try SourceTree.swiftFiles.get()
    #expect(files.contains { $0.path == "Tests/TidyTests/TidyTests.swift" })
    for finding in files.flatMap(rule.findings) { Issue.record("\(finding)") }
  }

  @Test func `every target is compiled strictly, in the language of Swift 6`() throws {
    let lines = try SourceTree.manifest.get().text.code
    func count(_ part: String) -> Int { lines.count { $0.contains(part) } }
    let targets = count("arget(name:") + lines.count { $0.hasSuffix("arget(") }
    #expect(targets > 30)
    #expect(count("swiftSettings: strict") == targets)
    #expect(count(".treatAllWarnings(as: .error)") == 1)
    #expect(count("swiftLanguageModes: [.v6]") == 1)
  }
}
