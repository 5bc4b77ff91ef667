import Definitions
import Engine
import Imports
import Postgres
import Schema
import Store

/// The commune that a development database shows: its committee with a commission and cells, people
/// named after their offices, number books, and the real program of one commune.
struct DemoCommission {
  static let committee: UnitCode = "XMAU"
  static let commission: UnitCode = "XMAU.UBKT"
  static let administrator: PersonCode = "quan-tri"

  /// Loads what is missing: all of it, or nothing when something fails.
  ///
  /// - Parameter connection: In the role `casework_acts`.
  /// - Returns: What was loaded now; nothing when it was all there.
  /// - Throws: ``SeedError``.
  func load(on connection: borrowing Connection) throws(SeedError) -> SeedReport {
    try connection.transaction { (transaction) throws(SeedError) in
      let system = try seeding { try transaction.execute(.systemPerson) }[0][0, as: Int32.self]
      var report = SeedReport()
      report.units = try Self.loadTree(in: transaction)
      try Self.publishCalendar(by: system, in: transaction)
      report.processes = try Self.publishLibrary(by: system, in: transaction)
      guard try Self.isMissing(in: transaction) else { return report }
      report.units += try Self.addUnits(in: transaction)
      report.people = try Self.addPeople(in: transaction)
      try Self.openBooks(in: transaction)
      report.items = try Self.importProgram(by: system, in: transaction)
      return report
    }
  }
}

/// What was loaded now.
struct SeedReport: Hashable, Sendable {
  var units = 0
  var processes = 0
  var people = 0
  var items = 0

  var isNew: Bool { units + processes + people + items > 0 }
}

/// Why the demo data could not be loaded.
enum SeedError: Error, PostgresFailure, CustomStringConvertible {
  case database(PostgresError)
  /// The built-in data do not fit the program, which its tests rule out.
  case builtIn(String)

  init(_ error: PostgresError) {
    self = .database(error)
  }

  var description: String {
    switch self {
    case .database(let error): "\(error)"
    case .builtIn(let text): "built-in data: \(text)"
    }
  }
}

/// Runs one step of the loading; whatever it throws ends it.
func seeding<Value, Failure: Error>(
  _ step: () throws(Failure) -> Value
) throws(SeedError) -> Value {
  do throws(Failure) {
    return try step()
  } catch {
    if let error = error as? PostgresError { throw .database(error) }
    throw .builtIn("\(error)")
  }
}

// MARK: - The country

extension DemoCommission {
  private static func loadTree(in transaction: borrowing Transaction) throws(SeedError) -> Int {
    try seeding {
      let records = try UnitFile.read(Array(ReferenceData.unitsCSV.utf8))
      return try UnitStore().importTree(PartyTree.derive(from: records), on: transaction).added
    }
  }

  private static func publishCalendar(
    by publisher: Int32, in transaction: borrowing Transaction
  ) throws(SeedError) {
    try seeding {
      let days = try CalendarFile.read(Array(ReferenceData.holidaysCSV.utf8))
      _ = try CalendarStore().publish(
        days, publishedThrough: lastOfficialDay(of: days), by: publisher, on: transaction)
    }
  }

  /// The end of the last year of which no day is only expected.
  private static func lastOfficialDay(of days: [CalendarDay]) -> CivilDate {
    let years = days.map(\.date.year)
    let firstProvisional = days.filter(\.isProvisional).map(\.date.year).min()
    let year = firstProvisional.map { $0 - 1 } ?? years.max() ?? 1
    guard let day = CivilDate(year: year, month: 12, day: 31) else {
      preconditionFailure("\(year) has no end")
    }
    return day
  }

  private static func publishLibrary(
    by publisher: Int32, in transaction: borrowing Transaction
  ) throws(SeedError) -> Int {
    var published = 0
    for source in ProcessLibrary.all {
      let change = try seeding {
        let definition = try ProcessDecoder.decode(yaml: source.yaml, file: source.name)
        // In the canonical form, as `casectl process publish` does, so that the two agree.
        return try ProcessStore().publish(
          ProcessEncoder.yaml(of: definition), code: definition.code, caseType: definition.caseType,
          steps: definition.steps, by: publisher, on: transaction
        ).change
      }
      if change == .changed { published += 1 }
    }
    return published
  }
}
