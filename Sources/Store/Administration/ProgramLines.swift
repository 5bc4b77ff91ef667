package import Engine
package import Postgres
import Schema

/// A program as lists show it.
package struct ProgramLine: Sendable, Hashable {
  package let code: String
  package let body: UnitLine
  package let title: String
  /// Nothing when nobody wrote the year down.
  package let years: ClosedRange<Int>?
  package let importedAt: Moment
  package let items: Int

  init(_ row: Row) {
    code = row[0]
    body = row.line(1)
    title = row[3]
    let first: Int? = row[4]
    let last: Int? = row[5]
    years = first.flatMap { first in last.map { first...max(first, $0) } }
    importedAt = row.moment(6)
    items = row[7]
  }
}

/// A line of a program with what has become of it: the plan against the actual.
package struct ProgramItemLine: Sendable, Hashable {
  package let code: ProgramItemCode
  package let line: Int
  package let number: String
  package let year: Int?
  /// The case type, where the line's text settles it.
  package let caseType: CaseType?
  package let kind: String
  package let subject: String
  package let subjectKind: SubjectKind?
  package let content: String
  package let period: String
  package let startsOn: CivilDate?
  package let endsOn: CivilDate?
  package let checkpoint: String
  package let lead: String
  package let note: String
  package let verdict: StoredVerdict
  /// Codes of what a person has to look at, or of why the line is no case.
  package let reasons: [String]
  package let cases: CaseCounts

  /// How many cases were opened from an item, of those that the reader may see.
  package struct CaseCounts: Sendable, Hashable {
    package let opened: Int
    package let closed: Int
    package let cancelled: Int
    /// Open or paused, with a deadline that has passed.
    package let overdue: Int
  }

  fileprivate init(_ row: Row) {
    code = row.code(0)
    line = row[1]
    number = row[2]
    year = row[3]
    caseType = row[4, as: Int16?.self].flatMap(CaseType.init(rawValue:))
    kind = row[5]
    subject = row[6]
    subjectKind = row[7, as: Int16?.self].flatMap(SubjectKind.init(rawValue:))
    content = row[8]
    period = row[9]
    startsOn = row.dateIfThere(10)
    endsOn = row.dateIfThere(11)
    checkpoint = row[12]
    lead = row[13]
    note = row[14]
    verdict = row.word(15)
    reasons = row[16]
    cases = CaseCounts(opened: row[17], closed: row[18], cancelled: row[19], overdue: row[20])
  }
}

extension Viewer {
  /// A program's items in its order, each with its cases; empty when there is no such program.
  package func programItems(
    of program: String, on connection: borrowing Connection
  ) throws(StoreError) -> [ProgramItemLine] {
    try rows(.listProgramItems, [.text(program)], on: connection).map(ProgramItemLine.init)
  }
}
