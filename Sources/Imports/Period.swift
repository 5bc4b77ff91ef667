package import Engine

/// When a line of a program is to be carried out.
package struct Period: Hashable, Sendable {
  /// The smallest unit in which the text speaks.
  package enum Precision: Int, Sendable, Comparable {
    case day, month, quarter, part, year

    /// The word in files and JSON; `part` is a part of a year, such as `6 tháng đầu năm`.
    package var code: String {
      switch self {
      case .day: "day"
      case .month: "month"
      case .quarter: "quarter"
      case .part: "part"
      case .year: "year"
      }
    }

    package static func < (left: Precision, right: Precision) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// First day; nothing when the text leaves it open (`đến 4/2021`).
  package let starts: CivilDate?
  /// Last day, included; nothing when the text leaves it open (`từ 01/8/2026`).
  package let ends: CivilDate?
  package let precision: Precision
  /// The number of the `đợt`, when one decision has several.
  package let round: Int?
  /// Whether the text dates one event of the work (`hội nghị thông qua dự thảo báo cáo`) rather
  /// than the work.
  package let isMilestone: Bool
  package let asWritten: String
}

/// Why a text is not a period.
enum PeriodProblem: Error {
  case notUnderstood
  /// This part is a date, month or quarter that does not exist.
  case impossible(String)
  case reversed
  /// No year in the text, and none or several in the line.
  case yearUnclear
}
