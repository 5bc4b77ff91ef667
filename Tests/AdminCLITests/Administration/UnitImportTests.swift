import AdminCLI
import Postgres
import TestSupport
import Testing

/// The country's units, from the file to the tree.
@Suite struct UnitImportTests {
  @Test func `the country is imported once, and a second time changes nothing`() async throws {
    try await SmallOffice.open { terminal, database in
      let line = "unit import --builtin --as administrator -o json"
      let trial = await terminal.run("\(line) --dry-run")
      #expect(trial.code == .done)
      var communes = try Self.communes(in: database)
      #expect(communes == 2)
      let first = await terminal.run(line)
      #expect(first.code == .done)
      #expect(first.output.contains(#""outcome": "done""#))
      #expect(first.output.contains(#""added": 6710"#))
      communes = try Self.communes(in: database)
      #expect(communes == 3323)
      let second = await terminal.run(line)
      #expect(second.output.contains(#""outcome": "unchanged""#))
      #expect(second.output.contains(#""added": 0"#))
      #expect(second.output.contains(#""unchanged": 6712"#))
    }
  }

  @Test func `of two imports at once, one adds and the other finds everything there`() async throws
  {
    try await SmallOffice.open { terminal, _ in
      let line = "unit import --builtin --as administrator"
      async let one = terminal.run(line)
      async let other = terminal.run(line)
      let answers = await [one, other]
      #expect(answers.map(\.code) == [.done, .done])
      #expect(
        answers.map(\.output).sorted() == ["done 6710 0 2\n", "unchanged 0 0 6712\n"])
    }
  }

  @Test func `an abolished unit has its last day in the tree`() async throws {
    try await SmallOffice.open { terminal, _ in
      let file = """
        code,parent_code,level,kind,name,ends_on
        98,,province,Tỉnh,Tỉnh Mẫu,
        98003,98,commune,Xã,Xã Cũ,30/06/2025
        """
      let answer = await terminal.run("unit import - --as administrator", input: file)
      #expect(answer.code == .done, "\(answer.errors)")
      let shown = await terminal.run("unit show X98003 --as officer -o json")
      #expect(shown.output.contains(#""ends_on": "2025-06-30""#))
      let list = await terminal.run("unit list --under T98 --as officer -o csv")
      #expect(!list.output.contains("X98003"))
    }
  }

  private static func communes(in database: TestDatabase) throws -> Int {
    try database.connect(as: .superuser)
      .execute(.sql("SELECT count(*) FROM units WHERE level = 4 AND organ = 1"))[0][0]
  }
}
