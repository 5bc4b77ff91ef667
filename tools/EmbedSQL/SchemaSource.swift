/// A text under a Swift member's name.
package struct NamedText: Equatable, Sendable {
  package let name: String
  package let text: String
  package let path: String
}

/// All of `Schema/` that is built into the program, checked as a whole.
package struct SchemaSource: Sendable {
  package let migrations: [ParsedMigration]
  package let queries: [NamedQuery]
  package let scripts: [NamedText]
  package let processes: [NamedText]
  package let tables: [NamedText]

  /// Takes the files apart and checks what only all of them together can show.
  ///
  /// - Throws: ``Faults``: those of each file, a name given twice, and migration numbers that are not
  ///   1, 2, 3 and so on.
  package init(_ files: [SourceFile]) throws(Faults) {
    var faults: [Fault] = []
    let files = files.sorted { $0.path < $1.path }
    migrations = files.parse(.migrations, &faults) { file throws(Fault) in try file.migration() }
    queries = files.parse(.queries, &faults) { file throws(Fault) in try file.queries() }
      .flatMap(\.self)
    scripts = files.parse(.roles, &faults) { file throws(Fault) in
      NamedText(name: try file.member(), text: file.text, path: file.path)
    }
    processes = files.parse(.processes, &faults) { file throws(Fault) in
      _ = try file.member()
      return NamedText(name: file.stem, text: file.text, path: file.path)
    }
    tables = files.parse(.data, &faults) { file throws(Fault) in
      NamedText(name: try file.tableMember(), text: file.text, path: file.path)
    }
    faults += Self.repeatedNames(queries.map { ($0.name, $0.path, $0.line) })
    faults += Self.repeatedNames(scripts.map { ($0.name, $0.path, 1) })
    faults += Self.repeatedNames(tables.map { ($0.name, $0.path, 1) })
    faults += Self.brokenNumbers(migrations)
    guard faults.isEmpty else { throw Faults(faults) }
  }

  private static func repeatedNames(
    _ named: [(name: String, path: String, line: Int)]
  ) -> [Fault] {
    var first: [String: String] = [:]
    return named.compactMap { entry in
      if let place = first[entry.name] {
        return Fault(
          path: entry.path, line: entry.line, message: "'\(entry.name)' is there already: \(place)")
      }
      first[entry.name] = "\(entry.path):\(entry.line)"
      return nil
    }
  }

  private static func brokenNumbers(_ migrations: [ParsedMigration]) -> [Fault] {
    var last = 0
    return migrations.compactMap { migration in
      defer { last = migration.number }
      return switch migration.number - last {
      case 1: nil
      case ...0: Fault(path: migration.path, message: "migration \(last) is there already")
      default: Fault(path: migration.path, message: "migration \(last + 1) is missing")
      }
    }
  }
}

extension [SourceFile] {
  fileprivate func parse<Parsed>(
    _ folder: Folder, _ faults: inout [Fault], _ body: (SourceFile) throws(Fault) -> Parsed
  ) -> [Parsed] {
    var parsed: [Parsed] = []
    for file in self where file.folder == folder {
      do throws(Fault) { parsed.append(try body(file)) } catch { faults.append(error) }
    }
    return parsed
  }
}

extension SourceFile {
  /// A table's member: `units-vn` is `unitsCSV`, since the country goes without saying here.
  fileprivate func tableMember() throws(Fault) -> String {
    let member = try member()
    return (stem.hasSuffix("-vn") ? String(member.dropLast(2)) : member) + "CSV"
  }
}
