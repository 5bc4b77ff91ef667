/// Cells in columns, each as wide as its widest cell; the last columns give way on a narrow terminal.
struct Grid {
  private let header: [String]
  private var rows: [[String]] = []

  init(header: [String]) {
    self.header = header
  }

  /// Adds a row; a cell with several lines shows them as one.
  mutating func add(_ cells: [String]) {
    precondition(cells.count == header.count, "A row has as many cells as its header")
    rows.append(cells.map(Self.oneLine))
  }

  /// The lines, without white space at their ends, cut to a terminal's columns if it is one.
  func lines(width: Int?) -> [String] {
    let widths = header.indices.map { column in
      rows.reduce(DisplayWidth.of(header[column])) { max($0, DisplayWidth.of($1[column])) }
    }
    return ([header] + rows).map { row in
      let line = Self.line(row, widths)
      return width.map { DisplayWidth.cut(line, to: $0) } ?? line
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
      gap += width - DisplayWidth.of(cell) + 2
    }
    return line
  }

  private static func oneLine(_ cell: String) -> String {
    guard cell.utf8.contains(where: { $0 < 0x20 }) else { return cell }
    return cell.split(whereSeparator: { $0.isNewline || $0 == "\t" }).joined(separator: " ")
  }
}
