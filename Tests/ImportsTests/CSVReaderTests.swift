import Imports
import Testing

struct CSVReaderTests {
  private func rows(_ text: String, limits: CSVLimits = CSVLimits()) throws(CSVError)
    -> [[String]]
  {
    try rows(Array(text.utf8), limits: limits)
  }

  private func rows(_ bytes: [UInt8], limits: CSVLimits = CSVLimits()) throws(CSVError)
    -> [[String]]
  {
    var reader = try CSVReader(bytes, limits: limits)
    var rows: [[String]] = []
    while let record = try reader.next() { rows.append(record.cells.map(\.text)) }
    return rows
  }

  @Test(arguments: ["a,b\nc,d\n", "a,b\r\nc,d\r\n", "a,b\rc,d\r", "a,b\nc,d", "\na,b\n\n\nc,d\n"])
  func `lines end with LF, CRLF or CR, and empty lines count for nothing`(text: String) throws {
    #expect(try rows(text) == [["a", "b"], ["c", "d"]])
  }

  @Test func `a quoted cell holds commas, quotes and lines`() throws {
    #expect(try rows("\"a,\"\"b\"\"\nc\",d") == [["a,\"b\"\nc", "d"]])
  }

  @Test func `empty cells are cells`() throws {
    #expect(try rows(",\n\"\",") == [["", ""], ["", ""]])
  }

  @Test func `a byte order mark is no part of the first cell`() throws {
    #expect(try rows("\u{FEFF}code,name") == [["code", "name"]])
  }

  @Test func `cells are composed and trimmed of every blank`() throws {
    let cells = try rows("\u{A0} Ho\u{300}a \t,\"  x  \"")
    #expect(cells == [["Hòa", "x"]])
    #expect(cells[0][0].unicodeScalars.count == 3)
  }

  @Test func `each cell knows the line on which it began`() throws {
    var reader = try CSVReader(Array("\"a\nb\",c\n\"d\r\ne\",f\ng,h".utf8))
    var lines: [[Int]] = []
    while let record = try reader.next() { lines.append(record.cells.map(\.line)) }
    #expect(lines == [[1, 2], [3, 4], [5, 5]])
  }

  @Test func `an unclosed quote is named where it opened`() {
    #expect(throws: CSVError.unclosedQuote(openedAt: Place(line: 2, column: 2))) {
      try rows("a,b\nc,\"d\n\n\n")
    }
  }

  @Test func `a quote in the middle is refused, not guessed at`() {
    #expect(throws: CSVError.strayQuote(Place(line: 1, column: 2))) { try rows("a,b\"c\"") }
    #expect(throws: CSVError.textAfterQuote(Place(line: 1, column: 1))) { try rows("\"a\"b,c") }
  }

  @Test func `a cell of a million characters is refused by its place`() {
    let long = String(repeating: "ự", count: 1_000_000)
    let limit = CSVLimits().cellCharacters
    #expect(throws: CSVError.cellTooLong(Place(line: 3, column: 2), limit: limit)) {
      try rows("a,b\nc,d\ne,\(long)\n")
    }
    #expect(throws: CSVError.cellTooLong(Place(line: 1, column: 1), limit: limit)) {
      try rows("\"\(long)\"")
    }
  }

  @Test func `a cell may have as many characters as the limit says, however many bytes`() throws {
    let text = String(repeating: "ự", count: 32_768)
    #expect(try rows("\(text),b")[0][0] == text)
    #expect(throws: CSVError.self) { try rows("\(text)ự,b") }
  }

  @Test func `rows, columns and bytes have limits`() throws {
    var limits = CSVLimits()
    limits.rows = 2
    limits.columns = 3
    limits.bytes = 14
    #expect(try rows("h\n1\n2\n", limits: limits).count == 3)
    #expect(throws: CSVError.tooManyRows(line: 4, limit: 2)) {
      try rows("h\n1\n2\n3\n", limits: limits)
    }
    #expect(throws: CSVError.tooManyColumns(line: 1, limit: 3)) {
      try rows("1,2,3,4", limits: limits)
    }
    #expect(throws: CSVError.fileTooLarge(bytes: 15, limit: 14)) {
      try rows("123456789012345", limits: limits)
    }
  }

  @Test func `an empty file is an error, a mark alone too`() {
    #expect(throws: CSVError.emptyFile) { try rows("") }
    #expect(throws: CSVError.emptyFile) { try rows("\u{FEFF}") }
  }

  @Test func `a NUL byte is named by offset and line`() {
    #expect(throws: CSVError.nulByte(byteOffset: 14, line: 2)) {
      try rows("code,name,abc\n\0,b,c\n")
    }
  }
}

struct TextEncodingTests {
  private func error(of bytes: [UInt8]) -> CSVError? {
    do throws(CSVError) {
      _ = try CSVReader(bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test func `UTF-16 is recognised with a mark and without`() {
    let plain = "code,name\n01,Ha Noi\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(
      error(of: [0xFF, 0xFE] + plain) == .notUTF8(looksLike: .utf16, byteOffset: 0, line: 1))
    #expect(error(of: plain) == .notUTF8(looksLike: .utf16, byteOffset: 1, line: 1))
  }

  @Test func `TCVN3 is told from Windows-1258`() {
    // "Đảng ủy xã" in both, behind an ASCII header line of nine bytes.
    let header = Array("code,ten\n".utf8)
    let tcvn3: [UInt8] = [
      0xA7, 0xB6, 0x6E, 0x67, 0x20, 0xF1, 0x79, 0x20, 0x78, 0xB7,
    ]
    let windows1258: [UInt8] = [
      0xD0, 0x61, 0xD2, 0x6E, 0x67, 0x20, 0x75, 0xD2, 0x79, 0x20, 0x78, 0x61, 0xDE,
    ]
    #expect(
      error(of: header + tcvn3) == .notUTF8(looksLike: .tcvn3, byteOffset: 9, line: 2))
    #expect(
      error(of: header + windows1258)
        == .notUTF8(looksLike: .windows1258, byteOffset: 9, line: 2))
  }

  @Test(arguments: [[0xC3, 0x28], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF4, 0x90, 0x80, 0x80]])
  func `what strict UTF-8 forbids is refused`(bytes: [UInt8]) {
    guard case .notUTF8(_, let offset, let line) = error(of: [0x61, 0x0A] + bytes) else {
      Issue.record("\(bytes) was read")
      return
    }
    #expect(offset == 2)
    #expect(line == 2)
  }
}
