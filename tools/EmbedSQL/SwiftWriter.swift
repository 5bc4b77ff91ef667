extension SchemaSource {
  /// The generated Swift file of target `Schema`.
  ///
  /// Each text is a member of its own and the lists only name the members: one literal per expression is
  /// what the type checker does fast.
  package var swift: String {
    """
    // Written by tools/embed-sql at build time. What to edit is Schema/.

    package import Postgres

    extension Statement {
    \(queries.map(\.declaration).joined())
      /// Every statement, in the order of files and lines.
      package static let all: [Statement] = [
    \(queries.map { "    Statement.`\($0.name)`,\n" }.joined())  ]
    }

    extension Migrations {
    \(migrations.map(\.declaration).joined())
      /// Every migration, from the first on, without a gap.
      package static let all: [Migration] = [
    \(migrations.map { "    Migrations.\($0.member),\n" }.joined())  ]
    }

    extension Scripts {
    \(scripts.map(\.declaration).joined())}

    extension ProcessLibrary {
    \(processes.enumerated().map { $1.processDeclaration($0) }.joined())
      /// Every built-in process, by name.
      package static let all: [ProcessSource] = [
    \(processes.indices.map { "    ProcessLibrary.process\($0),\n" }.joined())  ]
    }

    extension ReferenceData {
    \(tables.map(\.declaration).joined())}

    """
  }
}

/// A raw literal of any text: more number signs than the text has in a row, so that nothing in it can end
/// the literal or start an escape.
func literal(_ text: String) -> String {
  var longest = 0
  var run = 0
  for byte in text.utf8 {
    run = byte == UInt8(ascii: "#") ? run + 1 : 0
    longest = max(longest, run)
  }
  let signs = String(repeating: "#", count: longest + 1)
  return "\(signs)\"\"\"\n\(text)\n\"\"\"\(signs)"
}

extension NamedQuery {
  fileprivate var declaration: String {
    """
      /// `\(path):\(line)`
      package static let `\(name)` = Statement(name: "\(name)", sql: \(literal(sql)))

    """
  }
}

extension ParsedMigration {
  fileprivate var member: String { "migration\(number)" }

  fileprivate var declaration: String {
    """
      private static let \(member) = Migration(
        number: \(number), name: "\(name)",
        directives: [\(directives.map { ".\($0)" }.joined(separator: ", "))],
        sql: \(literal(sql)))

    """
  }
}

extension NamedText {
  fileprivate var declaration: String {
    """
      /// `\(path)`
      package static let `\(name)`: String = \(literal(text))

    """
  }

  fileprivate func processDeclaration(_ index: Int) -> String {
    """
      private static let process\(index) = ProcessSource(name: "\(name)", yaml: \(literal(text)))

    """
  }
}
