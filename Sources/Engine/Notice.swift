/// A message that an event causes; the store resolves roles to people when it is delivered.
package struct Notice: Hashable, Sendable {
  package var kind: Kind
  package var audience: [Audience]

  package init(kind: Kind, audience: [Audience]) {
    self.kind = kind
    self.audience = audience
  }

  /// What a notice tells.
  package enum Kind: Int16, Vocabulary {
    case stepEntered = 1
    case caseClosed, caseAssigned, teamAppointed, taskAssigned, remedyReported, remedyReturned
    case deadlineReminder, deadlineOverdue, deadlineEscalated, deadlineMoved
    case casePaused, caseResumed, caseCancelled, caseReopened
    case caseTransferred
    case caseReverted

    package var code: String {
      switch self {
      case .stepEntered: "step_entered"
      case .caseClosed: "case_closed"
      case .caseAssigned: "case_assigned"
      case .teamAppointed: "team_appointed"
      case .taskAssigned: "task_assigned"
      case .remedyReported: "remedy_reported"
      case .remedyReturned: "remedy_returned"
      case .deadlineReminder: "deadline_reminder"
      case .deadlineOverdue: "deadline_overdue"
      case .deadlineEscalated: "deadline_escalated"
      case .deadlineMoved: "deadline_moved"
      case .casePaused: "case_paused"
      case .caseResumed: "case_resumed"
      case .caseCancelled: "case_cancelled"
      case .caseReopened: "case_reopened"
      case .caseTransferred: "case_transferred"
      case .caseReverted: "case_reverted"
      }
    }
  }
}

extension Case {
  /// The notice that an event causes in the state it led to, if any.
  ///
  /// Audiences name people and roles only: whoever is responsible is looked up here.
  package func notice(of event: Event, under process: ProcessVersion) -> Notice? {
    switch event {
    case .opened: Notice(kind: .stepEntered, audience: responsibleAudience(under: process))
    case .moved(let moved):
      moved.to == moved.from
        ? nil : Notice(kind: .stepEntered, audience: responsibleAudience(under: process))
    case .closed: Notice(kind: .caseClosed, audience: responsibleAudience(under: process))
    case .assigned(let person): Notice(kind: .caseAssigned, audience: [.person(person)])
    case .appointed(let person, _): Notice(kind: .teamAppointed, audience: [.person(person)])
    case .taskAdded(_, _, let owner, _), .taskReassigned(_, let owner):
      Notice(kind: .taskAssigned, audience: [.person(owner)])
    case .remedyReported:
      Notice(kind: .remedyReported, audience: [.role(.chair), .role(.teamLeader)])
    case .remedyReturned:
      Notice(kind: .remedyReturned, audience: responsibleAudience(under: process))
    case .deadlineExtended:
      Notice(kind: .deadlineMoved, audience: responsibleAudience(under: process))
    case .deadlineMoved(let moved):
      moved.pausesAfterDueDate
        ? nil : Notice(kind: .deadlineMoved, audience: responsibleAudience(under: process))
    case .paused: Notice(kind: .casePaused, audience: responsibleAudience(under: process))
    case .resumed: Notice(kind: .caseResumed, audience: responsibleAudience(under: process))
    case .cancelled: Notice(kind: .caseCancelled, audience: responsibleAudience(under: process))
    case .reopened: Notice(kind: .caseReopened, audience: responsibleAudience(under: process))
    case .transferred: Notice(kind: .caseTransferred, audience: newAudience(under: process))
    case .reverted(let reverted): notice(of: reverted, under: process)
    case .deadlineRestarted:
      Notice(kind: .deadlineMoved, audience: responsibleAudience(under: process))
    case .rungFired(let fired): notice(of: fired, under: process)
    case .fieldSet, .fieldCleared, .ticked, .unticked, .documentAdded, .documentSigned,
      .documentNumbered, .fileAttached, .documentRemoved, .taskCompleted, .taskCancelled,
      .dismissed, .relationDeclared, .subjectHeard, .diaryKept, .findingRecorded,
      .findingWithdrawn, .noFindingsRecorded, .remedyRequired, .remedyVerified, .deadlineStarted,
      .deadlineMet, .deadlineLapsed, .migrated, .deadlineRestored, .rungSuperseded:
      nil
    }
  }

  private func notice(of fired: Event.RungFired, under process: ProcessVersion) -> Notice? {
    guard let ladder = process.deadline(fired.id)?.ladder, ladder.indices.contains(fired.rung)
    else { return nil }
    let kind: Notice.Kind =
      switch fired.kind {
      case .reminder: .deadlineReminder
      case .overdue: .deadlineOverdue
      case .escalation: .deadlineEscalated
      }
    let audience = ladder[fired.rung].audience.flatMap { audience -> [Audience] in
      audience == .responsible ? responsibleAudience(under: process) : [audience]
    }
    return Notice(kind: kind, audience: audience)
  }

  /// Those who have the case again are told, and those who had it through the act.
  private func notice(of reverted: Event.Reverted, under process: ProcessVersion) -> Notice {
    let leaving = reverted.leaving.sorted().map(Audience.person)
    return Notice(kind: .caseReverted, audience: responsibleAudience(under: process) + leaving)
  }

  /// Who does the work in the new body, and who leads it.
  private func newAudience(under process: ProcessVersion) -> [Audience] {
    let workers = responsibleAudience(under: process)
    let leader = Audience.role(level == .cell ? .secretary : .chair)
    return workers.contains(leader) ? workers : workers + [leader]
  }

  /// The person the case is assigned to, or else the role of its step.
  private func responsibleAudience(under process: ProcessVersion) -> [Audience] {
    if let responsible { return [.person(responsible)] }
    return process.step(step).map { [.role($0.responsible)] } ?? []
  }
}

extension Event.DeadlineMoved {
  /// Whether the pause that ended came after the due date, and so moved nothing.
  fileprivate var pausesAfterDueDate: Bool {
    pauses.last.map { $0.from > derivation.dueOn } ?? false
  }
}
