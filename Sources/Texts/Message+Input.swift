// What was typed and cannot be used.

extension Message {
  /// A text that is no date, or names a day that no month has.
  package static func badDate(_ text: String) -> Message {
    if isWrittenLikeDate(text) {
      return Message(
        "date_not_in_calendar", vi: "Ngày \(text) không có trong lịch.",
        en: "There is no day \(text) in the calendar.")
    }
    return Message(
      "bad_date",
      vi: "“\(text)” không phải là ngày; hãy viết như 21/11/2026 hoặc 2026-11-21.",
      en: "\"\(text)\" is not a date; write it as 2026-11-21 or 21/11/2026.")
  }

  /// Whether a text has three numbers between slashes or hyphens.
  private static func isWrittenLikeDate(_ text: String) -> Bool {
    let separators = text.filter { !$0.isNumber }
    guard separators == "//" || separators == "--" else { return false }
    return text.split { !$0.isNumber }.count == 3
  }

  /// The option goes by what is typed, such as `--limit`; what it takes is listed if it can be.
  package static func badValue(
    _ text: String, for option: String, allowed: [String] = []
  ) -> Message {
    Message("bad_value") { words in
      let known =
        allowed.isEmpty
        ? ""
        : words.say(
          vi: " Giá trị dùng được: \(words.list(allowed)).",
          en: " It takes: \(words.list(allowed)).")
      return words.say(
        vi: "Giá trị “\(text)” không dùng được cho \(option).\(known)",
        en: "The value \"\(text)\" cannot be used for \(option).\(known)")
    }
  }

  /// An option without the value it needs.
  package static func missingValue(for option: String) -> Message {
    Message(
      "missing_value", vi: "Chưa nhập giá trị cho \(option).", en: "\(option) needs a value.")
  }

  /// Two options that exclude each other.
  package static func conflictingOptions(_ first: String, _ second: String) -> Message {
    Message(
      "conflicting_options", vi: "Không dùng \(first) cùng với \(second).",
      en: "\(first) and \(second) cannot be used together.")
  }

  package static let reasonMissing = Message(
    "reason_required", vi: "Cần ghi lý do bằng --reason.", en: "Give a reason with --reason.")
}
