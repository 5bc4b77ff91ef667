import Casework
import Engine
import Postgres
import Store

/// What the program ends with; scripts rely on every number.
package enum ExitCode: Int32, CaseIterable, Sendable {
  case done = 0
  case failed = 1
  case countDiffers = 2
  case partlyDone = 3
  case notFound = 4
  case conflict = 5
  case notPermitted = 6
  case unavailable = 7
  case refused = 8
  case usage = 64
}

extension ExitCode {
  /// The one place where an error becomes a number.
  init(_ failure: Failure) {
    self =
      switch failure {
      case .refused(let refusal, _): refusal.isOnlyAboutRights ? .notPermitted : .refused
      case .failed: .failed
      case .countDiffers: .countDiffers
      case .partlyDone: .partlyDone
      case .notFound: .notFound
      case .conflict: .conflict
      case .notPermitted: .notPermitted
      case .usage: .usage
      case .casework(let error): ExitCode(error)
      }
  }

  private init(_ error: CaseworkError) {
    self =
      switch error {
      case .store(let error): ExitCode(error)
      case .unknownPerson: .notFound
      case .unknownLogin, .mayNotImpersonate: .notPermitted
      case .overloaded: .unavailable
      case .contended: .conflict
      }
  }

  private init(_ error: StoreError) {
    self =
      switch error {
      case .database(let error): ExitCode(error)
      case .unreadable, .noCalendar: .failed
      case .codeTaken, .documentCodeTaken, .keyTaken: .conflict
      case .notDelegated: .notPermitted
      case .noNumberBook: .notFound
      }
  }

  private init(_ error: PostgresError) {
    if error.isUnavailable || error.isOutcomeUnknown {
      self = .unavailable
    } else if error.isAboutRights {
      self = .notPermitted
    } else if error.isTransient {
      self = .conflict
    } else {
      self = .failed
    }
  }
}

extension PostgresError {
  /// Whether the login, rather than what it asked for, is what stood in the way.
  var isAboutRights: Bool {
    state == .insufficientPrivilege || state?.classCode == "28"
  }
}

extension Refusal {
  /// Whether somebody else could do it just so: nothing is missing but the right.
  var isOnlyAboutRights: Bool {
    blockers.allSatisfy { blocker in
      switch blocker.reason {
      case .roleMissing, .recused: true
      default: false
      }
    }
  }
}
