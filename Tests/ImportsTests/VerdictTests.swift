import Engine
import Imports
import Testing

/// The verdict on each line of the real programs, read line by line when it was checked in.
struct VerdictTests {
  @Test(arguments: TestFiles.programs)
  func `each line of a real program gets the verdict that is checked in`(name: String) throws {
    let expected = try CSVTable.read(
      try TestFiles.bytes("Tests/ImportsTests/expected-verdicts.csv"),
      required: VerdictTable.header)
    let rows = expected.rows.filter { $0.text("file") == name }
      .map { row in VerdictTable.header.map(row.text) }
    let program = try ProgramFile.read(try TestFiles.program(name), knownCaseTypes: [])
    let read = program.items.map { VerdictTable.row(of: $0, in: name) }
    #expect(read.count == rows.count)
    for (read, expected) in zip(read, rows) { #expect(read == expected) }
    #expect(program.ignoredColumns.isEmpty)
  }

  @Test func `all 122 lines are there`() throws {
    let items = try TestFiles.programs.flatMap {
      try ProgramFile.read(try TestFiles.program($0), knownCaseTypes: []).items
    }
    #expect(items.count == 122)
    #expect(
      Dictionary(grouping: items, by: \.verdict.code).mapValues(\.count) == [
        "imported": 99, "attention": 15, "not_a_case": 8,
      ])
  }

  @Test func `every issuing body of a province or city is one of the country's, by exact name`()
    throws
  {
    let units = try UnitFile.read(try TestFiles.bytes("Schema/data/units-vn.csv"))
    let known = Set(PartyTree.derive(from: units).map { Folding.nameKey($0.name) })
    let items = try TestFiles.programs.flatMap {
      try ProgramFile.read(try TestFiles.program($0), knownCaseTypes: []).items
    }
    for item in items where item.level == .province {
      let keys = try #require(item.body?.keys)
      #expect(keys.allSatisfy(known.contains), "\(item.bodyAsWritten)")
    }
  }
}
