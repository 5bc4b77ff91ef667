// A case stands again as it stood before an act; the act stays in its history.

extension Event {
  /// What an act did was taken back.
  package struct Reverted: Hashable, Sendable {
    /// The first and the last revision of the act.
    package var revisions: ClosedRange<Int>
    /// Where the case stands again, and who works on it.
    package var standing: Case.Standing
    /// The deadlines that had stopped by then, with what each takes up again.
    package var stopped: [DeadlineID: StoppedDeadline]
    /// Whoever had a part in the case through the act only.
    package var leaving: Set<PersonCode>
    package var reason: String

    package init(
      revisions: ClosedRange<Int>, standing: Case.Standing,
      stopped: [DeadlineID: StoppedDeadline] = [:], leaving: Set<PersonCode>, reason: String
    ) {
      self.revisions = revisions
      self.standing = standing
      self.stopped = stopped
      self.leaving = leaving
      self.reason = reason
    }
  }

  /// A deadline runs as it ran before an act that was taken back.
  package struct DeadlineRestored: Hashable, Sendable {
    package var id: DeadlineID
    /// The round in which it ran, whose rungs that were told are not told again.
    package var round: Int
    package var startsOn: CivilDate
    package var length: Deadline.Length
    package var extensions: [Deadline.Extension]
    package var pauses: [Deadline.Pause]
    package var derivation: Derivation
    package var calendarVersion: Int
    package var nextRung: Int

    package init(
      id: DeadlineID, round: Int, startsOn: CivilDate, length: Deadline.Length,
      extensions: [Deadline.Extension], pauses: [Deadline.Pause], derivation: Derivation,
      calendarVersion: Int, nextRung: Int
    ) {
      self.id = id
      self.round = round
      self.startsOn = startsOn
      self.length = length
      self.extensions = extensions
      self.pauses = pauses
      self.derivation = derivation
      self.calendarVersion = calendarVersion
      self.nextRung = nextRung
    }
  }
}

extension Event.DeadlineRestored {
  init(_ deadline: Deadline, derivation: Derivation) {
    self.init(
      id: deadline.id, round: deadline.round, startsOn: deadline.startsOn,
      length: deadline.length, extensions: deadline.extensions, pauses: deadline.pauses,
      derivation: derivation, calendarVersion: deadline.calendarVersion,
      nextRung: deadline.nextRung)
  }

  /// The deadline as it runs again.
  var deadline: Deadline {
    Deadline(
      id: id, round: round, startsOn: startsOn, length: length, extensions: extensions,
      pauses: pauses, dueOn: derivation.dueOn, calendarVersion: calendarVersion,
      provisional: derivation.provisional, nextRung: nextRung)
  }
}
