package import Engine

/// What the forms of a case are called.
package enum VerbText: CaseIterable, Sendable, Titled {
  // Kinds of acts
  case verbAct, verbFields, verbTick, verbUntick, verbPaper, verbAttach, verbSignPaper
  case verbNumberPaper, verbRemovePaper, verbTask, verbTaskDone, verbTaskMove, verbTaskCancel
  case verbAssign, verbAppoint, verbDismiss, verbRelation, verbHearing, verbDiary, verbFinding
  case verbWithdrawFinding, verbNoFindings, verbRemedy, verbReportRemedy, verbReturnRemedy
  case verbVerifyRemedy, verbExtend, verbPause, verbResume, verbCancel, verbReopen

  package var title: LocalizedText {
    switch self {
    case .verbAct: .init(vi: "Thực hiện bước tiếp theo", en: "Take the next step")
    case .verbFields: .init(vi: "Nhập thông tin", en: "Fill in")
    case .verbTick: .init(vi: "Đánh dấu đã xong", en: "Tick off")
    case .verbUntick: .init(vi: "Bỏ đánh dấu", en: "Take the tick away")
    case .verbPaper: .init(vi: "Thêm văn bản", en: "Add a paper")
    case .verbAttach: .init(vi: "Thêm bản quét", en: "Add the scan")
    case .verbSignPaper: .init(vi: "Ghi chữ ký", en: "Record the signature")
    case .verbNumberPaper: .init(vi: "Cấp số", en: "Give it a number")
    case .verbRemovePaper: .init(vi: "Bỏ văn bản", en: "Take the paper out")
    case .verbTask: .init(vi: "Giao nhiệm vụ", en: "Give a task")
    case .verbTaskDone: .init(vi: "Đã làm xong", en: "Done")
    case .verbTaskMove: .init(vi: "Chuyển nhiệm vụ", en: "Pass the task on")
    case .verbTaskCancel: .init(vi: "Hủy nhiệm vụ", en: "Cancel the task")
    case .verbAssign: .init(vi: "Phân công phụ trách", en: "Assign")
    case .verbAppoint: .init(vi: "Đưa vào đoàn", en: "Appoint to the team")
    case .verbDismiss: .init(vi: "Đưa ra khỏi đoàn", en: "Dismiss from the team")
    case .verbRelation: .init(vi: "Khai báo quan hệ", en: "Declare a relation")
    case .verbHearing: .init(vi: "Ghi buổi làm việc với đối tượng", en: "Record a hearing")
    case .verbDiary: .init(vi: "Ghi nhật ký", en: "Keep the diary")
    case .verbFinding: .init(vi: "Ghi khuyết điểm", en: "Record a finding")
    case .verbWithdrawFinding: .init(vi: "Rút khuyết điểm", en: "Withdraw a finding")
    case .verbNoFindings:
      .init(vi: "Xác nhận không có khuyết điểm", en: "State that there is no fault")
    case .verbRemedy: .init(vi: "Yêu cầu khắc phục", en: "Require a remedy")
    case .verbReportRemedy: .init(vi: "Báo cáo đã khắc phục", en: "Report the remedy")
    case .verbReturnRemedy: .init(vi: "Trả lại báo cáo khắc phục", en: "Return the report")
    case .verbVerifyRemedy: .init(vi: "Xác nhận đã khắc phục", en: "Verify the remedy")
    case .verbExtend: .init(vi: "Gia hạn", en: "Extend")
    case .verbPause: .init(vi: "Tạm dừng", en: "Pause")
    case .verbResume: .init(vi: "Tiếp tục", en: "Resume")
    case .verbCancel: .init(vi: "Hủy vụ việc", en: "Cancel the case")
    case .verbReopen: .init(vi: "Mở lại", en: "Reopen")
    }
  }
}

extension Wording {
  /// What a form is called.
  package func text(_ text: VerbText) -> String { text.title[language] }
}
