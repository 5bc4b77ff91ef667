import Engine
import Postgres

// The administration's stores work straight on a connection or in the caller's transaction, and each
// has an error type of its own; with these, a body names the statement and the error and no more.

extension StatementRunner where Self: ~Copyable {
  /// Runs one statement; a failure comes in the caller's error type.
  @discardableResult
  func ask<Failure: PostgresFailure>(
    _ statement: Statement, _ arguments: [PostgresValue] = [], throwing: Failure.Type
  ) throws(Failure) -> Rows {
    do throws(PostgresError) {
      return try execute(statement, arguments)
    } catch {
      throw Failure(error)
    }
  }

  /// Runs a statement that locks, and then one that writes, in one flush and one transaction.
  func ask<Failure: PostgresFailure>(
    _ statement: Statement, _ arguments: [PostgresValue],
    after lock: Statement, _ key: [PostgresValue] = [], throwing: Failure.Type
  ) throws(Failure) -> Rows {
    do throws(PostgresError) {
      return try pipeline([(lock, key), (statement, arguments)])[1]
    } catch {
      throw Failure(error)
    }
  }
}

extension PostgresValue {
  static func text<Subject>(_ code: Code<Subject>) -> PostgresValue { .text(code.rawValue) }

  static func text<Subject>(_ code: Code<Subject>?) -> PostgresValue {
    code.map { .text($0.rawValue) } ?? .null
  }

  static func text(ifThere text: String?) -> PostgresValue { text.map { .text($0) } ?? .null }

  static func date(_ date: CivilDate) -> PostgresValue { .date(date.daysSince1970) }

  static func date(_ date: CivilDate?) -> PostgresValue {
    date.map { .date($0.daysSince1970) } ?? .null
  }

  static func int2(_ word: some Vocabulary) -> PostgresValue { .int2(word.rawValue) }

  static func int2(_ word: (some Vocabulary)?) -> PostgresValue {
    word.map { .int2($0.rawValue) } ?? .null
  }

  static func dates(_ dates: [CivilDate?]) -> PostgresValue {
    .dates(dates.map { $0?.daysSince1970 })
  }
}

/// Whether a command changed anything, or found everything as it asked.
package enum Change: String, Sendable, Hashable, CaseIterable {
  case changed
  case unchanged

  init(_ changed: Bool) {
    self = changed ? .changed : .unchanged
  }
}
