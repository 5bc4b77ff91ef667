import Testing

/// The rules, each on a snippet that breaks it and one that almost does.
struct RuleTests {
  @Test func `an import upwards or sideways is found, in whatever way it is written`() {
    let source = """
      import Synchronization
      package import struct Store.CaseRow
      @testable import Casework
      // import Postgres
      let text = "import Postgres"
      """
    #expect(
      Rule.imports.findings(SourceFile(path: "Sources/Engine/Case.swift", source)) == [
        "Sources/Engine/Case.swift:1: Engine may not import Synchronization; see ImportRule.swift",
        "Sources/Engine/Case.swift:2: Engine may not import Store; see ImportRule.swift",
        "Sources/Engine/Case.swift:3: Engine may not import Casework; see ImportRule.swift",
      ])
    #expect(
      Rule.imports.findings(SourceFile(path: "Tests/EngineTests/CaseTests.swift", source)).isEmpty)
    #expect(
      Rule.imports.findings(SourceFile(path: "Schema/Migrations.swift", "package import Postgres"))
        .isEmpty)
  }

  @Test func `a module outside the diagram is found`() {
    #expect(
      Rule.imports.findings(SourceFile(path: "Sources/Utils/Strings.swift", "")) == [
        "Sources/Utils/Strings.swift:1: Utils is not in the diagram: add it to ImportRule.swift"
      ])
  }

  @Test(arguments: [
    ("let now = Date()", 1), ("let day = CivilDate()", 0), ("let text = \"Date()\"", 0),
    ("let text = \"\\(Date())\"", 1), ("// Date()", 0), ("/* /* */ Date() */ Date()", 1),
    ("try! open()", 1), ("try await Task.sleep(for: .seconds(1))", 1), ("print(1)", 1),
    ("fingerprint(1); view.print(1)", 0),
  ])
  func `a banned call is found in code alone`(source: String, count: Int) {
    let file = SourceFile(path: "Sources/Engine/Case.swift", source)
    #expect(Rule.bannedCalls.findings(file).count == count)
  }

  @Test func `the message of a banned call names the replacement, and the CLI may print`() {
    #expect(
      Rule.bannedCalls.findings(SourceFile(path: "Sources/Store/Row.swift", "\nprint(1)")) == [
        """
        Sources/Store/Row.swift:2: print( is not used here; instead: a logger, or the output that was \
        passed in
        """
      ])
    #expect(
      Rule.bannedCalls.findings(SourceFile(path: "Sources/AdminCLI/Show.swift", "print(1)")).isEmpty
    )
  }

  @Test(arguments: [
    ("Sources/Store/Row.swift", "// Why.\nextension A: @unchecked Sendable {}", 1),
    ("Sources/Postgres/Session.swift", "extension A: @unchecked Sendable {}", 1),
    ("Sources/Postgres/Session.swift", "// Why.\nextension A: @unchecked Sendable {}", 0),
    ("Sources/Postgres/Session.swift", "/// Why.\n@safe\nnonisolated(unsafe) let a = 1", 0),
  ])
  func `unchecked sharing needs Postgres and a reason`(path: String, source: String, count: Int) {
    #expect(Rule.uncheckedConcurrency.findings(SourceFile(path: path, source)).count == count)
  }

  @Test(arguments: [
    ("\"SELECT id FROM cases\"", 1), ("#\"DELETE FROM \"cases\"\"#", 1),
    ("\"\"\"\n  UPDATE cases\n  SET id = 1\n  \"\"\"", 1), ("\"INSERT INTO \\(table)\"", 1),
    ("// SELECT id FROM cases", 0), ("\"Select a case from the list\"", 0),
    ("\"SELECTED FROM\"", 0),
  ])
  func `SQL is found in every kind of literal`(source: String, count: Int) {
    let findings = Rule.sql.findings(
      SourceFile(path: "Sources/Store/Row.swift", "let a =\n" + source))
    #expect(findings.count == count)
    #expect(findings.allSatisfy { $0.hasPrefix("Sources/Store/Row.swift:2: ") })
    #expect(Rule.sql.findings(SourceFile(path: "Tests/StoreTests/RowTests.swift", source)).isEmpty)
  }

  @Test func `a switch with a line for each kind may be as long as its vocabulary`() {
    let cases = (0..<90).map { "    case .kind\($0): \($0)\n" }.joined()
    let source = "extension A {\n  var number: Int {\n    switch self {\n\(cases)    }\n  }\n}\n"
    let file = SourceFile(path: "Sources/Engine/Case.swift", source)
    #expect(Rule.functionLength.findings(file).isEmpty)
  }

  @Test(arguments: [(70, 0), (71, 1)])
  func `a function that does not fit a screen is found`(lines: Int, count: Int) {
    let body = String(repeating: "    work()\n", count: lines - 4)
    let source = "struct A {\n  func requirement()\n  func f(\n    a: Int\n  ) {\n\(body)  }\n}\n"
    let file = SourceFile(path: "Sources/Engine/Case.swift", source)
    #expect(
      Rule.functionLength.findings(file)
        == (count == 0 ? [] : ["\(file.path):3: 71 lines; a function has at most 70"]))
  }

  @Test(arguments: [(400, 0), (401, 1)])
  func `a file that is more than one idea is found`(lines: Int, count: Int) {
    let source = String(repeating: "\n", count: lines - 1)
    #expect(Rule.fileLength.findings(SourceFile(path: "Schema/A.swift", source)).count == count)
  }

  @Test(arguments: [
    ("package struct A {", 1), ("/// A.\npackage struct A {", 0), ("// A.\npackage struct A {", 1),
    ("package enum A {}", 0), ("/// A.\n@frozen\npackage final class A {", 0),
    ("  package static func f() {  // {}", 1), ("  package mutating func f<A>(", 1),
    ("  nonisolated package func f() {", 1), ("  package func f() -> Int { 1 }", 0),
    ("  package static func == (a: A, b: A) -> Bool {", 0),
    ("  package static func < (a: A, b: A) -> Bool {", 0),
    ("  package func hash(into hasher: inout Hasher) {", 0), ("package import Engine", 0),
    ("func f() {", 0), ("  package let a: Int", 0),
  ])
  func `an undocumented type or function is found`(source: String, count: Int) {
    #expect(
      Rule.documentation.findings(SourceFile(path: "Sources/Engine/Case.swift", source)).count
        == count)
  }

  @Test(arguments: [
    ("// TODO: later", 1), ("/* FIXME */", 1), ("let a = \"TODO\"", 0), ("// todos", 0),
  ])
  func `what was left for later is found in comments`(source: String, count: Int) {
    #expect(Rule.leftovers.findings(SourceFile(path: "Schema/A.swift", source)).count == count)
  }
}

struct SourceTextTests {
  @Test func `code, comments and literals are told apart, and each stays in its place`() {
    let text = SourceText(
      ##"""
      let a = "x \(f("y", g(1))) z" // "no"
      /* "no */ let b = #"""
        "in" \(still) \#(out)
        """#
      """##)
    #expect(
      text.code == [
        #"let a =     (f(   , g(1)))           "#,
        #"          let b =     "#,
        #"                  (out)"#,
        #"      "#,
      ])
    #expect(text.literals.map(\.text) == ["x  z", "y", "\n  \"in\" \\(still) \n  "])
    #expect(text.literals.map(\.line) == [1, 1, 2])
    #expect(text.comments.map { $0.trimmed } == ["// \"no\"", "/* \"no */", "", ""])
  }
}
