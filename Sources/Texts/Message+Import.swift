import Engine

extension Message {
  /// What is wrong with an imported file, by the code and parameters that the module Imports gives.
  ///
  /// Without a line the whole file is meant; a column is shown by its name if it has one.
  package static func importProblem(
    code: String, parameters: [String: String], line: Int? = nil, column: Int? = nil,
    name: String? = nil
  ) -> Message {
    Message(code) { words in
      let place = words.place(line: line, column: column, name: name)
      return place + words.sentence(ImportTexts.templates[code], code: code, parameters)
    }
  }

  /// An unreadable table, whose place stands among the parameters.
  package static func csv(code: String, parameters: [String: String]) -> Message {
    importProblem(
      code: code, parameters: parameters, line: parameters["line"].flatMap { Int($0) },
      column: parameters["column"].flatMap { Int($0) }, name: parameters["name"])
  }
}

extension Wording {
  /// Such as `Dòng 12, cột “kind”: `; nothing for the whole file.
  fileprivate func place(line: Int?, column: Int?, name: String?) -> String {
    guard let line else { return "" }
    let row = say(vi: "Dòng \(line)", en: "Line \(line)")
    guard let cell = name.map(quoted) ?? column.map(String.init) else { return "\(row): " }
    return say(vi: "\(row), cột \(cell): ", en: "\(row), column \(cell): ")
  }

  /// The sentence of a code; a code without one is shown with its values, so that nothing is lost.
  func sentence(
    _ template: Template?, code: String, _ parameters: [String: String]
  ) -> String {
    if let template { return template.filled(with: parameters, in: self) }
    let values = parameters.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let details = values.isEmpty ? "" : " (\(values.joined(separator: ", ")))"
    return say(vi: "Lỗi \(code)\(details).", en: "Problem \(code)\(details).")
  }
}
