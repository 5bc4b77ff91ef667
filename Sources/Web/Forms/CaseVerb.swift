import Engine
import Texts

/// A kind of act that has a form of its own; what an administrator does in bulk has none.
enum CaseVerb: String, CaseIterable, Sendable {
  /// An action of the process.
  case act
  case fields, tick, untick
  case paper
  /// The scan of a paper that has none.
  case attach
  case signPaper = "sign-paper"
  case numberPaper = "number-paper"
  case removePaper = "remove-paper"
  case task
  case taskDone = "task-done"
  case taskMove = "task-move"
  case taskCancel = "task-cancel"
  case assign, appoint, dismiss, relation, hearing, diary
  case finding
  case withdrawFinding = "withdraw-finding"
  case noFindings = "no-findings"
  case remedy
  case reportRemedy = "report-remedy"
  case returnRemedy = "return-remedy"
  case verifyRemedy = "verify-remedy"
  case extend, pause, resume, cancel, reopen

  /// What the form is called, and its button.
  var title: VerbText {
    switch self {
    case .act: .verbAct
    case .fields: .verbFields
    case .tick: .verbTick
    case .untick: .verbUntick
    case .paper: .verbPaper
    case .attach: .verbAttach
    case .signPaper: .verbSignPaper
    case .numberPaper: .verbNumberPaper
    case .removePaper: .verbRemovePaper
    case .task: .verbTask
    case .taskDone: .verbTaskDone
    case .taskMove: .verbTaskMove
    case .taskCancel: .verbTaskCancel
    case .assign: .verbAssign
    case .appoint: .verbAppoint
    case .dismiss: .verbDismiss
    case .relation: .verbRelation
    case .hearing: .verbHearing
    case .diary: .verbDiary
    case .finding: .verbFinding
    case .withdrawFinding: .verbWithdrawFinding
    case .noFindings: .verbNoFindings
    case .remedy: .verbRemedy
    case .reportRemedy: .verbReportRemedy
    case .returnRemedy: .verbReturnRemedy
    case .verifyRemedy: .verbVerifyRemedy
    case .extend: .verbExtend
    case .pause: .verbPause
    case .resume: .verbResume
    case .cancel: .verbCancel
    case .reopen: .verbReopen
    }
  }

  /// Whether it takes something away, or stops the case.
  var isGrave: Bool {
    switch self {
    case .removePaper, .taskCancel, .dismiss, .withdrawFinding, .cancel: true
    case .act, .fields, .tick, .untick, .paper, .attach, .signPaper, .numberPaper, .task, .taskDone,
      .taskMove, .assign, .appoint, .relation, .hearing, .diary, .finding, .noFindings, .remedy,
      .reportRemedy, .returnRemedy, .verifyRemedy, .extend, .pause, .resume, .reopen:
      false
    }
  }

  /// Whether its form may bring a file.
  var takesFile: Bool { self == .paper || self == .attach }

  /// Where on the case's page what it changes is shown.
  var place: String {
    switch self {
    case .act, .tick, .untick, .fields, .reopen, .cancel, .pause, .resume: "next"
    case .paper, .attach, .signPaper, .numberPaper, .removePaper: "dossier"
    case .task, .taskDone, .taskMove, .taskCancel: "tasks"
    case .assign, .appoint, .dismiss, .relation: "team"
    case .hearing, .diary: "history"
    case .finding, .withdrawFinding, .noFindings, .remedy, .reportRemedy, .returnRemedy,
      .verifyRemedy:
      "findings"
    case .extend: "deadlines"
    }
  }
}
