import EmbedSQL
import Testing

struct MigrationParserTests {
  @Test func `a migration keeps its text as it is and its directives in order`() throws {
    let text = "--! outside-transaction\n--! breaking\n-- Why.\nSELECT 1;\n"
    let migration = try source(.migrations, "0042_case_labels.sql", text).migration()
    #expect(migration.number == 42)
    #expect(migration.name == "case_labels")
    #expect(migration.directives == ["outsideTransaction", "breaking"])
    #expect(migration.sql == text)
  }

  @Test(arguments: [
    "42_cases.sql", "0042-cases.sql", "0042_.sql", "0042_Cases.sql", "cases.sql", "00042_x.sql",
    "0000_x.sql",
  ])
  func `a badly named migration is refused`(name: String) {
    let fault = #expect(throws: Fault.self) {
      try source(.migrations, name, "SELECT 1;").migration()
    }
    #expect(fault?.message == "a migration is called NNNN_name.sql: from 0001 on, in snake_case")
  }

  @Test(arguments: [
    (
      "--! breaks\nSELECT 1;", 1, "unknown directive 'breaks'; known: breaking, outside-transaction"
    ),
    ("SELECT 1;\n--! breaking", 2, "'breaking' belongs once, in the first lines"),
    ("--! breaking\n--! breaking\nSELECT 1;", 2, "'breaking' belongs once, in the first lines"),
    ("--! breaking\n-- nothing", 1, "the migration has no SQL"),
  ])
  func `a directive that would be overlooked is refused`(text: String, line: Int, message: String) {
    let fault = #expect(throws: Fault.self) {
      try source(.migrations, "0001_cases.sql", text).migration()
    }
    #expect(fault?.line == line)
    #expect(fault?.message == message)
  }
}
