/// The act of a case that somebody wants to take back, as the case's history tells of it.
package struct Precedent: Hashable, Sendable {
  /// The first and the last revision of the act.
  package var revisions: ClosedRange<Int>
  /// The case as it stood before; nil when the act opened it.
  package var before: Case?
  /// How the dates of the deadlines that ran before had come about.
  package var derivations: [DeadlineID: Derivation]
  /// What the act did; of one that took back another act, what that one did.
  package var events: [Event]
  /// The last event since, but for rungs that were told; nil when there is none.
  package var since: Since?
  /// Those who had a part in the case before, and have left the organisation.
  package var gone: Set<PersonCode> = []

  /// Who has moved a case since, and when.
  package struct Since: Hashable, Sendable {
    package var revision: Int
    package var by: PersonCode
    package var at: Moment

    package init(revision: Int, by person: PersonCode, at moment: Moment) {
      self.revision = revision
      by = person
      at = moment
    }
  }

  /// One line of a history: an event, its consequences, and whose act it was.
  package struct Line: Hashable, Sendable {
    package var revision: Int
    package var events: [Event]
    package var by: PersonCode
    package var at: Moment

    package init(revision: Int, events: [Event], by person: PersonCode, at moment: Moment) {
      self.revision = revision
      self.events = events
      by = person
      at = moment
    }
  }

  /// Reads a history up to an act, and what came after it; nil when it has no such revisions.
  ///
  /// - Parameters:
  ///   - revisions: All revisions of one act.
  ///   - history: Every line of the case's history, in order.
  package init?(of revisions: ClosedRange<Int>, in history: [Line]) {
    guard revisions.lowerBound > 0, history.first?.revision == 1, let last = history.last,
      revisions.upperBound <= last.revision
    else { return nil }
    let earlier = history.prefix { $0.revision < revisions.lowerBound }
    self.revisions = revisions
    before = Case(
      replaying: earlier.flatMap { line in line.events.map { ($0, line.at.date) } })
    derivations = Self.derivations(in: earlier.flatMap(\.events))
    events = Self.root(of: revisions, in: history)
    since = history.last { $0.revision > revisions.upperBound && !$0.isOfClock }
      .map { Since(revision: $0.revision, by: $0.by, at: $0.at) }
  }

  /// The events of an act; of one that took back another, those of that one.
  private static func root(of revisions: ClosedRange<Int>, in history: [Line]) -> [Event] {
    let events = history.lazy.filter { revisions.contains($0.revision) }.flatMap(\.events)
    guard case .reverted(let reverted)? = events.first,
      reverted.revisions.upperBound < revisions.lowerBound
    else { return Array(events) }
    return root(of: reverted.revisions, in: history)
  }

  /// The last derivation of each deadline.
  private static func derivations(in events: [Event]) -> [DeadlineID: Derivation] {
    var found: [DeadlineID: Derivation] = [:]
    for event in events {
      if let (id, derivation) = event.derivation { found[id] = derivation }
    }
    return found
  }
}

extension Precedent.Line {
  /// Whether it only tells a rung: the clock's doing, which takes nothing out of an act's hands.
  fileprivate var isOfClock: Bool {
    events.allSatisfy { event in
      switch event {
      case .rungFired, .rungSuperseded: true
      default: false
      }
    }
  }
}

extension Event {
  /// The derivation that the event gives a deadline, if it does.
  package var derivation: (id: DeadlineID, Derivation)? {
    switch self {
    case .deadlineStarted(let started): (started.id, started.derivation)
    case .deadlineExtended(let extended): (extended.id, extended.derivation)
    case .deadlineMoved(let moved): (moved.id, moved.derivation)
    case .deadlineRestarted(let restarted): (restarted.id, restarted.derivation)
    case .deadlineRestored(let restored): (restored.id, restored.derivation)
    default: nil
    }
  }
}
