import EmbedSQL
import Testing

struct SourceFileTests {
  @Test(arguments: [
    ("cases.sql", "SELECT 1;\nSELECT 2;\r\n", 2, "a carriage return: end lines with LF"),
    ("cases.sql", "SELECT\u{0}", 1, "a control character"),
    ("cases.sql", "\u{FEFF}SELECT 1", 1, "a byte order mark: save as UTF-8 without one"),
    ("cases.sql", " \n\n", 1, "the file is empty"),
    ("cases.txt", "SELECT 1", 1, "queries/ holds .sql files only"),
  ])
  func `what would not come through a literal unchanged is refused`(
    name: String, text: String, line: Int, message: String
  ) {
    let fault = #expect(throws: Fault.self) { try source(.queries, name, text) }
    #expect(fault?.line == line)
    #expect(fault?.message == message)
  }

  @Test func `bytes that are not UTF-8 are refused`() {
    let fault = #expect(throws: Fault.self) {
      try SourceFile(folder: .data, name: "units.csv", path: "units.csv", bytes: [0x54, 0xFF])
    }
    #expect(fault?.message == "not UTF-8")
  }

  @Test func `a table may end its lines as spreadsheets do`() throws {
    #expect(try source(.data, "units.csv", "a,b\r\n1,2\r\n").text == "a,b\n1,2\n")
    #expect(throws: Fault.self) { try source(.data, "units.csv", "a\rb") }
  }

  @Test func `read-mes and hidden files are left alone`() {
    #expect(!Folder.embeds("README.md"))
    #expect(!Folder.embeds(".cases.sql.swp"))
    #expect(Folder.embeds("cases.sql"))
  }
}

/// A file as `embed-sql` would have read it.
func source(_ folder: Folder, _ name: String, _ text: String) throws(Fault) -> SourceFile {
  let path = "Schema/\(folder.rawValue)/\(name)"
  return try SourceFile(folder: folder, name: name, path: path, bytes: Array(text.utf8))
}
