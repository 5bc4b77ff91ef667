/// A CSV file with a header: rows whose cells are found by column name.
package struct CSVTable: Sendable {
  /// The column names as the header has them, in lower case.
  package let names: [String]
  /// Every row that holds anything; rows of empty cells are left out.
  package let rows: [CSVRow]

  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - required: Columns that must be there, in lower case; others may be.
  ///   - limits: What is too much.
  /// - Returns: The table; a file with a header only has no rows.
  /// - Throws: ``CSVErrors`` with every error found before reading had to stop.
  package static func read(
    _ bytes: [UInt8], required: [String], limits: CSVLimits = CSVLimits()
  ) throws(CSVErrors) -> CSVTable {
    var errors: [CSVError] = []
    do throws(CSVError) {
      let table = try read(bytes, required: required, limits: limits, errors: &errors)
      if errors.isEmpty { return table }
    } catch {
      errors.append(error)
    }
    throw CSVErrors(errors)
  }

  private static func read(
    _ bytes: [UInt8], required: [String], limits: CSVLimits, errors: inout [CSVError]
  ) throws(CSVError) -> CSVTable {
    var reader = try CSVReader(bytes, limits: limits)
    guard let header = try reader.next() else { throw .emptyFile }
    let names = header.cells.map { $0.text.lowercased() }
    errors += self.errors(in: header, names: names, required: required)
    guard errors.isEmpty else { return CSVTable(names: names, rows: []) }
    reader.names = names
    let columns = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    var rows: [CSVRow] = []
    while errors.count < limits.errors, let record = try reader.next() {
      guard record.cells.count == names.count else {
        errors.append(
          .raggedRow(line: record.line, expected: names.count, found: record.cells.count))
        continue
      }
      guard record.cells.contains(where: { !$0.text.isEmpty }) else { continue }
      rows.append(CSVRow(line: record.line, cells: record.cells, columns: columns))
    }
    return CSVTable(names: names, rows: rows)
  }

  private static func errors(
    in header: CSVRecord, names: [String], required: [String]
  ) -> [CSVError] {
    if names.count == 1, let separator = names[0].first(where: ";\t|".contains) {
      return [.otherSeparator(String(separator))]
    }
    var errors: [CSVError] = []
    var first: [String: Int] = [:]
    for (index, name) in names.enumerated() {
      let place = Place(line: header.cells[index].line, column: index + 1, name: name)
      if name.isEmpty {
        errors.append(.unnamedColumn(Place(line: place.line, column: place.column)))
      } else if let earlier = first[name] {
        errors.append(.duplicateColumn(place, first: earlier))
      } else {
        first[name] = index + 1
      }
    }
    return errors + required.filter { first[$0] == nil }.map(CSVError.missingColumn)
  }
}

/// A row of a table.
package struct CSVRow: Sendable {
  /// The line on which the row begins.
  package let line: Int
  package let cells: [CSVCell]
  let columns: [String: Int]

  /// The text under a column; empty when the table has no such column.
  package func text(_ name: String) -> String {
    columns[name].map { cells[$0].text } ?? ""
  }

  /// Where the cell under a column stands; the row's first cell when there is no such column.
  package func place(_ name: String) -> Place {
    guard let index = columns[name] else { return Place(line: line, column: 1) }
    return Place(line: cells[index].line, column: index + 1, name: name)
  }
}
