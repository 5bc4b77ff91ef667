import EmbedSQL
import Testing

struct SchemaSourceTests {
  @Test func `files become Swift members under their names`() throws {
    let schema = try SchemaSource([
      source(.migrations, "0002_b.sql", "SELECT 2"), source(.migrations, "0001_a.sql", "SELECT 1"),
      source(.queries, "cases.sql", "-- name: findCase\nSELECT 3"),
      source(.roles, "create_roles.sql", "SELECT 4"),
      source(.processes, "party-inspection.yaml", "steps: []"),
      source(.data, "units-vn.csv", "code\n01"),
      source(.data, "program-2026.csv", "line\n1"),
    ])
    #expect(schema.migrations.map(\.number) == [1, 2])
    #expect(schema.queries.map(\.name) == ["findCase"])
    #expect(schema.scripts.map(\.name) == ["createRoles"])
    #expect(schema.processes.map(\.name) == ["party-inspection"])
    #expect(schema.tables.map(\.name) == ["program2026CSV", "unitsCSV"])
  }

  @Test func `all faults of all files are told at once`() throws {
    let faults = try #require(
      #expect(throws: Faults.self) {
        try SchemaSource([
          source(.migrations, "0001_a.sql", "SELECT 1"),
          source(.migrations, "0001_b.sql", "SELECT 1"),
          source(.migrations, "0003_c.sql", "SELECT 1"),
          source(.queries, "a.sql", "-- name: find\nSELECT 1"),
          source(.queries, "b.sql", "\n-- name: find\nSELECT 2"),
          source(.queries, "c.sql", "SELECT 3"),
        ])
      })
    #expect(
      Set(faults.all.map(\.description)) == [
        "Schema/migrations/0001_b.sql:1: error: migration 1 is there already",
        "Schema/migrations/0003_c.sql:1: error: migration 2 is missing",
        "Schema/queries/b.sql:2: error: 'find' is there already: Schema/queries/a.sql:1",
        "Schema/queries/c.sql:1: error: SQL above the first '-- name:' line",
      ])
  }

  @Test func `history starts with migration 1`() throws {
    let faults = try #require(
      #expect(throws: Faults.self) {
        try SchemaSource([source(.migrations, "0002_b.sql", "SELECT 1")])
      })
    #expect(faults.all.map(\.message) == ["migration 1 is missing"])
  }
}
