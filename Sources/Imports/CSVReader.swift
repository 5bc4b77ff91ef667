/// One cell: its text, composed and trimmed, and the line on which it began.
package struct CSVCell: Hashable, Sendable {
  package let text: String
  package let line: Int
}

/// One row as it stands in the file.
package struct CSVRecord: Hashable, Sendable {
  package let line: Int
  package let cells: [CSVCell]
}

/// Reads CSV (RFC 4180) one row at a time.
///
/// Lines end with LF, CRLF or CR; a UTF-8 byte order mark is skipped; lines without a single
/// byte are skipped. Cells in quotes may hold commas, quotes (doubled) and line ends. A quote
/// anywhere else is refused rather than guessed at. Cells come out composed (NFC) and trimmed.
package struct CSVReader: Sendable {
  /// The names that errors give to columns, once the caller knows them.
  package var names: [String] = []

  private let bytes: [UInt8]
  private let limits: CSVLimits
  private var position = 0
  private var line = 1
  private var records = 0

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Checks size and encoding of the whole file; no row is read yet.
  ///
  /// - Throws: ``CSVError`` for a file that is empty, too large, or not UTF-8.
  package init(_ bytes: [UInt8], limits: CSVLimits = CSVLimits()) throws(CSVError) {
    guard bytes.count <= limits.bytes else {
      throw .fileTooLarge(bytes: bytes.count, limit: limits.bytes)
    }
    try TextEncoding.check(bytes)
    self.bytes = bytes
    self.limits = limits
    if bytes.starts(with: Self.byteOrderMark) { position = Self.byteOrderMark.count }
    guard position < bytes.count else { throw .emptyFile }
  }

  /// The next row, or nothing at the end of the file.
  package mutating func next() throws(CSVError) -> CSVRecord? {
    while position < bytes.count {
      guard takeLineEnd() else { return try record() }
    }
    return nil
  }

  private mutating func record() throws(CSVError) -> CSVRecord {
    records += 1
    guard records <= limits.rows + 1 else {
      throw .tooManyRows(line: line, limit: limits.rows)
    }
    let first = line
    var cells: [CSVCell] = []
    repeat {
      guard cells.count < limits.columns else {
        throw .tooManyColumns(line: line, limit: limits.columns)
      }
      cells.append(try cell(at: place(column: cells.count + 1)))
    } while take(Self.comma)
    _ = takeLineEnd()
    return CSVRecord(line: first, cells: cells)
  }

  private mutating func cell(at start: Place) throws(CSVError) -> CSVCell {
    let content = take(Self.quote) ? try quoted(from: start) : try plain(from: start)
    return CSVCell(
      text: NormalText.of(String(decoding: content, as: UTF8.self)), line: start.line)
  }

  private mutating func plain(from start: Place) throws(CSVError) -> [UInt8] {
    let first = position
    var characters = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == Self.comma || byte == Self.lineFeed || byte == Self.carriageReturn { break }
      guard byte != Self.quote else { throw .strayQuote(start) }
      try count(byte, in: &characters, from: start)
      position += 1
    }
    return Array(bytes[first..<position])
  }

  private mutating func quoted(from start: Place) throws(CSVError) -> [UInt8] {
    var content: [UInt8] = []
    var characters = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == Self.quote {
        position += 1
        guard take(Self.quote) else {
          try checkEnd(of: start)
          return content
        }
        content.append(byte)
      } else {
        let before = position
        if !takeLineEnd() { position += 1 }
        content += bytes[before..<position]
      }
      try count(byte, in: &characters, from: start)
    }
    throw .unclosedQuote(openedAt: start)
  }

  private func checkEnd(of start: Place) throws(CSVError) {
    guard position < bytes.count else { return }
    let byte = bytes[position]
    guard byte == Self.comma || byte == Self.lineFeed || byte == Self.carriageReturn else {
      throw .textAfterQuote(place(column: start.column))
    }
  }

  private func count(
    _ byte: UInt8, in characters: inout Int, from start: Place
  ) throws(CSVError) {
    if byte & 0xC0 != 0x80 { characters += 1 }
    guard characters <= limits.cellCharacters else {
      throw .cellTooLong(start, limit: limits.cellCharacters)
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func takeLineEnd() -> Bool {
    if take(Self.carriageReturn) {
      _ = take(Self.lineFeed)
    } else if !take(Self.lineFeed) {
      return false
    }
    line += 1
    return true
  }

  private func place(column: Int) -> Place {
    let name = column <= names.count ? names[column - 1] : nil
    return Place(line: line, column: column, name: name)
  }
}
