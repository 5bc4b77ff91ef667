package import Engine

extension CaseType: Titled {
  package var title: LocalizedText {
    switch self {
    case .complianceInspectionOfOrganisation:
      .init(
        vi: "Kiểm tra việc chấp hành của tổ chức đảng (kiểm tra chuyên đề)",
        en: "Compliance (thematic) inspection of an organisation")
    case .complianceInspectionOfMember:
      .init(
        vi: "Kiểm tra việc chấp hành của đảng viên", en: "Compliance inspection of a member")
    case .signsInspectionOfOrganisation:
      .init(
        vi: "Kiểm tra tổ chức đảng khi có dấu hiệu vi phạm",
        en: "Inspection of an organisation on signs of violation")
    case .signsInspectionOfMember:
      .init(
        vi: "Kiểm tra đảng viên khi có dấu hiệu vi phạm",
        en: "Inspection of a member on signs of violation")
    case .regularSupervision: .init(vi: "Giám sát thường xuyên", en: "Regular supervision")
    case .thematicSupervision: .init(vi: "Giám sát chuyên đề", en: "Thematic supervision")
    case .lowerTasksInspection:
      .init(
        vi: "Kiểm tra tổ chức đảng cấp dưới thực hiện nhiệm vụ kiểm tra, giám sát",
        en: "Inspection of how lower organisations inspect and supervise")
    case .disciplineEnforcementInspection:
      .init(
        vi: "Kiểm tra việc thi hành kỷ luật trong Đảng",
        en: "Inspection of discipline enforcement")
    case .financeInspection: .init(vi: "Kiểm tra tài chính đảng", en: "Party finance inspection")
    case .denunciation: .init(vi: "Giải quyết tố cáo", en: "Denunciation")
    case .complaint:
      .init(vi: "Giải quyết khiếu nại kỷ luật đảng", en: "Complaint about discipline")
    case .discipline:
      .init(vi: "Xem xét, thi hành kỷ luật", en: "Considering and enforcing discipline")
    case .assetControl:
      .init(vi: "Kiểm soát tài sản, thu nhập", en: "Control of assets and income")
    case .remediationOversight:
      .init(vi: "Theo dõi việc khắc phục sau kết luận", en: "Oversight of remediation")
    }
  }
}

extension Stage: Titled {
  package var title: LocalizedText {
    switch self {
    case .plan: .init(vi: "Lập kế hoạch", en: "Plan")
    case .decision: .init(vi: "Ra quyết định", en: "Decision")
    case .teamWork: .init(vi: "Đoàn tiến hành", en: "Team work")
    case .report: .init(vi: "Báo cáo kết quả", en: "Report")
    case .conclusion: .init(vi: "Kết luận", en: "Conclusion")
    case .followUp: .init(vi: "Theo dõi khắc phục", en: "Follow-up")
    }
  }
}

extension Case.Status: Titled {
  package var title: LocalizedText {
    switch self {
    case .open: .init(vi: "Đang tiến hành", en: "Open")
    case .paused: .init(vi: "Tạm dừng", en: "Paused")
    case .closed: .init(vi: "Đã kết thúc", en: "Closed")
    case .cancelled: .init(vi: "Đã hủy", en: "Cancelled")
    }
  }
}

extension CaseStatus: Titled {
  package var title: LocalizedText {
    switch self {
    case .open: Case.Status.open.title
    case .paused: Case.Status.paused(since: .epoch).title
    case .closed: Case.Status.closed("", on: .epoch).title
    case .cancelled: Case.Status.cancelled(on: .epoch).title
    }
  }
}

extension CivilDate {
  /// Stands for a day that nobody looks at.
  fileprivate static let epoch = CivilDate(daysSince1970: 0)
}

extension Wording {
  /// The status with its day, and how the case ended: `Đã kết thúc ngày 12/02/2026: Có vi phạm`.
  package func status(_ status: Case.Status) -> String {
    switch status {
    case .open: title(status)
    case .paused(let since):
      say(vi: "Tạm dừng từ ngày \(date(since))", en: "Paused since \(date(since))")
    case .closed(let outcome, let day):
      say(
        vi: "Đã kết thúc ngày \(date(day)): \(title(outcome))",
        en: "Closed on \(date(day)): \(title(outcome))")
    case .cancelled(let day):
      say(vi: "Đã hủy ngày \(date(day))", en: "Cancelled on \(date(day))")
    }
  }
}
