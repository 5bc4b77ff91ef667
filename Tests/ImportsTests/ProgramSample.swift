import Imports

/// A line of a program with nothing to be said against it, and variations of it.
enum ProgramSample {
  static let header = [
    "source_url", "issuing_body", "level", "year", "item_no", "kind", "subject", "content",
    "period", "checkpoint", "lead", "note",
  ]

  private static let cells = [
    "issuing_body": "Ban Thường vụ Đảng ủy xã Mẫu", "level": "commune", "year": "2026",
    "item_no": "1", "kind": "kiểm tra", "subject": "Chi bộ thôn Đông", "content": "Thu, chi quỹ",
    "period": "quý II", "lead": "UBKT Đảng ủy",
  ]

  /// The line with some cells changed.
  static func row(_ changes: [String: String] = [:]) -> [String] {
    header.map { changes[$0] ?? cells[$0] ?? "" }
  }

  /// A file of such lines, read.
  static func items(_ changes: [String: String]...) throws -> [ProgramItemRecord] {
    var writer = CSVWriter()
    writer.write(header)
    for change in changes { writer.write(row(change)) }
    return try ProgramFile.read(writer.bytes, knownCaseTypes: []).items
  }
}
