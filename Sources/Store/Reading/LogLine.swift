package import Engine
package import JSON
package import Postgres
import Schema

/// A line of the administration's log.
package struct LogLine: Hashable, Sendable {
  package let at: Moment
  /// Seconds by which a development clock was shifted; never anything but 0 in earnest.
  package let clockShift: Int64
  /// The login of the database.
  package let login: String
  /// Nobody where the owner's login was no person's.
  package let actor: PersonLine?
  package let onBehalfOf: PersonLine?
  /// Whose login was used, where an administrator acted as somebody else.
  package let through: PersonLine?
  package let kind: LogKind
  /// The codes of what it was about.
  package let objects: [String]
  /// What was set, and what was there before; what has been erased is not in it.
  package let content: JSON
  package let reason: String?
  package let key: String?
}

/// Which lines of the log to show; what is nil does not restrict it.
package struct LogFilter: Hashable, Sendable {
  /// The code of a unit, a person, a process, a program or a login.
  package var object: String?
  /// A person in any part: who acted, who had delegated, whose login it was.
  package var person: PersonCode?
  package var firstDay: CivilDate?
  package var kind: LogKind?

  package init() {}
}

extension Viewer {
  /// The log of the administration, newest first; empty for whoever is no administrator.
  package func administrationLog(
    _ filter: LogFilter, limit: Int, on connection: borrowing Connection
  ) throws(StoreError) -> Cut<LogLine> {
    let rows = try rows(
      .listAdministrationLog,
      [
        .text(ifThere: filter.object), .text(filter.person), .date(filter.firstDay),
        .int2(filter.kind), Cut<LogLine>.asked(limit),
      ], on: connection)
    return try Cut(rows, limit: limit) { (row) throws(StoreError) in try LogLine(row) }
  }
}

extension LogLine {
  fileprivate init(_ row: Row) throws(StoreError) {
    at = row.moment(0)
    clockShift = row[1]
    login = row[2]
    actor = row.lineIfThere(3)
    onBehalfOf = row.lineIfThere(5)
    through = row.lineIfThere(7)
    kind = row.word(9)
    objects = row[10]
    do throws(CodingFailure) {
      let personal = try row[12, as: String?.self].map { (text) throws(CodingFailure) in
        try JSON(column: text)
      }
      content = try JSON(column: row[11]).joined(with: personal)
    } catch {
      throw .unreadable(place: "administration_log: \(error.path)", expected: error.expected)
    }
    reason = row[13]
    key = row[14]
  }
}

extension JSON {
  /// An object with the members of another beside its own, objects of one name joined in the same way.
  fileprivate func joined(with other: JSON?) -> JSON {
    guard case .object(var members) = self, case .object(let others)? = other else { return self }
    for member in others {
      if let index = members.firstIndex(where: { $0.key == member.key }) {
        members[index].value = members[index].value.joined(with: member.value)
      } else {
        members.append(member)
      }
    }
    return .object(members)
  }
}
