/// A deadline of a process: what starts it, what meets it, how long it is, and who is told.
package struct DeadlineRule: Hashable, Sendable {
  package var id: DeadlineID
  package var title: LocalizedText
  package var starts: Trigger
  package var metBy: [Trigger]
  package var limit: Limit
  package var `extension`: ExtensionRule?
  package var ladder: [Rung]
  package var source: Source

  package init(
    id: DeadlineID, title: LocalizedText, starts: Trigger, metBy: [Trigger], limit: Limit,
    extension: ExtensionRule?, ladder: [Rung], source: Source
  ) {
    self.id = id
    self.title = title
    self.starts = starts
    self.metBy = metBy
    self.limit = limit
    self.extension = `extension`
    self.ladder = ladder
    self.source = source
  }

  /// How long it is at each level.
  ///
  /// A level without a number is an empty limit: the date then stands in the case's plan, in the
  /// field named here, and the step in which the deadline starts cannot be left without it.
  package struct Limit: Hashable, Sendable {
    package var kind: DayKind
    package var byLevel: [Level: Int]
    package var planned: FieldID?

    package init(kind: DayKind, byLevel: [Level: Int], planned: FieldID?) {
      self.kind = kind
      self.byLevel = byLevel
      self.planned = planned
    }
  }

  /// Where the limit comes from, and how far it was checked.
  package struct Source: Hashable, Sendable {
    package var text: String
    package var verification: Verification

    package init(text: String, verification: Verification) {
      self.text = text
      self.verification = verification
    }
  }
}

/// Who may extend a deadline, how often and by how much; a missing bound is no bound.
package struct ExtensionRule: Hashable, Sendable {
  /// The most that all extensions together may add, as a share of the limit.
  package var share: Fraction?
  /// The most that all extensions together may add, in days of the limit's kind.
  package var days: Int?
  package var times: Int?
  package var by: Set<Role>

  package init(share: Fraction?, days: Int?, times: Int?, by: Set<Role>) {
    self.share = share
    self.days = days
    self.times = times
    self.by = by
  }
}

/// One reminder or escalation of a deadline's ladder.
package struct Rung: Hashable, Sendable {
  package var kind: Kind
  /// Days before the due date for a reminder, after it for an escalation; 0 for `overdue`.
  package var offset: Int
  package var dayKind: DayKind
  package var audience: [Audience]

  package init(kind: Kind, offset: Int, dayKind: DayKind, audience: [Audience]) {
    self.kind = kind
    self.offset = offset
    self.dayKind = dayKind
    self.audience = audience
  }

  /// What a rung is.
  package enum Kind: Int16, Vocabulary {
    case reminder = 1
    case overdue, escalation

    package var code: String {
      switch self {
      case .reminder: "reminder"
      case .overdue: "overdue"
      case .escalation: "escalation"
      }
    }
  }
}

/// Who is told.
package enum Audience: Hashable, Sendable {
  /// The person the case is assigned to, or else whoever holds the step's role.
  case responsible
  /// Whoever holds a role on the case's body, or in its team.
  case role(Role)
  case person(PersonCode)
}
