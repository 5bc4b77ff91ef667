import Engine

// A case that goes to another body, or on under another version of its process.

extension Wording {
  func transferred(_ transferred: Event.Transferred) -> String {
    let (from, to) = (unit(transferred.from), unit(transferred.to))
    let people = transferred.leaving.sorted().map { person($0) }.joined(separator: ", ")
    let leaving =
      people.isEmpty
      ? "" : say(vi: ", thôi tham gia: \(people)", en: ", no longer taking part: \(people)")
    let ground = grounds(transferred.basis) + because(transferred.reason)
    return say(
      vi: "Đã chuyển vụ việc từ \(from) đến \(to)\(leaving)\(ground)",
      en: "Transferred the case from \(from) to \(to)\(leaving)\(ground)")
  }

  func migrated(_ migrated: Event.Migrated) -> String {
    say(
      vi: "Đã chuyển vụ việc từ phiên bản \(migrated.from) sang phiên bản \(migrated.to) "
        + "của quy trình",
      en: "The case went from version \(migrated.from) to version \(migrated.to) of its process")
  }

  func deadlineRestarted(_ restarted: Event.DeadlineRestarted) -> String {
    let deadline = quoted(title(restarted.id))
    let end = date(restarted.derivation.dueOn)
    return say(
      vi: "Đã tính lại thời hạn \(deadline) theo phiên bản mới của quy trình, hạn mới \(end)",
      en: "The deadline \(deadline) was derived anew under the new version, now due \(end)")
  }
}
