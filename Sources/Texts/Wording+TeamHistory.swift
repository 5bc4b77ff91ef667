import Engine

// Tasks, people, the hearing and the diary.

extension Wording {
  func taskAdded(
    _ number: Int, _ title: String, _ owner: PersonCode, _ dueOn: CivilDate?
  ) -> String {
    say(
      vi: "Đã giao nhiệm vụ số \(number) cho \(person(owner)): \(title)\(due(dueOn))",
      en: "Gave task \(number) to \(person(owner)): \(title)\(due(dueOn))")
  }

  func taskCompleted(_ number: Int, _ note: String?) -> String {
    say(
      vi: "Đã hoàn thành nhiệm vụ số \(number)\(remark(note))",
      en: "Completed task \(number)\(remark(note))")
  }

  func taskReassigned(_ number: Int, _ owner: PersonCode) -> String {
    say(
      vi: "Đã chuyển nhiệm vụ số \(number) cho \(person(owner))",
      en: "Handed task \(number) over to \(person(owner))")
  }

  func taskCancelled(_ number: Int, _ reason: String) -> String {
    say(
      vi: "Đã hủy nhiệm vụ số \(number)\(because(reason))",
      en: "Cancelled task \(number)\(because(reason))")
  }

  func assigned(_ code: PersonCode) -> String {
    say(
      vi: "Đã phân công \(person(code)) phụ trách vụ việc",
      en: "Assigned the case to \(person(code))")
  }

  func appointed(_ code: PersonCode, _ role: Role) -> String {
    say(
      vi: "Đã cử \(person(code)) làm \(lowered(title(role)))",
      en: "Appointed \(person(code)) as \(lowered(title(role)))")
  }

  func dismissed(_ code: PersonCode, _ reason: String) -> String {
    say(
      vi: "Đã cho \(person(code)) thôi tham gia đoàn\(because(reason))",
      en: "Dismissed \(person(code)) from the team\(because(reason))")
  }

  func relationDeclared(_ code: PersonCode, _ note: String) -> String {
    say(
      vi: "Đã khai báo \(person(code)) có quan hệ với đối tượng, không tham gia vụ việc"
        + remark(note),
      en: "Declared that \(person(code)) is related to the subject and takes no part"
        + remark(note))
  }

  func subjectHeard(_ day: CivilDate, _ attended: Bool, _ note: String?) -> String {
    guard attended else {
      return say(
        vi: "Đã mời đối tượng trình bày ngày \(date(day)), đối tượng không đến\(remark(note))",
        en: "The subject was invited for \(date(day)) and did not come\(remark(note))")
    }
    return say(
      vi: "Đã nghe đối tượng trình bày ý kiến ngày \(date(day))\(remark(note))",
      en: "Heard the subject on \(date(day))\(remark(note))")
  }

  func diaryKept(_ day: CivilDate, _ text: String) -> String {
    say(
      vi: "Đã ghi nhật ký ngày \(date(day))\(remark(text))",
      en: "Wrote in the diary for \(date(day))\(remark(text))")
  }
}
