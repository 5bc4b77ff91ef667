import EmbedSQL
import Testing

struct QueryParserTests {
  @Test func `a file is split at its names, and each statement knows its line`() throws {
    let queries = try parse(
      """
      -- About this file.

      -- name: findCase
      -- Locks nothing.
      SELECT id -- the key
      FROM cases;

      -- About the next one.
      -- name: closeCase
      UPDATE cases SET closed = true

      """)
    #expect(queries.map(\.name) == ["findCase", "closeCase"])
    #expect(
      queries.map(\.sql) == ["SELECT id -- the key\nFROM cases", "UPDATE cases SET closed = true"])
    #expect(queries.map(\.line) == [3, 9])
  }

  @Test(arguments: [
    ("SELECT 1;", "Schema/queries/cases.sql:1: error: SQL above the first '-- name:' line"),
    ("-- nothing", "Schema/queries/cases.sql:1: error: no '-- name:' line"),
    ("\n-- name: a\n-- only words\n;", "Schema/queries/cases.sql:2: error: 'a' has no statement"),
    (
      "-- name: find_case\nSELECT 1",
      "Schema/queries/cases.sql:1: error: 'find_case' is no statement name: lowerCamelCase, "
        + "and not 'all', which lists them"
    ),
    (
      "-- name: all\nSELECT 1",
      "Schema/queries/cases.sql:1: error: 'all' is no statement name: lowerCamelCase, "
        + "and not 'all', which lists them"
    ),
  ])
  func `what cannot be a statement is told with its place`(text: String, message: String) {
    let fault = #expect(throws: Fault.self) { try parse(text) }
    #expect(fault?.description == message)
  }

  private func parse(_ text: String) throws -> [NamedQuery] {
    try source(.queries, "cases.sql", text).queries()
  }
}
