package import Engine
package import JSON

extension Event {
  /// Reads an event back from its kind and an object of its fields, personal ones in the clear.
  package init(kind: EventKind, fields json: JSONView) throws(CodingFailure) {
    let f = try Fields(json)
    switch kind {
    case .opened: self = try .opened(Opened(f))
    case .moved: self = try .moved(Moved(f))
    case .closed: self = try .closed(f.code("outcome"))
    case .cancelled: self = try .cancelled(reason: f.text("reason"), basis: f.text("basis"))
    case .paused:
      self = try .paused(
        reason: f.text("reason"), basis: f.text("basis"), decision: f.text("decision"))
    case .resumed: self = try .resumed(reason: f.text("reason"))
    case .reopened: self = try .reopened(reason: f.text("reason"))
    case .fieldSet: self = try .fieldSet(f.code("field"), Case.FieldValue(f))
    case .fieldCleared: self = try .fieldCleared(f.code("field"))
    case .ticked: self = try .ticked(f.code("item"))
    case .unticked: self = try .unticked(f.code("item"))
    case .subjectHeard:
      self = try .subjectHeard(
        on: f.date("on"), attended: f.flag("attended"), note: f.textIfThere("note"))
    case .diaryKept: self = try .diaryKept(on: f.date("on"), text: f.text("text"))
    case .documentAdded: self = try .documentAdded(DocumentAdded(f))
    case .documentSigned: self = try .documentSigned(f.code("document"), f.signature())
    case .documentNumbered:
      self = try .documentNumbered(f.code("document"), number: f.text("number"))
    case .fileAttached: self = try .fileAttached(f.code("document"), file: f.digest("file"))
    case .documentRemoved:
      self = try .documentRemoved(f.code("document"), reason: f.text("reason"))
    case .taskAdded:
      self = try .taskAdded(
        f.int("task"), title: f.text("title"), owner: f.code("owner"), dueOn: f.dateIfThere("due"))
    case .taskCompleted: self = try .taskCompleted(f.int("task"), note: f.textIfThere("note"))
    case .taskReassigned: self = try .taskReassigned(f.int("task"), to: f.code("owner"))
    case .taskCancelled: self = try .taskCancelled(f.int("task"), reason: f.text("reason"))
    case .assigned: self = try .assigned(f.code("person"))
    case .appointed: self = try .appointed(f.code("person"), f.word("role"))
    case .dismissed: self = try .dismissed(f.code("person"), reason: f.text("reason"))
    case .relationDeclared: self = try .relationDeclared(f.code("person"), note: f.text("note"))
    case .findingRecorded: self = try .findingRecorded(f.int("finding"), text: f.text("text"))
    case .findingWithdrawn: self = try .findingWithdrawn(f.int("finding"), reason: f.text("reason"))
    case .noFindingsRecorded: self = .noFindingsRecorded
    case .remedyRequired: self = try .remedyRequired(f)
    case .remedyReported: self = try .remedyReported(f)
    case .remedyReturned: self = try .remedyReturned(f.int("remedy"), reason: f.text("reason"))
    case .remedyVerified:
      self = try .remedyVerified(
        f.int("remedy"), by: f.code("person"), note: f.textIfThere("note"))
    case .deadlineStarted: self = try .deadlineStarted(DeadlineStarted(f))
    case .deadlineMet:
      self = try .deadlineMet(f.code("deadline"), round: f.int("round"), on: f.date("on"))
    case .deadlineLapsed: self = try .deadlineLapsed(f.code("deadline"), round: f.int("round"))
    case .deadlineExtended: self = try .deadlineExtended(DeadlineExtended(f))
    case .deadlineMoved: self = try .deadlineMoved(DeadlineMoved(f))
    case .transferred: self = try .transferred(Transferred(f))
    case .migrated: self = try .migrated(Migrated(f))
    case .deadlineRestarted: self = try .deadlineRestarted(DeadlineRestarted(f))
    case .reverted: self = try .reverted(Reverted(f))
    case .deadlineRestored: self = try .deadlineRestored(DeadlineStarted(f))
    case .rungFired: self = try .rungFired(RungFired(f))
    case .rungSuperseded:
      self = try .rungSuperseded(f.code("deadline"), round: f.int("round"), rung: f.int("rung"))
    }
  }

  private static func remedyRequired(_ fields: Fields) throws(CodingFailure) -> Event {
    try .remedyRequired(
      fields.int("remedy"), finding: fields.int("finding"), text: fields.text("text"),
      assignee: fields.text("assignee"), dueOn: fields.date("due"))
  }

  private static func remedyReported(_ fields: Fields) throws(CodingFailure) -> Event {
    try .remedyReported(
      fields.int("remedy"), by: Set(fields.list("people", of: PersonCode.init(stored:))),
      evidence: fields.codeIfThere("evidence"), note: fields.textIfThere("note"))
  }
}

extension Event.Opened {
  fileprivate init(_ fields: Fields) throws(CodingFailure) {
    try self.init(
      code: fields.code("case"),
      process: ProcessReference(code: fields.code("process"), version: fields.int("version")),
      caseType: fields.word("type"), title: fields.text("title"), body: fields.code("body"),
      level: fields.word("level"), grade: fields.word("grade"), subject: fields.subject(),
      programItem: fields.codeIfThere("item"), step: fields.code("step"),
      stage: fields.word("stage"), responsible: fields.codeIfThere("responsible"),
      on: fields.date("on"))
  }
}

extension Fields {
  fileprivate func subject() throws(CodingFailure) -> Case.Subject {
    try Case.Subject(
      kind: word("subject_kind"), unit: codeIfThere("subject_unit"), name: text("subject_name"))
  }
}

extension Event.Moved {
  fileprivate init(_ fields: Fields) throws(CodingFailure) {
    try self.init(
      action: fields.code("action"), from: fields.code("from"), to: fields.code("to"),
      stage: fields.word("stage"), round: fields.int("round"), actor: fields.code("actor"),
      onBehalfOf: fields.codeIfThere("on_behalf_of"), through: fields.codeIfThere("through"),
      reason: fields.textIfThere("reason"), on: fields.date("on"))
  }
}

extension Case.FieldValue {
  fileprivate init(_ fields: Fields) throws(CodingFailure) {
    if let date = try fields.dateIfThere("date") {
      self = .date(date)
    } else if fields["number"] != nil {
      self = .number(try fields.int("number"))
    } else {
      self = .text(try fields.text("text"))
    }
  }
}

extension Event.DocumentAdded {
  fileprivate init(_ fields: Fields) throws(CodingFailure) {
    try self.init(
      code: fields.code("document"), type: fields.code("type"), title: fields.text("title"),
      on: fields.date("on"), number: fields.textIfThere("number"),
      signature: fields.signatureIfThere(),
      file: fields.readIfThere("file", as: FileDigest.init(stored:)))
  }
}
