import Engine

/// A sentence in both languages with places for values, for what comes as a code and parameters.
///
/// `{name}` is the place of a value. A part in square brackets is left out when a value in it is
/// missing or empty: `Không rõ khóa “{key}”[; gần giống: {nearest}].`
struct Template: Sendable {
  let text: LocalizedText

  init(vi: String, en: String) {
    text = LocalizedText(vi: vi, en: en)
  }

  /// The sentence with its values; a place without one shows its name.
  func filled(with values: [String: String], in words: Wording) -> String {
    var rest = text[words.language][...]
    var filled = ""
    while let start = rest.firstIndex(of: "[") {
      filled += Self.fill(rest[..<start], with: values, in: words).text
      let inner = rest[rest.index(after: start)...]
      let end = inner.firstIndex(of: "]") ?? inner.endIndex
      let optional = Self.fill(inner[..<end], with: values, in: words)
      if optional.isComplete { filled += optional.text }
      rest = end < inner.endIndex ? inner[inner.index(after: end)...] : ""
    }
    return filled + Self.fill(rest, with: values, in: words).text
  }

  private static func fill(
    _ part: Substring, with values: [String: String], in words: Wording
  ) -> (text: String, isComplete: Bool) {
    var rest = part
    var text = ""
    var isComplete = true
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: start)..<end])
      let value = values[name] ?? ""
      if value.isEmpty { isComplete = false }
      text += rest[..<start] + (value.isEmpty ? name : words.parameter(value, named: name))
      rest = rest[rest.index(after: end)...]
    }
    return (text + rest, isComplete)
  }
}
