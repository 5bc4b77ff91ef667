// The stable names of reasons and of what their sentences need, for JSON, logs and translations.

extension Blocker.Reason {
  /// The reason's name in output; never renamed or reused.
  package var code: String {
    switch self {
    case .notOpen: "not_open"
    case .notPaused: "not_paused"
    case .notEnded: "not_ended"
    case .actionNotHere: "action_not_here"
    case .unknownAction: "unknown_action"
    case .roleMissing: "role_missing"
    case .recused: "recused"
    case .reasonMissing: "reason_missing"
    case .documentMissing: "document_missing"
    case .documentUnnumbered: "document_unnumbered"
    case .documentUnsigned: "document_unsigned"
    case .documentWithoutFile: "document_without_file"
    case .checklistItemOpen: "checklist_item_open"
    case .taskOpen: "task_open"
    case .fieldMissing: "field_missing"
    case .teamTooSmall: "team_too_small"
    case .teamTooLarge: "team_too_large"
    case .teamLeaderMissing: "team_leader_missing"
    case .diaryMissing: "diary_missing"
    case .samePerson: "same_person"
    case .notYetPerformed: "not_yet_performed"
    case .subjectNotHeard: "subject_not_heard"
    case .findingsMissing: "findings_missing"
    case .remedyMissing: "remedy_missing"
    case .remedyUnverified: "remedy_unverified"
    case .waitingUntil: "waiting_until"
    case .waitingForStart: "waiting_for_start"
    case .consentMissing: "consent_missing"
    case .voteUnsupported: "vote_unsupported"
    case .unknownField: "unknown_field"
    case .wrongFieldKind: "wrong_field_kind"
    case .fieldGovernsDeadline: "field_governs_deadline"
    case .unknownChecklistItem: "unknown_checklist_item"
    case .unknownDocumentType: "unknown_document_type"
    case .unknownDocument: "unknown_document"
    case .documentExists: "document_exists"
    case .documentAlreadySigned: "document_already_signed"
    case .documentAlreadyNumbered: "document_already_numbered"
    case .documentBearsNoNumber: "document_bears_no_number"
    case .documentKept(_, let keeping): keeping.code
    case .unknownTask: "unknown_task"
    case .taskNotOpen: "task_not_open"
    case .notTeamRole: "not_team_role"
    case .alreadyLed: "already_led"
    case .notInTeam: "not_in_team"
    case .unknownFinding: "unknown_finding"
    case .findingsExist: "findings_exist"
    case .unknownRemedy: "unknown_remedy"
    case .remedyNotReported: "remedy_not_reported"
    case .remedyAlreadyVerified: "remedy_already_verified"
    case .verifierIsDoer: "verifier_is_doer"
    case .deadlineNotRunning: "deadline_not_running"
    case .extensionNotAllowed: "extension_not_allowed"
    case .extensionTooLong: "extension_too_long"
    case .extensionsUsedUp: "extensions_used_up"
    case .dateInFuture: "date_in_future"
    case .dateInPast: "date_in_past"
    case .dateBeforeOpening: "date_before_opening"
    case .outOfRange: "out_of_range"
    case .textMissing: "text_missing"
    case .textTooLong: "text_too_long"
    case .levelNotCovered: "level_not_covered"
    case .organNotCovered: "organ_not_covered"
    case .subjectNotCovered: "subject_not_covered"
    case .subjectMissing: "subject_missing"
    case .unknownBody: "unknown_body"
    case .unknownVersion: "unknown_version"
    case .stepNotInVersion: "step_not_in_version"
    case .deadlineNotInVersion: "deadline_not_in_version"
    case .unknownRevision: "unknown_revision"
    case .movedSince: "moved_since"
    case .actStays: "act_stays"
    case .personGone: "person_gone"
    case .notDue: "not_due"
    }
  }

  /// What the reason names, as codes, numbers and ISO dates, in the order of its sentence.
  ///
  /// A name occurs more than once when the reason names several, as ``roleMissing(_:)`` does.
  package var parameters: [(name: String, value: String)] {
    switch self {
    case .notOpen, .notPaused, .notEnded, .reasonMissing, .teamLeaderMissing, .diaryMissing,
      .subjectNotHeard, .findingsMissing, .voteUnsupported, .findingsExist, .subjectMissing,
      .textMissing:
      []
    case .actionNotHere(let action, let step):
      [("action", action.rawValue), ("step", step.rawValue)]
    case .unknownAction(let action), .samePerson(let action), .notYetPerformed(let action):
      [("action", action.rawValue)]
    case .roleMissing(let roles): roles.map { ("role", $0.code) }
    case .recused(let person), .alreadyLed(let person), .notInTeam(let person):
      [("person", person.rawValue)]
    case .documentMissing(let type), .documentUnnumbered(let type), .documentUnsigned(let type),
      .documentWithoutFile(let type), .unknownDocumentType(let type),
      .documentBearsNoNumber(let type):
      [("document_type", type.rawValue)]
    case .checklistItemOpen(let item), .unknownChecklistItem(let item):
      [("checklist_item", item.rawValue)]
    case .taskOpen(let number), .unknownTask(let number), .taskNotOpen(let number):
      [("task", String(number))]
    case .fieldMissing(let field), .unknownField(let field), .wrongFieldKind(let field):
      [("field", field.rawValue)]
    case .teamTooSmall(let minimum, let actual):
      [("minimum", String(minimum)), ("actual", String(actual))]
    case .teamTooLarge(let maximum, let actual):
      [("maximum", String(maximum)), ("actual", String(actual))]
    case .remedyMissing(let finding), .unknownFinding(let finding):
      [("finding", String(finding))]
    case .remedyUnverified(let remedy), .unknownRemedy(let remedy),
      .remedyNotReported(let remedy), .remedyAlreadyVerified(let remedy),
      .verifierIsDoer(let remedy):
      [("remedy", String(remedy))]
    case .waitingForStart(let trigger): [("trigger", trigger.words)]
    case .consentMissing(let type, let silence):
      [("document_type", type.rawValue)] + (silence.map { [("date", "\($0)")] } ?? [])
    case .fieldGovernsDeadline(let field, let deadline):
      [("field", field.rawValue), ("deadline", deadline.rawValue)]
    case .unknownDocument(let code), .documentExists(let code), .documentAlreadySigned(let code),
      .documentAlreadyNumbered(let code):
      [("document", code.rawValue)]
    case .documentKept(let code, let keeping): [("document", code.rawValue)] + keeping.parameters
    case .notTeamRole(let role): [("role", role.code)]
    case .deadlineNotRunning(let deadline), .extensionNotAllowed(let deadline):
      [("deadline", deadline.rawValue)]
    case .extensionTooLong(let deadline, let most):
      [("deadline", deadline.rawValue), ("most_days", String(most))]
    case .extensionsUsedUp(let deadline, let times):
      [("deadline", deadline.rawValue), ("times", String(times))]
    case .waitingUntil(let date), .dateInFuture(let date), .dateInPast(let date),
      .dateBeforeOpening(let date):
      [("date", "\(date)")]
    case .outOfRange(let most), .textTooLong(let most): [("most", String(most))]
    case .levelNotCovered(let level): [("level", level.code)]
    case .organNotCovered(let organ): [("organ", organ.code)]
    case .subjectNotCovered(let kind): [("subject", kind.code)]
    case .unknownBody(let body): [("body", body.rawValue)]
    case .unknownVersion(let version): [("version", String(version))]
    case .stepNotInVersion(let step, let version):
      [("step", step.rawValue), ("version", String(version))]
    case .deadlineNotInVersion(let deadline, let version):
      [("deadline", deadline.rawValue), ("version", String(version))]
    case .unknownRevision(let revision), .actStays(let revision):
      [("revision", String(revision))]
    case .movedSince(let since, let step):
      [
        ("person", since.by.rawValue), ("moment", "\(since.at)"),
        ("revision", String(since.revision)), ("step", step.rawValue),
      ]
    case .personGone(let person): [("person", person.rawValue)]
    case .notDue(let moment): [("moment", "\(moment)")]
    }
  }
}

extension Blocker.Keeping {
  fileprivate var code: String {
    switch self {
    case .ofEarlierStep: "document_of_earlier_step"
    case .official: "document_official"
    }
  }

  fileprivate var parameters: [(name: String, value: String)] {
    switch self {
    case .ofEarlierStep(let step): [("step", step.rawValue)]
    case .official: []
    }
  }
}

extension Blocker.Clearance {
  /// Whether a role, a person or a day clears the blocker away, and which.
  package var parameter: (name: String, value: String) {
    switch self {
    case .role(let role): ("role", role.code)
    case .person(let person): ("person", person.rawValue)
    case .date(let date): ("date", "\(date)")
    }
  }
}
