package import Engine
import Postgres
package import Store

/// Somebody's own work with the rules that its words are made with.
package struct WorkList: Sendable {
  package let work: OwnWork
  /// By it the time that is left is counted.
  package let calendar: WorkingCalendar
  /// The process versions of all its cases, for the titles of steps.
  package let processes: [Int32: ProcessVersion]
}

extension CaseReading {
  /// What somebody must do, what they wait for, and what they have been told: one flush, and the rules
  /// from memory.
  ///
  /// - Throws: ``CaseworkError``, also where no calendar has been published.
  package func work(
    _ request: WorkRequest, for viewer: Viewer
  ) async throws(CaseworkError) -> WorkList {
    try await reading { [rules] (connection) throws(StoreError) in
      let work = try viewer.work(request, on: connection)
      let facts = work.duties.lines.map(\.facts) + work.waiting.lines.map(\.facts)
      return WorkList(
        work: work, calendar: try rules.calendar(work.calendarVersion, on: connection),
        processes: try rules.processes(facts.map(\.processID), on: connection))
    }
  }
}

extension RuleBook {
  /// Several process versions, each read on first use.
  func processes(
    _ ids: some Sequence<Int32>, on connection: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> [Int32: ProcessVersion] {
    var versions: [Int32: ProcessVersion] = [:]
    for id in Set(ids) { versions[id] = try process(id, on: connection) }
    return versions
  }
}
