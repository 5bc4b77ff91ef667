// Reads reasons and clearances back from their stable names, as plans and runs keep them.

extension Blocker.Reason {
  /// Reads what ``code`` and ``parameters`` write; nil for anything else.
  package init?(code: String, parameters: [(name: String, value: String)]) {
    let names = ReasonParameters(parameters)
    let reason =
      Self.plain[code] ?? Self.ofCase(code, names) ?? Self.ofDossier(code, names)
      ?? Self.ofBounds(code, names)
    guard let reason else { return nil }
    self = reason
  }

  /// The reasons that name nothing, by their codes.
  private static let plain: [String: Self] = {
    let reasons: [Self] = [
      .notOpen, .notPaused, .notEnded, .reasonMissing, .teamLeaderMissing, .diaryMissing,
      .subjectNotHeard, .findingsMissing, .voteUnsupported, .findingsExist, .subjectMissing,
      .textMissing,
    ]
    return Dictionary(uniqueKeysWithValues: reasons.map { ($0.code, $0) })
  }()

  /// What is wrong with the course of a case, its people, its deadlines, or where it should go.
  private static func ofCase(_ code: String, _ names: ReasonParameters) -> Self? {
    switch code {
    case "action_not_here": names.read("action", "step") { .actionNotHere($0, step: $1) }
    case "unknown_action": names.read("action", Self.unknownAction)
    case "role_missing": names.readAll("role", Self.roleMissing)
    case "recused": names.read("person", Self.recused)
    case "same_person": names.read("action", Self.samePerson)
    case "not_yet_performed": names.read("action", Self.notYetPerformed)
    case "waiting_until": names.read("date", Self.waitingUntil)
    case "waiting_for_start": names.read("trigger", Self.waitingForStart)
    case "not_team_role": names.read("role", Self.notTeamRole)
    case "already_led": names.read("person") { .alreadyLed(by: $0) }
    case "not_in_team": names.read("person", Self.notInTeam)
    case "deadline_not_running": names.read("deadline", Self.deadlineNotRunning)
    case "extension_not_allowed": names.read("deadline", Self.extensionNotAllowed)
    case "extension_too_long":
      names.read("deadline", "most_days") { .extensionTooLong($0, mostDays: $1) }
    case "extensions_used_up":
      names.read("deadline", "times") { .extensionsUsedUp($0, times: $1) }
    case "level_not_covered": names.read("level", Self.levelNotCovered)
    case "organ_not_covered": names.read("organ", Self.organNotCovered)
    case "subject_not_covered": names.read("subject", Self.subjectNotCovered)
    case "unknown_body": names.read("body", Self.unknownBody)
    case "unknown_version": names.read("version", Self.unknownVersion)
    case "step_not_in_version":
      names.read("step", "version") { .stepNotInVersion($0, version: $1) }
    case "deadline_not_in_version":
      names.read("deadline", "version") { .deadlineNotInVersion($0, version: $1) }
    case "unknown_revision": names.read("revision", Self.unknownRevision)
    case "moved_since": names.read("person", "moment", "revision", "step", Self.movedSince)
    case "act_stays": names.read("revision", Self.actStays)
    case "person_gone": names.read("person", Self.personGone)
    case "not_due": names.read("moment", Self.notDue)
    default: nil
    }
  }

  private static func movedSince(
    _ person: PersonCode, _ moment: Moment, _ revision: Int, _ step: StepID
  ) -> Self {
    .movedSince(Precedent.Since(revision: revision, by: person, at: moment), step: step)
  }

  /// What is wrong with the papers, fields, tasks, findings and remedies.
  private static func ofDossier(_ code: String, _ names: ReasonParameters) -> Self? {
    switch code {
    case "document_missing": names.read("document_type", Self.documentMissing)
    case "document_unnumbered": names.read("document_type", Self.documentUnnumbered)
    case "document_unsigned": names.read("document_type", Self.documentUnsigned)
    case "document_without_file": names.read("document_type", Self.documentWithoutFile)
    case "document_bears_no_number": names.read("document_type", Self.documentBearsNoNumber)
    case "unknown_document_type": names.read("document_type", Self.unknownDocumentType)
    case "consent_missing":
      names.read("document_type", "date") { .consentMissing($0, silenceUntil: $1 as CivilDate) }
        ?? names.read("document_type") { .consentMissing($0, silenceUntil: nil) }
    case "unknown_document": names.read("document", Self.unknownDocument)
    case "document_exists": names.read("document", Self.documentExists)
    case "document_already_signed": names.read("document", Self.documentAlreadySigned)
    case "document_already_numbered": names.read("document", Self.documentAlreadyNumbered)
    case "document_of_earlier_step":
      names.read("document", "step") { .documentKept($0, .ofEarlierStep($1)) }
    case "document_official": names.read("document") { .documentKept($0, .official) }
    case "checklist_item_open": names.read("checklist_item", Self.checklistItemOpen)
    case "unknown_checklist_item": names.read("checklist_item", Self.unknownChecklistItem)
    case "field_missing": names.read("field", Self.fieldMissing)
    case "unknown_field": names.read("field", Self.unknownField)
    case "wrong_field_kind": names.read("field", Self.wrongFieldKind)
    case "field_governs_deadline": names.read("field", "deadline", Self.fieldGovernsDeadline)
    case "task_open": names.read("task", Self.taskOpen)
    case "unknown_task": names.read("task", Self.unknownTask)
    case "task_not_open": names.read("task", Self.taskNotOpen)
    case "remedy_missing": names.read("finding") { .remedyMissing(finding: $0) }
    case "unknown_finding": names.read("finding", Self.unknownFinding)
    case "remedy_unverified": names.read("remedy", Self.remedyUnverified)
    case "unknown_remedy": names.read("remedy", Self.unknownRemedy)
    case "remedy_not_reported": names.read("remedy", Self.remedyNotReported)
    case "remedy_already_verified": names.read("remedy", Self.remedyAlreadyVerified)
    case "verifier_is_doer": names.read("remedy", Self.verifierIsDoer)
    default: nil
    }
  }

  /// What is too much, too little, too early or too late.
  private static func ofBounds(_ code: String, _ names: ReasonParameters) -> Self? {
    switch code {
    case "team_too_small":
      names.read("minimum", "actual") { .teamTooSmall(minimum: $0, actual: $1) }
    case "team_too_large":
      names.read("maximum", "actual") { .teamTooLarge(maximum: $0, actual: $1) }
    case "date_in_future": names.read("date", Self.dateInFuture)
    case "date_in_past": names.read("date", Self.dateInPast)
    case "date_before_opening": names.read("date", Self.dateBeforeOpening)
    case "out_of_range": names.read("most", Self.outOfRange)
    case "text_too_long": names.read("most", Self.textTooLong)
    default: nil
    }
  }
}

extension Blocker.Clearance {
  /// Reads what ``parameter`` writes; nil for anything else.
  package init?(name: String, value: String) {
    switch name {
    case "role":
      guard let role = Role(code: value) else { return nil }
      self = .role(role)
    case "person": self = .person(PersonCode(value))
    case "date":
      guard let date = CivilDate(iso: value) else { return nil }
      self = .date(date)
    default: return nil
    }
  }
}
