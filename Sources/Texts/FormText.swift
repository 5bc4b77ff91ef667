package import Engine

/// What the forms of a case ask, and what is wrong with an answer.
package enum FormText: CaseIterable, Sendable, Titled {
  // What is asked
  case action, reason, note, checklistItem, onDay, diaryText, absent, hearingNote, deadline
  case howMuch, daysOf, decision, paper, paperType, paperTitle, paperDay, numberSource
  case numberFromBook, numberItHas, numberNone, number, numberHint, signer, signedOn, task
  case taskTitle, taskOwner, due, person, role, relationNote, finding, findingText, remedy
  case remedyText, remedyAssignee, evidence, basis, scan
  // What is wrong with an answer
  case answerMissing, answerTooLong, answerUnreadable, answerNoNumber, answerNoDate
  case answerNotChosen, fileEmpty, fileTypeUnknown, fileAgain

  package var title: LocalizedText {
    switch self {
    case .action: .init(vi: "Thao tác", en: "Action")
    case .reason: .init(vi: "Lý do", en: "Reason")
    case .note: .init(vi: "Ghi chú", en: "Note")
    case .checklistItem: .init(vi: "Việc cần kiểm", en: "Item")
    case .onDay: .init(vi: "Ngày", en: "Day")
    case .diaryText: .init(vi: "Nội dung công việc", en: "What was done")
    case .absent:
      .init(vi: "Đã mời nhưng đối tượng không đến", en: "The subject was called and did not come")
    case .hearingNote: .init(vi: "Nội dung trình bày", en: "What was said")
    case .deadline: .init(vi: "Thời hạn", en: "Deadline")
    case .howMuch: .init(vi: "Thêm bao nhiêu", en: "How many more")
    case .daysOf: .init(vi: "Tính theo", en: "Counted in")
    case .decision: .init(vi: "Số văn bản quyết định", en: "Number of the deciding paper")
    case .paper: .init(vi: "Văn bản", en: "Paper")
    case .paperType: .init(vi: "Loại văn bản", en: "Kind of paper")
    case .paperTitle: .init(vi: "Tên văn bản", en: "Title of the paper")
    case .paperDay:
      .init(
        vi: "Ngày ghi trên văn bản, hoặc ngày nhận",
        en: "The day on it, or when it was received")
    case .numberSource: .init(vi: "Số của văn bản", en: "Official number")
    case .numberFromBook: .init(vi: "Lấy số tiếp theo trong sổ", en: "Take the next of the book")
    case .numberItHas: .init(vi: "Văn bản đã có số", en: "It has one")
    case .numberNone: .init(vi: "Chưa có số", en: "None yet")
    case .number: .init(vi: "Số đã có", en: "The number it has")
    case .numberHint:
      .init(
        vi: "Ví dụ 12-KH/UBKT; chỉ khi văn bản đã có số",
        en: "Such as 12-KH/UBKT; only where it has one")
    case .signer: .init(vi: "Người ký", en: "Signed by")
    case .signedOn: .init(vi: "Ngày ký", en: "Signed on")
    case .task: .init(vi: "Nhiệm vụ", en: "Task")
    case .taskTitle: .init(vi: "Việc phải làm", en: "What is to be done")
    case .taskOwner: .init(vi: "Người được giao", en: "Given to")
    case .due: .init(vi: "Hạn", en: "Due")
    case .person: .init(vi: "Người", en: "Person")
    case .role: .init(vi: "Vai trò", en: "Role")
    case .relationNote: .init(vi: "Quan hệ với đối tượng", en: "Relation to the subject")
    case .finding: .init(vi: "Khuyết điểm", en: "Finding")
    case .findingText: .init(vi: "Nội dung khuyết điểm", en: "The fault")
    case .remedy: .init(vi: "Việc khắc phục", en: "Remedy")
    case .remedyText: .init(vi: "Việc phải khắc phục", en: "What must be remedied")
    case .remedyAssignee: .init(vi: "Ai phải làm", en: "Who must do it")
    case .evidence: .init(vi: "Văn bản chứng minh", en: "Paper that shows it")
    case .basis: .init(vi: "Căn cứ", en: "Basis")
    case .scan: .init(vi: "Bản quét", en: "Scan")
    case .answerMissing: .init(vi: "Chưa nhập mục này.", en: "This is missing.")
    case .answerTooLong: .init(vi: "Nội dung quá dài.", en: "This is too long.")
    case .answerUnreadable:
      .init(vi: "Có ký tự không dùng được.", en: "There is a character that cannot be taken.")
    case .answerNoNumber:
      .init(vi: "Không phải là số phù hợp.", en: "This is not a fitting number.")
    case .answerNoDate:
      .init(
        vi: "Không có ngày này; hãy ghi ngày/tháng/năm.",
        en: "There is no such date; write day/month/year.")
    case .answerNotChosen: .init(vi: "Chưa chọn mục nào.", en: "Nothing is chosen.")
    case .fileEmpty: .init(vi: "Tệp này rỗng.", en: "This file is empty.")
    case .fileTypeUnknown:
      .init(
        vi: "Không nhận loại tệp này. Hãy dùng tệp PDF, ảnh hoặc văn bản.",
        en: "Such files are not taken. Use a PDF, an image or a text document.")
    case .fileAgain:
      .init(
        vi: "Tệp chưa được lưu; hãy chọn lại tệp rồi gửi lại.",
        en: "The file was not kept; choose it again before you send.")
    }
  }
}

extension Wording {
  /// What a form asks.
  package func text(_ text: FormText) -> String { text.title[language] }
}
