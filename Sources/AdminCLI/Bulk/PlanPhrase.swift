import Bulk
import Engine
import Texts

/// What is said of plans beside the titles of codes.
enum PlanPhrase {
  static let action = LocalizedText(vi: "Việc làm", en: "Action")
  static let basis = LocalizedText(vi: "Căn cứ", en: "Basis")
  static let blockers = LocalizedText(vi: "Lý do từ chối", en: "Refused because")
  static let calendar = LocalizedText(vi: "lịch", en: "calendar")
  static let decision = LocalizedText(vi: "Quyết định số", en: "Decision")
  static let example = LocalizedText(vi: "ví dụ", en: "such as")
  static let grade = LocalizedText(vi: "Độ mật", en: "Grade")
  static let madeBy = LocalizedText(vi: "Người lập, thời điểm", en: "Made by, for")
  static let notices = LocalizedText(vi: "Thông báo", en: "Notices")
  static let places = LocalizedText(vi: "Sẽ đến", en: "Would then stand in")
  static let rules = LocalizedText(vi: "Quy trình, lịch", en: "Rules")
  static let verdictHeading = LocalizedText(vi: "Kết quả", en: "Verdict")
  static let selection = LocalizedText(vi: "Lựa chọn", en: "Selection")

  static func verdict(_ word: String) -> LocalizedText {
    switch word {
    case "done": LocalizedText(vi: "Sẽ làm", en: "To do")
    case "unchanged": LocalizedText(vi: "Không đổi", en: "Unchanged")
    case "refused": LocalizedText(vi: "Bị từ chối", en: "Refused")
    default: LocalizedText(vi: "Không tìm thấy", en: "Not found")
    }
  }

  static func status(_ status: BulkStatus, _ words: Wording) -> String {
    let text =
      switch status {
      case .open: LocalizedText(vi: "Đang tiến hành", en: "Open")
      case .paused: LocalizedText(vi: "Tạm dừng", en: "Paused")
      case .closed(let outcome):
        LocalizedText(
          vi: "Đã kết thúc: \(words.title(outcome))", en: "Closed: \(words.title(outcome))")
      case .cancelled: LocalizedText(vi: "Đã hủy", en: "Cancelled")
      }
    return text[words.language]
  }

  /// A blocker in the words of `case why`; by its codes where this program does not know it.
  static func sentence(_ note: BlockerNote, _ words: Wording) -> String {
    if note.code == "process_unclear" { return processUnclear[words.language] }
    if note == .caseHidden { return caseHidden[words.language] }
    guard let blocker = note.blocker else {
      return ([note.code] + note.parameters.map { "\($0.name)=\($0.value)" })
        .joined(separator: " ")
    }
    return words.typed(blocker.reason)
  }

  /// What of a case would be otherwise than planned, by the names that a run keeps.
  static func fields(_ names: [String], _ words: Wording) -> String {
    names.map { name in
      let title =
        switch name {
        case "verdict": verdictHeading
        case "step": Heading.step
        case "stage": Heading.stage
        case "status": Heading.status
        case "due": Heading.deadlines
        case "responsible": Heading.responsible
        case "body": Heading.body
        case "blockers": Heading.blockers
        case "process": Heading.process
        case "calendar": calendar
        default: LocalizedText(vi: name, en: name)
        }
      return title[words.language].lowercased()
    }.joined(separator: ", ")
  }

  /// Who or what clears a blocker away, of many people the first few; nil for nobody.
  static func whoClears(_ note: BlockerNote, _ words: Wording) -> String? {
    guard let blocker = note.blocker else { return nil }
    let people = blocker.clearedBy.filter { if case .person = $0 { true } else { false } }
    let left = Set(people.dropFirst(peopleMax))
    guard let who = words.clearance(blocker.clearedBy.filter { !left.contains($0) }) else {
      return nil
    }
    guard !left.isEmpty else { return who }
    let more = words.either(
      vi: "và \(words.number(left.count)) người khác", en: "and \(words.number(left.count)) more")
    return "\(who.dropLast()), \(more)."
  }

  /// How many people who can clear a blocker away are named.
  private static let peopleMax = 3

  private static let processUnclear = LocalizedText(
    vi:
      "Không rõ theo quy trình nào: loại vụ việc này chưa có quy trình, hoặc có nhiều; hãy ghi open:QUY-TRÌNH.",
    en:
      "It is unclear under which process: this kind of case has none, or several; name it, open:PROCESS."
  )

  private static let caseHidden = LocalizedText(
    vi: "Hiện bạn không được xem vụ việc này; người được xem có thể hoàn tác ở đó.",
    en: "The case is not yours to see now; whoever may see it can take the run back there.")

  /// The action as it is typed, and how much an extension gives.
  static func action(_ action: BulkAction, _ words: Wording) -> String {
    switch action {
    case .open(let opening):
      (["open"] + [opening.process?.rawValue].compactMap(\.self)).joined(separator: ":")
    case .revert(let reversal): "revert:\(reversal.run)"
    case .command(let command):
      switch command {
      case .perform(let action, _): titled("perform", action, words.title(action))
      case .assign(let person): "assign:\(person)"
      case .extend(let deadline, let days, _, _, _):
        "\(titled("extend", deadline, words.title(deadline))), \(words.days(days))"
      case .pause: "pause"
      case .resume: "resume"
      case .cancel: "cancel"
      case .reopen: "reopen"
      case .transfer(let body, _, _): "transfer:\(body)"
      case .migrate(let version, let restarting):
        (["migrate:\(version)"] + restarting.sorted().map { "--restart \($0)" })
          .joined(separator: " ")
      default: preconditionFailure("\(command) is no command of a plan")
      }
    }
  }
}

extension PlanPhrase {
  /// `perform:submit_plan (Trình kế hoạch)`.
  private static func titled<Part>(_ kind: String, _ id: Code<Part>, _ title: String) -> String {
    title == id.rawValue ? "\(kind):\(id)" : "\(kind):\(id) (\(title))"
  }
}

extension Heading {
  static let count = LocalizedText(vi: "Số lượng", en: "Count")
  static let planReason = LocalizedText(vi: "Lý do", en: "Reason")
}

extension Remark {
  /// What a plan holds, said beside it.
  static func planned(_ summary: PlanSummary) -> Remark {
    func count(_ word: String) -> Int { summary.verdicts[word] ?? 0 }
    let total = BulkVerdict.words.map(count).reduce(0, +)
    return Remark(
      "planned",
      vi:
        "Kế hoạch có \(total) mục: sẽ làm \(count("done")), không đổi \(count("unchanged")), bị từ "
        + "chối \(count("refused")), không tìm thấy \(count("not_found")). Chưa có gì thay đổi.",
      en: "The plan has \(total) \(total == 1 ? "target" : "targets"): \(count("done")) to do, "
        + "\(count("unchanged")) unchanged, "
        + "\(count("refused")) refused, \(count("not_found")) not found. Nothing was changed.")
  }

  static func countDiffers(expected: Int, actual: Int) -> Remark {
    Remark(
      "count_differs",
      vi: "Kế hoạch sẽ làm \(actual) vụ việc, không phải \(expected) như dự kiến.",
      en: "The plan would be done to \(actual) \(actual == 1 ? "case" : "cases"), and not to "
        + "\(expected) as expected.")
  }

  static func tooManyTargets(most: Int) -> Remark {
    Remark(
      "too_many_targets", vi: "Một kế hoạch có nhiều nhất \(most) mục.",
      en: "A plan has \(most) targets at most.")
  }
}

extension PlanSummary {
  /// Refuses a plan that would be done to another number of cases than was expected.
  func check(expected: Int?) throws(Failure) {
    guard let expected, expected != doneCount else { return }
    throw .countDiffers(.countDiffers(expected: expected, actual: doneCount))
  }
}
