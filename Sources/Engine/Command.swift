/// What one person asks to be done to one case: a closed set, named in the imperative.
package enum Command: Hashable, Sendable {
  case open(Opening)
  case perform(ActionID, reason: String?)
  case setFields([FieldID: Case.FieldValue?])
  case tick(ChecklistItemID)
  case untick(ChecklistItemID)
  case addDocument(NewDocument)
  case signDocument(DocumentCode, Case.Signature)
  case numberDocument(DocumentCode, NumberSource)
  case attachFile(DocumentCode, file: FileDigest)
  case removeDocument(DocumentCode, reason: String)
  case addTask(title: String, owner: PersonCode, dueOn: CivilDate?)
  case completeTask(Int, note: String?)
  case reassignTask(Int, to: PersonCode)
  case cancelTask(Int, reason: String)
  case assign(PersonCode)
  case appoint(PersonCode, Role)
  case dismiss(PersonCode, reason: String)
  case declareRelation(PersonCode, note: String)
  case hearSubject(on: CivilDate, attended: Bool, note: String?)
  case keepDiary(on: CivilDate, text: String)
  case recordFinding(text: String)
  case withdrawFinding(Int, reason: String)
  case recordNoFindings
  case requireRemedy(finding: Int, text: String, assignee: String, dueOn: CivilDate)
  case reportRemedy(Int, evidence: DocumentCode?, note: String?)
  case returnRemedy(Int, reason: String)
  case verifyRemedy(Int, note: String?)
  case extend(DeadlineID, by: DayCount, reason: String, basis: String, decision: String)
  case pause(reason: String, basis: String, decision: String)
  case resume(reason: String)
  case cancel(reason: String, basis: String)
  case reopen(reason: String)
  /// The case goes to another body, such as the successor of one that was merged.
  case transfer(to: UnitCode, reason: String, basis: String)
  /// The case goes on under another published version of its process; of the deadlines that run,
  /// those named are derived anew from their own start, and the others keep their dates.
  case migrate(to: Int, restarting: Set<DeadlineID>)
  /// What one act did, in all of its revisions, is taken back: the case stands again where it stood, or
  /// is cancelled on this basis when the act opened it.
  case revert(ClosedRange<Int>, reason: String, basis: String?)
  /// The deadline loop's own act: fires the next rung if its moment has come.
  case fire(DeadlineID, round: Int, rung: Int)

  /// A case to be opened.
  package struct Opening: Hashable, Sendable {
    package var code: CaseCode
    package var title: String
    package var body: UnitCode
    package var organ: Organ
    package var level: Level
    package var grade: Grade
    package var subject: Case.Subject
    package var programItem: ProgramItemCode?
    package var responsible: PersonCode?

    package init(
      code: CaseCode, title: String, body: UnitCode, organ: Organ, level: Level, grade: Grade,
      subject: Case.Subject, programItem: ProgramItemCode?, responsible: PersonCode?
    ) {
      self.code = code
      self.title = title
      self.body = body
      self.organ = organ
      self.level = level
      self.grade = grade
      self.subject = subject
      self.programItem = programItem
      self.responsible = responsible
    }
  }

  /// A paper to be put into the dossier.
  package struct NewDocument: Hashable, Sendable {
    package var code: DocumentCode
    package var type: DocumentTypeID
    package var title: String
    package var on: CivilDate
    package var number: NumberSource?
    package var signature: Case.Signature?
    package var file: FileDigest?

    package init(
      code: DocumentCode, type: DocumentTypeID, title: String, on: CivilDate,
      number: NumberSource?, signature: Case.Signature?, file: FileDigest?
    ) {
      self.code = code
      self.type = type
      self.title = title
      self.on = on
      self.number = number
      self.signature = signature
      self.file = file
    }
  }

  /// Where an official number comes from.
  package enum NumberSource: Hashable, Sendable {
    /// The paper came with its number, such as `12-QĐ/TU`.
    case external(String)
    /// The next number of the body's book for the paper's type symbol; taken by the store, in the
    /// transaction of the act, and given to the engine as `issued`.
    case book
    /// The number the store took.
    case issued(String)
  }
}

/// The SHA-256 of a file's bytes, as 64 lower-case hexadecimal digits.
package struct FileDigest: Hashable, Sendable, RawRepresentable {
  package let rawValue: String

  /// A digest of the right form, or nothing.
  package init?(rawValue: String) {
    let isHex = rawValue.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x61...0x66).contains($0)
    }
    guard rawValue.utf8.count == 64, isHex else { return nil }
    self.rawValue = rawValue
  }
}
