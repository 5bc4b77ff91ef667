package import Engine
package import JSON

// The column `cases.state`: the engine's value, with short names; what is nil, false, zero or empty
// is left out.

extension Case: StoredObject {
  /// The state as it is stored; the same state always gives the same text.
  package var stored: String { storedText }

  func add(to object: inout Members) {
    addOpening(to: &object)
    addCourse(to: &object)
    addPeople(to: &object)
    addRecords(to: &object)
  }

  private func addOpening(to object: inout Members) {
    object.add("code", code)
    object.add("process", process.code)
    object.add("version", process.version)
    object.add("type", caseType)
    object.add("body", body)
    object.add("level", level)
    object.add("grade", grade)
    object.add("subject", subject)
    object.add("item", programItem)
    object.add("opened", openedOn)
  }

  private func addCourse(to object: inout Members) {
    object.add("revision", revision)
    object.add("status", status)
    object.add("step", step)
    object.add("stage", stage)
    object.add("entered", enteredOn)
    object.add("rounds", rounds)
    object.add("performed", performed)
  }

  private func addPeople(to object: inout Members) {
    object.add("responsible", responsible)
    object.add("team", team)
    if !recused.isEmpty { object.add("recused", recused) }
  }

  private func addRecords(to object: inout Members) {
    object.add("fields", fields)
    if !ticks.isEmpty { object.add("ticks", ticks) }
    object.add("documents", documents)
    object.add("tasks", tasks)
    object.add("findings", findings)
    object.add("no_findings", noFindings)
    object.add("remedies", remedies)
    if remedyNumber != 0 { object.add("remedy_number", remedyNumber) }
    object.add("hearings", hearings)
    object.add("diary", diaryOn)
    object.add("deadlines", deadlines)
    object.add("deadline_rounds", deadlineRounds)
    object.add("stopped", stoppedDeadlines)
  }
}

extension Case {
  /// Reads a state back.
  ///
  /// Members of other names are passed over, so that a newer server's rows can be read.
  package init(stored json: JSONView) throws(CodingFailure) {
    let object = try Fields(json)
    self.init(try Event.Opened(state: object))
    try readCourse(object)
    try readPeople(object)
    try readRecords(object)
  }

  private mutating func readCourse(_ object: Fields) throws(CodingFailure) {
    revision = try object.int("revision")
    status = try object.read("status", as: Status.init(stored:))
    enteredOn = try object.date("entered")
    rounds = try object.table("rounds", of: Int.init(stored:))
    performed = try object.table("performed", of: Performance.init(stored:))
  }

  private mutating func readPeople(_ object: Fields) throws(CodingFailure) {
    team = try object.list("team", of: TeamMember.init(stored:))
    recused = Set(try object.list("recused", of: PersonCode.init(stored:)))
  }

  private mutating func readRecords(_ object: Fields) throws(CodingFailure) {
    fields = try object.table("fields", of: FieldValue.init(stored:))
    ticks = Set(try object.list("ticks", of: ChecklistItemID.init(stored:)))
    documents = try object.list("documents", of: Document.init(stored:))
    tasks = try object.list("tasks", of: CaseTask.init(stored:))
    findings = try object.list("findings", of: Finding.init(stored:))
    noFindings = try object.flag("no_findings")
    remedies = try object.list("remedies", of: Remedy.init(stored:))
    remedyNumber = try object.readIfThere("remedy_number", as: Int.init(stored:)) ?? 0
    hearings = try object.list("hearings", of: Hearing.init(stored:))
    diaryOn = try object.dateIfThere("diary")
    deadlines = try object.list("deadlines", of: Deadline.init(stored:))
    deadlineRounds = try object.table("deadline_rounds", of: Int.init(stored:))
    stoppedDeadlines = try object.table("stopped", of: StoppedDeadline.init(stored:))
  }
}

extension Event.Opened {
  /// What a state keeps of its opening; the title stands in a column of its own.
  fileprivate init(state object: Fields) throws(CodingFailure) {
    self.init(
      code: try object.code("code"),
      process: ProcessReference(
        code: try object.code("process"), version: try object.int("version")),
      caseType: try object.word("type"),
      title: "",
      body: try object.code("body"),
      level: try object.word("level"),
      grade: try object.word("grade"),
      subject: try object.read("subject", as: Case.Subject.init(stored:)),
      programItem: try object.codeIfThere("item"),
      step: try object.code("step"),
      stage: try object.word("stage"),
      responsible: try object.codeIfThere("responsible"),
      on: try object.date("opened"))
  }
}
