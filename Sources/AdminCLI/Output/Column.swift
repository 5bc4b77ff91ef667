import Engine
import JSON

/// One column of a list: its place in the stable schema, and what people see of it.
struct Column<Line> {
  /// The key in JSON and the heading in CSV; never renamed.
  let name: String
  /// The heading of the table; nil leaves the column to programs.
  let title: LocalizedText?
  /// The value for programs: codes, numbers and ISO dates, the same in every language.
  let value: (Line) -> JSON
  /// What the table shows; else the value's own text.
  let text: ((Line) -> String)?

  init(
    _ name: String, _ title: LocalizedText? = nil, _ value: @escaping (Line) -> JSON,
    text: ((Line) -> String)? = nil
  ) {
    self.name = name
    self.title = title
    self.value = value
    self.text = text
  }

  func cell(_ line: Line) -> String {
    if let text { return text(line) }
    return value(line).plainText
  }
}

extension JSON {
  /// The value as a cell: a text without quotes, nothing for null, the rest as JSON.
  var plainText: String {
    switch self {
    case .null: ""
    case .string(let text): text
    default: String(self)
    }
  }
}
