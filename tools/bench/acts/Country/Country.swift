import Definitions
import Engine
import Imports
import Postgres
import Schema
import Store

/// Fills a migrated database with a country: the units of the reference list with cells below them, a
/// commission of four in each commune, their programs, and cases with whole histories.
///
/// About every eighth case is under way, at any point of its course, and some of those are late; the
/// others were closed in the three years before (about 230,000 cases a year). Organisations and members
/// are inspected, and organisations supervised, in the proportions of the figures published for 2025.
struct Country {
  let cases: Int
  private static let cellsPerCommune = 10
  private static let itemsPerProgram = 20
  private static let openOneIn = 8
  /// How many cases are lived before their rows are copied.
  private static let chunk = 2_000

  func load(on connection: borrowing Connection) throws {
    let courses = try Self.loadGround(on: connection)
    let places = try connection.execute(.countryPlaces).map(CountryCase.Place.init)
    let days: Int32 = try connection.execute(.benchToday)[0][0, as: PostgresDate.self].days
    let today = CivilDate(daysSince1970: days)
    for start in stride(from: 1, through: cases, by: Self.chunk) {
      let lived: [CountryCase] = (start..<min(start + Self.chunk, cases + 1)).map { index in
        live(index, courses, places, today)
      }
      try connection.transaction { (transaction) throws(PostgresError) in
        try transaction.copyIn(.countryCopyCases, rows: lived.lazy.map(\.caseRow))
        try transaction.copyIn(.benchCopyEvents, rows: lived.lazy.flatMap(\.eventRows))
        try transaction.copyIn(.benchCopyDeadlines, rows: lived.lazy.flatMap(\.deadlineRows))
        try transaction.copyIn(.countryCopyMembers, rows: lived.lazy.flatMap(\.memberRows))
        try transaction.copyIn(.countryCopyDocuments, rows: lived.lazy.flatMap(\.documentRows))
      }
    }
    for statement in Statement.countryFinish { try connection.execute(statement) }
  }

  private func live(
    _ index: Int, _ courses: [Course], _ places: [CountryCase.Place], _ today: CivilDate
  ) -> CountryCase {
    let course = course(of: index, among: courses)
    let isOpen = index % Self.openOneIn == 0
    let length = course.deeds[course.deeds.count - 1].day
    // Scattered, and the same each time.
    let lot = Int(truncatingIfNeeded: UInt64(index) &* 0x9E37_79B9_7F4A_7C15 >> 33)
    let done = isOpen ? lot % (course.deeds.count - 1) : course.deeds.count
    let reached = isOpen ? (done == 0 ? 0 : course.deeds[done - 1].day) : length
    // One case in five under way rests where it is for up to ten weeks.
    let weeks = (reached + 6) / 7 + (isOpen ? (lot % 5 == 0 ? lot / 5 % 10 : 0) : lot % 156)
    return CountryCase(
      index, course: course, at: places[index % places.count],
      openedOn: Self.start(today, weeksAgo: weeks + 1), deeds: done)
  }

  /// How many organisations and members were inspected in 2025, and how many of both supervised, for which
  /// the library has one process.
  private static let yearly: [ProcessCode: Int] = [
    "compliance_inspection_organisation": 15_280, "compliance_inspection_member": 143_699,
    "thematic_supervision": 12_185 + 62_379,
  ]

  /// The course of a case, so that any stretch of cases has the proportions.
  private func course(of index: Int, among courses: [Course]) -> Course {
    let weights = courses.map { Self.yearly[$0.process.definition.code, default: 0] }
    // Steps of the golden section fall evenly on the whole.
    let lot = UInt64(index) &* 0x9E37_79B9_7F4A_7C15
    var rest = Int(lot.multipliedFullWidth(by: UInt64(weights.reduce(0, +))).high)
    for (course, weight) in zip(courses, weights) {
      if rest < weight { return course }
      rest -= weight
    }
    preconditionFailure("the lots of \(courses.count) courses leave nothing over")
  }

  /// So many weeks ago, on the day of the week on which courses begin.
  private static func start(_ today: CivilDate, weeksAgo weeks: Int) -> CivilDate {
    let offset = Course.firstDay.days(until: today) % 7
    return today.advanced(byDays: -offset - 7 * weeks)
  }

  private static func loadGround(on connection: borrowing Connection) throws -> [Course] {
    let tree = PartyTree.derive(from: try UnitFile.read(Array(ReferenceData.unitsCSV.utf8)))
    _ = try UnitStore().importTree(tree, on: connection)
    try connection.execute(.countryCells, [.int4(Int32(cellsPerCommune))])
    try connection.execute(.countryPersons)
    try connection.execute(.countryRoles)
    try connection.execute(.benchCalendar)
    try connection.execute(.countryPrograms)
    try connection.execute(.countryItems, [.int4(Int32(itemsPerProgram))])
    return try ProcessLibrary.all.map { source in
      let definition = try ProcessDecoder.decode(yaml: source.yaml, file: source.name)
      let process = try ProcessCompiler.compile(definition, version: 1)
      _ = try ProcessStore().publish(
        source.yaml, code: definition.code, caseType: definition.caseType, steps: definition.steps,
        by: 1, on: connection)
      let id: Int32 = try connection.execute(
        .countryProcess, [.text(definition.code.rawValue)])[0][0]
      return Course(walking: process, as: id)
    }
  }
}

extension CountryCase.Place {
  fileprivate init(_ row: Row) {
    family = row[0]
    body = row[1]
    bodyCode = UnitCode(row[2, as: String.self])
    people = (3..<7).map { PersonCode(row[$0, as: String.self]) }
    ids = (7..<11).map { row[$0] }
    item = row[11]
  }
}
