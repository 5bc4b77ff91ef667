package import Engine

// What is asked before something is done, and what follows from the answer.

extension Message {
  /// Asked before many cases are moved by one action, which goes by its title.
  package static func confirmCases(_ count: Int, action: LocalizedText) -> Message {
    Message("confirm_cases") { words in
      let name = words.quoted(action[words.language])
      return words.say(
        vi: "Thực hiện \(name) với \(words.number(count)) vụ việc? [c/K]",
        en: "Do \(name) for \(words.count(count, "case", "cases"))? [y/N]")
    }
  }

  /// Asked before what a run did is compensated.
  package static func confirmRevert(_ count: Int) -> Message {
    Message("confirm_revert") { words in
      words.say(
        vi: "Hoàn lại lượt chạy này với \(words.number(count)) vụ việc? Lịch sử vẫn được giữ. "
          + "[c/K]",
        en: "Revert this run for \(words.count(count, "case", "cases"))? The history is kept. "
          + "[y/N]")
    }
  }

  /// Due dates that moved since the plan was made, because it is applied on a later day.
  package static func confirmLaterDates(_ count: Int) -> Message {
    Message("confirm_later_dates") { words in
      words.say(
        vi: "\(words.number(count)) thời hạn sẽ khác với kế hoạch vì thực hiện muộn hơn. "
          + "Đồng ý? [c/K]",
        en: "\(words.count(count, "due date", "due dates")) will differ from the plan, which is "
          + "applied on a later day. Go on? [y/N]")
    }
  }

  /// Something that has to be typed out, since it cannot be undone.
  package static func confirmByTyping(_ word: String) -> Message {
    Message(
      "confirm_by_typing",
      vi: "Việc này không hoàn lại được. Gõ “\(word)” để tiếp tục:",
      en: "This cannot be undone. Type \"\(word)\" to go on:")
  }

  package static let notConfirmed = Message(
    "not_confirmed", vi: "Chưa xác nhận, không có gì được thực hiện.",
    en: "Not confirmed; nothing was done.")

  /// There is nobody to ask.
  package static let confirmationNeeded = Message(
    "confirmation_needed", vi: "Cần xác nhận; khi chạy không có người ngồi máy, hãy thêm --yes.",
    en: "This has to be confirmed; where nobody can be asked, add --yes.")
}

extension Language {
  /// Whether an answer to a question `[c/K]` or `[y/N]` agrees; both languages' words are taken.
  package static func agrees(_ answer: String) -> Bool {
    let word = answer.filter { !$0.isWhitespace }.lowercased()
    return ["c", "có", "co", "y", "yes"].contains(word)
  }
}
