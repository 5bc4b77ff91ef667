import Engine

// Why the content of an act does not fit the case.

extension Wording {
  func unknownField(_ field: FieldID) -> String {
    let field = quoted(title(field))
    return say(
      vi: "Quy trình này không có mục thông tin \(field).",
      en: "This process has no field \(field).")
  }

  func wrongFieldKind(_ field: FieldID) -> String {
    let field = quoted(title(field))
    return say(
      vi: "Giá trị nhập cho \(field) không đúng loại.",
      en: "The value does not fit the field \(field).")
  }

  func fieldGovernsDeadline(_ field: FieldID, _ deadline: DeadlineID) -> String {
    let (field, deadline) = (quoted(title(field)), quoted(title(deadline)))
    return say(
      vi: "\(field) đang là căn cứ tính thời hạn \(deadline); muốn đổi ngày thì phải gia hạn.",
      en: "\(field) sets the running deadline \(deadline); to move the date, extend the deadline.")
  }

  func unknownChecklistItem(_ item: ChecklistItemID) -> String {
    let item = quoted(title(item))
    return say(
      vi: "Danh mục việc cần làm của bước này không có \(item).",
      en: "The checklist of this step has no item \(item).")
  }

  func unknownDocumentType(_ type: DocumentTypeID) -> String {
    let type = quoted(title(type))
    return say(
      vi: "Quy trình này không có loại văn bản \(type).",
      en: "This process has no kind of paper \(type).")
  }

  func unknownDocument(_ code: DocumentCode) -> String {
    say(
      vi: "Hồ sơ không có văn bản mang mã \(code).",
      en: "The dossier has no paper with the code \(code).")
  }

  func documentExists(_ code: DocumentCode) -> String {
    say(
      vi: "Hồ sơ đã có văn bản mang mã \(code).",
      en: "The dossier already has a paper with the code \(code).")
  }

  func documentAlreadySigned(_ code: DocumentCode) -> String {
    say(
      vi: "Văn bản \(document(code)) đã được ghi người ký; không ghi lại được.",
      en: "The signature of the paper \(document(code)) is recorded already and cannot be changed.")
  }

  func documentAlreadyNumbered(_ code: DocumentCode) -> String {
    say(
      vi: "Văn bản \(document(code)) đã có số; không đổi được.",
      en: "The paper \(document(code)) has a number already, which cannot be changed.")
  }

  func documentBearsNoNumber(_ type: DocumentTypeID) -> String {
    let type = quoted(title(type))
    return say(
      vi: "Loại văn bản \(type) không lấy số.",
      en: "A paper of the kind \(type) bears no number.")
  }

  func documentKept(_ code: DocumentCode, _ keeping: Blocker.Keeping) -> String {
    switch keeping {
    case .ofEarlierStep(let step): documentOfEarlierStep(code, step)
    case .official: documentOfficial(code)
    }
  }

  private func documentOfEarlierStep(_ code: DocumentCode, _ step: StepID) -> String {
    let step = quoted(title(step))
    return say(
      vi: """
        Văn bản \(document(code)) được đưa vào hồ sơ trong lượt trước, ở bước \(step), nên phải lưu \
        trong hồ sơ.
        """,
      en: """
        The paper \(document(code)) was added in an earlier visit, of the step \(step), and stays in \
        the dossier.
        """)
  }

  private func documentOfficial(_ code: DocumentCode) -> String {
    say(
      vi: "Văn bản \(document(code)) đã có số hoặc chữ ký; chỉ lãnh đạo được rút khỏi hồ sơ.",
      en: "The paper \(document(code)) is numbered or signed; only leaders may take it out.")
  }

  func unknownTask(_ number: Int) -> String {
    say(
      vi: "Vụ việc không có nhiệm vụ số \(number).", en: "The case has no task \(number).")
  }

  func taskNotOpen(_ number: Int) -> String {
    say(
      vi: "Nhiệm vụ số \(number) đã hoàn thành hoặc đã hủy.",
      en: "Task \(number) is done or cancelled.")
  }

  func notTeamRole(_ role: Role) -> String {
    let role = quoted(title(role))
    return say(
      vi: "\(role) không phải là vai trò trong đoàn.", en: "\(role) is not a role in a team.")
  }

  func alreadyLed(_ code: PersonCode) -> String {
    let person = person(code)
    return say(
      vi: "\(person) đang là trưởng đoàn; cần cho thôi tham gia đoàn trước khi cử người khác.",
      en: "\(person) leads the team; dismiss them before somebody else is appointed.")
  }

  func notInTeam(_ code: PersonCode) -> String {
    let person = person(code)
    return say(vi: "\(person) không có trong đoàn.", en: "\(person) is not in the team.")
  }

  func unknownFinding(_ number: Int) -> String {
    say(
      vi: "Vụ việc không có khuyết điểm số \(number), hoặc khuyết điểm này đã được rút.",
      en: "The case has no finding \(number), or it was withdrawn.")
  }

  var findingsExist: String {
    say(
      vi: "Đã ghi nhận khuyết điểm nên không thể xác nhận là không có khuyết điểm.",
      en: "Findings are recorded, so it cannot be stated that there are none.")
  }

  func unknownRemedy(_ number: Int) -> String {
    say(
      vi: "Vụ việc không có yêu cầu khắc phục số \(number).",
      en: "The case has no remedy \(number).")
  }

  func remedyNotReported(_ number: Int) -> String {
    say(
      vi: "Yêu cầu khắc phục số \(number) chưa có báo cáo kết quả.",
      en: "Remedy \(number) has not been reported as done yet.")
  }

  func remedyAlreadyVerified(_ number: Int) -> String {
    say(
      vi: "Yêu cầu khắc phục số \(number) đã được xác nhận là hoàn thành.",
      en: "Remedy \(number) is verified already.")
  }

  func verifierIsDoer(_ number: Int) -> String {
    say(
      vi: "Người báo cáo kết quả khắc phục số \(number) không được tự xác nhận; cần người khác.",
      en: "Whoever reported remedy \(number) may not verify it; it takes another person.")
  }
}
