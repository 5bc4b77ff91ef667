package import Engine
package import Postgres
import Schema

/// Whatever runs statements: a connection, or a transaction on one.
package protocol StatementRunner: ~Copyable {
  @discardableResult
  func execute(
    _ statement: Statement, _ arguments: [PostgresValue]
  ) throws(PostgresError) -> Rows

  @discardableResult
  func pipeline(
    _ batch: [(Statement, [PostgresValue])]
  ) throws(PostgresError) -> [Rows]
}

extension Connection: StatementRunner {}
extension Transaction: StatementRunner {}

/// Reads the published rules.
package enum RuleStore {
  /// The definition of a process version as it was published.
  package static func process(
    _ id: Int32, on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> (definition: String, reference: ProcessReference) {
    let rows = try runner.running(.ruleProcess, [.int4(id)])
    guard let row = rows.first else {
      throw .unreadable(place: "processes \(id)", expected: "a published version")
    }
    let reference = ProcessReference(
      code: ProcessCode(row[0, as: String.self]), version: Int(row[1, as: Int32.self]))
    return (row[2], reference)
  }

  /// The key of a process version; nil when it is not published.
  package static func key(
    of reference: ProcessReference, on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> Int32? {
    let version: PostgresValue = .int4(Int32(clamping: reference.version))
    let rows = try runner.running(
      .findRuleProcess, [.text(reference.code.rawValue), version])
    return rows.first.map { $0[0] }
  }

  /// Whether a process was ever published; its versions begin with 1, and stay.
  package static func isPublished(
    _ process: ProcessCode, on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> Bool {
    try key(of: ProcessReference(code: process, version: 1), on: runner) != nil
  }

  /// The versions whose steps are not kept beside them.
  package static func processesWithoutSteps(
    on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> [Int32] {
    try runner.running(.processesWithoutSteps, []).map { $0[0] }
  }

  /// Keeps the steps of versions beside them, in one statement and in the role `casework_acts`; what is
  /// there already stays.
  package static func addSteps(
    _ steps: [(process: Int32, step: StepDefinition)],
    on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) {
    try runner.running(
      .addProcessSteps,
      [
        .int4s(steps.map(\.process)), .texts(steps.map(\.step.id.rawValue)),
        .int2s(steps.map(\.step.stage.rawValue)),
        .int2s(steps.map(\.step.responsible.rawValue)),
      ])
  }

  /// A calendar version with all its days.
  package static func calendar(
    _ version: Int32, on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> WorkingCalendar {
    let rows = try runner.running(.ruleCalendar, [.int4(version)])
    guard let first = rows.first else {
      throw .unreadable(place: "calendar_versions \(version)", expected: "a published version")
    }
    var days: [CivilDate: WorkingCalendar.Day] = [:]
    for row in rows {
      guard let date = row[1, as: PostgresDate?.self],
        let kind = WorkingCalendar.Day.Kind(rawValue: row[2, as: Int16.self])
      else { continue }
      days[CivilDate(daysSince1970: date.days)] = WorkingCalendar.Day(
        kind: kind, name: row[3], provisional: row[4])
    }
    let through = CivilDate(daysSince1970: first[0, as: PostgresDate.self].days)
    return WorkingCalendar(
      version: Int(version), publishedThrough: through, exceptions: days)
  }
}

extension StatementRunner where Self: ~Copyable {
  /// Runs a statement with its error as the store's.
  @discardableResult
  package func running(
    _ statement: Statement, _ arguments: [PostgresValue]
  ) throws(StoreError) -> Rows {
    do throws(PostgresError) {
      return try execute(statement, arguments)
    } catch {
      throw StoreError(error)
    }
  }
}
