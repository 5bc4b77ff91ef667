package import Engine
package import Store

/// A case to be opened, as it comes in: the body's organ and level are the database's to say.
package struct OpenRequest: Hashable, Sendable {
  package var process: ProcessCode
  package var body: UnitCode
  package var title: String
  package var subject: Case.Subject
  package var grade: Grade
  package var programItem: ProgramItemCode?
  package var responsible: PersonCode?
  package var by: Actor
  package var key: String?
  /// Why; kept with the case's first event.
  package var reason: String?

  package init(
    process: ProcessCode, body: UnitCode, title: String, subject: Case.Subject,
    grade: Grade = .internal, programItem: ProgramItemCode? = nil,
    responsible: PersonCode? = nil, by actor: Actor, key: String? = nil, reason: String? = nil
  ) {
    self.process = process
    self.body = body
    self.title = title
    self.subject = subject
    self.grade = grade
    self.programItem = programItem
    self.responsible = responsible
    by = actor
    self.key = key
    self.reason = reason
  }
}

/// What became of a request to open a case.
package enum OpenOutcome: Hashable, Sendable {
  case opened(Outcome.Receipt)
  /// The key was used for this very case before; these were the revisions of its opening.
  case repeated(CaseCode, first: Int, last: Int)
  case refused(Refusal)
  case noBody(UnitCode)
  case noProcess(ProcessCode)
  case noProgramItem(ProgramItemCode)
  case noSubjectUnit(UnitCode)
  case noPerson(PersonCode)
  case keyReused(String)
  case notDelegated(from: PersonCode)
}
