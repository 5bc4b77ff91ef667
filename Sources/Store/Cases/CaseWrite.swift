package import Engine

/// What was decided for one case, by one act or by several in a row, ready to be written at once.
package struct CaseWrite: Sendable {
  package var id: Int64
  /// The state as it was loaded; its revision guards the write.
  package var before: Case
  package var after: Case
  package var acts: [ActRecord]
  /// The version that the case was under when it was loaded.
  package var process: ProcessVersion
  /// The version that it is under now; another one when an act migrated it.
  package var processAfter: ProcessVersion
  package var calendar: WorkingCalendar
  package var clockShift: Int64

  package init(
    id: Int64, before: Case, after: Case, acts: [ActRecord], process: ProcessVersion,
    calendar: WorkingCalendar, clockShift: Int64
  ) {
    self.id = id
    self.before = before
    self.after = after
    self.acts = acts
    self.process = process
    processAfter = process
    self.calendar = calendar
    self.clockShift = clockShift
  }
}

/// One decided act: who, when, and what happened.
package struct ActRecord: Sendable {
  package var actor: Actor
  package var moment: Moment
  package var events: [Event]
  /// The revision of the first event.
  package var firstRevision: Int
  package var notices: [Notice]
  package var key: Key?
  /// Why, where no event has a reason of its own.
  package var reason: String?

  package init(
    actor: Actor, moment: Moment, events: [Event], firstRevision: Int, notices: [Notice],
    key: Key?, reason: String?
  ) {
    self.actor = actor
    self.moment = moment
    self.events = events
    self.firstRevision = firstRevision
    self.notices = notices
    self.key = key
    self.reason = reason
  }

  package var lastRevision: Int {
    firstRevision + events.count { !$0.isConsequence } - 1
  }

  /// An idempotency key, and the digest of what was asked under it.
  package struct Key: Hashable, Sendable {
    package var text: String
    package var request: [UInt8]

    package init(text: String, request: [UInt8]) {
      self.text = text
      self.request = request
    }
  }
}

/// A row of the table of running deadlines, as a case's state gives it.
struct DeadlineRow: Hashable {
  var deadline: Deadline
  var stage: Stage
  var responsible: PersonCode?
  /// When the next rung fires; nil when all have fired or the case rests.
  var firesAt: Moment?

  static func rows(
    of state: Case, under process: ProcessVersion, calendar: WorkingCalendar
  ) -> [DeadlineRow] {
    state.deadlines.map { deadline in
      DeadlineRow(
        deadline: deadline, stage: state.stage, responsible: state.responsible,
        firesAt: state.status == .open
          ? nextFiring(of: deadline, under: process, calendar: calendar) : nil)
    }
  }

  private static func nextFiring(
    of deadline: Deadline, under process: ProcessVersion, calendar: WorkingCalendar
  ) -> Moment? {
    guard let ladder = process.deadline(deadline.id)?.ladder,
      ladder.indices.contains(deadline.nextRung)
    else { return nil }
    return Deadline.firesAt(
      ladder[deadline.nextRung], dueOn: deadline.dueOn, calendar: calendar)
  }
}
