package import Engine
package import Postgres
import Store

/// The use cases of those who look after units, people, rules and programs.
///
/// Every change first asks whether the actor may make it (``Charge``), runs in one transaction, and
/// names the actor wherever the tables have a place for a name.
package struct Administration: Sendable {
  /// Connections in the role `casework_acts`.
  let acts: Pool
  /// Connections in the role `casework_server`.
  let reads: Pool

  package init(acts: Pool, reads: Pool) {
    self.acts = acts
    self.reads = reads
  }
}

extension Services {
  /// The administration's use cases over the same two pools.
  package var administration: Administration { Administration(acts: acts, reads: reads) }
}

extension Administration {
  /// Runs a change in one transaction, which a dry run takes back.
  ///
  /// What the database asks to have run again is run again, a bounded number of times.
  func changing<Value: Sendable>(
    isDryRun: Bool,
    _ body: @Sendable (borrowing Transaction) throws(AdministrationError) -> Value
  ) async throws(AdministrationError) -> Value {
    for _ in 1..<Cases.triesMax {
      do throws(AdministrationError) {
        return try await once(isDryRun: isDryRun, body)
      } catch {
        guard error.isTransient else { throw error }
      }
    }
    return try await once(isDryRun: isDryRun, body)
  }

  private func once<Value: Sendable>(
    isDryRun: Bool,
    _ body: @Sendable (borrowing Transaction) throws(AdministrationError) -> Value
  ) async throws(AdministrationError) -> Value {
    do throws(Trial<Value>) {
      return try await acts.transaction { (transaction) throws(Trial<Value>) in
        let value: Value
        do throws(AdministrationError) {
          value = try body(transaction)
        } catch {
          throw .failed(error)
        }
        if isDryRun { throw .takenBack(value) }
        return value
      }
    } catch {
      switch error {
      case .takenBack(let value): return value
      case .failed(let error): throw error
      }
    }
  }

  /// Runs a reading on one connection.
  func reading<Value: Sendable>(
    _ body: @Sendable (borrowing Connection) throws(AdministrationError) -> Value
  ) async throws(AdministrationError) -> Value {
    try await reads.withConnection(body)
  }

  /// Today, by the database's clock.
  package func today() async throws(AdministrationError) -> CivilDate {
    try await reading { (connection) throws(AdministrationError) in
      try Clock.today(on: connection)
    }
  }
}

/// How a transaction ends that was only tried.
private enum Trial<Value: Sendable>: Error, PostgresFailure {
  case takenBack(Value)
  case failed(AdministrationError)

  init(_ error: PostgresError) {
    self = .failed(AdministrationError(error))
  }
}
