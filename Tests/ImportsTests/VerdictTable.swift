import Engine
import Imports

/// The table that `expected-verdicts.csv` holds: one line for each line of the real programs.
enum VerdictTable {
  static let header = [
    "file", "line", "verdict", "reasons", "case_type", "organ", "body", "subject_kind",
    "naming", "count", "starts", "ends", "precision", "round",
  ]

  static func row(of item: ProgramItemRecord, in file: String) -> [String] {
    [
      file, "\(item.line)", item.verdict.code, reasons(of: item.verdict),
      item.caseType?.code ?? "", item.body?.organ.code ?? "", item.body?.names[0] ?? "",
      item.subject.kindCode, naming(of: item.subject),
      item.subject.count.map { "\($0)" } ?? "", item.period?.starts.map { "\($0)" } ?? "",
      item.period?.ends.map { "\($0)" } ?? "", precision(of: item.period),
      item.period?.round.map { "\($0)" } ?? "",
    ]
  }

  private static func reasons(of verdict: ProgramVerdict) -> String {
    switch verdict {
    case .imported: ""
    case .attention(let reasons): reasons.map(\.code).joined(separator: " ")
    case .notACase(let reason): reason.code
    }
  }

  private static func naming(of subject: ProgramSubject) -> String {
    switch subject.naming {
    case .named: "named"
    case .counted: "counted"
    case .open: "open"
    case .missing: "missing"
    }
  }

  private static func precision(of period: Period?) -> String {
    guard let period else { return "" }
    return period.isMilestone ? "milestone" : period.precision.code
  }
}
