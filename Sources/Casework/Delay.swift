package import Engine
package import Store

/// Why a case is late, or could become late: what a leader is told beside the name.
package enum Delay: Hashable, Sendable {
  /// The deadline has been extended, last of all for this reason.
  case extended(GrantedExtension)
  /// What is first in the way of the next action, whoever would take it.
  case blocked(Blocker, ActionDefinition)
  /// Nothing is in the way: whoever has the step could take the action today.
  case waits(ActionDefinition, role: Role)
  /// The case rests.
  case paused

  /// The reason for the delay of one deadline of a case; nil for a case that has ended.
  ///
  /// `granted` are the extensions of the case's deadlines, the latest first.
  package init?(
    of deadline: DeadlineID, in decision: Decision, granted: some Sequence<GrantedExtension>
  ) {
    let state = decision.state
    if let last = state.deadlines.first(where: { $0.id == deadline })?.extensions.last,
      let given = granted.first(where: {
        // What was taken back again is not the reason.
        $0.deadline == deadline && $0.decision == last.decision && !$0.reason.isEmpty
      })
    {
      self = .extended(given)
      return
    }
    if case .paused = state.status {
      self = .paused
      return
    }
    guard state.isRunning, let next = decision.advice.first else { return nil }
    if let blocker = next.blockers.first(where: { !$0.reason.liesInWhoAsks }) {
      self = .blocked(blocker, next.action)
    } else {
      self = .waits(next.action, role: decision.step.responsible)
    }
  }
}

extension CaseStanding {
  /// What an act of whoever read the case is decided by, as it was when it was read.
  package func decision(
    under process: ProcessVersion, by actor: Actor, calendar: WorkingCalendar
  ) -> Decision {
    Decision(
      on: state, under: process, by: actor.authority(holding: roles), at: moment,
      calendar: calendar)
  }
}

extension Blocker.Reason {
  /// Whether somebody else would not meet it: their role, their relations, what they did before.
  fileprivate var liesInWhoAsks: Bool {
    if case .samePerson = self { true } else { isPersonal }
  }
}
