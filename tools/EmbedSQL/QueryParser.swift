/// A statement of `queries/*.sql`, with the place where it stands.
package struct NamedQuery: Equatable, Sendable {
  package let name: String
  package let sql: String
  package let path: String
  package let line: Int
}

extension SourceFile {
  /// Splits a file of statements at its `-- name: lowerCamelCase` lines.
  ///
  /// The comments around a statement and the semicolon that ends it for psql are left out; comments inside
  /// stay, since a plan in the server's log is read with them.
  ///
  /// - Throws: ``Fault`` for a bad name, a statement without text, and text without a name.
  package func queries() throws(Fault) -> [NamedQuery] {
    var found: [NamedQuery] = []
    var name: (text: String, line: Int)?
    var body: [Substring] = []
    for (number, line) in lines {
      guard let next = try queryName(in: line, at: number) else {
        guard name != nil || line.isCommentOrBlank else {
          throw Fault(path: path, line: number, message: "SQL above the first '-- name:' line")
        }
        body.append(line)
        continue
      }
      if let name { found.append(try query(name, body)) }
      name = (next, number)
      body = []
    }
    guard let name else {
      throw Fault(path: path, message: "no '-- name:' line")
    }
    found.append(try query(name, body))
    return found
  }

  private func queryName(in line: Substring, at number: Int) throws(Fault) -> String? {
    guard line.hasPrefix("--") else { return nil }
    let comment = line.dropFirst(2).trimmed
    guard comment.hasPrefix("name:") else { return nil }
    let name = comment.dropFirst(5).trimmed
    guard name.isLowerCamelCase, name != "all" else {
      throw Fault(
        path: path, line: number,
        message: "'\(name)' is no statement name: lowerCamelCase, and not 'all', which lists them")
    }
    return String(name)
  }

  private func query(
    _ name: (text: String, line: Int), _ body: [Substring]
  ) throws(Fault) -> NamedQuery {
    var lines = body.drop(while: \.isCommentOrBlank)
    while lines.last?.isCommentOrBlank == true { lines.removeLast() }
    var sql = lines.joined(separator: "\n")[...].trimmed
    if sql.hasSuffix(";") { sql = sql.dropLast().trimmed }
    guard !sql.isEmpty else {
      throw Fault(path: path, line: name.line, message: "'\(name.text)' has no statement")
    }
    return NamedQuery(name: name.text, sql: String(sql), path: path, line: name.line)
  }
}
