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
}

extension Event.DeadlineStarted {
  /// The deadline as it ran: in its own round, whose rungs that were told are not told again.
  init(_ deadline: Deadline, derivation: Derivation) {
    self.init(
      id: deadline.id, round: deadline.round, startsOn: deadline.startsOn,
      length: deadline.length, extensions: deadline.extensions, pauses: deadline.pauses,
      derivation: derivation, calendarVersion: deadline.calendarVersion,
      nextRung: deadline.nextRung)
  }
}
