import Engine

extension Wording {
  func deadlineNotRunning(_ id: DeadlineID) -> String {
    let deadline = quoted(title(id))
    return say(
      vi: "Thời hạn \(deadline) chưa bắt đầu hoặc đã kết thúc.",
      en: "The deadline \(deadline) has not begun or is over.")
  }

  func extensionNotAllowed(_ id: DeadlineID) -> String {
    let deadline = quoted(title(id))
    return say(
      vi: "Quy trình không cho phép gia hạn \(deadline).",
      en: "The process does not allow the deadline \(deadline) to be extended.")
  }

  func extensionTooLong(_ id: DeadlineID, _ most: Int) -> String {
    let deadline = quoted(title(id))
    guard most > 0 else {
      return say(
        vi: "Thời hạn \(deadline) đã được gia hạn hết mức cho phép.",
        en: "The deadline \(deadline) has been extended as far as is allowed.")
    }
    return say(
      vi: "Thời hạn \(deadline) chỉ được gia hạn thêm nhiều nhất \(number(most)) ngày, tính cùng "
        + "loại ngày với thời hạn.",
      en: "The deadline \(deadline) may be extended by at most \(count(most, "day", "days")), "
        + "counted as the deadline itself is.")
  }

  func extensionsUsedUp(_ id: DeadlineID, _ times: Int) -> String {
    let deadline = quoted(title(id))
    return say(
      vi: "Thời hạn \(deadline) chỉ được gia hạn \(number(times)) lần và đã gia hạn đủ.",
      en: "The deadline \(deadline) may be extended \(count(times, "time", "times")), "
        + "which has been done.")
  }
}
