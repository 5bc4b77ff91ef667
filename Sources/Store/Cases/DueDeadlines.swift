package import Engine
package import Postgres
import Schema

/// Rungs that are due, with their cases, which stay locked until the transaction ends.
package struct DueDeadlines: Sendable {
  /// A case, and the command that fires its rung.
  package struct Rung: Hashable, Sendable {
    package var code: CaseCode
    package var command: Command
  }

  package var rungs: [Rung]
  /// The rungs' cases, in the same order; an error when one of them could not be read.
  package var cases: Result<[LoadedCase], StoreError>
}

extension CaseStore {
  /// Takes rungs that are due and whose cases nobody else holds, in due order.
  ///
  /// - Parameters:
  ///   - count: How many at most.
  ///   - transaction: Holds the locks.
  /// - Returns: The rungs and their cases; none when nothing is due and free.
  /// - Throws: ``StoreError``, though not for a case that cannot be read: see ``DueDeadlines/cases``.
  package func takeDue(
    _ count: Int, in transaction: borrowing Transaction
  ) throws(StoreError) -> DueDeadlines {
    let rows = try transaction.running(.takeDueDeadlines, [.int8(Int64(count))])
    let rungs = rows.map { row in
      DueDeadlines.Rung(
        code: CaseCode(row[0, as: String.self]),
        command: .fire(
          DeadlineID(row[1, as: String.self]), round: Int(row[2, as: Int32.self]),
          rung: Int(row[3, as: Int16.self])))
    }
    var cases: [LoadedCase] = []
    cases.reserveCapacity(rows.count)
    do throws(StoreError) {
      for row in rows { cases.append(try LoadedCase(row, from: 4)) }
    } catch {
      return DueDeadlines(rungs: rungs, cases: .failure(error))
    }
    return DueDeadlines(rungs: rungs, cases: .success(cases))
  }
}
