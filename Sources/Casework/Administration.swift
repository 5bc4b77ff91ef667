package import Engine
package import Postgres
import Schema
import Store

/// The use cases of those who look after units, people, rules and programs.
///
/// Every change is one transaction: it looks up its key, asks whether the actor may make it
/// (``Charge``), is made, and leaves a line in the log (``Order/carryOut(_:by:in:_:)``).
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
  /// Makes a change with its line of the log, in one transaction, which a dry run takes back.
  ///
  /// What the database asks to have run again is run again, a bounded number of times.
  func change<Value: LoggedAnswer, Cause: AdministrationCause>(
    _ request: ChangeRequest, by actor: Actor, _ order: Order,
    _ body: @Sendable (borrowing Transaction) throws(Cause) -> Work<Value>
  ) async throws(AdministrationError) -> Answer<Value> {
    for _ in 1..<Cases.triesMax {
      do throws(AdministrationError) {
        return try await once(request, by: actor, order, body)
      } catch {
        guard error.isTransient else { throw error }
      }
    }
    return try await once(request, by: actor, order, body)
  }

  private func once<Value: LoggedAnswer, Cause: AdministrationCause>(
    _ request: ChangeRequest, by actor: Actor, _ order: Order,
    _ body: @Sendable (borrowing Transaction) throws(Cause) -> Work<Value>
  ) async throws(AdministrationError) -> Answer<Value> {
    try await acts.transaction(isDryRun: order.isDryRun) {
      (transaction) throws(AdministrationError) in
      try order.carryOut(request, by: AdministrationLog.Author(actor), in: transaction) {
        (transaction) throws(AdministrationError) in
        try administering { () throws(Cause) in try body(transaction) }
      }
    }
  }

  /// Runs a reading on one connection.
  func reading<Value: Sendable, Cause: AdministrationCause>(
    _ body: @Sendable (borrowing Connection) throws(Cause) -> Value
  ) async throws(AdministrationError) -> Value {
    do throws(Cause) {
      return try await reads.withConnection(body)
    } catch {
      throw error.asAdministrationError
    }
  }
}

extension Administration {
  /// Today, by the database's clock.
  package func today() async throws(AdministrationError) -> CivilDate {
    try await reading { (connection) throws(AdministrationError) in
      try Self.day(nil, on: connection)
    }
  }

  /// The day that was given, else today by the database's clock, as its development server shifted it.
  static func day(
    _ given: CivilDate?, on runner: borrowing some StatementRunner & ~Copyable
  ) throws(AdministrationError) -> CivilDate {
    if let given { return given }
    let row: Row = try administering { () throws(PostgresError) in
      try runner.execute(.readClock, [])[0]
    }
    let shift: Int64 = row[0]
    let now: PostgresTimestamp = row[1]
    return Moment(microseconds: now.microseconds + shift * 1_000_000).date
  }
}
