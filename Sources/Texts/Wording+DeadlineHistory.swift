import Engine

extension Wording {
  func deadlineStarted(_ started: Event.DeadlineStarted) -> String {
    guard started.extensions.isEmpty, started.pauses.isEmpty else { return goesOn(started) }
    return say(
      vi: "Bắt đầu tính thời hạn \(quoted(title(started.id))) từ ngày \(date(started.startsOn))"
        + due(started.derivation.dueOn),
      en: "The deadline \(quoted(title(started.id))) began on \(date(started.startsOn))"
        + due(started.derivation.dueOn))
  }

  /// A deadline that runs again, with what was granted before it stopped.
  private func goesOn(_ started: Event.DeadlineStarted) -> String {
    let (extensions, pauses) = (started.extensions.count, started.pauses.count)
    let (deadline, start) = (quoted(title(started.id)), date(started.startsOn))
    return say(
      vi: "Tiếp tục tính thời hạn \(deadline) từ ngày \(start)"
        + due(started.derivation.dueOn)
        + ", giữ nguyên \(extensions) lần gia hạn và \(pauses) lần tạm dừng",
      en: "The deadline \(deadline) goes on from \(start)" + due(started.derivation.dueOn)
        + ", with its extensions (\(extensions)) and pauses (\(pauses))")
  }

  func deadlineMet(_ id: DeadlineID, _ day: CivilDate) -> String {
    say(
      vi: "Đã xong việc có thời hạn \(quoted(title(id))) ngày \(date(day))",
      en: "What the deadline \(quoted(title(id))) is for was done on \(date(day))")
  }

  func deadlineLapsed(_ id: DeadlineID) -> String {
    let deadline = quoted(title(id))
    return say(
      vi: "Thời hạn \(deadline) không còn được tính", en: "The deadline \(deadline) lapsed")
  }

  func deadlineExtended(_ extended: Event.DeadlineExtended) -> String {
    let (deadline, days) = (quoted(title(extended.id)), self.days(extended.days))
    let end = date(extended.derivation.dueOn)
    let ground = grounds(extended.basis) + because(extended.reason)
    return say(
      vi: "Đã gia hạn \(deadline) thêm \(days) theo \(extended.decision), hạn mới \(end)\(ground)",
      en: "Extended the deadline \(deadline) by \(days) by \(extended.decision), now due \(end)"
        + ground)
  }

  func deadlineMoved(_ moved: Event.DeadlineMoved) -> String {
    let (deadline, end) = (quoted(title(moved.id)), date(moved.derivation.dueOn))
    return say(
      vi: "Đã tính lại thời hạn \(deadline), hạn mới \(end)",
      en: "The deadline \(deadline) was computed again, now due \(end)")
  }

  func rungFired(_ fired: Event.RungFired) -> String {
    let (deadline, end) = (quoted(title(fired.id)), date(fired.dueOn))
    return switch fired.kind {
    case .reminder:
      say(
        vi: "Đã nhắc thời hạn \(deadline), hạn \(end)",
        en: "Reminded of the deadline \(deadline), due \(end)")
    case .overdue:
      say(
        vi: "Đã báo quá hạn \(deadline), hạn \(end)",
        en: "The deadline \(deadline) passed, due \(end)")
    case .escalation:
      say(
        vi: "Đã báo cáo cấp trên việc quá hạn \(deadline), hạn \(end)",
        en: "Escalated the overdue deadline \(deadline), due \(end)")
    }
  }

  func rungSuperseded(_ id: DeadlineID) -> String {
    let deadline = quoted(title(id))
    return say(
      vi: "Lượt nhắc thời hạn \(deadline) không còn cần gửi",
      en: "A reminder of the deadline \(deadline) was overtaken and not sent")
  }
}
