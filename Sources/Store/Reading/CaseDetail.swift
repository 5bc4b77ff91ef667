package import Engine
import JSON
package import Postgres
import Schema

/// One case with everything that its page shows, but for its history.
package struct CaseDetail: Hashable, Sendable {
  package var id: Int64
  package var title: String
  package var subject: String
  package var state: Case
  /// The process version's key, for ``RuleStore``.
  package var processID: Int32
  package var body: UnitLine
  package var responsible: PersonLine?
  package var programItem: ProgramItemCode?
  package var today: CivilDate
  /// The moment of the reading, by the clock that acts go by.
  package var moment: Moment
  /// The roles that the person whose eyes these are holds today on the case's body.
  package var roles: Set<Role>
  /// The calendar in force; nil while none has been published.
  package var calendarVersion: Int32?
  package var deadlines: [DeadlineLine]
  package var documents: [DocumentLine]
  package var tasks: [TaskLine]
  package var findings: [FindingLine]
  package var remedies: [RemedyLine]
}

extension Viewer {
  /// A case, or nothing: there is none, or not for this person.
  package func find(
    _ code: CaseCode, on connection: borrowing Connection
  ) throws(StoreError) -> CaseDetail? {
    let argument: [PostgresValue] = [.text(code.rawValue)]
    let answers = try running(
      [
        (.findCase, argument), (.caseDeadlines, argument), (.caseDocuments, argument),
        (.caseTasks, argument), (.caseFindings, argument), (.caseRemedies, argument),
      ], on: connection)
    let parts = Array(answers)
    guard let row = parts[0].first else { return nil }
    let state = try Self.state(of: row)
    return CaseDetail(
      id: row[0], title: row[2], subject: row[3], state: state, processID: row[5],
      body: row.line(6), responsible: row.lineIfThere(8), programItem: row.codeIfThere(10),
      today: row.date(11), moment: row.moment(13), roles: row.roles(14), calendarVersion: row[12],
      deadlines: try DeadlineLine.lines(parts[1], of: state),
      documents: parts[2].map(DocumentLine.init), tasks: parts[3].map(TaskLine.init),
      findings: parts[4].map(FindingLine.init), remedies: parts[5].map(RemedyLine.init))
  }

  private static func state(of row: Row) throws(StoreError) -> Case {
    do throws(CodingFailure) {
      return try Case(stored: JSONView(column: row[4, as: String.self]))
    } catch {
      let id: Int64 = row[0]
      throw .unreadable(place: "cases.state \(id): \(error.path)", expected: error.expected)
    }
  }

  /// Who holds these roles today on the body of a case, and what other people are called.
  package func people(
    holding roles: Set<Role>, in code: CaseCode, and others: Set<PersonCode>,
    on connection: borrowing Connection
  ) throws(StoreError) -> (holders: [Role: [PersonLine]], names: Names) {
    let answers = Array(
      try running(
        [
          (.roleHolders, [.text(code.rawValue), .int2s(roles.map(\.rawValue))]),
          (.personNames, [.texts(others.map(\.rawValue))]),
        ], on: connection))
    var holders: [Role: [PersonLine]] = [:]
    for row in answers[0] { holders[row.word(0), default: []].append(row.line(1)) }
    var names = Names()
    for row in answers[1] { names.people[row.code(0)] = row[1] }
    return (holders, names)
  }
}
