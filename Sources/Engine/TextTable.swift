/// Rows of cells as plain text, each column as wide as its widest line.
struct TextTable {
  /// Longer lines of a cell are broken between words, so that a table fits on a page.
  static let cellWidthMax = 48

  private let header: [String]
  private var rows: [[[String]]] = []

  init(_ header: [String]) {
    self.header = header
  }

  /// Adds a row; a cell may have several lines.
  ///
  /// - Precondition: as many cells as the header has.
  mutating func add(_ cells: [[String]]) {
    precondition(cells.count == header.count, "A row has as many cells as its header")
    rows.append(cells.map { $0.flatMap(Self.wrapped) })
  }

  /// The lines of the table, without white space at their ends; none without rows.
  var lines: [String] {
    guard !rows.isEmpty else { return [] }
    let widths = header.indices.map { column in
      rows.reduce(header[column].count) { widest, row in
        row[column].reduce(widest) { max($0, $1.count) }
      }
    }
    let rule = widths.map { String(repeating: "-", count: $0) }
    return [Self.line(header, widths), Self.line(rule, widths)]
      + rows.flatMap { Self.lines(of: $0, widths) }
  }

  private static func lines(of row: [[String]], _ widths: [Int]) -> [String] {
    let height = row.reduce(1) { max($0, $1.count) }
    return (0..<height).map { index in
      line(row.map { index < $0.count ? $0[index] : "" }, widths)
    }
  }

  private static func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    var gap = 0
    for (cell, width) in zip(cells, widths) {
      if !cell.isEmpty {
        line += String(repeating: " ", count: gap) + cell
        gap = 0
      }
      gap += width - cell.count + 2
    }
    return line
  }

  /// The text in lines of its words; lines after the first are indented.
  private static func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > cellWidthMax {
        lines.append(line)
        line = "  " + word
      } else {
        line += (line.isEmpty ? "" : " ") + word
      }
    }
    return lines + [line]
  }
}
