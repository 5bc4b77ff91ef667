import Engine

// Opening, moving, pausing and ending a case.

extension Wording {
  func opened(_ opened: Event.Opened) -> String {
    let responsible =
      opened.responsible.map {
        say(vi: ", phụ trách: \(person($0))", en: ", assigned to \(person($0))")
      } ?? ""
    let step = quoted(title(opened.step))
    return say(
      vi: "Đã mở vụ việc \(opened.code): \(opened.title) (đối tượng: \(opened.subject.name); "
        + "chủ trì: \(unit(opened.body)); bước \(step))\(responsible)",
      en: "Opened the case \(opened.code): \(opened.title) (subject: \(opened.subject.name); "
        + "body: \(unit(opened.body)); step \(step))\(responsible)")
  }

  func moved(_ moved: Event.Moved) -> String {
    let action = title(moved.action)
    let way =
      moved.from == moved.to
      ? say(vi: "bước \(title(moved.from))", en: "step \(title(moved.from))")
      : say(
        vi: "bước \(title(moved.from)) → \(title(moved.to))",
        en: "step \(title(moved.from)) to \(title(moved.to))")
    let delegation =
      moved.onBehalfOf.map {
        say(vi: ", theo ủy quyền của \(person($0))", en: ", on behalf of \(person($0))")
      } ?? ""
    let done = say(vi: "Đã \(lowered(action))", en: "Done: \(action)")
    return "\(done) (\(way))\(delegation)\(because(moved.reason))"
  }

  func closed(_ outcome: OutcomeID) -> String {
    say(
      vi: "Vụ việc kết thúc: \(title(outcome))", en: "The case was closed: \(title(outcome))")
  }

  func paused(_ reason: String, _ basis: String, _ decision: String) -> String {
    say(
      vi: "Đã tạm dừng theo \(decision)\(grounds(basis))\(because(reason))",
      en: "Paused by \(decision)\(grounds(basis))\(because(reason))")
  }

  func resumed(_ reason: String) -> String {
    say(vi: "Đã tiếp tục vụ việc\(because(reason))", en: "Resumed the case\(because(reason))")
  }

  func cancelled(_ reason: String, _ basis: String) -> String {
    say(
      vi: "Đã hủy vụ việc\(grounds(basis))\(because(reason))",
      en: "Cancelled the case\(grounds(basis))\(because(reason))")
  }

  func reopened(_ reason: String) -> String {
    say(vi: "Đã mở lại vụ việc\(because(reason))", en: "Reopened the case\(because(reason))")
  }

  /// `, căn cứ 89-QĐ/TW` behind a line.
  func grounds(_ basis: String) -> String {
    basis.isEmpty ? "" : say(vi: ", căn cứ \(basis)", en: ", on the basis of \(basis)")
  }
}
