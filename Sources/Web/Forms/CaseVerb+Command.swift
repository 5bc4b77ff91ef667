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
    case .tick: item(&ask, subject, isTicked: false).map { .tick($0) }
    case .untick: item(&ask, subject, isTicked: true).map { .untick($0) }
    case .paper: newPaper(&ask, subject)
    case .attach: scan(&ask, subject)
    case .signPaper: signature(&ask, subject)
    case .numberPaper:
      both(paper(&ask, subject), numberSource(&ask, isOptional: false).flatMap(\.self))
        .map { .numberDocument($0, $1) }
    case .removePaper:
      both(paper(&ask, subject), ask.reason()).map { .removeDocument($0, reason: $1) }
    case .task: newTask(&ask, subject)
    case .taskDone: both(task(&ask, subject), ask.note()).map { .completeTask($0, note: $1) }
    case .taskMove:
      both(task(&ask, subject), person(&ask, .taskOwner, subject)).map { .reassignTask($0, to: $1) }
    case .taskCancel:
      both(task(&ask, subject), ask.reason()).map { .cancelTask($0, reason: $1) }
    case .assign: person(&ask, .person, subject).map { .assign($0) }
    case .appoint: both(person(&ask, .person, subject), role(&ask)).map { .appoint($0, $1) }
    case .dismiss:
      both(person(&ask, .person, subject), ask.reason()).map { .dismiss($0, reason: $1) }
    case .relation:
      both(person(&ask, .person, subject), ask.text("note", .relationNote, .note))
        .map { .declareRelation($0, note: $1) }
    case .hearing: hearing(&ask, subject)
    case .diary:
      both(
        ask.date("on", .onDay, standard: subject.page.detail.today),
        ask.text("text", .diaryText, .body)
      ).map { .keepDiary(on: $0, text: $1) }
    case .finding: ask.text("text", .findingText, .body).map { .recordFinding(text: $0) }
    case .withdrawFinding:
      both(finding(&ask, subject), ask.reason()).map { .withdrawFinding($0, reason: $1) }
    case .noFindings: .recordNoFindings
    case .remedy: newRemedy(&ask, subject)
    case .reportRemedy: report(&ask, subject)
    case .returnRemedy:
      both(remedy(&ask, subject, .reported), ask.reason()).map { .returnRemedy($0, reason: $1) }
    case .verifyRemedy:
      both(remedy(&ask, subject, .reported), ask.note()).map { .verifyRemedy($0, note: $1) }
    case .extend: moreTime(&ask, subject)
    case .pause: rest(&ask)
    case .resume: ask.reason().map { .resume(reason: $0) }
    case .cancel: both(ask.reason(), ask.basis()).map { .cancel(reason: $0, basis: $1) }
    case .reopen: ask.reason().map { .reopen(reason: $0) }
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
    let reason = ask.reason()
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

  private func item(
    _ ask: inout Questions, _ subject: FormSubject, isTicked: Bool
  ) -> ChecklistItemID? {
    let choices = subject.page.outlook.step.checklist
      .filter { subject.state.ticks.contains($0.id) == isTicked }
      .map { Field.Choice($0.id.rawValue, $0.title[ask.words.language]) }
    return ask.choice("item", .checklistItem, of: choices).map { ChecklistItemID($0) }
  }

  private func hearing(_ ask: inout Questions, _ subject: FormSubject) -> Command? {
    let day = ask.date("on", .onDay, standard: subject.page.detail.today)
    let isAbsent = ask.yes("absent", .absent)
    let note = ask.textIfThere("note", .hearingNote, .note)
    return day.map { .hearSubject(on: $0, attended: !isAbsent, note: note) }
  }

  private func moreTime(_ ask: inout Questions, _ subject: FormSubject) -> Command? {
    let choices = subject.page.detail.deadlines.map {
      Field.Choice($0.deadline.id.rawValue, subject.words.title($0.deadline.id))
    }
    let deadline = ask.choice("deadline", .deadline, of: choices)
    return both(deadline, ask.moreTime()).map { $1.command(extending: DeadlineID($0)) }
  }

  private func rest(_ ask: inout Questions) -> Command? {
    let reason = ask.reason()
    let basis = ask.basis()
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

/// More time, as a form grants it to whichever deadline.
struct AskedExtension: Sendable {
  let days: DayCount
  let reason: String
  let basis: String
  let decision: String

  func command(extending deadline: DeadlineID) -> Command {
    .extend(deadline, by: days, reason: reason, basis: basis, decision: decision)
  }
}

extension Questions {
  /// Asks by how much a deadline is extended, why, and by which paper.
  mutating func moreTime() -> AskedExtension? {
    let count = number("count", .howMuch, in: 1...CaseLimits.daysMax)
    let kinds = [DayKind.working, .calendar, .month].map {
      Field.Choice($0.code, words.title($0))
    }
    let kind = choice("kind", .daysOf, of: kinds).flatMap { DayKind(code: $0) }
    let reason = text("reason", .reason, .note)
    let basis = text("basis", .basis, .line)
    let decision = text("decision", .decision, .code)
    guard let count, let kind, let reason, let basis, let decision else { return nil }
    return AskedExtension(
      days: DayCount(count, kind), reason: reason, basis: basis, decision: decision)
  }
}
