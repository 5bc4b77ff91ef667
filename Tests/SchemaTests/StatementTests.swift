import Glibc
import Postgres
import Schema
import TestSupport
import Testing

/// Every statement fits the schema; `statements.txt` says what each takes and gives, and who may run it.
struct StatementTests {
  @Test func `every statement has the signature and the rights that are written down`() async throws
  {
    try await withTestDatabase { database in
      let path = "/tmp/\(database.name).sql"
      try TextFile.write(Self.script(Statement.all), to: path)
      defer { unsafe unlink(path) }
      let output = try Program.run(
        "psql", ["-X", "-q", "-A", "-t", "-d", database.conninfo, "-f", path])
      let described = output.split(separator: Self.mark).map(Self.describe)
      #expect(described.count == Statement.all.count)
      try Snapshot("Tests/SchemaTests/statements.txt").expect(
        described.joined(separator: "\n") + "\n")
    }
  }

  @Test func `no two statements have the same text`() {
    let texts = Dictionary(grouping: Statement.all, by: \.sql).values.filter { $0.count > 1 }
    #expect(texts.map { $0.map(\.name) }.isEmpty)
  }

  // The server tells about a statement only what a client asks for while preparing it; psql does.

  private static let mark = "=====\n"
  private static let roles = ["acts", "server", "readonly", "owner"]

  /// Asks psql for each statement's parameters, columns and whether each role may run it.
  ///
  /// EXPLAIN checks privileges as running does. What cannot be explained, such as SET ROLE, is anybody's.
  private static func script(_ statements: [Statement]) -> String {
    statements.map { statement in
      """
      \\echo =====
      \\echo name: \(statement.name)
      RESET ROLE;
      PREPARE statement AS \(statement.sql);
      \\if :ERROR
      \\echo prepared:
      \\else
      \\echo prepared:
      SELECT 'takes: ' || array_to_string(parameter_types, ', ') FROM pg_prepared_statements;
      SELECT 'EXPLAIN EXECUTE statement' || coalesce('(' || nullif(array_to_string(
        array_fill('NULL'::text, ARRAY[cardinality(parameter_types)]), ', '), '') || ')', '') AS explain
      FROM pg_prepared_statements \\gset
      \(roles.map(attempt).joined(separator: "\n"))
      RESET ROLE;
      DEALLOCATE ALL;
      \\endif
      \\echo gives:
      \(statement.sql)
      \\gdesc

      """
    }.joined()
  }

  private static func attempt(_ role: String) -> String {
    """
    SET ROLE casework_\(role);
    \\o /dev/null
    :explain;
    \\o
    \\if :ERROR
    \\else
    \\echo runs: \(role)
    \\endif
    """
  }

  /// Puts one statement's answers into a few lines.
  private static func describe(_ answer: Substring) -> String {
    var name = ""
    var takes = ""
    var columns: [String] = []
    var runners: [String] = []
    var errors: [String] = []
    for line in answer.split(separator: "\n") {
      if line.hasPrefix("name: ") {
        name = String(line.dropFirst(6))
      } else if line == "prepared:" {
        // What cannot be prepared by SQL says so, and is prepared again by \gdesc.
        errors = []
      } else if line.hasPrefix("takes: ") {
        takes = String(line.dropFirst(7))
      } else if line.hasPrefix("runs: ") {
        runners.append(String(line.dropFirst(6)))
      } else if let bar = line.firstIndex(of: "|") {
        columns.append("\(line[..<bar]) \(line[line.index(after: bar)...])")
      } else if line.contains("ERROR"), !line.contains("permission denied") {
        errors.append(String(line.drop { $0 != "E" }))
      }
    }
    return """
      \(name)(\(takes))\(runners.isEmpty ? "" : " as \(runners.joined(separator: ", "))")
        -> \(columns.isEmpty ? "nothing" : columns.joined(separator: ", "))
      """ + errors.map { "\n  \($0)" }.joined()
  }
}
