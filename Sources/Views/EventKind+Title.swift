package import Engine
package import Store
import Texts

/// What a kind of event is called where its particulars are not at hand.
extension EventKind: Titled {
  package var title: LocalizedText {
    switch self {
    case .opened: .init(vi: "Mở vụ việc", en: "Opened")
    case .moved: .init(vi: "Chuyển bước", en: "Moved to another step")
    case .closed: .init(vi: "Kết thúc", en: "Closed")
    case .cancelled: .init(vi: "Hủy", en: "Cancelled")
    case .paused: .init(vi: "Tạm dừng", en: "Paused")
    case .resumed: .init(vi: "Tiếp tục", en: "Resumed")
    case .reopened: .init(vi: "Mở lại", en: "Reopened")
    case .transferred: .init(vi: "Chuyển cơ quan chủ trì", en: "Transferred to another body")
    case .migrated: .init(vi: "Chuyển phiên bản quy trình", en: "Migrated to another version")
    case .fieldSet: .init(vi: "Ghi thông tin", en: "Field filled in")
    case .fieldCleared: .init(vi: "Xóa thông tin", en: "Field cleared")
    case .ticked: .init(vi: "Đánh dấu việc đã làm", en: "Checklist item ticked")
    case .unticked: .init(vi: "Bỏ đánh dấu việc đã làm", en: "Checklist item unticked")
    case .subjectHeard: .init(vi: "Nghe đối tượng trình bày", en: "Subject heard")
    case .diaryKept: .init(vi: "Ghi nhật ký", en: "Diary kept")
    case .reverted: .init(vi: "Hoàn tác", en: "Taken back")
    case .documentAdded: .init(vi: "Thêm văn bản", en: "Paper added")
    case .documentSigned: .init(vi: "Ký văn bản", en: "Paper signed")
    case .documentNumbered: .init(vi: "Cấp số văn bản", en: "Paper numbered")
    case .fileAttached: .init(vi: "Đính kèm bản chụp", en: "Scan attached")
    case .documentRemoved: .init(vi: "Bỏ văn bản", en: "Paper taken out")
    case .taskAdded: .init(vi: "Giao nhiệm vụ", en: "Task given")
    case .taskCompleted: .init(vi: "Hoàn thành nhiệm vụ", en: "Task completed")
    case .taskReassigned:
      .init(vi: "Chuyển nhiệm vụ cho người khác", en: "Task given to somebody else")
    case .taskCancelled: .init(vi: "Hủy nhiệm vụ", en: "Task cancelled")
    case .assigned: .init(vi: "Phân công phụ trách", en: "Assigned")
    case .appointed: .init(vi: "Đưa vào đoàn", en: "Appointed to the team")
    case .dismissed: .init(vi: "Đưa ra khỏi đoàn", en: "Dismissed from the team")
    case .relationDeclared: .init(vi: "Khai báo quan hệ", en: "Relation declared")
    case .findingRecorded: .init(vi: "Ghi khuyết điểm", en: "Finding recorded")
    case .findingWithdrawn: .init(vi: "Rút khuyết điểm", en: "Finding withdrawn")
    case .noFindingsRecorded: .init(vi: "Ghi không có khuyết điểm", en: "No findings recorded")
    case .remedyRequired: .init(vi: "Yêu cầu khắc phục", en: "Remedy required")
    case .remedyReported: .init(vi: "Báo cáo khắc phục", en: "Remedy reported")
    case .remedyReturned: .init(vi: "Trả lại báo cáo khắc phục", en: "Remedy returned")
    case .remedyVerified: .init(vi: "Xác nhận đã khắc phục", en: "Remedy verified")
    case .deadlineStarted: .init(vi: "Bắt đầu thời hạn", en: "Deadline started")
    case .deadlineMet: .init(vi: "Xong việc có thời hạn", en: "Deadline met")
    case .deadlineLapsed: .init(vi: "Thôi tính thời hạn", en: "Deadline lapsed")
    case .deadlineExtended: .init(vi: "Gia hạn", en: "Deadline extended")
    case .deadlineMoved: .init(vi: "Tính lại thời hạn", en: "Deadline computed again")
    case .rungFired: .init(vi: "Báo thời hạn", en: "Deadline told of")
    case .rungSuperseded: .init(vi: "Bỏ lượt nhắc thời hạn", en: "Reminder passed over")
    case .deadlineRestarted:
      .init(vi: "Tính lại thời hạn theo phiên bản mới", en: "Deadline derived anew")
    case .deadlineRestored: .init(vi: "Thời hạn trở lại như trước", en: "Deadline restored")
    }
  }
}
