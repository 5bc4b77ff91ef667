import Engine
import JSON
import Store
import Texts

/// Writes data to the standard output in the format asked for, and words to the standard error.
struct Printer {
  let format: OutputFormat
  let language: Language
  let console: Console

  /// Writes a list; one that was cut says so, and how it goes on after its last line if it can.
  ///
  /// JSON is one object, `{"items": […], "cut": false}`; NDJSON has a line for each item, CSV a header.
  func list<Line>(
    _ columns: [Column<Line>], _ list: Cut<Line>, next: (Line) -> String? = { _ in nil }
  ) {
    switch format {
    case .table: table(columns, list.lines)
    case .json:
      let items = list.lines.map { object($0, columns) }
      console.print(
        JSON.object([
          JSON.Member("items", .array(items)), JSON.Member("cut", .bool(list.isCut)),
        ]).pretty)
    case .ndjson:
      for line in list.lines { console.print(String(object(line, columns))) }
    case .csv: csv(columns, list.lines)
    }
    if list.isCut {
      let next = list.lines.last.flatMap(next)
      say(Remark(.cut(shown: list.lines.count, total: nil, next: next)))
    }
    if list.lines.isEmpty, format == .table { say(Remark(.nothingFound)) }
  }

  /// Writes one thing: as an object, as one CSV row of its plain members, or as words.
  func one(_ object: JSON, words: () -> [String]) {
    switch format {
    case .table: for line in words() { console.print(line) }
    case .json: console.print(object.pretty)
    case .ndjson: console.print(String(object))
    case .csv:
      let members = (object.object ?? []).filter { member in
        member.value.array == nil && member.value.object == nil
      }
      csvLine(members.map(\.key))
      csvLine(members.map(\.value.plainText))
    }
  }

  /// Says something to people; as JSON where JSON was asked for.
  func say(_ remark: Remark) {
    guard format.isJSON else {
      console.say(remark.text[language])
      return
    }
    let notice: JSON = [
      "notice": ["code": .string(remark.code), "message": .string(remark.text[language])]
    ]
    console.say(String(notice))
  }

  private func object<Line>(_ line: Line, _ columns: [Column<Line>]) -> JSON {
    .object(columns.map { JSON.Member($0.name, $0.value(line)) })
  }

  private func table<Line>(_ columns: [Column<Line>], _ lines: [Line]) {
    guard !lines.isEmpty else { return }
    let shown = columns.filter { $0.title != nil }
    var grid = Grid(header: shown.map { $0.title?[language] ?? "" })
    for line in lines { grid.add(shown.map { $0.cell(line) }) }
    for line in grid.lines(width: console.width) { console.print(line) }
  }

  private func csv<Line>(_ columns: [Column<Line>], _ lines: [Line]) {
    csvLine(columns.map(\.name))
    for line in lines { csvLine(columns.map { $0.value(line).plainText }) }
  }

  /// One line by RFC 4180, but for its end, which is a line feed as everywhere here.
  private func csvLine(_ cells: [String]) {
    console.print(cells.map(Self.quoted).joined(separator: ","))
  }

  private static func quoted(_ cell: String) -> String {
    let needsQuotes = cell.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte < 0x20
    }
    guard needsQuotes else { return cell }
    return
      "\"\(cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
  }
}
