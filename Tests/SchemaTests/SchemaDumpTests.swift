import TestSupport
import Testing

/// `Schema/schema.sql` is what all migrations together make.
struct SchemaDumpTests {
  @Test func `the schema that is written down is the one that the migrations make`() async throws {
    try await withTestDatabase { database in
      let dump = try Program.run(
        "pg_dump", ["--schema-only", "--no-tablespaces", "-d", database.conninfo])
      try Snapshot("Schema/schema.sql").expect(Self.normalized(dump))
    }
  }

  /// Leaves out what depends on the client, and the dump's own comments.
  private static func normalized(_ dump: String) -> String {
    var lines: [Substring] = [
      "-- What the migrations make, as pg_dump shows it; SchemaDumpTests keeps it true.", "",
    ]
    for line in dump.split(separator: "\n", omittingEmptySubsequences: false) {
      let isNoise =
        line.hasPrefix("--") || line.hasPrefix("SET ") || line.hasPrefix("\\")
        || line.hasPrefix("SELECT pg_catalog.set_config")
      guard !isNoise, !(line.isEmpty && lines.last?.isEmpty == true) else { continue }
      lines.append(line)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }
}
