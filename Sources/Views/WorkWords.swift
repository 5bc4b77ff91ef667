package import Casework
package import Engine
package import Store
package import Texts

/// What a person's own work is called: titles by each case's own process, and the time that is left.
package struct WorkWords: Sendable {
  private let list: WorkList
  private let plain: Wording
  private let byProcess: [Int32: Wording]

  package init(_ list: WorkList, language: Language) {
    self.list = list
    plain = Wording(language: language)
    byProcess = list.processes.mapValues {
      Wording(language: language, process: $0.definition)
    }
  }

  /// The titles of a case's process.
  package func of(_ facts: CaseFacts) -> Wording { byProcess[facts.processID] ?? plain }

  package func step(of facts: CaseFacts) -> String { of(facts).title(facts.step) }

  /// The date, with a mark where it is past; nothing where there is none.
  package func due(_ day: CivilDate?) -> String {
    guard let day else { return "" }
    return plain.date(day) + (day < list.work.today ? " !" : "")
  }

  /// `còn 5 ngày làm việc`; nothing where there is no date.
  package func remaining(until day: CivilDate?) -> String {
    guard let day else { return "" }
    return plain.remaining(until: day, today: list.work.today, calendar: list.calendar)
  }

  /// The working days from today to a date, negative where it is past.
  package func workingDays(until day: CivilDate?) -> Int? {
    day.map { list.calendar.workingDays(from: list.work.today, to: $0) }
  }

  /// `Chủ nhiệm (Trần Thị Bình)`; the role alone where nobody holds it.
  package func holders(of line: WaitingLine) -> String {
    let role = plain.title(line.role)
    guard !line.holders.isEmpty else { return role }
    return "\(role) (\(line.holders.map(\.name).joined(separator: ", ")))"
  }
}

extension DutyLine.What {
  /// What there is to do: a step's title, or `Nhiệm vụ 3: …`.
  package func title(in words: Wording, step: StepID) -> String {
    guard let text else { return words.title(step) }
    return "\(words.title(kind)) \(number): \(text)"
  }

  /// The text of the task or remedy; nil for a step, which the process has the title of.
  package var text: String? {
    switch self {
    case .step: nil
    case .task(_, let title): title
    case .report(_, let text, _), .verify(_, let text, _): text
    }
  }

  /// Who has to do the remedy, in words.
  package var assignee: String? {
    switch self {
    case .step, .task: nil
    case .report(_, _, let assignee), .verify(_, _, let assignee): assignee
    }
  }
}

extension DutyLine.What.Kind: Titled {
  package var title: LocalizedText {
    switch self {
    case .step: .init(vi: "Bước tiếp theo", en: "Next step")
    case .task: .init(vi: "Nhiệm vụ", en: "Task")
    case .report: .init(vi: "Báo cáo khắc phục", en: "Report remedy")
    case .verify: .init(vi: "Xác nhận khắc phục", en: "Verify remedy")
    }
  }
}
