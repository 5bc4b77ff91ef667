/// What happened to a case: a closed set, named in the past.
///
/// An event is a fact, so ``Case/apply(_:on:)`` cannot fail.
package enum Event: Hashable, Sendable {
  case opened(Opened)
  case moved(Moved)
  case closed(OutcomeID)
  case fieldSet(FieldID, Case.FieldValue)
  case fieldCleared(FieldID)
  case ticked(ChecklistItemID)
  case unticked(ChecklistItemID)
  case documentAdded(DocumentAdded)
  case documentSigned(DocumentCode, Case.Signature)
  case documentNumbered(DocumentCode, number: String)
  case fileAttached(DocumentCode, file: FileDigest)
  case documentRemoved(DocumentCode, reason: String)
  case taskAdded(Int, title: String, owner: PersonCode, dueOn: CivilDate?)
  case taskCompleted(Int, note: String?)
  case taskReassigned(Int, to: PersonCode)
  case taskCancelled(Int, reason: String)
  case assigned(PersonCode)
  case appointed(PersonCode, Role)
  case dismissed(PersonCode, reason: String)
  case relationDeclared(PersonCode, note: String)
  case subjectHeard(on: CivilDate, attended: Bool, note: String?)
  case diaryKept(on: CivilDate, text: String)
  case findingRecorded(Int, text: String)
  case findingWithdrawn(Int, reason: String)
  case noFindingsRecorded
  case remedyRequired(Int, finding: Int, text: String, assignee: String, dueOn: CivilDate)
  case remedyReported(Int, by: Set<PersonCode>, evidence: DocumentCode?, note: String?)
  case remedyReturned(Int, reason: String)
  case remedyVerified(Int, by: PersonCode, note: String?)
  case deadlineStarted(DeadlineStarted)
  case deadlineMet(DeadlineID, round: Int, on: CivilDate)
  /// The deadline no longer runs, since its step was left another way or the case ended.
  case deadlineLapsed(DeadlineID, round: Int)
  case deadlineExtended(DeadlineExtended)
  /// The due date moved for a reason of its own, such as the end of a pause. A pause after the due
  /// date is recorded too; it moves nothing, so the round stays and no rung fires twice.
  case deadlineMoved(DeadlineMoved)
  case paused(reason: String, basis: String, decision: String)
  case resumed(reason: String)
  case cancelled(reason: String, basis: String)
  case reopened(reason: String)
  case transferred(Transferred)
  case migrated(Migrated)
  /// The limit of a running deadline is another one under the version that the case went to.
  case deadlineRestarted(DeadlineRestarted)
  case reverted(Reverted)
  /// The deadline runs as it did before the act that was taken back.
  case deadlineRestored(DeadlineStarted)
  case rungFired(RungFired)
  /// A reminder overtaken by its deadline: recorded, not sent.
  case rungSuperseded(DeadlineID, round: Int, rung: Int)

  /// Whether it is what another event of the same act brought about by rule: a deadline that the move
  /// of a case met, ended or started, that another version of its process derives anew, or that runs
  /// again as before an act that was taken back.
  ///
  /// It belongs to the revision of that event and is recorded with it.
  package var isConsequence: Bool {
    switch self {
    case .deadlineStarted, .deadlineMet, .deadlineLapsed, .deadlineRestarted, .deadlineRestored:
      true
    default: false
    }
  }

  /// A case was opened.
  package struct Opened: Hashable, Sendable {
    package var code: CaseCode
    package var process: ProcessReference
    package var caseType: CaseType
    package var title: String
    package var body: UnitCode
    package var level: Level
    package var grade: Grade
    package var subject: Case.Subject
    package var programItem: ProgramItemCode?
    package var step: StepID
    package var stage: Stage
    package var responsible: PersonCode?
    package var on: CivilDate

    package init(
      code: CaseCode, process: ProcessReference, caseType: CaseType, title: String, body: UnitCode,
      level: Level, grade: Grade, subject: Case.Subject, programItem: ProgramItemCode?,
      step: StepID, stage: Stage, responsible: PersonCode?, on: CivilDate
    ) {
      self.code = code
      self.process = process
      self.caseType = caseType
      self.title = title
      self.body = body
      self.level = level
      self.grade = grade
      self.subject = subject
      self.programItem = programItem
      self.step = step
      self.stage = stage
      self.responsible = responsible
      self.on = on
    }
  }

  /// An action took a case from a step to a step.
  package struct Moved: Hashable, Sendable {
    package var action: ActionID
    package var from: StepID
    /// The step entered; the same as `from` when the action closes the case or stays in its step.
    package var to: StepID
    package var stage: Stage
    /// The round of the step left, in which the action was performed.
    package var round: Int
    package var actor: PersonCode
    package var onBehalfOf: PersonCode?
    /// The administrator whose login was used; a guard for four eyes reads it.
    package var through: PersonCode?
    package var reason: String?
    package var on: CivilDate

    package init(
      action: ActionID, from: StepID, to: StepID, stage: Stage, round: Int, actor: PersonCode,
      onBehalfOf: PersonCode?, through: PersonCode? = nil, reason: String?, on: CivilDate
    ) {
      self.action = action
      self.from = from
      self.to = to
      self.stage = stage
      self.round = round
      self.actor = actor
      self.onBehalfOf = onBehalfOf
      self.through = through
      self.reason = reason
      self.on = on
    }
  }

  /// A paper came into the dossier.
  package struct DocumentAdded: Hashable, Sendable {
    package var code: DocumentCode
    package var type: DocumentTypeID
    package var title: String
    package var on: CivilDate
    package var number: String?
    package var signature: Case.Signature?
    package var file: FileDigest?

    package init(
      code: DocumentCode, type: DocumentTypeID, title: String, on: CivilDate, number: String?,
      signature: Case.Signature?, file: FileDigest?
    ) {
      self.code = code
      self.type = type
      self.title = title
      self.on = on
      self.number = number
      self.signature = signature
      self.file = file
    }
  }

  /// A deadline began to run.
  package struct DeadlineStarted: Hashable, Sendable {
    package var id: DeadlineID
    package var round: Int
    package var startsOn: CivilDate
    package var length: Deadline.Length
    /// What was granted before it stopped; empty unless it runs again.
    package var extensions: [Deadline.Extension]
    /// What did not count before it stopped; empty unless it runs again.
    package var pauses: [Deadline.Pause]
    package var derivation: Derivation
    package var calendarVersion: Int
    package var nextRung: Int

    package init(
      id: DeadlineID, round: Int, startsOn: CivilDate, length: Deadline.Length,
      extensions: [Deadline.Extension] = [], pauses: [Deadline.Pause] = [],
      derivation: Derivation, calendarVersion: Int, nextRung: Int
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

  /// A deadline was extended by an authorised person.
  package struct DeadlineExtended: Hashable, Sendable {
    package var id: DeadlineID
    /// The new round: an extended deadline has its ladder before it again.
    package var round: Int
    package var days: DayCount
    package var reason: String
    package var basis: String
    package var decision: String
    package var derivation: Derivation
    package var calendarVersion: Int
    package var nextRung: Int

    package init(
      id: DeadlineID, round: Int, days: DayCount, reason: String, basis: String, decision: String,
      derivation: Derivation, calendarVersion: Int, nextRung: Int
    ) {
      self.id = id
      self.round = round
      self.days = days
      self.reason = reason
      self.basis = basis
      self.decision = decision
      self.derivation = derivation
      self.calendarVersion = calendarVersion
      self.nextRung = nextRung
    }
  }

  /// A due date moved for a reason of its own.
  package struct DeadlineMoved: Hashable, Sendable {
    package var id: DeadlineID
    package var round: Int
    package var pauses: [Deadline.Pause]
    package var derivation: Derivation
    package var calendarVersion: Int
    package var nextRung: Int

    package init(
      id: DeadlineID, round: Int, pauses: [Deadline.Pause], derivation: Derivation,
      calendarVersion: Int, nextRung: Int
    ) {
      self.id = id
      self.round = round
      self.pauses = pauses
      self.derivation = derivation
      self.calendarVersion = calendarVersion
      self.nextRung = nextRung
    }
  }

  /// A reminder or escalation was sent.
  package struct RungFired: Hashable, Sendable {
    package var id: DeadlineID
    package var round: Int
    package var rung: Int
    package var kind: Rung.Kind
    package var dueOn: CivilDate
    /// Seconds between the rung's own moment and the firing.
    package var lateBy: Int

    package init(
      id: DeadlineID, round: Int, rung: Int, kind: Rung.Kind, dueOn: CivilDate, lateBy: Int
    ) {
      self.id = id
      self.round = round
      self.rung = rung
      self.kind = kind
      self.dueOn = dueOn
      self.lateBy = lateBy
    }
  }
}
