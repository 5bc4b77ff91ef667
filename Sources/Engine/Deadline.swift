/// A deadline of a case: the rule's result, and everything needed to compute it again.
package struct Deadline: Hashable, Sendable {
  package var id: DeadlineID
  /// The number of times this deadline has been started or moved in the case.
  ///
  /// A rung fires once a round, so a deadline that moves begins a new one.
  package var round: Int
  package var startsOn: CivilDate
  package var length: Length
  package var extensions: [Extension]
  package var pauses: [Pause]
  package var dueOn: CivilDate
  package var calendarVersion: Int
  /// Whether the date rests on days that were not published, or not official, when it was derived.
  package var provisional: Bool
  /// The index in the rule's ladder of the next rung to fire; its length when all have.
  package var nextRung: Int

  package init(
    id: DeadlineID, round: Int, startsOn: CivilDate, length: Length, extensions: [Extension],
    pauses: [Pause], dueOn: CivilDate, calendarVersion: Int, provisional: Bool, nextRung: Int
  ) {
    self.id = id
    self.round = round
    self.startsOn = startsOn
    self.length = length
    self.extensions = extensions
    self.pauses = pauses
    self.dueOn = dueOn
    self.calendarVersion = calendarVersion
    self.provisional = provisional
    self.nextRung = nextRung
  }

  /// The limit as it stood when the deadline started.
  package enum Length: Hashable, Sendable {
    case days(DayCount)
    /// The date written in the case's plan.
    case planned(CivilDate)
  }

  /// More time, given by an authorised person with a reason and a paper.
  package struct Extension: Hashable, Sendable {
    package var days: DayCount
    package var decision: String

    package init(days: DayCount, decision: String) {
      self.days = days
      self.decision = decision
    }
  }

  /// Days that do not count: from the day of the pause to the day before it ended.
  package struct Pause: Hashable, Sendable {
    package var from: CivilDate
    /// The day work went on; nil while the pause lasts.
    package var until: CivilDate?

    package init(from: CivilDate, until: CivilDate?) {
      self.from = from
      self.until = until
    }
  }
}

/// How a due date came about: what a member is shown, and what an auditor computes again.
package struct Derivation: Hashable, Sendable {
  package var dueOn: CivilDate
  package var skipped: [SkippedDay]
  package var provisional: Bool

  package init(dueOn: CivilDate, skipped: [SkippedDay], provisional: Bool) {
    self.dueOn = dueOn
    self.skipped = skipped
    self.provisional = provisional
  }
}

/// A day between start and due date that did not count, and why.
package struct SkippedDay: Hashable, Sendable {
  package var date: CivilDate
  package var reason: Reason

  package init(date: CivilDate, reason: Reason) {
    self.date = date
    self.reason = reason
  }

  /// Why a day did not count.
  package enum Reason: Hashable, Sendable {
    case weekend
    /// A holiday or a day swapped off, by its name in the calendar.
    case dayOff(String)
    case paused
  }
}
