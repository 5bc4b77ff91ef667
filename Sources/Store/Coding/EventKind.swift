package import Engine

/// The kinds of event, as `case_events.kind` numbers them and as hashes name them.
///
/// Neither a number nor a word is ever changed or used again.
package enum EventKind: Int16, Vocabulary {
  case opened = 1
  case moved = 2
  case closed = 3
  case cancelled = 4
  case paused = 5
  case resumed = 6
  case reopened = 7
  case transferred = 8
  case migrated = 9
  case fieldSet = 10
  case fieldCleared = 11
  case ticked = 12
  case unticked = 13
  case subjectHeard = 14
  case diaryKept = 15
  case reverted = 16
  case documentAdded = 20
  case documentSigned = 21
  case documentNumbered = 22
  case fileAttached = 23
  case documentRemoved = 24
  case taskAdded = 30
  case taskCompleted = 31
  case taskReassigned = 32
  case taskCancelled = 33
  case assigned = 40
  case appointed = 41
  case dismissed = 42
  case relationDeclared = 43
  case findingRecorded = 50
  case findingWithdrawn = 51
  case noFindingsRecorded = 52
  case remedyRequired = 53
  case remedyReported = 54
  case remedyReturned = 55
  case remedyVerified = 56
  case deadlineStarted = 60
  case deadlineMet = 61
  case deadlineLapsed = 62
  case deadlineExtended = 63
  case deadlineMoved = 64
  case rungFired = 65
  case rungSuperseded = 66
  case deadlineRestarted = 67
  case deadlineRestored = 68

  package var code: String {
    switch self {
    case .opened: "opened"
    case .moved: "moved"
    case .closed: "closed"
    case .cancelled: "cancelled"
    case .paused: "paused"
    case .resumed: "resumed"
    case .reopened: "reopened"
    case .transferred: "transferred"
    case .migrated: "migrated"
    case .fieldSet: "field_set"
    case .fieldCleared: "field_cleared"
    case .ticked: "ticked"
    case .unticked: "unticked"
    case .subjectHeard: "subject_heard"
    case .diaryKept: "diary_kept"
    case .reverted: "reverted"
    case .documentAdded: "document_added"
    case .documentSigned: "document_signed"
    case .documentNumbered: "document_numbered"
    case .fileAttached: "file_attached"
    case .documentRemoved: "document_removed"
    case .taskAdded: "task_added"
    case .taskCompleted: "task_completed"
    case .taskReassigned: "task_reassigned"
    case .taskCancelled: "task_cancelled"
    case .assigned: "assigned"
    case .appointed: "appointed"
    case .dismissed: "dismissed"
    case .relationDeclared: "relation_declared"
    case .findingRecorded: "finding_recorded"
    case .findingWithdrawn: "finding_withdrawn"
    case .noFindingsRecorded: "no_findings_recorded"
    case .remedyRequired: "remedy_required"
    case .remedyReported: "remedy_reported"
    case .remedyReturned: "remedy_returned"
    case .remedyVerified: "remedy_verified"
    case .deadlineStarted: "deadline_started"
    case .deadlineMet: "deadline_met"
    case .deadlineLapsed: "deadline_lapsed"
    case .deadlineExtended: "deadline_extended"
    case .deadlineMoved: "deadline_moved"
    case .rungFired: "rung_fired"
    case .rungSuperseded: "rung_superseded"
    case .deadlineRestarted: "deadline_restarted"
    case .deadlineRestored: "deadline_restored"
    }
  }
}

extension Event {
  package var kind: EventKind {
    switch self {
    case .opened: .opened
    case .moved: .moved
    case .closed: .closed
    case .fieldSet: .fieldSet
    case .fieldCleared: .fieldCleared
    case .ticked: .ticked
    case .unticked: .unticked
    case .documentAdded: .documentAdded
    case .documentSigned: .documentSigned
    case .documentNumbered: .documentNumbered
    case .fileAttached: .fileAttached
    case .documentRemoved: .documentRemoved
    case .taskAdded: .taskAdded
    case .taskCompleted: .taskCompleted
    case .taskReassigned: .taskReassigned
    case .taskCancelled: .taskCancelled
    case .assigned: .assigned
    case .appointed: .appointed
    case .dismissed: .dismissed
    case .relationDeclared: .relationDeclared
    case .subjectHeard: .subjectHeard
    case .diaryKept: .diaryKept
    case .findingRecorded: .findingRecorded
    case .findingWithdrawn: .findingWithdrawn
    case .noFindingsRecorded: .noFindingsRecorded
    case .remedyRequired: .remedyRequired
    case .remedyReported: .remedyReported
    case .remedyReturned: .remedyReturned
    case .remedyVerified: .remedyVerified
    case .deadlineStarted: .deadlineStarted
    case .deadlineMet: .deadlineMet
    case .deadlineLapsed: .deadlineLapsed
    case .deadlineExtended: .deadlineExtended
    case .deadlineMoved: .deadlineMoved
    case .paused: .paused
    case .resumed: .resumed
    case .cancelled: .cancelled
    case .reopened: .reopened
    case .transferred: .transferred
    case .migrated: .migrated
    case .deadlineRestarted: .deadlineRestarted
    case .reverted: .reverted
    case .deadlineRestored: .deadlineRestored
    case .rungFired: .rungFired
    case .rungSuperseded: .rungSuperseded
    }
  }
}
