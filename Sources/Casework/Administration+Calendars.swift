package import Engine
package import Imports
package import Store

extension Administration {
  /// Publishes the next version of the calendar, unless the latest says exactly the same.
  ///
  /// The order's reason is the version's note.
  ///
  /// - Returns: The latest version.
  package func publish(
    _ days: [CalendarDay], publishedThrough: CivilDate, by actor: Actor, _ order: Order
  ) async throws(AdministrationError) -> Answer<Int> {
    let request = ChangeRequest(publishing: days, through: publishedThrough)
    return try await change(request, by: actor, order) {
      (transaction) throws(AdministrationError) in
      try Self.check(actor, has: .whole, on: transaction)
      return try administering { () throws(CalendarError) in
        let (version, change) = try CalendarStore().publish(
          days, publishedThrough: publishedThrough, note: order.reason ?? "",
          by: actor.person.id, on: transaction)
        return Work(
          change, version,
          .calendarPublished(version: version, through: publishedThrough, days: days.count))
      }
    }
  }

  /// Every calendar version, newest first.
  package func calendarVersions() async throws(AdministrationError) -> [CalendarVersionLine] {
    try await reading { (connection) throws(CalendarError) in
      try CalendarStore().versions(on: connection)
    }
  }

  /// A version's exceptions in a period, in the order of the calendar.
  package func calendarDays(
    of version: Int, from firstDay: CivilDate, through lastDay: CivilDate
  ) async throws(AdministrationError) -> [CalendarDayLine] {
    try await reading { (connection) throws(CalendarError) in
      try CalendarStore().days(of: version, from: firstDay, through: lastDay, on: connection)
    }
  }

  /// The working calendar of a version; of the latest when nil.
  ///
  /// - Throws: `nothingPublished` when there is no such version.
  package func calendar(_ version: Int?) async throws(AdministrationError) -> WorkingCalendar {
    let versions = try await calendarVersions().map(\.version)
    guard let found = version ?? versions.first, versions.contains(found) else {
      throw .calendar(.nothingPublished)
    }
    return try await reading { (connection) throws(StoreError) in
      try RuleStore.calendar(Int32(found), on: connection)
    }
  }
}
