package import Engine
package import Filters
package import Postgres
import Schema

/// A running deadline as a leader's list shows it.
package struct DueLine: Hashable, Sendable {
  package var deadline: DeadlineID
  package var round: Int
  package var dueOn: CivilDate
  package var isProvisional: Bool
  package var stage: Stage
  package var code: CaseCode
  package var title: String
  package var subject: String
  package var step: StepID
  package var status: CaseStatus
  package var body: UnitLine
  package var responsible: PersonLine?
  package var processID: Int32
  package var today: CivilDate
  package var grade: Grade
  package var revision: Int

  /// Where a page after this line begins.
  package var cursor: DueCursor { DueCursor(dueOn: dueOn, code: code, deadline: deadline) }
}

/// A place in the list of running deadlines, which holds for ever: what is sorted by, and nothing else.
///
/// As a text it is `2026-03-31/KT-2026-7F3K9Q/whole`.
package struct DueCursor: Hashable, Sendable, CustomStringConvertible {
  package var dueOn: CivilDate
  package var code: CaseCode
  package var deadline: DeadlineID

  init(dueOn: CivilDate, code: CaseCode, deadline: DeadlineID) {
    self.dueOn = dueOn
    self.code = code
    self.deadline = deadline
  }

  /// Reads ``description`` again; nil for any other text.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, !parts[1].isEmpty, !parts[2].isEmpty,
      let day = CivilDate(iso: parts[0])
    else { return nil }
    self.init(dueOn: day, code: CaseCode(parts[1]), deadline: DeadlineID(parts[2]))
  }

  package var description: String { "\(dueOn)/\(code)/\(deadline)" }
}

/// Which running deadlines a list is to show; what is nil does not restrict it.
package struct DueFilter: Hashable, Sendable {
  package var until: Until?
  /// The first due date to show.
  package var since: CivilDate?
  package var unit: UnitCode?
  package var responsible: PersonCode?
  /// What must hold of the case.
  package var condition: Filter?

  package init() {}

  /// The last due date to show.
  package enum Until: Hashable, Sendable {
    case date(CivilDate)
    /// So many days after today, by the database's clock; -1 is what is overdue.
    case days(Int)
  }
}

/// A remedy that is not verified yet.
package struct PendingRemedyLine: Hashable, Sendable {
  package var code: CaseCode
  package var title: String
  package var subject: String
  package var number: Int
  package var finding: Int
  package var text: String
  package var assignee: String
  package var dueOn: CivilDate
  package var status: RemedyLine.Status
  package var evidence: DocumentCode?
  package var body: UnitLine
  package var today: CivilDate
}

extension Viewer {
  /// Running deadlines, most overdue first.
  package func deadlines(
    _ filter: DueFilter, limit: Int, after cursor: DueCursor? = nil,
    on connection: borrowing Connection
  ) throws(StoreError) -> Cut<DueLine> {
    var (date, days) = (PostgresValue.null, PostgresValue.null)
    switch filter.until {
    case nil: break
    case .date(let last): date = .date(last.daysSince1970)
    case .days(let count): days = .int4(Int32(clamping: count))
    }
    let arguments = [
      date, days, text(filter.unit), text(filter.responsible), Cut<DueLine>.asked(limit),
      filter.since.map { .date($0.daysSince1970) } ?? .null,
      cursor.map { .date($0.dueOn.daysSince1970) } ?? .null, text(cursor?.code),
      text(cursor?.deadline),
    ]
    let rows =
      if let condition = filter.condition {
        try self.rows(.filteredDeadlines, arguments, where: condition, on: connection)
      } else {
        try self.rows(.listDeadlines, arguments, on: connection)
      }
    return try Cut(rows, limit: limit) { (row) throws(StoreError) in DueLine(row) }
  }

  /// Remedies that are not verified, most overdue first.
  package func pendingRemedies(
    unit: UnitCode?, limit: Int, on connection: borrowing Connection
  ) throws(StoreError) -> Cut<PendingRemedyLine> {
    let rows = try rows(
      .listRemedies, [text(unit), Cut<PendingRemedyLine>.asked(limit)], on: connection)
    return try Cut(rows, limit: limit) { (row) throws(StoreError) in PendingRemedyLine(row) }
  }
}

extension DueLine {
  fileprivate init(_ row: Row) {
    deadline = row.code(0)
    round = Int(row[1, as: Int32.self])
    dueOn = row.date(2)
    isProvisional = row[3]
    stage = row.word(4)
    code = row.code(5)
    title = row[6]
    subject = row[7]
    step = row.code(8)
    status = row.word(9)
    body = row.line(10)
    responsible = row.lineIfThere(12)
    processID = row[14]
    today = row.date(15)
    grade = row.word(16)
    revision = Int(row[17, as: Int32.self])
  }
}

extension PendingRemedyLine {
  fileprivate init(_ row: Row) {
    code = row.code(0)
    title = row[1]
    subject = row[2]
    number = Int(row[3, as: Int32.self])
    finding = Int(row[4, as: Int32.self])
    text = row[5]
    assignee = row[6]
    dueOn = row.date(7)
    status = row.word(8)
    evidence = row.codeIfThere(9)
    body = row.line(10)
    today = row.date(12)
  }
}
