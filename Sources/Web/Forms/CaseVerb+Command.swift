import Casework
import Engine
import Store
import Texts
import Views

/// What the questions of a form about a case may name.
struct FormSubject: Sendable {
  let page: CasePage
  /// Who may be given something: the people of the case's body and of its team.
  let people: [PersonLine]
  /// The code that a new paper would have.
  let newPaper: DocumentCode
  /// The most bytes of a file.
  let fileBytesMax: Int

  var state: Case { page.state }
  var words: Wording { page.words }
}

extension CaseVerb {
  /// Asks what the act needs to know, and makes its command of the answers; nil where something is missing.
  func command(_ ask: inout Questions, about subject: FormSubject) -> Command? {
    switch self {
    case .act: action(&ask, subject)
    case .fields: fields(&ask, subject)
    case .tick, .untick: checklist(&ask, subject)
    case .paper, .attach, .signPaper, .numberPaper, .removePaper: paper(&ask, subject)
    case .task, .taskDone, .taskMove, .taskCancel: task(&ask, subject)
    case .assign, .appoint, .dismiss, .relation: team(&ask, subject)
    case .hearing:
      hearing(&ask, subject)
    case .diary:
      both(
        ask.date("on", .onDay, standard: subject.page.detail.today),
        ask.text("text", .diaryText, .body)
      ).map { .keepDiary(on: $0, text: $1) }
    case .finding, .withdrawFinding, .noFindings: finding(&ask, subject)
    case .remedy, .reportRemedy, .returnRemedy, .verifyRemedy: remedy(&ask, subject)
    case .extend: extension_(&ask, subject)
    case .pause: rest(&ask)
    case .resume: ask.text("reason", .reason, .note).map { .resume(reason: $0) }
    case .cancel:
      both(ask.text("reason", .reason, .note), ask.text("basis", .basis, .line))
        .map { .cancel(reason: $0, basis: $1) }
    case .reopen: ask.text("reason", .reason, .note).map { .reopen(reason: $0) }
    }
  }

  private func action(_ ask: inout Questions, _ subject: FormSubject) -> Command? {
    let choices = subject.page.outlook.actions.map {
      Field.Choice($0.action.id.rawValue, subject.words.title($0.action.id))
    }
    let id = ask.choice("action", .action, of: choices)
    let advice = subject.page.outlook.actions.first { $0.action.id.rawValue == id }
    // The engine asks for a reason where the process needs one; here it is the field that says so.
    guard advice?.action.reasonRequired == true else {
      let reason = ask.textIfThere("reason", .note, .note)
      return id.map { .perform(ActionID($0), reason: reason) }
    }
    let reason = ask.text("reason", .reason, .note)
    return both(id, reason).map { .perform(ActionID($0), reason: $1) }
  }

  private func fields(_ ask: inout Questions, _ subject: FormSubject) -> Command? {
    var values: [FieldID: Case.FieldValue?] = [:]
    for definition in subject.page.process.definition.fields {
      let held = subject.state.fields[definition.id]
      guard let value = ask.field(definition, holding: held) else { continue }
      if value != held { values[definition.id] = value }
    }
    return .setFields(values)
  }

  private func checklist(_ ask: inout Questions, _ subject: FormSubject) -> Command? {
    let choices = subject.page.outlook.step.checklist
      .filter { subject.state.ticks.contains($0.id) == (self == .untick) }
      .map { Field.Choice($0.id.rawValue, $0.title[ask.words.language]) }
    return ask.choice("item", .checklistItem, of: choices).map {
      self == .untick ? .untick(ChecklistItemID($0)) : .tick(ChecklistItemID($0))
    }
  }

  private func hearing(_ ask: inout Questions, _ subject: FormSubject) -> Command? {
    let day = ask.date("on", .onDay, standard: subject.page.detail.today)
    let isAbsent = ask.yes("absent", .absent)
    let note = ask.textIfThere("note", .hearingNote, .note)
    return day.map { .hearSubject(on: $0, attended: !isAbsent, note: note) }
  }

  private func extension_(_ ask: inout Questions, _ subject: FormSubject) -> Command? {
    let choices = subject.page.detail.deadlines.map {
      Field.Choice($0.deadline.id.rawValue, subject.words.title($0.deadline.id))
    }
    let deadline = ask.choice("deadline", .deadline, of: choices)
    let count = ask.number("count", .howMuch, in: 1...CaseLimits.daysMax)
    let kinds = [DayKind.working, .calendar, .month].map {
      Field.Choice($0.code, ask.words.title($0))
    }
    let kind = ask.choice("kind", .daysOf, of: kinds).flatMap { DayKind(code: $0) }
    let reason = ask.text("reason", .reason, .note)
    let basis = ask.text("basis", .basis, .line)
    let decision = ask.text("decision", .decision, .code)
    guard let deadline, let count, let kind, let reason, let basis, let decision else { return nil }
    return .extend(
      DeadlineID(deadline), by: DayCount(count, kind), reason: reason, basis: basis,
      decision: decision)
  }

  private func rest(_ ask: inout Questions) -> Command? {
    let reason = ask.text("reason", .reason, .note)
    let basis = ask.text("basis", .basis, .line)
    let decision = ask.text("decision", .decision, .code)
    guard let reason, let basis, let decision else { return nil }
    return .pause(reason: reason, basis: basis, decision: decision)
  }
}

/// Both answers, once both are there; both questions are asked all the same.
func both<First, Second>(_ first: First?, _ second: Second?) -> (First, Second)? {
  guard let first, let second else { return nil }
  return (first, second)
}
