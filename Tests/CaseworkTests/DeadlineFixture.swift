import Casework
import Definitions
import Engine
import Imports
import Postgres
import Store
import Synchronization
import TestSupport
import Testing

/// A commission under the built-in inspection, with cases whose start is planned for a day, and a
/// clock that the test sets.
struct DeadlineFixture {
  /// A Monday; the days around it are ordinary.
  static let startBy = CivilDate.literal("2026-06-15")
  /// Well before the first reminder.
  static let opening = CivilDate.literal("2026-06-01")

  let database: TestDatabase
  let commission: SmallCommission
  let cases: Cases
  /// Readings under the policies.
  let reading: CaseReading
  let rules: RuleBook
  let store: CaseStore

  init(_ database: TestDatabase, observing observations: Observations = Observations()) throws {
    self.database = database
    let connection = try database.connect(as: .acts)
    commission = try SmallCommission.install(on: connection)
    _ = try commission.publishLibrary(.complianceInspectionOfOrganisation, on: connection)
    rules = RuleBook { definition, reference in
      try ProcessCompiler.compile(
        try ProcessDecoder.decode(yaml: definition, file: "\(reference)"),
        version: reference.version)
    }
    store = CaseStore(
      salts: {
        var generator = SystemRandomNumberGenerator()
        return (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
      }, fold: { Folding.key($0) })
    cases = Cases(
      pool: database.pool(as: .acts, limit: 4), store: store, rules: rules,
      randomCode: { prefix, year in
        var generator = SystemRandomNumberGenerator()
        return RandomCode.caseCode(prefix: prefix, year: year, using: &generator)
      }, observe: observations.record)
    reading = CaseReading(pool: database.pool(as: .server, limit: 1), rules: rules)
    try set(.startOfDay(Self.opening).advanced(by: .seconds(9 * 3_600)))
  }

  /// Makes it that moment for this database.
  func set(_ moment: Moment) throws {
    try database.connect(as: .superuser).execute(
      .sql(
        """
        UPDATE clock SET shift_seconds =
          round(extract(epoch FROM $1::timestamptz - clock_timestamp()))::bigint
        """), [.timestamptz(moment.microseconds)])
  }

  /// Makes it the morning of a day.
  func set(_ day: String) throws {
    try set(.startOfDay(.literal(day)).advanced(by: .seconds(9 * 3_600)))
  }

  func actor(_ member: SmallCommission.Member) -> Actor {
    Actor(person: Actor.Identity(id: commission.id(member), code: member.code))
  }

  /// Opens a case, assigned to somebody, whose start is planned.
  func open(
    startBy: CivilDate? = Self.startBy, grade: Grade = .internal,
    responsible: SmallCommission.Member? = .officer
  ) async throws -> CaseCode {
    let outcome = try await cases.open(
      OpenRequest(
        process: "compliance_inspection_organisation", body: SmallCommission.commune,
        title: "Kiểm tra chi bộ thôn 1",
        subject: Case.Subject(
          kind: .organisation, unit: SmallCommission.cells[0], name: "Chi bộ thôn 1"),
        grade: grade, responsible: responsible?.code, by: actor(.secretary)))
    guard case .opened(let receipt) = outcome else { throw Unexpected("\(outcome)") }
    if let startBy {
      try await perform(.setFields(["start_by": .date(startBy)]), on: receipt.state.code)
    }
    return receipt.state.code
  }

  @discardableResult
  func perform(
    _ command: Command, on code: CaseCode, by member: SmallCommission.Member = .secretary
  ) async throws -> Outcome.Receipt {
    let outcome = try await cases.perform([Act(command, on: code, by: actor(member))])[0]
    guard case .done(let receipt) = outcome else { throw Unexpected("\(outcome)") }
    return receipt
  }

  /// A sweeper of a server of its own.
  func sweeper(
    batchSizeMax: Int = 1_000, observe: @escaping @Sendable (Observation) -> Void = { _ in }
  ) -> DeadlineSweeper {
    DeadlineSweeper(
      pool: database.pool(as: .acts, limit: 2), store: store, rules: rules,
      batchSizeMax: batchSizeMax, observe: observe)
  }

  /// Every firing there is, in the order in which rungs stand in the ladder.
  func firings() throws -> [FiringLine] {
    try database.connect(as: .superuser).execute(
      .sql(
        """
        SELECT c.code, f.deadline, f.round, f.rung, f.superseded, f.late_by_seconds
        FROM rung_firings f JOIN cases c ON c.id = f.case_id
        ORDER BY c.id, f.deadline, f.round, f.rung
        """)
    ).map(FiringLine.init)
  }

  /// How many effects wait in the outbox, by kind.
  func outbox() throws -> [Notice.Kind: Int] {
    let rows = try database.connect(as: .superuser).execute(
      .sql("SELECT kind, count(*) FROM outbox GROUP BY kind"))
    return Dictionary(
      uniqueKeysWithValues: rows.compactMap { row in
        Notice.Kind(rawValue: row[0, as: Int16.self]).map { ($0, Int(row[1, as: Int64.self])) }
      })
  }
}

/// One row of `rung_firings`.
struct FiringLine: Hashable {
  let code: CaseCode
  let deadline: DeadlineID
  let round: Int
  let rung: Int
  let isSuperseded: Bool
  let lateBy: Int64

  init(_ row: Row) {
    code = CaseCode(row[0, as: String.self])
    deadline = DeadlineID(row[1, as: String.self])
    round = Int(row[2, as: Int32.self])
    rung = Int(row[3, as: Int16.self])
    isSuperseded = row[4]
    lateBy = row[5]
  }
}

struct Unexpected: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// Keeps what was observed.
final class Observations: Sendable {
  private let seen = Mutex<[Observation]>([])

  var all: [Observation] { seen.withLock { $0 } }

  var record: @Sendable (Observation) -> Void {
    { observation in self.seen.withLock { $0.append(observation) } }
  }
}

extension CivilDate {
  /// A date of a test.
  static func literal(_ text: String) -> CivilDate {
    guard let date = CivilDate(iso: text) else { preconditionFailure("\(text) is no date") }
    return date
  }
}
