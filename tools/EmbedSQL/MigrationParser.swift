/// A migration's file, its name and first lines taken apart.
package struct ParsedMigration: Equatable, Sendable {
  package let number: Int
  package let name: String
  /// As Swift's cases are called.
  package let directives: [String]
  /// The whole file, unchanged: its checksum is kept in every database it was applied to.
  package let sql: String
  package let path: String
}

extension SourceFile {
  /// The directives that a migration's first lines may give, and the Swift case each becomes.
  private static let directives = [
    "outside-transaction": "outsideTransaction", "breaking": "breaking",
  ]

  /// Reads a migration, `NNNN_name.sql`.
  ///
  /// - Throws: ``Fault`` for a bad file name, an unknown directive or one below the first lines, where it
  ///   would be overlooked, and a file without SQL.
  package func migration() throws(Fault) -> ParsedMigration {
    let digits = stem.prefix(4)
    let name = stem.dropFirst(5)
    guard
      digits.count == 4, digits.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(digits),
      number > 0,
      stem.dropFirst(4).hasPrefix("_"), name.isSnakeCase
    else {
      throw Fault(
        path: path, message: "a migration is called NNNN_name.sql: from 0001 on, in snake_case")
    }
    return ParsedMigration(
      number: number, name: String(name), directives: try directives(), sql: text, path: path)
  }

  private func directives() throws(Fault) -> [String] {
    var found: [String] = []
    var atTop = true
    var hasSQL = false
    for (number, line) in lines {
      hasSQL = hasSQL || !line.isCommentOrBlank
      guard line.hasPrefix("--!") else {
        atTop = false
        continue
      }
      let word = line.dropFirst(3).trimmed
      guard let directive = Self.directives[String(word)] else {
        let known = Self.directives.keys.sorted().joined(separator: ", ")
        throw Fault(
          path: path, line: number, message: "unknown directive '\(word)'; known: \(known)")
      }
      guard atTop, !found.contains(directive) else {
        throw Fault(path: path, line: number, message: "'\(word)' belongs once, in the first lines")
      }
      found.append(directive)
    }
    guard hasSQL else { throw Fault(path: path, message: "the migration has no SQL") }
    return found
  }
}
