package import Engine

/// Reads the lines of a program.
///
/// No line is lost and none stops the others: what is unclear comes out with its reasons. Only a
/// file that is no table is refused.
package enum ProgramFile {
  static let required = [
    "issuing_body", "year", "item_no", "kind", "subject", "content", "period",
  ]
  static let optional = ["source_url", "level", "checkpoint", "lead", "note"]

  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - bytes: The file, CSV with columns found by name.
  ///   - knownCaseTypes: The case types that have a published process.
  ///   - limits: What is too much.
  /// - Returns: One record for each row that holds anything, in the order of the file.
  /// - Throws: ``CSVErrors`` when the file could not be read as a table.
  package static func read(
    _ bytes: [UInt8], knownCaseTypes: Set<CaseType>, limits: CSVLimits = CSVLimits()
  ) throws(CSVErrors) -> ProgramImport {
    let table = try CSVTable.read(bytes, required: required, limits: limits)
    var earlier = EarlierLines()
    let items = table.rows.map { row in
      let line = ProgramLine(row)
      return line.record(repeating: earlier.note(line), knownCaseTypes: knownCaseTypes)
    }
    return ProgramImport(items: items, ignoredColumns: ignored(in: table.names))
  }

  private static func ignored(in names: [String]) -> [Place] {
    let known = Set(required + optional)
    return names.enumerated().filter { !known.contains($0.element) }.map { index, name in
      Place(line: 1, column: index + 1, name: name)
    }
  }
}

/// The lines of the file so far, to find those that repeat one.
private struct EarlierLines {
  private struct Number: Hashable {
    let body: String
    let years: ClosedRange<Int>?
    let item: ItemNumber
  }

  private var rows: [[String]: Int] = [:]
  private var numbers: [Number: Int] = [:]

  /// Notes a line, and says which earlier line it repeats, if any.
  ///
  /// A line that repeats another in every cell is told that, and not also that its number does.
  mutating func note(_ line: ProgramLine) -> ProgramReason? {
    let row = line.row
    if let first = rows.updateValue(row.line, forKey: row.cells.map(\.text)) {
      return .duplicateRow(firstLine: first)
    }
    guard let item = line.itemNumber else { return nil }
    let body = line.body?.keys.first ?? Folding.nameKey(row.text("issuing_body"))
    let number = Number(body: body, years: line.years, item: item)
    guard let first = numbers[number] else {
      numbers[number] = row.line
      return nil
    }
    return .duplicateItemNumber("\(item)", firstLine: first)
  }
}
