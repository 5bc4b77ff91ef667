import Imports
import Testing

struct CSVTableTests {
  private func errors(
    _ text: String, required: [String] = ["code", "name"], limits: CSVLimits = CSVLimits()
  ) -> [CSVError] {
    do throws(CSVErrors) {
      _ = try CSVTable.read(Array(text.utf8), required: required, limits: limits)
      return []
    } catch {
      return error.errors
    }
  }

  @Test func `cells are found by column name, in any order and case`() throws {
    let table = try CSVTable.read(
      Array("NAME,Code\nHà Nội,01\n".utf8), required: ["code", "name"])
    #expect(table.rows[0].text("code") == "01")
    #expect(table.rows[0].place("code") == Place(line: 2, column: 2, name: "code"))
    #expect(table.rows[0].text("absent").isEmpty)
  }

  @Test func `a header alone is a table without rows`() throws {
    #expect(try CSVTable.read(Array("code,name\n".utf8), required: ["code"]).rows.isEmpty)
  }

  @Test func `rows of empty cells are left out`() throws {
    let text = "code,name\n,\n01,x\n ,\u{A0}\n"
    #expect(try CSVTable.read(Array(text.utf8), required: []).rows.map(\.line) == [3])
  }

  @Test func `everything wrong with a header is named at once`() {
    #expect(
      errors("code,,code\n01,a,b\n") == [
        .unnamedColumn(Place(line: 1, column: 2)),
        .duplicateColumn(Place(line: 1, column: 3, name: "code"), first: 1),
        .missingColumn("name"),
      ])
  }

  @Test(arguments: [";", "\t", "|"])
  func `a file with another separator is told so`(separator: String) {
    #expect(errors("code\(separator)name\n1\(separator)2") == [.otherSeparator(separator)])
  }

  @Test func `every ragged row is named, up to the limit`() {
    let text = "code,name\n1\n2,b\n3,c,d\n"
    #expect(
      errors(text) == [
        .raggedRow(line: 2, expected: 2, found: 1), .raggedRow(line: 4, expected: 2, found: 3),
      ])
    var limits = CSVLimits()
    limits.errors = 1
    #expect(errors(text, limits: limits) == [.raggedRow(line: 2, expected: 2, found: 1)])
  }

  @Test func `errors inside rows name the column`() {
    #expect(
      errors("code,name\n1\n2,\"x") == [
        .raggedRow(line: 2, expected: 2, found: 1),
        .unclosedQuote(openedAt: Place(line: 3, column: 2, name: "name")),
      ])
  }

  @Test func `every error has its own code and names its place`() {
    let place = Place(line: 3, column: 2, name: "name")
    let all: [CSVError] = [
      .emptyFile, .fileTooLarge(bytes: 2, limit: 1),
      .notUTF8(looksLike: .tcvn3, byteOffset: 5, line: 1), .nulByte(byteOffset: 1, line: 1),
      .cellTooLong(place, limit: 9), .tooManyRows(line: 2, limit: 1),
      .tooManyColumns(line: 2, limit: 1), .unclosedQuote(openedAt: place), .strayQuote(place),
      .textAfterQuote(place), .raggedRow(line: 1, expected: 2, found: 3), .otherSeparator(";"),
      .unnamedColumn(place), .duplicateColumn(place, first: 1), .missingColumn("name"),
    ]
    #expect(Set(all.map(\.code)).count == all.count)
    #expect(
      CSVError.cellTooLong(place, limit: 9).parameters == [
        "line": "3", "column": "2", "name": "name", "limit": "9",
      ])
  }
}
