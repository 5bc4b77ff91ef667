package import Engine

/// A day on which work does not follow the week.
package struct CalendarDay: Hashable, Sendable {
  /// Why the day is not as its weekday says.
  package enum Kind: String, CaseIterable, Sendable {
    case holiday
    /// A working day off, made up for on another.
    case swappedOff = "swapped_off"
    /// A day of the weekend that is worked in its place.
    case compensatedWorkday = "compensated_workday"
  }

  package let date: CivilDate
  package let kind: Kind
  package let name: String
  package let source: String
  /// Whether the day is only expected: its name says `(dự kiến…)`.
  package let isProvisional: Bool
}

/// What is wrong with a row of a calendar file.
package enum CalendarProblem: Coded {
  case dateUnusable(String)
  case dateDuplicated(CivilDate, firstLine: Int)
  case kindUnknown(String)
  case nameMissing

  package var code: String {
    switch self {
    case .dateUnusable: "date_unusable"
    case .dateDuplicated: "date_duplicated"
    case .kindUnknown: "kind_unknown"
    case .nameMissing: "name_missing"
    }
  }

  package var parameters: [String: String] {
    switch self {
    case .dateUnusable(let text), .kindUnknown(let text): ["text": text]
    case .dateDuplicated(let date, let line): ["date": "\(date)", "first_line": "\(line)"]
    case .nameMissing: [:]
    }
  }
}

/// Reads the days of a calendar: `date,name,kind` and, where known, `source_url`.
package enum CalendarFile {
  private static let provisionalMark = "(dự kiến"

  /// Reads and checks a whole file.
  ///
  /// - Returns: The days in the order of the calendar.
  /// - Throws: ``ImportFailure`` with every problem of every row.
  package static func read(
    _ bytes: [UInt8], limits: CSVLimits = CSVLimits()
  ) throws(ImportFailure<CalendarProblem>) -> [CalendarDay] {
    let table: CSVTable
    do throws(CSVErrors) {
      table = try CSVTable.read(bytes, required: ["date", "name", "kind"], limits: limits)
    } catch {
      throw .unreadable(error.errors)
    }
    var lines: [CivilDate: Int] = [:]
    var problems: [Located<CalendarProblem>] = []
    let days = table.rows.compactMap { day(of: $0, lines: &lines, problems: &problems) }
    guard problems.isEmpty else { throw .rows(problems) }
    return days.sorted { $0.date < $1.date }
  }

  private static func day(
    of row: CSVRow, lines: inout [CivilDate: Int], problems: inout [Located<CalendarProblem>]
  ) -> CalendarDay? {
    func report(_ problem: CalendarProblem, in column: String) {
      problems.append(Located(problem, at: row.place(column)))
    }
    let name = row.text("name")
    if name.isEmpty { report(.nameMissing, in: "name") }
    let kind = CalendarDay.Kind(rawValue: row.text("kind"))
    if kind == nil { report(.kindUnknown(row.text("kind")), in: "kind") }
    guard let date = WrittenDate.parse(row.text("date")) else {
      report(.dateUnusable(row.text("date")), in: "date")
      return nil
    }
    if let first = lines[date] {
      report(.dateDuplicated(date, firstLine: first), in: "date")
      return nil
    }
    lines[date] = row.line
    return kind.map {
      CalendarDay(
        date: date, kind: $0, name: name, source: row.text("source_url"),
        isProvisional: name.lowercased().contains(provisionalMark))
    }
  }
}
