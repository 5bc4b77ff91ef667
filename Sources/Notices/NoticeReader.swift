package import Casework
import Engine
package import Postgres
import Schema

/// Brings effects from the outbox to the inboxes of the people they are meant for.
///
/// Any number of servers read at once: an effect is taken, resolved to people and delivered by one
/// statement, so a server that fails has done all of a batch or nothing, and nobody hears twice.
package struct NoticeReader: Sendable {
  private let pool: Pool
  private let loop: WorkLoop
  private let poll: Duration
  private let batchSizeMax: Int
  private let observe: @Sendable (Observation) -> Void

  /// - Parameters:
  ///   - pool: Connections in the role `casework_acts`.
  ///   - poll: The pause after the outbox was found empty.
  ///   - batchSizeMax: How many effects one statement takes at most.
  ///   - clock: What the pauses go by.
  ///   - observe: Told of each delivery and of each failure.
  package init(
    pool: Pool, poll: Duration = .seconds(1), batchSizeMax: Int = 1_000,
    clock: any Clock<Duration> = ContinuousClock(),
    observe: @escaping @Sendable (Observation) -> Void = { _ in }
  ) {
    precondition(batchSizeMax > 0, "a batch holds at least one effect")
    self.pool = pool
    self.poll = poll
    self.batchSizeMax = batchSizeMax
    self.observe = observe
    loop = WorkLoop(name: "notices", clock: clock, observe: observe)
  }

  package var health: WorkLoop.Health { loop.health }

  /// Reads until ``stop()``.
  package func run() async {
    await loop.run { () throws(CaseworkError) in
      try await deliver()
      return poll
    }
  }

  /// Lets the batch under way finish, and ends ``run()``.
  package func stop() {
    loop.stop()
  }

  /// Delivers what is in the outbox, a batch at a time, and signals each batch to the other servers.
  ///
  /// - Returns: The number of effects taken.
  @discardableResult
  package func deliver() async throws(CaseworkError) -> Int {
    var total = 0
    while !loop.isStopping {
      let batch = try await deliverBatch()
      for delivery in batch.deliveries {
        observe(
          .delivered(
            person: delivery.person, case: delivery.code, kind: delivery.kind,
            revision: delivery.revision))
      }
      total += batch.taken
      if batch.taken > 0 { _ = try await run(.signalActs, []) }
      if batch.taken < batchSizeMax { break }
    }
    return total
  }

  private func deliverBatch() async throws(CaseworkError) -> DeliveredBatch {
    DeliveredBatch(try await run(.deliverNotices, [.int8(Int64(batchSizeMax))]))
  }

  private func run(
    _ statement: Statement, _ arguments: [PostgresValue]
  ) async throws(CaseworkError) -> Rows {
    try await pool.withConnection { (connection) throws(CaseworkError) in
      do throws(PostgresError) {
        return try connection.execute(statement, arguments)
      } catch {
        throw CaseworkError(error)
      }
    }
  }
}

/// What one statement took from the outbox, and whom it reached.
private struct DeliveredBatch {
  struct Delivery {
    let person: PersonCode
    let code: CaseCode
    let kind: Notice.Kind
    let revision: Int
  }

  let taken: Int
  let deliveries: [Delivery]

  /// Reads the rows of `deliverNotices`: one per delivery, each with the number taken; if nobody was
  /// reached, one that holds that number alone.
  init(_ rows: Rows) {
    taken = Int(rows[0][0, as: Int64.self])
    deliveries = rows.compactMap { row in
      guard let person = row[1, as: String?.self] else { return nil }
      let number: Int16 = row[3]
      guard let kind = Notice.Kind(rawValue: number) else {
        preconditionFailure("deliverNotices: notice kind \(number)")
      }
      return Delivery(
        person: PersonCode(person), code: CaseCode(row[2, as: String.self]), kind: kind,
        revision: Int(row[4, as: Int32.self]))
    }
  }
}
