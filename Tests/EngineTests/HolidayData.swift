import Engine
import FoundationEssentials

/// The Vietnamese working calendar as it ships in `Schema/data`.
enum HolidayData {
  /// Published through 2026; the days of 2027 are only expected.
  static let vietnam = WorkingCalendar(
    version: 1, publishedThrough: "2026-12-31",
    exceptions: Dictionary(uniqueKeysWithValues: rows.map { ($0.date, $0.day) }))

  static let rows: [(date: CivilDate, day: WorkingCalendar.Day)] =
    text.split(whereSeparator: \.isNewline).dropFirst().map(row)

  private static func row(_ line: Substring) -> (date: CivilDate, day: WorkingCalendar.Day) {
    let fields = fields(of: line)
    guard fields.count == 4, let date = CivilDate(iso: fields[0]),
      let kind = WorkingCalendar.Day.Kind(code: fields[2])
    else { preconditionFailure("This is not a day of the calendar: \(line)") }
    let provisional = fields[1].contains("(dự kiến")
    return (date, WorkingCalendar.Day(kind: kind, name: fields[1], provisional: provisional))
  }

  private static var text: String {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    do {
      return try String(contentsOfFile: "/\(root)/Schema/data/holidays-vn.csv", encoding: .utf8)
    } catch {
      preconditionFailure("The holidays cannot be read: \(error)")
    }
  }

  /// The fields of a line; a comma between quotes belongs to its field.
  private static func fields(of line: Substring) -> [String] {
    var fields = [""]
    var quoted = false
    for character in line {
      switch character {
      case "\"": quoted.toggle()
      case "," where !quoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}
