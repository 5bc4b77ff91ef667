package import Engine
import JSON

/// What a keyed act asked, as one digest: a key that comes again with another question is refused.
package enum CommandDigest {
  private static let version: UInt8 = 1

  /// SHA-256 of the command in canonical form.
  ///
  /// What the server makes up for an act is no part of the question, since it is made up anew when the
  /// same question comes again: the code of a case or paper that is made, and the number taken from a
  /// book.
  ///
  /// - Parameters:
  ///   - command: What is asked.
  ///   - code: The case that it is asked of; passed over when a case is opened.
  /// - Returns: 32 bytes.
  package static func sha256(of command: Command, case code: CaseCode) -> [UInt8] {
    var object = JSONWriter(order: .canonical)
    object.beginObject()
    if case .open = command {} else { object.add("case", code) }
    object.add("command", command.word)
    object.add(command)
    object.endObject()
    return EventHash.sha256([version] + object.bytes)
  }
}

extension Members {
  fileprivate mutating func add(_ command: Command) {
    switch command {
    case .open(let opening): add(opening)
    case .perform(let action, let reason): add(("action", action), ("reason", reason))
    case .setFields(let values): add("fields", values)
    case .tick(let item), .untick(let item): add("item", item)
    case .addDocument(let document): add(document)
    case .signDocument(let document, let signature):
      add("document", document)
      add(signature)
    case .numberDocument(let document, let source):
      add("document", document)
      add(source)
    case .attachFile(let document, let file): add(("document", document), ("file", file))
    case .removeDocument(let document, let reason):
      add(("document", document), ("reason", reason))
    case .addTask(let title, let owner, let dueOn):
      add(("title", title), ("owner", owner), ("due", dueOn))
    case .completeTask(let number, let note): add(("task", number), ("note", note))
    case .reassignTask(let number, let owner): add(("task", number), ("owner", owner))
    case .cancelTask(let number, let reason): add(("task", number), ("reason", reason))
    case .assign(let person): add("person", person)
    case .appoint(let person, let role): add(("person", person), ("role", role))
    case .dismiss(let person, let reason): add(("person", person), ("reason", reason))
    case .declareRelation(let person, let note): add(("person", person), ("note", note))
    case .hearSubject(let day, let attended, let note):
      add(("on", day), ("attended", attended), ("note", note))
    case .keepDiary(let day, let text): add(("on", day), ("text", text))
    case .recordFinding(let text): add("text", text)
    case .withdrawFinding(let number, let reason): add(("finding", number), ("reason", reason))
    case .recordNoFindings: break
    case .requireRemedy(let finding, let text, let assignee, let dueOn):
      add(("finding", finding), ("text", text), ("assignee", assignee), ("due", dueOn))
    case .reportRemedy(let number, let evidence, let note):
      add(("remedy", number), ("evidence", evidence), ("note", note))
    case .returnRemedy(let number, let reason): add(("remedy", number), ("reason", reason))
    case .verifyRemedy(let number, let note): add(("remedy", number), ("note", note))
    case .extend(let id, let days, let reason, let basis, let decision):
      add(
        ("deadline", id), ("days", days), ("reason", reason), ("basis", basis),
        ("decision", decision))
    case .pause(let reason, let basis, let decision):
      add(("reason", reason), ("basis", basis), ("decision", decision))
    case .resume(let reason), .reopen(let reason): add("reason", reason)
    case .cancel(let reason, let basis): add(("reason", reason), ("basis", basis))
    case .transfer(let body, let reason, let basis):
      add(("to", body), ("reason", reason), ("basis", basis))
    case .migrate(let version, let restarted):
      add("version", version)
      add("restarting", restarted)
    case .revert(let revisions, let reason, let basis):
      add(
        ("first", revisions.lowerBound), ("last", revisions.upperBound), ("reason", reason),
        ("basis", basis))
    case .fire(let id, let round, let rung):
      add(("deadline", id), ("round", round), ("rung", rung))
    }
  }

  private mutating func add(_ opening: Command.Opening) {
    add(
      ("title", opening.title), ("body", opening.body), ("organ", opening.organ),
      ("level", opening.level), ("grade", opening.grade))
    add(opening.subject)
    add(("item", opening.programItem), ("responsible", opening.responsible))
  }

  private mutating func add(_ document: Command.NewDocument) {
    add(("type", document.type), ("title", document.title), ("on", document.on))
    if let source = document.number { add(source) }
    add(document.signature)
    add("file", document.file)
  }

  private mutating func add(_ source: Command.NumberSource) {
    switch source {
    case .external(let number): add("number", number)
    case .book, .issued: add("from_book", true)
    }
  }
}

extension Command {
  /// The command's name, as the digest has it.
  fileprivate var word: String {
    switch self {
    case .open: "open"
    case .perform: "perform"
    case .setFields: "set_fields"
    case .tick: "tick"
    case .untick: "untick"
    case .addDocument: "add_document"
    case .signDocument: "sign_document"
    case .numberDocument: "number_document"
    case .attachFile: "attach_file"
    case .removeDocument: "remove_document"
    case .addTask: "add_task"
    case .completeTask: "complete_task"
    case .reassignTask: "reassign_task"
    case .cancelTask: "cancel_task"
    case .assign: "assign"
    case .appoint: "appoint"
    case .dismiss: "dismiss"
    case .declareRelation: "declare_relation"
    case .hearSubject: "hear_subject"
    case .keepDiary: "keep_diary"
    case .recordFinding: "record_finding"
    case .withdrawFinding: "withdraw_finding"
    case .recordNoFindings: "record_no_findings"
    case .requireRemedy: "require_remedy"
    case .reportRemedy: "report_remedy"
    case .returnRemedy: "return_remedy"
    case .verifyRemedy: "verify_remedy"
    case .extend: "extend"
    case .pause: "pause"
    case .resume: "resume"
    case .cancel: "cancel"
    case .reopen: "reopen"
    case .transfer: "transfer"
    case .migrate: "migrate"
    case .revert: "revert"
    case .fire: "fire"
    }
  }
}
