/// The state of one case: everything its guards read, and nothing else.
///
/// A case is a fold over its events (``apply(_:)``); the stored row holds the same value, and a
/// property test compares the two. Lists, texts and histories live in tables of their own.
package struct Case: Hashable, Sendable {
  package var code: CaseCode
  package var process: ProcessReference
  package var caseType: CaseType
  /// The body that runs the case.
  package var body: UnitCode
  package var level: Level
  package var grade: Grade
  package var subject: Subject
  package var programItem: ProgramItemCode?
  package var openedOn: CivilDate

  /// The number of the case's last event.
  package var revision: Int
  package var status: Status
  package var step: StepID
  package var stage: Stage
  /// The day the present visit of the step began.
  package var enteredOn: CivilDate
  /// How often each step has been visited; a step's present round is its count here.
  package var rounds: [StepID: Int]
  /// The last performance of each action, for four eyes and waiting times.
  package var performed: [ActionID: Performance]

  package var responsible: PersonCode?
  package var team: [TeamMember]
  /// Who has declared a relation to the subject and takes no part any more.
  package var recused: Set<PersonCode>
  package var fields: [FieldID: FieldValue]
  /// What is ticked in the present round of the present step.
  package var ticks: Set<ChecklistItemID>
  package var documents: [Document]
  package var tasks: [CaseTask]
  package var findings: [Finding]
  package var noFindings: Bool
  package var remedies: [Remedy]
  /// The number of the last remedy, withdrawn ones included.
  package var remedyNumber: Int
  package var hearings: [Hearing]
  /// The last day that a line of the diary speaks of, among those written in this visit of the step.
  package var diaryOn: CivilDate?
  /// The deadlines that run.
  package var deadlines: [Deadline]
  /// How often each deadline was started.
  package var deadlineRounds: [DeadlineID: Int]
  /// The deadlines that ran and run no longer: what each takes up again if it does.
  package var stoppedDeadlines: [DeadlineID: StoppedDeadline]

  /// The round of the step the case is in.
  package var round: Int { rounds[step, default: 0] }

  /// What a person is in the case's team.
  package func teamRoles(of person: PersonCode) -> Set<Role> {
    Set(team.lazy.filter { $0.person == person }.map(\.role))
  }
}

extension Case {
  /// The life cycle of a case, and no more than that.
  package enum Status: Hashable, Sendable {
    case open
    case paused(since: CivilDate)
    case closed(OutcomeID, on: CivilDate)
    case cancelled(on: CivilDate)
  }

  /// The organisation or the member that is inspected or supervised.
  package struct Subject: Hashable, Sendable {
    package var kind: SubjectKind
    /// The organisation in the tree; for a member, the organisation that manages them.
    package var unit: UnitCode?
    /// The member, or the organisation where it is not in the tree.
    package var name: String

    package init(kind: SubjectKind, unit: UnitCode?, name: String) {
      self.kind = kind
      self.unit = unit
      self.name = name
    }
  }

  /// One performance of an action: who, for whom, through whom, when, and in which round of which
  /// step.
  package struct Performance: Hashable, Sendable {
    package var actor: PersonCode
    package var onBehalfOf: PersonCode?
    /// The administrator whose login was used.
    package var through: PersonCode?
    package var on: CivilDate
    package var step: StepID
    package var round: Int

    package init(
      actor: PersonCode, onBehalfOf: PersonCode?, through: PersonCode? = nil, on: CivilDate,
      step: StepID, round: Int
    ) {
      self.actor = actor
      self.onBehalfOf = onBehalfOf
      self.through = through
      self.on = on
      self.step = step
      self.round = round
    }

    /// Everybody who stood behind it, as ``Authority/people``.
    package var people: Set<PersonCode> {
      Set([actor, onBehalfOf, through].compactMap(\.self))
    }
  }

  /// Leader, deputy, secretary or member of the case's team.
  package struct TeamMember: Hashable, Sendable {
    package var person: PersonCode
    package var role: Role

    package init(person: PersonCode, role: Role) {
      self.person = person
      self.role = role
    }
  }

  /// What a field holds.
  package enum FieldValue: Hashable, Sendable {
    case text(String)
    case date(CivilDate)
    case number(Int)
  }

  /// A paper of the dossier, as far as guards read it.
  package struct Document: Hashable, Sendable {
    package var code: DocumentCode
    package var type: DocumentTypeID
    package var step: StepID
    package var round: Int
    /// The day it was received, or the day that stands on it.
    package var on: CivilDate
    package var number: String?
    package var signature: Signature?
    package var hasFile: Bool

    package init(
      code: DocumentCode, type: DocumentTypeID, step: StepID, round: Int, on: CivilDate,
      number: String?, signature: Signature?, hasFile: Bool
    ) {
      self.code = code
      self.type = type
      self.step = step
      self.round = round
      self.on = on
      self.number = number
      self.signature = signature
      self.hasFile = hasFile
    }
  }

  /// Who signed a paper and when; the signer may be somebody who does not use the system.
  package struct Signature: Hashable, Sendable {
    package var signer: String
    package var on: CivilDate

    package init(signer: String, on: CivilDate) {
      self.signer = signer
      self.on = on
    }
  }

  /// A piece of team work.
  package struct CaseTask: Hashable, Sendable {
    package var number: Int
    package var owner: PersonCode
    package var dueOn: CivilDate?
    package var isOpen: Bool

    package init(number: Int, owner: PersonCode, dueOn: CivilDate?, isOpen: Bool) {
      self.number = number
      self.owner = owner
      self.dueOn = dueOn
      self.isOpen = isOpen
    }
  }

  /// A fault that the conclusion names.
  package struct Finding: Hashable, Sendable {
    package var number: Int
    package var isWithdrawn: Bool

    package init(number: Int, isWithdrawn: Bool) {
      self.number = number
      self.isWithdrawn = isWithdrawn
    }
  }

  /// What must be done about a finding.
  package struct Remedy: Hashable, Sendable {
    package var number: Int
    package var finding: Int
    package var dueOn: CivilDate
    package var state: State
    /// Everybody who ever reported it as done, before a return too; none of them verifies it.
    package var reporters: Set<PersonCode>

    package init(
      number: Int, finding: Int, dueOn: CivilDate, state: State, reporters: Set<PersonCode> = []
    ) {
      self.number = number
      self.finding = finding
      self.dueOn = dueOn
      self.state = state
      self.reporters = reporters
    }

    /// How far a remedy has come.
    package enum State: Hashable, Sendable {
      case required
      /// Said to be done, by the people who said so; the paper that shows it is in the dossier.
      case reported(by: Set<PersonCode>, evidence: DocumentCode?)
      case verified(by: PersonCode, on: CivilDate)
    }
  }

  /// The subject was heard, or was called and did not come.
  package struct Hearing: Hashable, Sendable {
    package var on: CivilDate
    package var step: StepID
    package var round: Int
    package var attended: Bool

    package init(on: CivilDate, step: StepID, round: Int, attended: Bool) {
      self.on = on
      self.step = step
      self.round = round
      self.attended = attended
    }
  }
}
