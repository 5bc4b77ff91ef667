package import Engine
package import Postgres
import Schema
package import Store

/// Fires the rungs of due deadlines: reminders before, overdue at, escalation after.
///
/// Any number of servers sweep at once. Each takes cases that no other holds, and the same decision
/// as for a person's act is made in the same transaction, so a rung has exactly one effect.
package struct DeadlineSweeper: Sendable {
  private let pool: Pool
  private let store: CaseStore
  private let rules: RuleBook
  private let batchSizeMax: Int
  private let observe: @Sendable (Observation) -> Void

  /// Makes a sweeper.
  ///
  /// - Parameters:
  ///   - pool: Connections in the role `casework_acts`.
  ///   - store: Loads and writes the cases.
  ///   - rules: The published rules.
  ///   - batchSizeMax: How many rungs one transaction fires at most.
  ///   - observe: Told of each firing and each batch.
  package init(
    pool: Pool, store: CaseStore, rules: RuleBook, batchSizeMax: Int = 1_000,
    observe: @escaping @Sendable (Observation) -> Void = { _ in }
  ) {
    self.pool = pool
    self.store = store
    self.rules = rules
    self.batchSizeMax = batchSizeMax
    self.observe = observe
  }

  /// What one batch did.
  package struct Sweep: Sendable {
    package var taken: Int
    package var fired: [Firing]
    package var superseded: Int
    package var unreadable: [Unreadable] = []

    /// A case that could not be read, and why; its deadlines stay due.
    package struct Unreadable: Sendable {
      package var code: CaseCode
      package var error: StoreError
    }
  }

  /// One rung that fired on a case.
  package struct Firing: Hashable, Sendable {
    package var code: CaseCode
    package var event: Event.RungFired
  }

  /// Fires what is due until nothing is, a batch at a time.
  ///
  /// - Parameter isWanted: Asked before each batch; a server that stops finishes the one under way.
  /// - Returns: The number of rungs fired.
  /// - Throws: ``CaseworkError``; what earlier batches did stands.
  @discardableResult
  package func sweep(
    while isWanted: () -> Bool = { true }
  ) async throws(CaseworkError) -> Int {
    var total = 0
    while isWanted(), !Task.isCancelled {
      let sweep = try await sweepBatch()
      for firing in sweep.fired { observe(.fired(firing.code, firing.event)) }
      for culprit in sweep.unreadable {
        observe(.unreadable(culprit.code, CaseworkError(culprit.error)))
      }
      if sweep.taken > 0 {
        let late = sweep.fired.map(\.event.lateBy).max() ?? 0
        observe(
          .swept(fired: sweep.fired.count, superseded: sweep.superseded, mostLateSeconds: late))
      }
      total += sweep.fired.count
      // Nothing fired although something was due: another look would find the same.
      if sweep.fired.isEmpty, sweep.superseded == 0 { break }
    }
    return total
  }

  /// Fires one batch in one transaction.
  package func sweepBatch() async throws(CaseworkError) -> Sweep {
    do throws(StoreError) {
      return try await pool.transaction {
        [store, rules, batchSizeMax] (transaction) throws(StoreError) in
        try Self.fireBatch(batchSizeMax, store, rules, in: transaction)
      }
    } catch {
      throw CaseworkError(error)
    }
  }

  private static func fireBatch(
    _ count: Int, _ store: CaseStore, _ rules: RuleBook, in transaction: borrowing Transaction
  ) throws(StoreError) -> Sweep {
    let due = try store.takeDue(count, in: transaction)
    guard !due.rungs.isEmpty else { return Sweep(taken: 0, fired: [], superseded: 0) }
    let system = try system(in: transaction)
    let acts = due.rungs.map { Act($0.command, on: $0.code, by: Actor(person: system)) }
    func run(_ acts: [Act], found cases: [LoadedCase]? = nil) throws(StoreError) -> [Outcome?] {
      try Batch.run(
        acts, found: cases, store: store, rules: rules, isDryRun: false, system: system.id,
        on: transaction)
    }
    do throws(StoreError) {
      return summary(of: try run(acts, found: try due.cases.get()), taken: acts.count)
    } catch .unreadable {
      return try onlyReadable(acts) { (acts) throws(StoreError) in try run(acts) }
    }
  }

  /// Fires one by one, so that a case which cannot be read holds up nobody's deadlines but its own.
  private static func onlyReadable(
    _ acts: [Act], _ run: ([Act]) throws(StoreError) -> [Outcome?]
  ) throws(StoreError) -> Sweep {
    var outcomes: [Outcome?] = []
    var unreadable: [Sweep.Unreadable] = []
    for act in acts {
      do throws(StoreError) {
        outcomes += try run([act])
      } catch {
        guard case .unreadable = error else { throw error }
        unreadable.append(Sweep.Unreadable(code: act.on, error: error))
      }
    }
    var sweep = summary(of: outcomes, taken: acts.count)
    sweep.unreadable = unreadable
    return sweep
  }

  /// How long until the next rung fires, by the database's clock; nil when none will.
  package func untilNextFiring() async throws(CaseworkError) -> Duration? {
    try await pool.withConnection { (connection) throws(CaseworkError) in
      let rows: Rows
      do throws(PostgresError) {
        rows = try connection.execute(.nextFiring)
      } catch {
        throw CaseworkError(error)
      }
      let now: PostgresTimestamp = rows[0][1]
      guard let next = rows[0][0, as: PostgresTimestamp?.self] else { return nil }
      return .microseconds(next.microseconds - now.microseconds)
    }
  }

  private static func system(
    in transaction: borrowing Transaction
  ) throws(StoreError) -> Actor.Identity {
    let rows = try transaction.running(.systemPerson, [])
    return Actor.Identity(id: rows[0][0], code: "system")
  }

  private static func summary(of outcomes: [Outcome?], taken: Int) -> Sweep {
    var sweep = Sweep(taken: taken, fired: [], superseded: 0)
    for case .done(let receipt)? in outcomes {
      for event in receipt.events {
        switch event {
        case .rungFired(let fired):
          sweep.fired.append(Firing(code: receipt.state.code, event: fired))
        case .rungSuperseded: sweep.superseded += 1
        default: break
        }
      }
    }
    return sweep
  }
}
