import Engine
import JSON

extension Event {
  /// Adds the fields of the event, in a fixed order; what is nil, false or empty is left out.
  func add(to object: inout Members) {
    switch self {
    case .opened(let opened): object.add(opened)
    case .moved(let moved): object.add(moved)
    case .closed(let outcome): object.add("outcome", outcome)
    case .fieldSet(let field, let value): object.add(field, value)
    case .fieldCleared(let field): object.add("field", field)
    case .ticked(let item), .unticked(let item): object.add("item", item)
    case .documentAdded(let added): object.add(added)
    case .documentSigned(let code, let signature): object.add(code, signature)
    case .documentNumbered(let code, let number):
      object.add(("document", code), ("number", number))
    case .fileAttached(let code, let file): object.add(("document", code), ("file", file))
    case .documentRemoved(let code, let reason):
      object.add(("document", code), ("reason", reason))
    case .taskAdded(let number, let title, let owner, let dueOn):
      object.add(("task", number), ("title", title), ("owner", owner), ("due", dueOn))
    case .taskCompleted(let number, let note): object.add(("task", number), ("note", note))
    case .taskReassigned(let number, let owner): object.add(("task", number), ("owner", owner))
    case .taskCancelled(let number, let reason): object.add(("task", number), ("reason", reason))
    case .assigned(let person): object.add("person", person)
    case .appointed(let person, let role): object.add(("person", person), ("role", role))
    case .dismissed(let person, let reason): object.add(("person", person), ("reason", reason))
    case .relationDeclared(let person, let note): object.add(("person", person), ("note", note))
    case .subjectHeard(let day, let attended, let note):
      object.add(("on", day), ("attended", attended), ("note", note))
    case .diaryKept(let day, let text): object.add(("on", day), ("text", text))
    case .findingRecorded(let number, let text): object.add(("finding", number), ("text", text))
    case .findingWithdrawn(let number, let reason):
      object.add(("finding", number), ("reason", reason))
    case .noFindingsRecorded: break
    case .remedyRequired(let number, let finding, let text, let assignee, let dueOn):
      object.add(
        ("remedy", number), ("finding", finding), ("text", text), ("assignee", assignee),
        ("due", dueOn))
    case .remedyReported(let number, let people, let evidence, let note):
      object.add("remedy", number)
      object.add("people", people)
      object.add(("evidence", evidence), ("note", note))
    case .remedyReturned(let number, let reason): object.add(("remedy", number), ("reason", reason))
    case .remedyVerified(let number, let person, let note):
      object.add(("remedy", number), ("person", person), ("note", note))
    case .deadlineStarted(let started): object.add(started)
    case .deadlineMet(let id, let round, let day):
      object.add("deadline", id)
      object.add("round", round)
      object.add("on", day)
    case .deadlineLapsed(let id, let round): object.add(("deadline", id), ("round", round))
    case .deadlineExtended(let extended): object.add(extended)
    case .deadlineMoved(let moved): object.add(moved)
    case .paused(let reason, let basis, let decision):
      object.add(("reason", reason), ("basis", basis), ("decision", decision))
    case .resumed(let reason), .reopened(let reason): object.add("reason", reason)
    case .cancelled(let reason, let basis): object.add(("reason", reason), ("basis", basis))
    case .transferred(let transferred): object.add(transferred)
    case .migrated(let migrated): object.add(migrated)
    case .deadlineRestarted(let restarted): object.add(restarted)
    case .reverted(let reverted): object.add(reverted)
    case .deadlineRestored(let restored): object.add(restored)
    case .rungFired(let fired): object.add(fired)
    case .rungSuperseded(let id, let round, let rung):
      object.add(("deadline", id), ("round", round), ("rung", rung))
    }
  }
}

extension Members {
  fileprivate mutating func add(_ opened: Event.Opened) {
    add(
      ("case", opened.code), ("process", opened.process.code), ("version", opened.process.version),
      ("type", opened.caseType), ("title", opened.title), ("body", opened.body),
      ("level", opened.level), ("grade", opened.grade))
    add(opened.subject)
    add(
      ("item", opened.programItem), ("step", opened.step), ("stage", opened.stage),
      ("responsible", opened.responsible), ("on", opened.on))
  }

  /// Adds a subject as three members, so that its name can be erased.
  mutating func add(_ subject: Case.Subject) {
    add(
      ("subject_kind", subject.kind), ("subject_unit", subject.unit),
      ("subject_name", subject.name))
  }

  // A move and what it does to deadlines is most of a history. One by one, since a list of different
  // types is put together at run time.

  fileprivate mutating func add(_ moved: Event.Moved) {
    add("action", moved.action)
    add("from", moved.from)
    add("to", moved.to)
    add("stage", moved.stage)
    add("round", moved.round)
    add("actor", moved.actor)
    add("on_behalf_of", moved.onBehalfOf)
    add("through", moved.through)
    add("reason", moved.reason)
    add("on", moved.on)
  }

  fileprivate mutating func add(_ field: FieldID, _ value: Case.FieldValue) {
    add("field", field)
    switch value {
    case .text(let text): add("text", text)
    case .date(let date): add("date", date)
    case .number(let number): add("number", number)
    }
  }

  fileprivate mutating func add(_ code: DocumentCode, _ signature: Case.Signature) {
    add("document", code)
    add(signature)
  }

  fileprivate mutating func add(_ added: Event.DocumentAdded) {
    add(
      ("document", added.code), ("type", added.type), ("title", added.title), ("on", added.on),
      ("number", added.number))
    add(added.signature)
    add("file", added.file)
  }

  fileprivate mutating func add(_ started: Event.DeadlineStarted) {
    add("deadline", started.id)
    add("round", started.round)
    add("starts", started.startsOn)
    add("length", started.length)
    add("extensions", started.extensions)
    add("pauses", started.pauses)
    add("derivation", started.derivation)
    add("calendar", started.calendarVersion)
    add("rung", started.nextRung)
  }

  fileprivate mutating func add(_ extended: Event.DeadlineExtended) {
    add(
      ("deadline", extended.id), ("round", extended.round), ("days", extended.days),
      ("reason", extended.reason), ("basis", extended.basis), ("decision", extended.decision),
      ("derivation", extended.derivation), ("calendar", extended.calendarVersion),
      ("rung", extended.nextRung))
  }

  fileprivate mutating func add(_ moved: Event.DeadlineMoved) {
    add(("deadline", moved.id), ("round", moved.round))
    add("pauses", moved.pauses)
    add(
      ("derivation", moved.derivation), ("calendar", moved.calendarVersion),
      ("rung", moved.nextRung))
  }

  fileprivate mutating func add(_ fired: Event.RungFired) {
    add(
      ("deadline", fired.id), ("round", fired.round), ("rung", fired.rung), ("kind", fired.kind),
      ("due", fired.dueOn), ("late_by", fired.lateBy))
  }
}
