/// Writes CSV as RFC 4180 has it: commas, CRLF, quotes only where they are needed.
///
/// Cells that begin with `=`, `+`, `-` or `@` are written as they are. Data is data: a phone
/// number or a negative sum must come back unchanged, and a file that is read by programs must
/// not depend on what a spreadsheet might do. Who opens an export in a spreadsheet imports it as
/// text.
package struct CSVWriter: Sendable {
  /// The file so far, UTF-8.
  package private(set) var bytes: [UInt8] = []

  /// Starts a file, with a byte order mark if a spreadsheet must see that it is UTF-8.
  package init(byteOrderMark: Bool = false) {
    if byteOrderMark { bytes = [0xEF, 0xBB, 0xBF] }
  }

  /// Adds one row.
  package mutating func write(_ cells: some Collection<String>) {
    let isLoneBlank = cells.count == 1 && cells.first?.isEmpty == true
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(cell, quoted: isLoneBlank || Self.needsQuotes(cell))
    }
    bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
  }

  private mutating func write(_ cell: String, quoted: Bool) {
    guard quoted else {
      bytes += cell.utf8
      return
    }
    let quote = UInt8(ascii: "\"")
    bytes.append(quote)
    for byte in cell.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  private static let special: [UInt8] = [",", "\"", "\n", "\r"].map { UInt8(ascii: $0) }

  /// Outer blanks are quoted too, since some readers drop them; so is a leading mark that a
  /// reader would take for the file's own.
  private static func needsQuotes(_ cell: String) -> Bool {
    cell.utf8.contains(where: special.contains)
      || cell.first?.isWhitespace == true || cell.last?.isWhitespace == true
      || cell.unicodeScalars.first == "\u{FEFF}"
  }
}
