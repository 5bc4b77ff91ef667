package import Engine
package import Filters
package import Postgres
import Schema

/// One case as a list shows it.
package struct CaseSummary: Hashable, Sendable {
  /// Where a page after this line begins.
  package var cursor: CaseCursor
  package var code: CaseCode
  package var title: String
  package var subject: String
  package var status: CaseStatus
  package var stage: Stage
  package var step: StepID
  package var revision: Int
  package var openedOn: CivilDate
  package var grade: Grade
  package var caseType: CaseType
  package var body: UnitLine
  package var responsible: PersonLine?
  /// The nearest due date of the deadlines that run.
  package var nextDueOn: CivilDate?
  package var today: CivilDate
  /// The process version's key, for ``RuleStore``.
  package var processID: Int32
}

/// A place in the list of cases, newest first.
package struct CaseCursor: Hashable, Sendable {
  package var openedOn: CivilDate
  package var id: Int64

  package init(openedOn: CivilDate, id: Int64) {
    self.openedOn = openedOn
    self.id = id
  }
}

/// Which cases a list is to show; what is nil does not restrict it.
package struct CaseFilter: Hashable, Sendable {
  /// A unit with everything below it.
  package var unit: UnitCode?
  package var statuses: Set<CaseStatus> = [.open, .paused]
  package var stage: Stage?
  package var responsible: PersonCode?
  package var caseType: CaseType?
  /// Words to find, folded as the column `search` is.
  package var foldedWords: String?
  package var programItem: ProgramItemCode?
  /// What else must hold; statuses that it asks for have to be in ``statuses`` too.
  package var condition: Filter?

  package init() {}
}

/// How many cases a list has.
package struct CaseTotal: Hashable, Sendable {
  package var cases: Int
  /// Whether there are more than were counted.
  package var isMore: Bool
}

extension CaseFilter {
  /// Nobody reads further, and counting on would take longer than it is worth.
  package static let countedMax = 100_000
}

extension Viewer {
  /// Cases, newest first.
  package func cases(
    _ filter: CaseFilter, limit: Int, after cursor: CaseCursor? = nil,
    on connection: borrowing Connection
  ) throws(StoreError) -> Cut<CaseSummary> {
    let arguments: [PostgresValue] =
      self.arguments(of: filter) + [
        Cut<CaseSummary>.asked(limit),
        cursor.map { .date($0.openedOn.daysSince1970) } ?? .null,
        cursor.map { .int8($0.id) } ?? .null,
      ]
    let rows =
      if let condition = filter.condition {
        try self.rows(.filteredCases, arguments, where: condition, on: connection)
      } else {
        try self.rows(.listCases, arguments, on: connection)
      }
    return try Cut(rows, limit: limit) { (row) throws(StoreError) in CaseSummary(row) }
  }

  /// How many cases the list has on all its pages; counting stops after ``CaseFilter/countedMax``.
  package func total(
    _ filter: CaseFilter, on connection: borrowing Connection
  ) throws(StoreError) -> CaseTotal {
    let most = Int64(CaseFilter.countedMax)
    let arguments = arguments(of: filter) + [.int8(most + 1)]
    let rows =
      if let condition = filter.condition {
        try self.rows(.filteredTotal, arguments, where: condition, on: connection)
      } else {
        try self.rows(.filteredTotal, arguments, on: connection)
      }
    let found: Int64 = rows[0][0]
    return CaseTotal(cases: Int(min(found, most)), isMore: found > most)
  }

  private func arguments(of filter: CaseFilter) -> [PostgresValue] {
    [
      text(filter.unit), .int2s(filter.statuses.map(\.rawValue)),
      filter.stage.map { .int2($0.rawValue) } ?? .null, text(filter.responsible),
      filter.caseType.map { .int2($0.rawValue) } ?? .null,
      filter.foldedWords.map(PostgresValue.text) ?? .null, text(filter.programItem),
    ]
  }

  /// Where a case stands in the list, or nothing: there is none, or not for this person.
  package func place(
    of code: CaseCode, on connection: borrowing Connection
  ) throws(StoreError) -> CaseCursor? {
    try rows(.casePlace, [.text(code.rawValue)], on: connection).first.map { row in
      CaseCursor(openedOn: row.date(0), id: row[1])
    }
  }

  /// A code as a parameter.
  func text<Subject>(_ code: Code<Subject>?) -> PostgresValue {
    code.map { .text($0.rawValue) } ?? .null
  }
}

extension CaseSummary {
  /// Reads a row of `listCases`, or of a statement with the same columns.
  init(_ row: Row) {
    cursor = CaseCursor(openedOn: row.date(8), id: row[0])
    code = row.code(1)
    title = row[2]
    subject = row[3]
    status = row.word(4)
    stage = row.word(5)
    step = row.code(6)
    revision = Int(row[7, as: Int32.self])
    openedOn = row.date(8)
    grade = row.word(9)
    caseType = row.word(10)
    body = row.line(11)
    responsible = row.lineIfThere(13)
    nextDueOn = row.dateIfThere(15)
    today = row.date(16)
    processID = row[17]
  }
}
