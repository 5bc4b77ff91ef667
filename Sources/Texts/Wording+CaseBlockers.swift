import Engine

// Reasons that lie in the case, in the person who acts, or in opening a case.

extension Wording {
  var notOpen: String {
    say(
      vi: "Vụ việc đang tạm dừng hoặc đã kết thúc nên chưa thực hiện được thao tác này.",
      en: "The case is paused or has ended, so this cannot be done now.")
  }

  var notPaused: String {
    say(
      vi: "Vụ việc không ở trạng thái tạm dừng nên không cần tiếp tục lại.",
      en: "The case is not paused, so there is nothing to resume.")
  }

  var notEnded: String {
    say(
      vi: "Vụ việc chưa kết thúc nên không cần mở lại.",
      en: "The case has not ended, so there is nothing to reopen.")
  }

  func actionNotHere(_ action: ActionID, _ step: StepID) -> String {
    let (action, step) = (quoted(title(action)), quoted(title(step)))
    return say(
      vi: "Vụ việc đang ở bước \(step); ở bước này không có thao tác \(action).",
      en: "The case is in the step \(step), where \(action) cannot be done.")
  }

  func unknownAction(_ action: ActionID) -> String {
    let action = quoted(title(action))
    return say(
      vi: "Quy trình này không có thao tác \(action).",
      en: "This process has no action \(action).")
  }

  func roleMissing(_ roles: [Role]) -> String {
    let roles = roles.map { title($0) }
    guard !roles.isEmpty else {
      return say(vi: "Không ai được thực hiện thao tác này.", en: "Nobody may do this.")
    }
    return say(
      vi: "Thao tác này thuộc thẩm quyền của: \(alternatives(roles)).",
      en: "This may be done by: \(alternatives(roles)).")
  }

  func recused(_ code: PersonCode) -> String {
    let person = person(code)
    return say(
      vi: "\(person) đã khai báo có quan hệ với đối tượng nên không tham gia vụ việc này.",
      en: "\(person) has declared a relation to the subject and takes no part in this case.")
  }

  var reasonMissing: String { say(vi: "Cần ghi rõ lý do.", en: "A reason is needed.") }

  func levelNotCovered(_ level: Level) -> String {
    let level = lowered(title(level))
    return say(
      vi: "Quy trình này không áp dụng ở \(level).",
      en: "This process does not apply at \(level).")
  }

  func organNotCovered(_ organ: Organ) -> String {
    let organ = quoted(title(organ))
    return say(
      vi: "Quy trình này không dành cho cơ quan chủ trì là \(organ).",
      en: "This process is not run by a body of the kind \(organ).")
  }

  func subjectNotCovered(_ kind: SubjectKind) -> String {
    say(
      vi: "Quy trình này không áp dụng với đối tượng là \(lowered(title(kind))).",
      en: "This process is not for a subject of the kind \(quoted(title(kind))).")
  }

  var subjectMissing: String {
    say(
      vi: "Chưa ghi tên đối tượng kiểm tra, giám sát.",
      en: "The name of the subject is missing.")
  }

  func notDue(_ moment: Moment) -> String {
    say(
      vi: "Chưa đến thời điểm thông báo; sớm nhất là \(self.moment(moment)).",
      en: "The notice is not due before \(self.moment(moment)).")
  }

  func dateInFuture(_ day: CivilDate) -> String {
    say(
      vi: "Ngày \(date(day)) chưa đến; chỉ ghi được việc đã diễn ra.",
      en: "\(date(day)) is still to come; only what has happened can be recorded.")
  }

  func dateInPast(_ day: CivilDate) -> String {
    say(
      vi: "Ngày \(date(day)) đã qua; cần chọn từ hôm nay trở đi.",
      en: "\(date(day)) is past; choose today or a later day.")
  }

  func dateBeforeOpening(_ day: CivilDate) -> String {
    say(
      vi: "Ngày \(date(day)) trước ngày mở vụ việc.",
      en: "\(date(day)) is before the day the case was opened.")
  }

  func outOfRange(_ most: Int) -> String {
    say(
      vi: "Số lượng phải từ 1 đến \(number(most)).",
      en: "The number has to be from 1 to \(number(most)).")
  }

  var textMissing: String {
    say(vi: "Còn để trống nội dung bắt buộc phải ghi.", en: "A text that is needed is empty.")
  }

  func textTooLong(_ most: Int) -> String {
    say(
      vi: "Nội dung ghi vào dài quá \(number(most)) ký tự.",
      en: "A text is longer than \(count(most, "character", "characters")).")
  }
}
