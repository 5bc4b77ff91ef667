import EmbedSQL
import Testing

struct SwiftWriterTests {
  @Test func `the generated file declares each statement and lists them all`() throws {
    let swift = try SchemaSource([
      source(.queries, "cases.sql", "-- name: findCase\nSELECT 1;"),
      source(.migrations, "0001_cases.sql", "--! breaking\nSELECT 2;\n"),
    ]).swift
    #expect(
      swift.contains(
        """
          package static let `findCase` = Statement(name: "findCase", sql: #\"""
        SELECT 1
        \"""#)
        """))
    #expect(swift.contains("    Statement.`findCase`,\n"))
    #expect(
      swift.contains(
        """
            number: 1, name: "cases",
            directives: [.breaking],
            sql: #\"""
        --! breaking
        SELECT 2;

        \"""#)
        """))
  }

  @Test(arguments: [
    ("\"\"\"", 1), ("#", 2), ("x\"\"\"#", 2), ("\\##(x) and \"\"\"##", 3), ("a ### b", 4),
  ])
  func `a literal has more number signs than its text has in a row`(text: String, signs: Int) throws
  {
    let swift = try SchemaSource([source(.roles, "roles.sql", text)]).swift
    let mark = String(repeating: "#", count: signs)
    #expect(swift.contains("String = \(mark)\"\"\"\n\(text)\n\"\"\"\(mark)\n"))
  }
}
