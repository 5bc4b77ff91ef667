package import Engine
import JSON
import Postgres

/// A case as an act finds it: its state, and what only the database knows of the actor.
package struct LoadedCase: Sendable {
  package var id: Int64
  package var processID: Int32
  package var state: Case
  /// The roles the effective person holds on the case's body.
  package var roles: Set<Role>
  /// Whether the person acted for has delegated to the actor today, or nobody is acted for.
  package var isDelegated: Bool
  /// The answer the act's key has had before, if any.
  package var earlier: EarlierAnswer?
  package var setting: Setting

  /// The moment of the act and the calendar in force: the database's, never a client's.
  package struct Setting: Hashable, Sendable {
    package var moment: Moment
    package var clockShift: Int64
    package var calendarVersion: Int32?
  }

  /// What a key was used for.
  package struct EarlierAnswer: Hashable, Sendable {
    package var caseID: Int64
    package var request: [UInt8]
    package var firstRevision: Int
    package var lastRevision: Int
  }
}

extension LoadedCase {
  /// Reads a row of `loadAct`, or of `loadActs` from its second column on.
  init(_ row: Row, from first: Int) throws(StoreError) {
    id = row[first]
    let revision: Int32 = row[first + 1]
    processID = row[first + 2]
    do throws(CodingFailure) {
      state = try Case(stored: JSONView(column: row[first + 3, as: PostgresText.self].bytes))
    } catch {
      throw .unreadable(place: "cases.state \(id): \(error.path)", expected: error.expected)
    }
    precondition(state.revision == revision, "case \(id) is stored at two revisions")
    roles = row.roles(first + 4)
    isDelegated = row[first + 5]
    earlier = EarlierAnswer(row, from: first + 6)
    setting = Setting(row, from: first + 10)
  }
}

extension LoadedCase.EarlierAnswer {
  init?(_ row: Row, from first: Int) {
    guard let request = row[first, as: [UInt8]?.self] else { return nil }
    self.request = request
    firstRevision = Int(row[first + 1, as: Int32.self])
    lastRevision = Int(row[first + 2, as: Int32.self])
    caseID = row[first + 3]
  }
}

extension LoadedCase.Setting {
  init(_ row: Row, from first: Int) {
    moment = Moment(microseconds: row[first, as: PostgresTimestamp.self].microseconds)
    clockShift = row[first + 1]
    calendarVersion = row[first + 2]
  }
}
