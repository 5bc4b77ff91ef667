import Crypto
package import Engine
package import Postgres
import Schema

/// Published process versions, which never change; published in the role `casework_acts`.
///
/// The store keeps a definition as text; whoever publishes has decoded and compiled it before.
/// ``RuleStore/process(_:on:)`` loads one by its key.
package struct ProcessStore: Sendable {
  package init() {}

  /// Publishes the next version of a process, unless the latest has the same text.
  ///
  /// - Parameters:
  ///   - definition: The text, byte for byte.
  ///   - code: The process that it defines.
  ///   - caseType: The type of its cases.
  ///   - steps: Its steps, by which people's own work is found.
  ///   - publisher: The key of the person who publishes.
  ///   - runner: In the role `casework_acts`.
  /// - Returns: The latest version, and whether it is new.
  /// - Throws: ``ProcessError``, of the database only.
  package func publish(
    _ definition: String, code: ProcessCode, caseType: CaseType, steps: [StepDefinition],
    by publisher: Int32, on runner: borrowing some StatementRunner & ~Copyable
  ) throws(ProcessError) -> (reference: ProcessReference, change: Change) {
    let arguments: [PostgresValue] = [
      .text(code), .int2(caseType), .text(definition),
      .bytea(Array(SHA256.hash(data: Array(definition.utf8)))), .int4(publisher),
      .texts(steps.map(\.id.rawValue)), .int2s(steps.map(\.stage.rawValue)),
      .int2s(steps.map(\.responsible.rawValue)),
    ]
    let row = try runner.ask(
      .publishProcess, arguments, after: .lockProcess, [.text(code)],
      throwing: ProcessError.self)[0]
    return (ProcessReference(code: code, version: row[1]), Change(row[2]))
  }

  /// The text of a version.
  ///
  /// - Throws: ``ProcessError/noVersion(_:)``.
  package func definition(
    of reference: ProcessReference, on runner: borrowing some StatementRunner & ~Copyable
  ) throws(ProcessError) -> String {
    let rows = try runner.ask(
      .findProcess, [.text(reference.code), .int4(Int32(reference.version))],
      throwing: ProcessError.self)
    guard let row = rows.first else { throw .noVersion(reference) }
    return row[1]
  }

  /// Every version, by process and newest first.
  package func versions(
    of code: ProcessCode? = nil, on runner: borrowing some StatementRunner & ~Copyable
  ) throws(ProcessError) -> [ProcessVersionLine] {
    try runner.ask(.listProcesses, [.text(code)], throwing: ProcessError.self)
      .map(ProcessVersionLine.init)
  }
}

/// A process that was to be published: its latest version, and whether that is new.
package struct PublishedProcess: Sendable, Hashable {
  package let reference: ProcessReference
  package let change: Change

  package init(_ reference: ProcessReference, _ change: Change) {
    self.reference = reference
    self.change = change
  }
}

/// A process version, without its text.
package struct ProcessVersionLine: Sendable, Hashable {
  package let id: Int32
  package let reference: ProcessReference
  package let caseType: CaseType
  /// Of the definition's text.
  package let sha256: [UInt8]
  package let publishedAt: Moment
  package let publishedBy: PersonCode

  fileprivate init(_ row: Row) {
    id = row[0]
    reference = ProcessReference(code: row.code(1), version: row[2])
    caseType = row.word(3)
    sha256 = row[4]
    publishedAt = row.moment(5)
    publishedBy = row.code(6)
  }
}

/// Why a process version was not published or found.
package enum ProcessError: Error, Sendable, Hashable, PostgresFailure {
  case noVersion(ProcessReference)
  case database(PostgresError)

  package init(_ error: PostgresError) {
    self = .database(error)
  }
}
