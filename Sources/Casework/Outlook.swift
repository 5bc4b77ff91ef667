package import Engine
package import Store

/// What can be done in the present step of a case, and why not yet.
///
/// Each action is decided as the real act would be, so what is shown is what would happen.
package struct Outlook: Hashable, Sendable {
  package let step: StepDefinition
  /// In the definition's order.
  package let actions: [Advice]

  /// The one thing to do next: the first way forward, or whatever else there is.
  package var next: Advice? {
    actions.first { $0.action.direction == .forward } ?? actions.first
  }

  /// The roles that could clear a blocker away.
  package var clearingRoles: Set<Role> {
    Set(
      actions.flatMap(\.blockers).flatMap(\.clearedBy).compactMap { clearance in
        if case .role(let role) = clearance { role } else { nil }
      }
    ).union([step.responsible])
  }

  /// The people who are named as able to clear a blocker away.
  package var clearingPeople: Set<PersonCode> {
    Set(
      actions.flatMap(\.blockers).flatMap(\.clearedBy).compactMap { clearance in
        if case .person(let person) = clearance { person } else { nil }
      })
  }
}

extension Outlook {
  /// Asks of every action of the present step what stands in its way; of an ended case, of none.
  ///
  /// - Precondition: the detail was read with the eyes of the actor, whose roles it has.
  package init(
    of detail: CaseDetail, under process: ProcessVersion, by actor: Actor,
    calendar: WorkingCalendar
  ) {
    let decision = detail.decision(under: process, by: actor, calendar: calendar)
    self.init(
      step: decision.step,
      actions: detail.state.isRunning ? decision.step.actions.map(decision.advice(on:)) : [])
  }

  /// The same of one action alone, or of all where none is named, whatever the status of the case.
  package init(
    of detail: CaseDetail, only action: ActionID?, under process: ProcessVersion,
    by actor: Actor, calendar: WorkingCalendar
  ) {
    let decision = detail.decision(under: process, by: actor, calendar: calendar)
    let asked = decision.step.actions.filter { action == nil || $0.id == action }
    self.init(step: decision.step, actions: asked.map(decision.advice(on:)))
  }
}

extension CaseDetail {
  /// What an act of whoever read the case is decided by, as it was when it was read.
  package func decision(
    under process: ProcessVersion, by actor: Actor, calendar: WorkingCalendar
  ) -> Decision {
    Decision(
      on: state, under: process, by: actor.authority(holding: roles), at: moment,
      calendar: calendar)
  }
}
