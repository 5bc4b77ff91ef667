package import Engine

extension Wording {
  /// A number in groups of three: `1.234` in Vietnamese, `1,234` in English.
  package func number(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) {
        grouped += say(vi: ".", en: ",")
      }
      grouped.append(digit)
    }
    return number < 0 ? "-" + grouped : grouped
  }

  /// A number with an English noun in the form that fits it.
  func count(_ count: Int, _ one: String, _ many: String) -> String {
    "\(number(count)) \(count == 1 ? one : many)"
  }

  /// Such as `5 ngày làm việc`, `1 working day`.
  package func days(_ days: DayCount) -> String {
    let count = days.count
    return switch days.kind {
    case .calendar: say(vi: "\(number(count)) ngày", en: self.count(count, "day", "days"))
    case .working:
      say(
        vi: "\(number(count)) ngày làm việc",
        en: self.count(count, "working day", "working days"))
    case .month: say(vi: "\(number(count)) tháng", en: self.count(count, "month", "months"))
    }
  }

  /// Such as `a, b và c`, `a, b and c`.
  package func list(_ items: [String]) -> String {
    joined(items, by: say(vi: "và", en: "and"))
  }

  /// Such as `a, b hoặc c`, `a, b or c`.
  package func alternatives(_ items: [String]) -> String {
    joined(items, by: say(vi: "hoặc", en: "or"))
  }

  private func joined(_ items: [String], by word: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return "\(items.dropLast().joined(separator: ", ")) \(word) \(last)"
  }

  /// The text with a small first letter, to stand within a sentence; `UBKT` stays as it is.
  func lowered(_ text: String) -> String {
    guard let first = text.first, text.dropFirst().first?.isUppercase != true else { return text }
    return first.lowercased() + text.dropFirst()
  }
}
