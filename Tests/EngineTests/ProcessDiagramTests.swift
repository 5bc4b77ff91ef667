import Engine
import Testing

struct ProcessDiagramTests {
  private func process(
    _ change: (inout ProcessDefinition) -> Void = { _ in }
  ) throws -> ProcessVersion {
    var definition = CompilerSample.definition
    change(&definition)
    return try ProcessCompiler.compile(definition, version: 1)
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map { String($0.drop { $0 == " " }) }
  }

  @Test func `Mermaid begins with the first step and ends with every outcome`() throws {
    let drawn = try lines(ProcessDiagram.mermaid(process(), language: .vietnamese))
    #expect(drawn.first == "stateDiagram-v2")
    #expect(drawn.contains("[*] --> step_propose"))
    #expect(drawn.filter { $0.hasSuffix("--> [*]") }.count == 2)
  }

  @Test func `Mermaid draws each step in its stage and each action with its direction`() throws {
    let drawn = try lines(ProcessDiagram.mermaid(process(), language: .vietnamese))
    #expect(drawn.contains("state \"Phê duyệt\" as step_approve"))
    #expect(drawn.contains("class step_approve stage_decision"))
    #expect(drawn.contains("step_approve --> step_work : Duyệt"))
    #expect(drawn.contains("step_approve --> step_propose : Trả lại (back)"))
    #expect(drawn.contains("step_propose --> outcome_dropped : Thôi (aside)"))
  }

  @Test func `Graphviz draws a cluster for each stage and a line style for each direction`() throws
  {
    let drawn = try lines(ProcessDiagram.dot(process(), language: .english))
    #expect(drawn.first == "digraph \"sample\" {")
    #expect(drawn.last == "}")
    #expect(drawn.filter { $0.hasPrefix("subgraph cluster_") }.count == 6)
    #expect(drawn.contains("step_approve -> step_work [label=\"Approve\", style=solid];"))
    #expect(drawn.contains("step_approve -> step_propose [label=\"Return\", style=dashed];"))
    #expect(drawn.contains("step_propose -> outcome_dropped [label=\"Drop\", style=dotted];"))
  }

  @Test func `Mermaid reads nothing in a title as its own`() throws {
    let drawn = try ProcessDiagram.mermaid(
      process { $0.edit(step: "work") { $0.title.en = "a \"b\"; c: d\n--> #e" } },
      language: .english)
    #expect(
      lines(drawn).contains(
        "state \"a #34;b#34;#59; c#58; d --#62; #35;e\" as step_work"))
  }

  @Test func `Graphviz reads nothing in a title as its own`() throws {
    let drawn = try ProcessDiagram.dot(
      process { $0.edit(step: "work") { $0.title.en = "a \"b\" \\N\n]; c" } }, language: .english)
    #expect(lines(drawn).contains(#"step_work [label="a \"b\" \\N\n]; c"];"#))
  }

  @Test func `pictures do not depend on the order in which sets were filled`() throws {
    let rebuilt = try process { $0 = $0.rebuilt() }
    for language in Language.allCases {
      #expect(
        try ProcessDiagram.mermaid(process(), language: language)
          == ProcessDiagram.mermaid(rebuilt, language: language))
      #expect(
        try ProcessDiagram.dot(process(), language: language)
          == ProcessDiagram.dot(rebuilt, language: language))
    }
  }
}
