import Engine

// An act that was taken back, in histories, and why one cannot be.

extension Wording {
  func reverted(_ reverted: Event.Reverted) -> String {
    let standing = reverted.standing
    let revisions = self.revisions(reverted.revisions)
    let step = quoted(title(standing.step))
    let responsible = standing.responsible.map { person in
      say(vi: ", phụ trách: \(self.person(person))", en: ", responsible: \(self.person(person))")
    }
    let people = reverted.leaving.sorted().map { person($0) }.joined(separator: ", ")
    let leaving =
      people.isEmpty
      ? "" : say(vi: ", thôi tham gia: \(people)", en: ", no longer taking part: \(people)")
    let rest = (responsible ?? "") + leaving + because(reverted.reason)
    return say(
      vi: "Đã hoàn tác \(revisions), vụ việc trở lại bước \(step)\(rest)",
      en: "Took back \(revisions), the case is in the step \(step) again\(rest)")
  }

  func deadlineRestored(_ restored: Event.DeadlineStarted) -> String {
    let deadline = quoted(title(restored.id))
    let end = date(restored.derivation.dueOn)
    return say(
      vi: "Thời hạn \(deadline) lại tính như trước, hạn \(end)",
      en: "The deadline \(deadline) runs as before, due \(end)")
  }

  private func revisions(_ revisions: ClosedRange<Int>) -> String {
    let (first, last) = (revisions.lowerBound, revisions.upperBound)
    return first == last
      ? say(vi: "lần thay đổi \(first)", en: "revision \(first)")
      : say(vi: "các lần thay đổi \(first) đến \(last)", en: "revisions \(first) to \(last)")
  }

  // MARK: Why not

  func unknownRevision(_ revision: Int) -> String {
    say(
      vi: "Vụ việc không có lần thay đổi \(revision) như vậy.",
      en: "The case has no such revision \(revision).")
  }

  func movedSince(_ since: Precedent.Since, _ step: StepID) -> String {
    let (person, moment) = (self.person(since.by), self.moment(since.at))
    let step = quoted(title(step))
    return say(
      vi: "\(person) đã thay đổi vụ việc sau đó, lúc \(moment) (lần \(since.revision)), "
        + "nay vụ việc ở bước \(step); hãy xử lý riêng.",
      en: "\(person) moved the case after it, at \(moment) (revision \(since.revision)); "
        + "it is in the step \(step) now and has to be looked at by itself.")
  }

  func actStays(_ revision: Int) -> String {
    say(
      vi: "Những gì đã ghi ở lần thay đổi \(revision) được giữ nguyên và chỉ sửa bằng thao tác "
        + "riêng.",
      en: "What revision \(revision) put down stays; it is corrected by a command of its own.")
  }

  func personGone(_ person: PersonCode) -> String {
    let name = self.person(person)
    return say(
      vi: "\(name) không còn công tác ở đó nên không thể nhận lại vụ việc.",
      en: "\(name) is no longer there and cannot have the case back.")
  }
}
