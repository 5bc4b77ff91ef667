package import Engine
package import Postgres
import Schema

/// Reads for one person: whatever the policies keep from that person is not there.
///
/// Every reading is one flush, and so one transaction, that first names the person; the connection
/// is in the role `casework_server`. Nothing is locked.
package struct Viewer: Hashable, Sendable {
  /// The key of the person themselves, whomever they read for: notices are one's own.
  let person: Int32
  private let principal: Actor.Identity?

  /// - Parameter person: Whose eyes; a login that may not name another person sees with its own.
  package init(person: Actor.Identity) {
    self.person = person.id
    principal = nil
  }

  /// Reads with the eyes of whom the actor acts for, if anybody, as long as the delegation holds.
  package init(of actor: Actor) {
    person = actor.person.id
    principal = actor.onBehalfOf
  }

  /// The key of the person whose eyes these are, for statements that ask for it.
  var key: PostgresValue { .int4(eyes) }

  /// The person whose eyes these are.
  var eyes: Int32 { principal?.id ?? person }

  /// Runs statements in one flush, the person's own ones with their own eyes.
  ///
  /// - Throws: ``StoreError/notDelegated(from:)`` where it is read for somebody without a delegation.
  func running(
    own: [(Statement, [PostgresValue])] = [], _ calls: [(Statement, [PostgresValue])],
    on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> ArraySlice<Rows> {
    let names = self.names(around: own)
    let answers: [Rows]
    do throws(PostgresError) {
      answers = try runner.pipeline(names + calls)
    } catch {
      throw StoreError(error)
    }
    if let principal {
      let mayRead: Bool = answers[names.count - 1][0][0]
      guard mayRead else { throw .notDelegated(from: principal.code) }
    }
    let answered = answers.dropFirst(names.count)
    return answers[1..<(1 + own.count)] + answered
  }

  /// What a flush begins with: who reads what is their own, and for whom the rest.
  private func names(
    around own: [(Statement, [PostgresValue])]
  ) -> [(Statement, [PostgresValue])] {
    let person: [(Statement, [PostgresValue])] = [(.namePerson, [.int4(self.person)])] + own
    guard let principal else { return person }
    return person + [(.namePrincipal, [.int4(principal.id)]), (.mayReadForPrincipal, [])]
  }

  /// Runs one statement.
  func rows(
    _ statement: Statement, _ arguments: [PostgresValue], on connection: borrowing Connection
  ) throws(StoreError) -> Rows {
    let answers = try running([(statement, arguments)], on: connection)
    return answers[answers.startIndex]
  }
}

/// A list that may have been cut: it then goes on after its last line.
package struct Cut<Line: Hashable & Sendable>: Hashable, Sendable {
  package var lines: [Line]
  package var isCut: Bool

  package init(lines: [Line], isCut: Bool = false) {
    self.lines = lines
    self.isCut = isCut
  }

  /// Takes rows of which one more was asked for than may be shown.
  init(_ rows: Rows, limit: Int, _ line: (Row) throws(StoreError) -> Line) throws(StoreError) {
    lines = []
    lines.reserveCapacity(min(rows.count, limit))
    for index in 0..<min(rows.count, limit) { lines.append(try line(rows[index])) }
    isCut = rows.count > limit
  }

  /// One row more than is shown tells whether there is more.
  static func asked(_ limit: Int) -> PostgresValue { .int8(Int64(limit) + 1) }
}

extension Viewer {
  /// What people are called, by code.
  package func names(
    of people: Set<PersonCode>, units: Set<UnitCode>, on connection: borrowing Connection
  ) throws(StoreError) -> Names {
    guard !people.isEmpty || !units.isEmpty else { return Names() }
    let answers = try running(
      [
        (.personNames, [.texts(people.map(\.rawValue))]),
        (.unitNames, [.texts(units.map(\.rawValue))]),
      ], on: connection)
    var names = Names()
    for row in answers[answers.startIndex] { names.people[row.code(0)] = row[1] }
    for row in answers[answers.startIndex + 1] { names.units[row.code(0)] = row[1] }
    return names
  }
}

/// What people and units are called.
package struct Names: Hashable, Sendable {
  package var people: [PersonCode: String] = [:]
  package var units: [UnitCode: String] = [:]

  package init() {}
}
