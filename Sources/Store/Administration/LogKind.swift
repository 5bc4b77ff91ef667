import Engine

/// The kinds of change to the administration, as `administration_log.kind` numbers them.
///
/// Neither a number nor a word is ever changed or used again.
package enum LogKind: Int16, Vocabulary {
  case unitCreated = 1
  case unitEnded = 2
  case unitsImported = 3
  case personAdded = 4
  case personChanged = 5
  case personEnded = 6
  case roleGranted = 7
  case roleRevoked = 8
  case delegated = 9
  case delegationEnded = 10
  case calendarPublished = 11
  case processesPublished = 12
  case programImported = 13
  case numberBookOpened = 14
  case numberVoided = 15
  case loginRegistered = 16
  case loginRemoved = 17
  case clockShifted = 18
  case valuesErased = 19
  case invited = 20
  case passwordSet = 21
  case signedOut = 22
  case accountChanged = 33

  package var code: String {
    switch self {
    case .unitCreated: "unit_created"
    case .unitEnded: "unit_ended"
    case .unitsImported: "units_imported"
    case .personAdded: "person_added"
    case .personChanged: "person_changed"
    case .personEnded: "person_ended"
    case .roleGranted: "role_granted"
    case .roleRevoked: "role_revoked"
    case .delegated: "delegated"
    case .delegationEnded: "delegation_ended"
    case .calendarPublished: "calendar_published"
    case .processesPublished: "processes_published"
    case .programImported: "program_imported"
    case .numberBookOpened: "number_book_opened"
    case .numberVoided: "number_voided"
    case .loginRegistered: "login_registered"
    case .loginRemoved: "login_removed"
    case .clockShifted: "clock_shifted"
    case .valuesErased: "values_erased"
    case .invited: "invited"
    case .passwordSet: "password_set"
    case .signedOut: "signed_out"
    case .accountChanged: "account_changed"
    }
  }
}
