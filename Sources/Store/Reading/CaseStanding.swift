package import Engine
import JSON
package import Postgres
import Schema

/// A case as far as acts on it are decided by it, for pages that decide on many at once.
package struct CaseStanding: Hashable, Sendable {
  package var title: String
  package var state: Case
  /// The process version's key, for ``RuleStore``.
  package var processID: Int32
  package var body: UnitLine
  /// The roles that the person whose eyes these are holds today on the case's body.
  package var roles: Set<Role>
  package var today: CivilDate
  /// The moment of the reading, by the clock that acts go by.
  package var moment: Moment
  /// The calendar in force; nil while none has been published.
  package var calendarVersion: Int32?
}

/// An extension of a deadline with the reason that was given for it.
package struct GrantedExtension: Hashable, Sendable {
  package var code: CaseCode
  package var deadline: DeadlineID
  package var days: DayCount
  /// Empty where it has been erased.
  package var reason: String
  package var decision: String
}

extension Viewer {
  /// Those of the cases that the person may see, by code.
  package func standings(
    of codes: Set<CaseCode>, on connection: borrowing Connection
  ) throws(StoreError) -> [CaseCode: CaseStanding] {
    guard !codes.isEmpty else { return [:] }
    var standings: [CaseCode: CaseStanding] = [:]
    for row in try rows(.caseStates, [.texts(codes.map(\.rawValue))], on: connection) {
      standings[row.code(0)] = try CaseStanding(row)
    }
    return standings
  }

  /// The extensions of deadlines of these cases, the latest of each case first.
  package func extensions(
    of codes: Set<CaseCode>, on connection: borrowing Connection
  ) throws(StoreError) -> [GrantedExtension] {
    guard !codes.isEmpty else { return [] }
    var extensions: [GrantedExtension] = []
    for row in try rows(.caseExtensions, [.texts(codes.map(\.rawValue))], on: connection) {
      if let granted = try GrantedExtension(row) { extensions.append(granted) }
    }
    return extensions
  }
}

extension CaseStanding {
  /// Reads a row of `caseStates`.
  fileprivate init(_ row: Row) throws(StoreError) {
    do throws(CodingFailure) {
      state = try Case(stored: JSONView(column: row[2, as: String.self]))
    } catch {
      let code: String = row[0]
      throw .unreadable(place: "cases.state \(code): \(error.path)", expected: error.expected)
    }
    title = row[1]
    processID = row[3]
    body = row.line(4)
    roles = row.roles(6)
    today = row.date(7)
    moment = row.moment(8)
    calendarVersion = row[9]
  }
}

extension GrantedExtension {
  /// Reads a row of `caseExtensions`.
  fileprivate init?(_ row: Row) throws(StoreError) {
    let decoded: DecodedEvent
    do throws(CodingFailure) {
      decoded = try EventEncoder.decode(kind: row.word(2), content: row[3], personal: row[4])
    } catch {
      let (code, revision) = (row[0, as: String.self], row[1, as: Int32.self])
      throw .unreadable(
        place: "case_events \(code) \(revision): \(error.path)", expected: error.expected)
    }
    guard case .deadlineExtended(let extended) = decoded.recorded.event else { return nil }
    code = row.code(0)
    deadline = extended.id
    days = extended.days
    reason = extended.reason
    decision = extended.decision
  }
}
