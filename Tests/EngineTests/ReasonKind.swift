import Engine

/// The reasons without what they name, so that a test can go through all of them.
enum ReasonKind: CaseIterable {
  case notOpen, notPaused, notEnded, actionNotHere, unknownAction, roleMissing, recused
  case reasonMissing, documentMissing, documentUnnumbered, documentUnsigned
  case documentWithoutFile, checklistItemOpen, taskOpen, fieldMissing, teamTooSmall
  case teamTooLarge, teamLeaderMissing, diaryMissing, samePerson, notYetPerformed
  case subjectNotHeard, findingsMissing, remedyMissing, remedyUnverified, waitingUntil
  case waitingForStart, consentMissing, voteUnsupported, unknownField, wrongFieldKind
  case fieldGovernsDeadline, unknownChecklistItem, unknownDocumentType, unknownDocument
  case documentExists, documentAlreadySigned, documentAlreadyNumbered, documentBearsNoNumber
  case documentKept
  case unknownTask, taskNotOpen, notTeamRole, alreadyLed, notInTeam, unknownFinding
  case findingsExist, unknownRemedy, remedyNotReported, remedyAlreadyVerified, verifierIsDoer
  case deadlineNotRunning, extensionNotAllowed, extensionTooLong, extensionsUsedUp
  case dateInFuture, dateInPast, dateBeforeOpening, outOfRange, textMissing, textTooLong
  case levelNotCovered, organNotCovered, subjectNotCovered, subjectMissing, notDue
  case unknownBody, unknownVersion, stepNotInVersion, deadlineNotInVersion
  case unknownRevision, movedSince, actStays, personGone

  init(_ reason: Blocker.Reason) { self = Self.kind(of: reason) }

  private static func kind(of reason: Blocker.Reason) -> ReasonKind {
    switch reason {
    case .notOpen: .notOpen
    case .notPaused: .notPaused
    case .notEnded: .notEnded
    case .actionNotHere: .actionNotHere
    case .unknownAction: .unknownAction
    case .roleMissing: .roleMissing
    case .recused: .recused
    case .reasonMissing: .reasonMissing
    case .documentMissing: .documentMissing
    case .documentUnnumbered: .documentUnnumbered
    case .documentUnsigned: .documentUnsigned
    case .documentWithoutFile: .documentWithoutFile
    case .checklistItemOpen: .checklistItemOpen
    case .taskOpen: .taskOpen
    case .fieldMissing: .fieldMissing
    case .teamTooSmall: .teamTooSmall
    case .teamTooLarge: .teamTooLarge
    case .teamLeaderMissing: .teamLeaderMissing
    case .diaryMissing: .diaryMissing
    case .samePerson: .samePerson
    case .notYetPerformed: .notYetPerformed
    case .subjectNotHeard: .subjectNotHeard
    case .findingsMissing: .findingsMissing
    case .remedyMissing: .remedyMissing
    case .remedyUnverified: .remedyUnverified
    case .waitingUntil: .waitingUntil
    case .waitingForStart: .waitingForStart
    case .consentMissing: .consentMissing
    case .voteUnsupported: .voteUnsupported
    case .unknownField: .unknownField
    case .wrongFieldKind: .wrongFieldKind
    case .fieldGovernsDeadline: .fieldGovernsDeadline
    case .unknownChecklistItem: .unknownChecklistItem
    case .unknownDocumentType: .unknownDocumentType
    case .unknownDocument: .unknownDocument
    case .documentExists: .documentExists
    case .documentAlreadySigned: .documentAlreadySigned
    case .documentAlreadyNumbered: .documentAlreadyNumbered
    case .documentBearsNoNumber: .documentBearsNoNumber
    case .documentKept: .documentKept
    case .unknownTask: .unknownTask
    case .taskNotOpen: .taskNotOpen
    case .notTeamRole: .notTeamRole
    case .alreadyLed: .alreadyLed
    case .notInTeam: .notInTeam
    case .unknownFinding: .unknownFinding
    case .findingsExist: .findingsExist
    case .unknownRemedy: .unknownRemedy
    case .remedyNotReported: .remedyNotReported
    case .remedyAlreadyVerified: .remedyAlreadyVerified
    case .verifierIsDoer: .verifierIsDoer
    case .deadlineNotRunning: .deadlineNotRunning
    case .extensionNotAllowed: .extensionNotAllowed
    case .extensionTooLong: .extensionTooLong
    case .extensionsUsedUp: .extensionsUsedUp
    case .dateInFuture: .dateInFuture
    case .dateInPast: .dateInPast
    case .dateBeforeOpening: .dateBeforeOpening
    case .outOfRange: .outOfRange
    case .textMissing: .textMissing
    case .textTooLong: .textTooLong
    case .levelNotCovered: .levelNotCovered
    case .organNotCovered: .organNotCovered
    case .subjectNotCovered: .subjectNotCovered
    case .subjectMissing: .subjectMissing
    case .unknownBody: .unknownBody
    case .unknownVersion: .unknownVersion
    case .stepNotInVersion: .stepNotInVersion
    case .deadlineNotInVersion: .deadlineNotInVersion
    case .unknownRevision: .unknownRevision
    case .movedSince: .movedSince
    case .actStays: .actStays
    case .personGone: .personGone
    case .notDue: .notDue
    }
  }
}
