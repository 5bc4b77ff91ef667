package import Engine
package import HTML
package import Texts

/// A word that stands out; its colour repeats what it says, and never says anything alone.
package enum Badge {
  /// How a badge is meant.
  package enum Meaning: Sendable {
    case overdue, soon, ok, neutral, secret
  }

  /// A badge of any text.
  package static func text(_ text: String, _ meaning: Meaning) -> Markup {
    let look: Attribute =
      switch meaning {
      case .overdue: .class(.badge, .overdue)
      case .soon: .class(.badge, .soon)
      case .ok: .class(.badge, .ok)
      case .neutral: .class(.badge, .neutral)
      case .secret: .class(.badge, .secret)
      }
    return span(look) { text }
  }

  /// Where a case is in its life.
  package static func status(_ status: Case.Status, _ words: Wording) -> Markup {
    let meaning: Meaning =
      switch status {
      case .open: .ok
      case .paused: .soon
      case .closed, .cancelled: .neutral
      }
    return text(words.title(status), meaning)
  }

  /// The degree of secrecy; nothing for what is open.
  package static func grade(_ grade: Grade, _ words: Wording) -> Markup {
    switch grade {
    case .open: Markup()
    case .internal: text(words.title(grade), .neutral)
    case .confidential, .secret, .topSecret: text(words.title(grade), .secret)
    }
  }

  /// How far off a due date is, counted as its deadline counts; close are five of its days and fewer.
  package static func due(
    _ dueOn: CivilDate, today: CivilDate, counting kind: DayKind = .working,
    calendar: WorkingCalendar, _ words: Wording
  ) -> Markup {
    let text = words.remaining(until: dueOn, today: today, counting: kind, calendar: calendar)
    if dueOn < today { return Self.text(text, .overdue) }
    let left =
      switch kind {
      case .working: calendar.workingDays(from: today, to: dueOn)
      case .calendar, .month: today.days(until: dueOn)
      }
    return Self.text(text, left <= soonDaysMax ? .soon : .neutral)
  }

  private static let soonDaysMax = 5
}
