import Bulk
import Engine
import Texts

/// What is said of plans beside the titles of codes.
enum PlanPhrase {
  static let action = LocalizedText(vi: "Việc làm", en: "Action")
  static let blockers = LocalizedText(vi: "Lý do từ chối", en: "Refused because")
  static let calendar = LocalizedText(vi: "lịch", en: "calendar")
  static let example = LocalizedText(vi: "Ví dụ", en: "Such as")
  static let madeBy = LocalizedText(vi: "Người lập, thời điểm", en: "Made by, for")
  static let notices = LocalizedText(vi: "Thông báo", en: "Notices")
  static let places = LocalizedText(vi: "Sẽ đến", en: "Would then stand in")
  static let rules = LocalizedText(vi: "Quy trình, lịch", en: "Rules")
  static let verdictHeading = LocalizedText(vi: "Kết quả", en: "Verdict")
  static let selection = LocalizedText(vi: "Lựa chọn", en: "Selection")

  static func verdict(_ word: String) -> LocalizedText {
    switch word {
    case "done": LocalizedText(vi: "Sẽ làm", en: "To do")
    case "unchanged": LocalizedText(vi: "Không đổi", en: "Unchanged")
    case "refused": LocalizedText(vi: "Bị từ chối", en: "Refused")
    default: LocalizedText(vi: "Không tìm thấy", en: "Not found")
    }
  }

  static func status(_ status: BulkStatus, _ words: Wording) -> String {
    let text =
      switch status {
      case .open: LocalizedText(vi: "Đang tiến hành", en: "Open")
      case .paused: LocalizedText(vi: "Tạm dừng", en: "Paused")
      case .closed(let result): LocalizedText(vi: "Đã kết thúc: \(result)", en: "Closed: \(result)")
      case .cancelled: LocalizedText(vi: "Đã hủy", en: "Cancelled")
      }
    return text[words.language]
  }

  /// A blocker by its codes: the titles stand in each case's process, which a plan does not hold.
  static func obstacle(_ code: String, _ parameters: [BlockerNote.Value]) -> String {
    ([code] + parameters.map { "\($0.name)=\($0.value)" }).joined(separator: " ")
  }

  /// The action as it is typed, and how much an extension gives.
  static func action(_ action: BulkAction, _ words: Wording) -> String {
    switch action {
    case .open(let opening):
      (["open"] + [opening.process?.rawValue].compactMap(\.self)).joined(separator: ":")
    case .command(let command):
      switch command {
      case .perform(let action, _): "perform:\(action)"
      case .assign(let person): "assign:\(person)"
      case .extend(let deadline, let days, _, _, _): "extend:\(deadline) (\(words.days(days)))"
      case .pause: "pause"
      case .resume: "resume"
      case .cancel: "cancel"
      case .reopen: "reopen"
      case .transfer(let body, _, _): "transfer:\(body)"
      case .migrate(let version, let restarting):
        (["migrate:\(version)"] + restarting.sorted().map { "--restart \($0)" })
          .joined(separator: " ")
      default: preconditionFailure("\(command) is no command of a plan")
      }
    }
  }
}

extension Heading {
  static let count = LocalizedText(vi: "Số lượng", en: "Count")
  static let planReason = LocalizedText(vi: "Lý do", en: "Reason")
}

extension Remark {
  /// What a plan holds, said beside it.
  static func planned(_ summary: PlanSummary) -> Remark {
    func count(_ word: String) -> Int { summary.verdicts[word] ?? 0 }
    let total = BulkVerdict.words.map(count).reduce(0, +)
    return Remark(
      "planned",
      vi:
        "Kế hoạch có \(total) mục: sẽ làm \(count("done")), không đổi \(count("unchanged")), bị từ "
        + "chối \(count("refused")), không tìm thấy \(count("not_found")). Chưa có gì thay đổi.",
      en: "The plan has \(total) \(total == 1 ? "target" : "targets"): \(count("done")) to do, "
        + "\(count("unchanged")) unchanged, "
        + "\(count("refused")) refused, \(count("not_found")) not found. Nothing was changed.")
  }

  static func countDiffers(expected: Int, actual: Int) -> Remark {
    Remark(
      "count_differs",
      vi: "Kế hoạch sẽ làm \(actual) vụ việc, không phải \(expected) như dự kiến.",
      en: "The plan would be done to \(actual) \(actual == 1 ? "case" : "cases"), and not to "
        + "\(expected) as expected.")
  }

  static func tooManyTargets(most: Int) -> Remark {
    Remark(
      "too_many_targets", vi: "Một kế hoạch có nhiều nhất \(most) mục.",
      en: "A plan has \(most) targets at most.")
  }
}

extension PlanSummary {
  /// Refuses a plan that would be done to another number of cases than was expected.
  func check(expected: Int?) throws(Failure) {
    guard let expected, expected != doneCount else { return }
    throw .countDiffers(.countDiffers(expected: expected, actual: doneCount))
  }
}
