import Engine
import Serving
import Store
import Texts
import Views

// What belongs to a case: papers, tasks, people, findings and remedies.

extension CaseVerb {
  func paper(_ ask: inout Questions, _ subject: FormSubject) -> Command? {
    guard self != .paper else { return newPaper(&ask, subject) }
    let choices = subject.page.detail.documents.filter {
      !$0.isRemoved && (self != .attach || $0.file == nil)
    }.map {
      Field.Choice($0.code.rawValue, $0.title, hint: subject.words.title($0.type))
    }
    let code = ask.choice("paper", .paper, of: choices).map { DocumentCode($0) }
    switch self {
    case .attach:
      let scan = ask.file("file", .scan, bytesMax: subject.fileBytesMax, isRequired: true)
      return both(code, scan).map { .attachFile($0, file: $1.digest) }
    case .signPaper:
      let signer = ask.text("signer", .signer, .line)
      let day = ask.date("signed-on", .signedOn, standard: subject.page.detail.today)
      guard let code, let signer, let day else { return nil }
      return .signDocument(code, Case.Signature(signer: signer, on: day))
    case .numberPaper:
      return both(code, numberSource(&ask, isOptional: false).flatMap(\.self))
        .map { .numberDocument($0, $1) }
    default:
      return both(code, ask.text("reason", .reason, .note))
        .map { .removeDocument($0, reason: $1) }
    }
  }

  private func newPaper(_ ask: inout Questions, _ subject: FormSubject) -> Command? {
    let types = subject.page.process.definition.documents.map {
      Field.Choice($0.id.rawValue, $0.title[ask.words.language])
    }
    let type = ask.choice("type", .paperType, of: types)
    let title = ask.text("title", .paperTitle, .line)
    let day = ask.date("on", .paperDay, standard: subject.page.detail.today)
    let number = numberSource(&ask, isOptional: true)
    let signer = ask.textIfThere("signer", .signer, .line)
    let signedOn = ask.dateIfThere("signed-on", .signedOn)
    let scan = ask.file("file", .scan, bytesMax: subject.fileBytesMax, isRequired: false)
    guard let type, let title, let day, let number else { return nil }
    return .addDocument(
      Command.NewDocument(
        code: subject.newPaper, type: DocumentTypeID(type), title: title, on: day, number: number,
        signature: signer.map { Case.Signature(signer: $0, on: signedOn ?? day) },
        file: scan?.digest))
  }

  /// Where the number of a paper comes from; nil inside for none, where that may be.
  private func numberSource(
    _ ask: inout Questions, isOptional: Bool
  ) -> Command.NumberSource?? {
    var choices = [
      Field.Choice("book", ask.words.text(.numberFromBook)),
      Field.Choice("external", ask.words.text(.numberItHas)),
    ]
    if isOptional { choices.append(Field.Choice("none", ask.words.text(.numberNone))) }
    let source = ask.choice("number-source", .numberSource, of: choices)
    let number = ask.textIfThere("number", .number, .code, hint: .numberHint)
    switch source {
    case "book": return .book
    case "external": return number.map { .external($0) }
    case "none": return .some(nil)
    default: return nil
    }
  }

  func task(_ ask: inout Questions, _ subject: FormSubject) -> Command? {
    guard self != .task else {
      let title = ask.text("title", .taskTitle, .line)
      let owner = person(&ask, .taskOwner, subject)
      let due = ask.dateIfThere("due", .due)
      guard let title, let owner else { return nil }
      return .addTask(title: title, owner: owner, dueOn: due)
    }
    let choices = subject.page.detail.tasks.filter { $0.status == .open }.map {
      Field.Choice("\($0.number)", $0.title, hint: $0.owner.name)
    }
    let number = ask.choice("task", .task, of: choices).flatMap { Int($0) }
    switch self {
    case .taskDone:
      let note = ask.textIfThere("note", .note, .note)
      return number.map { .completeTask($0, note: note) }
    case .taskMove:
      return both(number, person(&ask, .taskOwner, subject)).map { .reassignTask($0, to: $1) }
    default:
      return both(number, ask.text("reason", .reason, .note)).map { .cancelTask($0, reason: $1) }
    }
  }

  func team(_ ask: inout Questions, _ subject: FormSubject) -> Command? {
    let person = person(&ask, .person, subject)
    switch self {
    case .assign: return person.map { .assign($0) }
    case .appoint:
      let roles = Role.allCases.filter(\.isTeamRole).map {
        Field.Choice($0.code, ask.words.title($0))
      }
      let role = ask.choice("role", .role, of: roles).flatMap { Role(code: $0) }
      return both(person, role).map { .appoint($0, $1) }
    case .dismiss:
      return both(person, ask.text("reason", .reason, .note)).map { .dismiss($0, reason: $1) }
    default:
      return both(person, ask.text("note", .relationNote, .note))
        .map { .declareRelation($0, note: $1) }
    }
  }

  func finding(_ ask: inout Questions, _ subject: FormSubject) -> Command? {
    switch self {
    case .finding: return ask.text("text", .findingText, .body).map { .recordFinding(text: $0) }
    case .noFindings: return .recordNoFindings
    default:
      return both(finding(&ask, among: subject), ask.text("reason", .reason, .note))
        .map { .withdrawFinding($0, reason: $1) }
    }
  }

  private func finding(_ ask: inout Questions, among subject: FormSubject) -> Int? {
    let choices = subject.page.detail.findings.filter { !$0.isWithdrawn }.map {
      Field.Choice("\($0.number)", "\($0.number). \($0.text.prefix(200))")
    }
    return ask.choice("finding", .finding, of: choices).flatMap { Int($0) }
  }

  func remedy(_ ask: inout Questions, _ subject: FormSubject) -> Command? {
    guard self != .remedy else {
      let finding = finding(&ask, among: subject)
      let text = ask.text("text", .remedyText, .body)
      let assignee = ask.text("assignee", .remedyAssignee, .line)
      let due = ask.date("due", .due)
      guard let finding, let text, let assignee, let due else { return nil }
      return .requireRemedy(finding: finding, text: text, assignee: assignee, dueOn: due)
    }
    let wanted: RemedyLine.Status = self == .reportRemedy ? .required : .reported
    let choices = subject.page.detail.remedies.filter { $0.status == wanted }.map {
      Field.Choice("\($0.number)", "\($0.number). \($0.text.prefix(200))", hint: $0.assignee)
    }
    let number = ask.choice("remedy", .remedy, of: choices).flatMap { Int($0) }
    switch self {
    case .reportRemedy:
      let papers = subject.page.detail.documents.filter { !$0.isRemoved }.map {
        Field.Choice($0.code.rawValue, $0.title)
      }
      let evidence = ask.choiceIfThere("evidence", .evidence, of: papers).map { DocumentCode($0) }
      let note = ask.textIfThere("note", .note, .note)
      return number.map { .reportRemedy($0, evidence: evidence, note: note) }
    case .returnRemedy:
      return both(number, ask.text("reason", .reason, .note)).map { .returnRemedy($0, reason: $1) }
    default:
      let note = ask.textIfThere("note", .note, .note)
      return number.map { .verifyRemedy($0, note: note) }
    }
  }

  private func person(
    _ ask: inout Questions, _ label: FormText, _ subject: FormSubject
  ) -> PersonCode? {
    let choices = subject.people.map { Field.Choice($0.code.rawValue, $0.name) }
    return ask.choice("person", label, of: choices).map { PersonCode($0) }
  }
}
