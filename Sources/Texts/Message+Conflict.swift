package import Engine

// What somebody else, or an earlier command, did first.

extension Message {
  /// The case has moved on since it was read.
  ///
  /// The person is who made the later change, as they are called; nil when that may not be told.
  package static func stale(
    _ code: CaseCode, expected: Int, actual: Int, by person: String?, at moment: Moment?
  ) -> Message {
    Message("stale") { words in
      let who = person.map { words.say(vi: ", do \($0)", en: ", by \($0)") } ?? ""
      let when =
        moment.map { words.say(vi: " lúc \(words.moment($0))", en: " at \(words.moment($0))") }
        ?? ""
      return words.say(
        vi: "Vụ việc \(code) đã thay đổi (lần \(actual)\(who)\(when)) so với bản đang xem "
          + "(lần \(expected)). Hãy xem lại rồi thực hiện tiếp.",
        en: "The case \(code) has changed (revision \(actual)\(who)\(when)) since it was read "
          + "(revision \(expected)). Look again, then go on.")
    }
  }

  /// The same key came with another content.
  package static func keyReused(_ key: String) -> Message {
    Message(
      "key_reused",
      vi: "Khóa chống lặp “\(key)” đã dùng cho một yêu cầu khác; hãy dùng khóa mới.",
      en: "The idempotency key \"\(key)\" was used for another request; use a new one.")
  }

  /// The code drawn for a new paper is in use; another is drawn when the command is given again.
  package static let documentCodeTaken = Message(
    "document_code_taken",
    vi: "Mã dự kiến cho văn bản đã dùng trong hồ sơ khác; chưa ghi gì, hãy thực hiện lại.",
    en: "The code drawn for the paper is in use in another dossier; nothing was written, try again."
  )
}
