package import Engine

extension Notice.Kind: Titled {
  package var title: LocalizedText {
    switch self {
    case .stepEntered: .init(vi: "Việc mới cần xử lý", en: "New work")
    case .caseClosed: .init(vi: "Vụ việc đã kết thúc", en: "Case closed")
    case .caseAssigned: .init(vi: "Được phân công phụ trách", en: "Case assigned to you")
    case .teamAppointed: .init(vi: "Được cử tham gia đoàn", en: "Appointed to the team")
    case .taskAssigned: .init(vi: "Được giao nhiệm vụ", en: "Task assigned to you")
    case .remedyReported:
      .init(vi: "Có báo cáo khắc phục cần xác nhận", en: "Remedy reported, to be verified")
    case .remedyReturned:
      .init(vi: "Kết quả khắc phục bị trả lại", en: "Remedy returned")
    case .deadlineReminder: .init(vi: "Sắp đến hạn", en: "Due soon")
    case .deadlineOverdue: .init(vi: "Quá hạn", en: "Overdue")
    case .deadlineEscalated:
      .init(vi: "Quá hạn, cần chỉ đạo", en: "Overdue, needs direction")
    case .deadlineMoved: .init(vi: "Thời hạn thay đổi", en: "Deadline changed")
    case .casePaused: .init(vi: "Vụ việc tạm dừng", en: "Case paused")
    case .caseResumed: .init(vi: "Vụ việc được tiếp tục", en: "Case resumed")
    case .caseCancelled: .init(vi: "Vụ việc bị hủy", en: "Case cancelled")
    case .caseReopened: .init(vi: "Vụ việc được mở lại", en: "Case reopened")
    case .caseTransferred:
      .init(vi: "Vụ việc được chuyển đến", en: "Case transferred to your body")
    case .caseReverted: .init(vi: "Thao tác đã được hoàn tác", en: "An act was taken back")
    }
  }
}

extension Wording {
  /// The one line by which a notice is known in an inbox or a mailbox.
  ///
  /// Such as `Sắp đến hạn (hạn 12/02/2026): Kiểm tra tài chính [KT-2026-7F3K9Q]`. The title is left
  /// out where a graded case must not be named.
  package func subject(
    of kind: Notice.Kind, case code: CaseCode, title: String?, dueOn: CivilDate?
  ) -> String {
    let due = dueOn.map { say(vi: " (hạn \(date($0)))", en: " (due \(date($0)))") } ?? ""
    let name = title.map { ": \($0)" } ?? ""
    return "\(self.title(kind))\(due)\(name) [\(code)]"
  }

  /// The one line by which the digest of a bulk run is known.
  package func digest(of run: Int64, by person: String, cases: Int) -> String {
    say(
      vi: "Xử lý hàng loạt số \(run) của \(person): \(number(cases)) vụ việc liên quan đến bạn",
      en: "Bulk run \(run) by \(person): "
        + count(cases, "case that concerns you", "cases that concern you"))
  }
}
