package import Engine

/// What the act on one target would come to.
package enum BulkVerdict: Hashable, Sendable {
  case done(BulkOutcome)
  /// The case already is as asked.
  case unchanged
  /// Every reason why not, never none.
  case refused([BlockerNote])
  /// There is no such target, or not for the planner; the two cannot be told apart.
  case notFound

  /// The verdict's name in files and output; never renamed.
  package var word: String {
    switch self {
    case .done: "done"
    case .unchanged: "unchanged"
    case .refused: "refused"
    case .notFound: "not_found"
    }
  }

  /// Every name, in the order in which summaries have them.
  package static let words = ["done", "unchanged", "refused", "not_found"]
}

/// How a case stands after the act, as far as a plan is held to it.
package struct BulkOutcome: Hashable, Sendable {
  package var step: StepID
  package var stage: Stage
  package var status: BulkStatus
  /// The due dates of the deadlines that run.
  package var due: [DeadlineID: CivilDate]
  package var responsible: PersonCode?
  package var body: UnitCode
  /// How many notices each person would get, roles resolved to whoever held them.
  package var notices: [PersonCode: Int]

  package init(
    step: StepID, stage: Stage, status: BulkStatus, due: [DeadlineID: CivilDate],
    responsible: PersonCode?, body: UnitCode, notices: [PersonCode: Int]
  ) {
    self.step = step
    self.stage = stage
    self.status = status
    self.due = due
    self.responsible = responsible
    self.body = body
    self.notices = notices
  }

  /// How a case stands, and who is told.
  package init(_ state: Case, notices: [PersonCode: Int]) {
    self.init(
      step: state.step, stage: state.stage, status: BulkStatus(state.status),
      due: Dictionary(uniqueKeysWithValues: state.deadlines.map { ($0.id, $0.dueOn) }),
      responsible: state.responsible, body: state.body, notices: notices)
  }
}

/// The status of a case without its day, which is that of the act.
package enum BulkStatus: Hashable, Sendable {
  case open
  case paused
  case closed(OutcomeID)
  case cancelled

  package init(_ status: Case.Status) {
    self =
      switch status {
      case .open: .open
      case .paused: .paused
      case .closed(let outcome, _): .closed(outcome)
      case .cancelled: .cancelled
      }
  }
}

/// A blocker as a plan keeps it: by the names and values that its sentence is made of.
package struct BlockerNote: Hashable, Sendable {
  package var code: String
  /// In the order of the sentence; a name occurs more than once where several are named.
  package var parameters: [Value]
  /// The roles and people who clear it away, or the day.
  package var clearedBy: [Value]

  package init(code: String, parameters: [Value], clearedBy: [Value] = []) {
    self.code = code
    self.parameters = parameters
    self.clearedBy = clearedBy
  }

  package init(_ blocker: Blocker) {
    self.init(
      code: blocker.reason.code,
      parameters: blocker.reason.parameters.map { Value($0.name, $0.value) },
      clearedBy: blocker.clearedBy.map { Value($0.parameter.name, $0.parameter.value) })
  }

  /// A name and what it stands for: a code, a number or a date.
  package struct Value: Hashable, Sendable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }
}

extension BlockerNote {
  /// The blocker that was noted, to be said in words; nil for one that this program does not know.
  package var blocker: Blocker? {
    guard
      let reason = Blocker.Reason(
        code: code, parameters: parameters.map { ($0.name, $0.value) })
    else { return nil }
    return Blocker(
      reason,
      clearedBy: clearedBy.compactMap { Blocker.Clearance(name: $0.name, value: $0.value) })
  }
}
