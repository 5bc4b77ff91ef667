package import Engine
import Postgres

/// One thing that a person must do.
package struct DutyLine: Hashable, Sendable {
  package var what: What
  /// Of a step the nearest running deadline of its case, else of the task or remedy itself.
  package var dueOn: CivilDate?
  package var facts: CaseFacts
  /// Whom the step of the case waits for; nil where its process' steps are not kept yet.
  package var role: Role?

  /// What there is to do.
  package enum What: Hashable, Sendable {
    /// The next action of the present step.
    case step
    case task(Int, title: String)
    /// A remedy that is to be reported as done by its assignee.
    case report(remedy: Int, text: String, assignee: String)
    /// A remedy whose report is to be verified.
    case verify(remedy: Int, text: String, assignee: String)
  }

  /// Where a page after this line begins.
  package var cursor: WorkCursor {
    WorkCursor(dueOn: dueOn, code: facts.code, kind: what.kind, number: what.number)
  }
}

/// A case that a person has a part in, and that waits for others.
package struct WaitingLine: Hashable, Sendable {
  package var role: Role
  /// Who holds that role, on the body or in the team.
  package var holders: [PersonLine]
  /// The nearest running deadline.
  package var dueOn: CivilDate?
  package var facts: CaseFacts

  /// Where a page after this line begins.
  package var cursor: WorkCursor {
    WorkCursor(dueOn: dueOn, code: facts.code, kind: .step, number: 0)
  }
}

/// What both lists say of a case.
package struct CaseFacts: Hashable, Sendable {
  package var code: CaseCode
  package var title: String
  package var subject: String
  package var stage: Stage
  package var step: StepID
  package var revision: Int
  package var grade: Grade
  package var caseType: CaseType
  package var body: UnitLine
  package var responsible: PersonLine?
  /// The process version's key, for ``RuleStore``.
  package var processID: Int32
}

extension DutyLine.What {
  /// The kind of duty, as `myDuties` numbers it.
  package enum Kind: Int16, Vocabulary {
    case step = 1
    case task, report, verify

    package var code: String {
      switch self {
      case .step: "step"
      case .task: "task"
      case .report: "report"
      case .verify: "verify"
      }
    }
  }

  package var kind: Kind {
    switch self {
    case .step: .step
    case .task: .task
    case .report: .report
    case .verify: .verify
    }
  }

  /// The number of the task or remedy in its case; 0 for a step.
  package var number: Int {
    switch self {
    case .step: 0
    case .task(let number, _), .report(let number, _, _), .verify(let number, _, _): number
    }
  }
}

/// A place in a person's own work, which holds for ever: what is sorted by, and nothing else.
///
/// As a text it is `2026-03-31/KT-2026-7F3K9Q` for a step, `…/task/3` and the like for the rest, with
/// `-` for the date of what has none.
package struct WorkCursor: Hashable, Sendable, CustomStringConvertible {
  package var dueOn: CivilDate?
  package var code: CaseCode
  package var kind: DutyLine.What.Kind
  package var number: Int

  init(dueOn: CivilDate?, code: CaseCode, kind: DutyLine.What.Kind, number: Int) {
    self.dueOn = dueOn
    self.code = code
    self.kind = kind
    self.number = number
  }

  /// Reads ``description`` again; nil for any other text.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 || parts.count == 4, !parts[1].isEmpty else { return nil }
    let day = CivilDate(iso: parts[0])
    guard day != nil || parts[0] == "-" else { return nil }
    dueOn = day
    code = CaseCode(parts[1])
    (kind, number) = (.step, 0)
    guard parts.count == 4 else { return }
    guard let kind = DutyLine.What.Kind(code: parts[2]), kind != .step,
      let number = Int32(parts[3]), number > 0
    else { return nil }
    self.kind = kind
    self.number = Int(number)
  }

  package var description: String {
    let place = "\(dueOn.map(\.description) ?? "-")/\(code)"
    return kind == .step ? place : "\(place)/\(kind.code)/\(number)"
  }
}

extension DutyLine {
  /// Reads a row of `myDuties`.
  init(_ row: Row) {
    let number = Int(row[1, as: Int32.self])
    switch row.word(0) as What.Kind {
    case .step: what = .step
    case .task: what = .task(number, title: row[2])
    case .report: what = .report(remedy: number, text: row[2], assignee: row[3])
    case .verify: what = .verify(remedy: number, text: row[2], assignee: row[3])
    }
    dueOn = row.dateIfThere(4)
    facts = CaseFacts(
      code: row.code(5), title: row[6], subject: row[7], stage: row.word(8), step: row.code(9),
      revision: Int(row[11, as: Int32.self]), grade: row.word(12), caseType: row.word(13),
      body: row.line(14), responsible: row.lineIfThere(16), processID: row[18])
    role = row[10, as: Int16?.self].flatMap(Role.init(rawValue:))
  }
}

extension WaitingLine {
  /// Reads a row of `myWaiting`.
  init(_ row: Row) {
    role = row.word(0)
    dueOn = row.dateIfThere(1)
    facts = CaseFacts(
      code: row.code(2), title: row[3], subject: row[4], stage: row.word(5), step: row.code(6),
      revision: Int(row[7, as: Int32.self]), grade: row.word(8), caseType: row.word(9),
      body: row.line(10), responsible: row.lineIfThere(12), processID: row[14])
    holders = zip(row[15, as: [String].self], row[16, as: [String].self]).map {
      PersonLine(code: PersonCode($0), name: $1)
    }
  }
}
