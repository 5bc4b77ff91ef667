// How it went.

extension Message {
  package static let done = Message("done", vi: "Đã thực hiện.", en: "Done.")

  package static let unchanged = Message(
    "unchanged", vi: "Không có gì thay đổi, vì đã đúng như yêu cầu.",
    en: "Unchanged: it already is as asked.")

  /// The key came before with the same request, whose answer is given again.
  package static let repeated = Message(
    "repeated", vi: "Yêu cầu này đã được ghi trước đó; đây là kết quả của lần ghi ấy.",
    en: "This was recorded before; here is the answer of that time.")

  /// A run of which some cases were refused or had changed, and how to see why.
  package static func partlyDone(run: Int64, done: Int, total: Int) -> Message {
    Message("partly_done") { words in
      words.say(
        vi: "Đã thực hiện \(words.number(done)) trong \(words.number(total)) vụ việc; "
          + "`casectl bulk items \(run) --failed` nêu lý do của các vụ việc còn lại.",
        en: "Done for \(words.number(done)) of \(words.count(total, "case", "cases")); "
          + "`casectl bulk items \(run) --failed` gives the reasons for the rest.")
    }
  }

  /// What a dry run would have done.
  package static func dryRun(changes: Int) -> Message {
    Message("dry_run") { words in
      words.say(
        vi: "Chạy thử: sẽ ghi \(words.number(changes)) thay đổi; chưa có gì được ghi.",
        en: "Dry run: \(words.count(changes, "change", "changes")) would be recorded; "
          + "nothing was.")
    }
  }

  /// The heading above the blockers.
  package static func refused(blockers: Int) -> Message {
    Message("refused") { words in
      words.say(
        vi: "Chưa thực hiện được, còn \(words.number(blockers)) vướng mắc:",
        en: "This cannot be done yet; \(words.count(blockers, "thing is", "things are")) "
          + "in the way:")
    }
  }

  /// The number that was to be expected before anything is done.
  package static func countDiffers(expected: Int, actual: Int) -> Message {
    Message("count_differs") { words in
      words.say(
        vi: "Có \(words.number(actual)) kết quả, khác với số dự kiến là "
          + "\(words.number(expected)); chưa có gì được thực hiện.",
        en: "\(words.count(actual, "result", "results")), not the \(words.number(expected)) "
          + "expected; nothing was done.")
    }
  }

  /// The foot of a list that goes on; the total is nil when it was not counted.
  ///
  /// What comes next is what to type for it, such as `--after KT-2026-7F3K9Q`; nil when the list cannot
  /// go on.
  package static func cut(shown: Int, total: Int?, next: String? = nil) -> Message {
    Message("list_cut") { words in
      if let next {
        return words.say(
          vi: "Đã hiện \(words.number(shown)) kết quả, còn nữa; xem tiếp bằng \(next).",
          en: "\(words.number(shown)) are shown; there are more: go on with \(next).")
      }
      guard let total else {
        return words.say(
          vi: "Chỉ hiện \(words.number(shown)) kết quả đầu, còn nữa.",
          en: "Only the first \(words.number(shown)) are shown; there are more.")
      }
      return words.say(
        vi: "Chỉ hiện \(words.number(shown)) trong \(words.number(total)).",
        en: "Only \(words.number(shown)) of \(words.number(total)) are shown.")
    }
  }
}
