import Engine

// Why a case cannot go to another body, or on under another version of its process.

extension Wording {
  func unknownBody(_ body: UnitCode) -> String {
    say(
      vi: "Hiện không có cơ quan nào mang mã \(body.rawValue).",
      en: "There is no body with the code \(body.rawValue) today.")
  }

  func unknownVersion(_ version: Int) -> String {
    say(
      vi: "Quy trình này chưa ban hành phiên bản \(version).",
      en: "Version \(version) of this process has not been published.")
  }

  func stepNotInVersion(_ step: StepID, _ version: Int) -> String {
    let step = quoted(title(step))
    return say(
      vi: "Vụ việc đang ở bước \(step), bước này không có trong phiên bản \(version).",
      en: "The case is in the step \(step), which version \(version) does not have.")
  }

  func deadlineNotInVersion(_ deadline: DeadlineID, _ version: Int) -> String {
    let deadline = quoted(title(deadline))
    return say(
      vi: "Thời hạn \(deadline) đang tính nhưng không có trong phiên bản \(version).",
      en: "The deadline \(deadline) is running, and version \(version) does not have it.")
  }
}
