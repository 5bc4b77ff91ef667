import Engine
import Serving
import Store
import Texts
import Views

// What belongs to a case: papers, tasks, people, findings and remedies.

extension CaseVerb {
  func paper(
    _ ask: inout Questions, _ subject: FormSubject,
    where isAsked: (DocumentLine) -> Bool = { _ in true }
  ) -> DocumentCode? {
    let choices = subject.page.detail.documents.filter { !$0.isRemoved && isAsked($0) }.map {
      Field.Choice($0.code.rawValue, $0.title, hint: subject.words.title($0.type))
    }
    return ask.choice("paper", .paper, of: choices).map { DocumentCode($0) }
  }

  func scan(_ ask: inout Questions, _ subject: FormSubject) -> Command? {
    let code = paper(&ask, subject) { $0.file == nil }
    let scan = ask.file("file", .scan, bytesMax: subject.fileBytesMax, isRequired: true)
    return both(code, scan).map { .attachFile($0, file: $1.digest) }
  }

  func signature(_ ask: inout Questions, _ subject: FormSubject) -> Command? {
    let code = paper(&ask, subject)
    let signer = ask.text("signer", .signer, .line)
    let day = ask.date("signed-on", .signedOn, standard: subject.page.detail.today)
    guard let code, let signer, let day else { return nil }
    return .signDocument(code, Case.Signature(signer: signer, on: day))
  }

  func newPaper(_ ask: inout Questions, _ subject: FormSubject) -> Command? {
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
  func numberSource(
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
    case "external":
      if number == nil { ask.refuse("number", .answerMissing) }
      return number.map { .external($0) }
    case "none": return .some(nil)
    default: return nil
    }
  }

  func newTask(_ ask: inout Questions, _ subject: FormSubject) -> Command? {
    let title = ask.text("title", .taskTitle, .line)
    let owner = person(&ask, .taskOwner, subject)
    let due = ask.dateIfThere("due", .due)
    guard let title, let owner else { return nil }
    return .addTask(title: title, owner: owner, dueOn: due)
  }

  func task(_ ask: inout Questions, _ subject: FormSubject) -> Int? {
    let choices = subject.page.detail.tasks.filter { $0.status == .open }.map {
      Field.Choice("\($0.number)", $0.title, hint: $0.owner.name)
    }
    return ask.choice("task", .task, of: choices).flatMap { Int($0) }
  }

  func person(_ ask: inout Questions, _ label: FormText, _ subject: FormSubject) -> PersonCode? {
    let choices = subject.people.map { Field.Choice($0.code.rawValue, $0.name) }
    return ask.choice("person", label, of: choices).map { PersonCode($0) }
  }

  func role(_ ask: inout Questions) -> Role? {
    let choices = Role.allCases.filter(\.isTeamRole).map {
      Field.Choice($0.code, ask.words.title($0))
    }
    return ask.choice("role", .role, of: choices).flatMap { Role(code: $0) }
  }

  func finding(_ ask: inout Questions, _ subject: FormSubject) -> Int? {
    let choices = subject.page.detail.findings.filter { !$0.isWithdrawn }.map {
      Field.Choice("\($0.number)", "\($0.number). \($0.text.prefix(200))")
    }
    return ask.choice("finding", .finding, of: choices).flatMap { Int($0) }
  }

  func newRemedy(_ ask: inout Questions, _ subject: FormSubject) -> Command? {
    let finding = finding(&ask, subject)
    let text = ask.text("text", .remedyText, .body)
    let assignee = ask.text("assignee", .remedyAssignee, .line)
    let due = ask.date("due", .due)
    guard let finding, let text, let assignee, let due else { return nil }
    return .requireRemedy(finding: finding, text: text, assignee: assignee, dueOn: due)
  }

  func remedy(
    _ ask: inout Questions, _ subject: FormSubject, _ status: RemedyLine.Status
  ) -> Int? {
    let choices = subject.page.detail.remedies.filter { $0.status == status }.map {
      Field.Choice("\($0.number)", "\($0.number). \($0.text.prefix(200))", hint: $0.assignee)
    }
    return ask.choice("remedy", .remedy, of: choices).flatMap { Int($0) }
  }

  func report(_ ask: inout Questions, _ subject: FormSubject) -> Command? {
    let number = remedy(&ask, subject, .required)
    let papers = subject.page.detail.documents.filter { !$0.isRemoved }.map {
      Field.Choice($0.code.rawValue, $0.title)
    }
    let evidence = ask.choiceIfThere("evidence", .evidence, of: papers).map { DocumentCode($0) }
    return both(number, ask.note()).map { .reportRemedy($0, evidence: evidence, note: $1) }
  }
}

extension Questions {
  /// Why it is done, which the act keeps.
  mutating func reason() -> String? { text("reason", .reason, .note) }

  /// A note, which may be left out: always an answer, nil inside for none.
  mutating func note() -> String?? { .some(textIfThere("note", .note, .note)) }

  /// On which rule or decision it rests.
  mutating func basis() -> String? { text("basis", .basis, .line) }
}
