package import Engine
package import Imports
package import Postgres
import Schema

/// Published calendars, whose versions never change; published in the role `casework_acts`.
///
/// ``RuleStore/calendar(_:on:)`` loads one for the engine.
package struct CalendarStore: Sendable {
  package init() {}

  /// Publishes the next version, unless the latest says exactly the same.
  ///
  /// - Parameters:
  ///   - days: Every exception that there is, not only the new ones.
  ///   - publishedThrough: The last day that is official; what is derived past it is provisional.
  ///   - note: Why there is a new version, for those who look at the list.
  ///   - publisher: The key of the person who publishes.
  ///   - runner: In the role `casework_acts`.
  /// - Returns: The latest version, and whether it is new.
  /// - Throws: ``CalendarError/dayRepeated``.
  package func publish(
    _ days: [CalendarDay], publishedThrough: CivilDate, note: String = "", by publisher: Int32,
    on runner: borrowing some StatementRunner & ~Copyable
  ) throws(CalendarError) -> (version: Int, change: Change) {
    let arguments: [PostgresValue] = [
      .date(publishedThrough), .int4(publisher), .text(note),
      .dates(days.map(\.date)),
      .int2s(days.map(\.kind.stored.rawValue)),
      .texts(days.map(\.name)),
      .bools(days.map(\.isProvisional)),
      .texts(days.map(\.source)),
    ]
    let row = try runner.ask(
      .publishCalendar, arguments, after: .lockCalendars, throwing: CalendarError.self)[0]
    return (row[0], Change(row[1]))
  }

  /// Every version, newest first.
  package func versions(
    on runner: borrowing some StatementRunner & ~Copyable
  ) throws(CalendarError) -> [CalendarVersionLine] {
    try runner.ask(.listCalendarVersions, throwing: CalendarError.self)
      .map(CalendarVersionLine.init)
  }

  /// The latest version.
  ///
  /// - Throws: ``CalendarError/nothingPublished``.
  package func latest(
    on runner: borrowing some StatementRunner & ~Copyable
  ) throws(CalendarError) -> CalendarVersionLine {
    guard let latest = try versions(on: runner).first else { throw .nothingPublished }
    return latest
  }

  /// A version's exceptions in a period, in the order of the calendar.
  package func days(
    of version: Int, from firstDay: CivilDate? = nil, through lastDay: CivilDate? = nil,
    on runner: borrowing some StatementRunner & ~Copyable
  ) throws(CalendarError) -> [CalendarDayLine] {
    try runner.ask(
      .listCalendarDays, [.int4(Int32(version)), .date(firstDay), .date(lastDay)],
      throwing: CalendarError.self
    ).map(CalendarDayLine.init)
  }
}

/// A calendar version, without its days.
package struct CalendarVersionLine: Sendable, Hashable {
  package let version: Int
  package let publishedThrough: CivilDate
  package let publishedAt: Moment
  package let publishedBy: PersonCode
  package let note: String
  package let days: Int

  fileprivate init(_ row: Row) {
    version = row[0]
    publishedThrough = row.date(1)
    publishedAt = row.moment(2)
    publishedBy = row.code(3)
    note = row[4]
    days = row[5]
  }
}

/// A day that is not what its weekday says, with where that was published.
package struct CalendarDayLine: Sendable, Hashable {
  package let date: CivilDate
  package let day: WorkingCalendar.Day
  package let source: String

  fileprivate init(_ row: Row) {
    date = row.date(0)
    day = WorkingCalendar.Day(kind: row.word(1), name: row[2], provisional: row[3])
    source = row[4]
  }
}

/// Why a calendar was not published or read.
package enum CalendarError: Error, Sendable, Hashable, PostgresFailure {
  case nothingPublished
  /// A day is there twice.
  case dayRepeated
  case database(PostgresError)

  package init(_ error: PostgresError) {
    self = error.constraint == "calendar_days_pkey" ? .dayRepeated : .database(error)
  }
}

extension CalendarDay.Kind {
  fileprivate var stored: WorkingCalendar.Day.Kind {
    switch self {
    case .holiday: .holiday
    case .swappedOff: .swappedOff
    case .compensatedWorkday: .compensatedWorkday
    }
  }
}
