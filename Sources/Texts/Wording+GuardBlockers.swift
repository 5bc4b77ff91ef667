import Engine

// What the guards of an action find missing.

extension Wording {
  func documentMissing(_ type: DocumentTypeID) -> String {
    let type = quoted(title(type))
    return say(vi: "Hồ sơ còn thiếu văn bản \(type).", en: "The dossier lacks the paper \(type).")
  }

  func documentUnnumbered(_ type: DocumentTypeID) -> String {
    let type = quoted(title(type))
    return say(vi: "Văn bản \(type) chưa có số.", en: "The paper \(type) has no number yet.")
  }

  func documentUnsigned(_ type: DocumentTypeID) -> String {
    let type = quoted(title(type))
    return say(
      vi: "Văn bản \(type) chưa được ghi người ký và ngày ký.",
      en: "For the paper \(type) it is not recorded who signed and when.")
  }

  func documentWithoutFile(_ type: DocumentTypeID) -> String {
    let type = quoted(title(type))
    return say(
      vi: "Văn bản \(type) chưa đính kèm bản quét đã ký.",
      en: "The scan of the signed paper \(type) is missing.")
  }

  func checklistItemOpen(_ item: ChecklistItemID) -> String {
    let item = quoted(title(item))
    return say(
      vi: "Việc \(item) chưa được đánh dấu là đã làm.",
      en: "The checklist item \(item) is not ticked yet.")
  }

  func taskOpen(_ number: Int) -> String {
    say(vi: "Nhiệm vụ số \(number) chưa hoàn thành.", en: "Task \(number) is not done yet.")
  }

  func fieldMissing(_ field: FieldID) -> String {
    let field = quoted(title(field))
    return say(vi: "Chưa nhập thông tin \(field).", en: "\(field) has not been filled in.")
  }

  func teamTooSmall(_ minimum: Int, _ actual: Int) -> String {
    say(
      vi: "Đoàn cần ít nhất \(minimum) người, hiện có \(actual).",
      en: "The team needs at least \(count(minimum, "person", "people")); it has \(actual).")
  }

  func teamTooLarge(_ maximum: Int, _ actual: Int) -> String {
    say(
      vi: "Đoàn chỉ được có nhiều nhất \(maximum) người, hiện có \(actual).",
      en: "The team may have at most \(count(maximum, "person", "people")); it has \(actual).")
  }

  var teamLeaderMissing: String {
    say(vi: "Đoàn chưa có trưởng đoàn.", en: "The team has no leader yet.")
  }

  var diaryMissing: String {
    say(
      vi: "Chưa ghi nhật ký làm việc kể từ khi vào bước này.",
      en: "Nothing has been written in the work diary since this step began.")
  }

  func samePerson(_ action: ActionID) -> String {
    let action = quoted(title(action))
    return say(
      vi: "Người đã thực hiện \(action) không được làm thao tác này; cần một người khác.",
      en: "Whoever did \(action) may not do this as well; it takes another person.")
  }

  func notYetPerformed(_ action: ActionID) -> String {
    let action = quoted(title(action))
    return say(vi: "Cần thực hiện \(action) trước.", en: "\(action) has to be done first.")
  }

  var subjectNotHeard: String {
    say(
      vi: "Chưa ghi nhận việc nghe đối tượng trình bày ý kiến.",
      en: "It is not recorded that the subject was heard.")
  }

  var findingsMissing: String {
    say(
      vi: "Chưa ghi khuyết điểm nào, cũng chưa xác nhận là không có khuyết điểm.",
      en: "No finding is recorded, nor that there is none.")
  }

  func remedyMissing(_ finding: Int) -> String {
    say(
      vi: "Khuyết điểm số \(finding) chưa có yêu cầu khắc phục.",
      en: "Finding \(finding) has no remedy yet.")
  }

  func remedyUnverified(_ number: Int) -> String {
    say(
      vi: "Yêu cầu khắc phục số \(number) chưa được xác nhận là đã hoàn thành.",
      en: "Remedy \(number) has not been verified yet.")
  }

  func waitingUntil(_ day: CivilDate) -> String {
    say(
      vi: "Chưa hết thời gian chờ; thực hiện được từ ngày \(date(day)).",
      en: "The waiting time is not over; this can be done from \(date(day)).")
  }

  func waitingForStart(_ trigger: Trigger) -> String {
    say(
      vi: "Thời gian chờ chưa bắt đầu, vì \(missing(trigger)).",
      en: "The waiting time has not begun, because \(missing(trigger)).")
  }

  /// What has not happened, as part of a sentence.
  private func missing(_ trigger: Trigger) -> String {
    switch trigger {
    case .opened: say(vi: "vụ việc chưa được mở", en: "the case is not open")
    case .entered(let step):
      say(
        vi: "chưa đến bước \(quoted(title(step)))",
        en: "the step \(quoted(title(step))) has not been reached")
    case .left(let step):
      say(
        vi: "chưa xong bước \(quoted(title(step)))",
        en: "the step \(quoted(title(step))) is not finished")
    case .performed(let action):
      say(
        vi: "chưa thực hiện \(quoted(title(action)))",
        en: "\(quoted(title(action))) has not been done")
    case .document(let type):
      say(
        vi: "chưa có văn bản \(quoted(title(type)))",
        en: "the paper \(quoted(title(type))) has not come")
    }
  }

  func consentMissing(_ type: DocumentTypeID, _ silence: CivilDate?) -> String {
    let type = quoted(title(type))
    guard let silence else {
      return say(vi: "Chưa nhận được \(type).", en: "\(type) has not come yet.")
    }
    return say(
      vi: "Chưa nhận được \(type); hết ngày \(date(silence)) mà không có ý kiến thì coi như "
        + "đồng ý.",
      en: "\(type) has not come yet; silence until the end of \(date(silence)) counts as consent.")
  }

  var voteUnsupported: String {
    say(
      vi: "Bước này cần biểu quyết, mà hệ thống chưa hỗ trợ biểu quyết.",
      en: "This needs a vote, and votes cannot be held here yet.")
  }
}
