import AdminCLI
import Definitions
import Engine
import TestSupport
import Testing

/// Definitions on their way into the database.
@Suite struct ProcessPublishTests {
  static let library = [
    "compliance_inspection_member", "compliance_inspection_organisation", "thematic_supervision",
  ]

  @Test func `the library is published once, whatever its comments`() async throws {
    try await SmallOffice.open { terminal, _ in
      let first = await terminal.run("process publish --builtin --as administrator")
      #expect(first.code == .done, "\(first.errors)")
      #expect(first.output == Self.library.map { "done \($0)@1\n" }.joined())
      let second = await terminal.run("process publish --builtin --as administrator")
      #expect(second.output == Self.library.map { "unchanged \($0)@1\n" }.joined())
    }
  }

  @Test func `the list has the latest version of each process, or all`() async throws {
    try await SmallOffice.open { terminal, _ in
      let changed = SmallOffice.process + "# a remark\n"
      let same = await terminal.run("process publish - --as administrator", input: changed)
      #expect(same.output == "done short_check@2\n", "\(same.errors)")
      let again = await terminal.run(
        "process publish - --as administrator", input: SmallOffice.process)
      #expect(again.output == "unchanged short_check@2\n")
      let latest = await terminal.run("process list -o csv --as officer")
      #expect(
        latest.output.hasPrefix(
          "process,version,case_type,sha256,published_at,published_by\nshort_check,2,"))
      #expect(latest.output.split(separator: "\n").count == 2)
      let all = await terminal.run("process list short_check --all -o csv --as officer")
      #expect(all.output.split(separator: "\n").count == 3)
    }
  }

  @Test(arguments: library)
  func `what the library is has no error, and is drawn without a database`(name: String)
    async throws
  {
    let terminal = Terminal(conninfo: "host=/nowhere")
    let path = Repository.path("Schema/processes/\(name)")
    #expect(await terminal.run("process lint \(path).yaml").code == .done)
    let table = await terminal.run("process table --builtin \(name) --lang vi")
    let signed = try TextFile.read("\(path).table.txt")
    #expect(table.output == signed)
    let mermaid = await terminal.run("process diagram --file \(path).yaml")
    #expect(mermaid.output.hasPrefix("stateDiagram-v2\n"))
    let dot = await terminal.run("process diagram --builtin \(name) --format dot")
    #expect(dot.output.hasPrefix("digraph \"\(name)\" {\n"))
    let yaml = await terminal.run("process show --builtin \(name) -o yaml")
    let definition = try ProcessDecoder.decode(yaml: yaml.output, file: "shown")
    #expect(ProcessEncoder.yaml(of: definition) == yaml.output)
  }

  @Test func `a definition that asks for a vote is refused by name`() async throws {
    try await SmallOffice.open { terminal, _ in
      let (asks, vote) = (
        "- different_person: submit_plan", "- vote: {quorum: 2/3, share: 1/2, secret: true}"
      )
      let yaml = SmallOffice.process.split(separator: asks, omittingEmptySubsequences: false)
        .joined(separator: vote)
      let answer = await terminal.run("process publish - --as administrator -o json", input: yaml)
      #expect(answer.code == .failed)
      #expect(answer.errors.contains("process.votes_not_supported"), "\(answer.errors)")
      let list = await terminal.run("process list --all --as officer -o csv")
      #expect(list.output.split(separator: "\n").count == 2)
    }
  }

  @Test func `of several definitions all are published or none`() async throws {
    try await SmallOffice.open { terminal, _ in
      let path = Repository.path("Schema/processes/thematic_supervision.yaml")
      let answer = await terminal.run(
        "process publish \(path) - --as administrator", input: "process: a\n")
      #expect(answer.code == .failed)
      let list = await terminal.run("process list --as officer -o csv")
      #expect(!list.output.contains("thematic_supervision"))
    }
  }
}
