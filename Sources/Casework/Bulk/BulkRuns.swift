package import Bulk
import Engine
package import Postgres
package import Store

/// Applies plans: begins their runs, carries them out in chunks, and steers them from elsewhere.
///
/// A run that was killed is found again by its plan, and goes on where its last committed chunk stands.
/// Several workers, in one process or in many, share a run; an atomic one has it alone.
package struct BulkRuns: Sendable {
  let pool: Pool
  let presence: (@Sendable () -> Pool)?
  let cases: Cases
  let clock: any Clock<Duration>

  /// - Parameters:
  ///   - pool: Connections in the role `casework_acts`, one for each worker.
  ///   - presence: Makes a pool of one connection, whose session tells others that this process is at work
  ///     on a run; nil tells nobody.
  ///   - cases: The use cases whose store and rules the runs work with.
  ///   - clock: What the rate and the pauses of a suspended run go by.
  package init(
    pool: Pool, presence: (@Sendable () -> Pool)? = nil, cases: Cases,
    clock: any Clock<Duration> = ContinuousClock()
  ) {
    self.pool = pool
    self.presence = presence
    self.cases = cases
    self.clock = clock
  }

  /// What is chosen when a run begins, and holds until its end.
  package struct Terms: Hashable, Sendable {
    /// All of it or nothing, in one transaction.
    package var isAtomic: Bool
    /// Dates may be other than planned when the run is later than its plan.
    package var acceptsDates: Bool

    package init(isAtomic: Bool = false, acceptsDates: Bool = false) {
      self.isAtomic = isAtomic
      self.acceptsDates = acceptsDates
    }
  }

  /// How one process carries a run out; another may do it otherwise.
  package struct Manner: Hashable, Sendable {
    package var workers: Int
    /// How many items a transaction takes at most.
    package var chunkSize: Int
    /// Items in each second, of all workers together; nil sets no limit.
    package var rate: Int?

    package init(workers: Int = 1, chunkSize: Int = 500, rate: Int? = nil) {
      precondition(workers > 0 && chunkSize > 0, "a run is carried out by somebody, item by item")
      self.workers = workers
      self.chunkSize = rate.map { min(chunkSize, max(1, $0)) } ?? chunkSize
      self.rate = rate
    }
  }

  /// How a run stands.
  package struct State: Hashable, Sendable {
    package var run: Int64
    package var status: BulkRun.Status
    package var tally: BulkTally

    package init(run: Int64, status: BulkRun.Status, tally: BulkTally) {
      self.run = run
      self.status = status
      self.tally = tally
    }
  }

  /// How long a suspended run rests before it is looked at again.
  static let rest = Duration.seconds(1)
}

// MARK: - Beginning

extension BulkRuns {
  /// Finds the run of the plan that goes on, else the actor's last one, or begins one with all its items, in one transaction.
  ///
  /// - Parameters:
  ///   - plan: What was reviewed.
  ///   - actor: Who applies it; an unfinished run goes on only for whoever began it.
  ///   - terms: What holds for the run; those of an unfinished one have to be the same.
  ///   - isNew: Begins another run of a plan whose last one has ended.
  /// - Returns: The run, which has ended already where nothing new was asked for.
  /// - Throws: ``BulkError``.
  package func begin(
    _ plan: BulkPlan, by actor: Actor, _ terms: Terms = Terms(), isNew: Bool = false
  ) async throws(BulkError) -> BulkRun {
    try await checkMaker(of: plan)
    try await checkReversion(plan)
    let file = plan.fileBytes
    let digest = BulkStore.sha256(of: file)
    let new = BulkStore.NewRun(plan, file: file, sha256: digest, by: actor, terms)
    let begun = try await inTransaction {
      (transaction) throws(StoreError) -> (run: BulkRun?, isOwn: Bool) in
      let last = try BulkStore.lastRun(of: digest, by: actor, in: transaction)
      if let last, !(isNew && last.status.hasEnded) { return (last, false) }
      // Nobody's key: somebody else began the same plan at the same moment.
      let id = try BulkStore.begin(new, in: transaction)
      return (try BulkStore.lastRun(of: digest, by: actor, in: transaction), id != nil)
    }
    // Somebody else's run was in the way, and has ended in this very moment.
    guard let run = begun.run else { throw .casework(.contended) }
    if !begun.isOwn, !run.status.hasEnded { try run.check(actor, terms, isNew: isNew) }
    return run
  }

  /// A plan is kept under its maker's name, and may come from another database.
  private func checkMaker(of plan: BulkPlan) async throws(BulkError) {
    let isKnown = try await inTransaction { (transaction) throws(StoreError) in
      try !NameStore.persons([plan.madeBy], on: transaction).isEmpty
    }
    guard isKnown else { throw .unknownMaker(plan.madeBy) }
  }

  /// A plan may come from another database, where the run of its number is another one or none.
  private func checkReversion(_ plan: BulkPlan) async throws(BulkError) {
    guard let run = plan.action.revertedRun else { return }
    let earlier = try await inTransaction { (transaction) throws(StoreError) in
      try BulkStore.find(run, in: transaction)
    }
    guard let earlier, earlier.status.hasEnded else { throw .unknownRun(run) }
  }

  func inTransaction<Value: Sendable>(
    _ body: @Sendable (borrowing Transaction) throws(StoreError) -> Value
  ) async throws(BulkError) -> Value {
    do throws(StoreError) {
      return try await pool.transaction(body)
    } catch {
      throw BulkError(error)
    }
  }
}

extension BulkRun {
  /// Makes sure that an unfinished run goes on for whoever began it, and as it was begun.
  fileprivate func check(
    _ actor: Actor, _ terms: BulkRuns.Terms, isNew: Bool
  ) throws(BulkError) {
    guard startedBy == actor.person.id, onBehalfOf == actor.onBehalfOf?.id else {
      throw .begunBySomebodyElse(id)
    }
    if isNew { throw .underWay(id) }
    if status == .suspended { throw .suspended(id) }
    guard isAtomic == terms.isAtomic, acceptsDates == terms.acceptsDates else {
      throw .begunOtherwise(id)
    }
  }
}

extension BulkStore.NewRun {
  init(
    _ plan: BulkPlan, file: [UInt8], sha256: [UInt8], by actor: Actor, _ terms: BulkRuns.Terms
  ) {
    var head = plan
    head.items = []
    self.init(
      sha256: sha256, plan: String(decoding: file, as: UTF8.self),
      summary: String(decoding: head.fileBytes, as: UTF8.self), madeBy: plan.madeBy,
      madeAt: plan.at, by: actor, isAtomic: terms.isAtomic, acceptsDates: terms.acceptsDates,
      reverts: plan.action.revertedRun,
      items: plan.items.map { item in
        var isPlanned = false
        if case .done = item.verdict { isPlanned = true }
        return BulkStore.NewItem(
          target: item.target, revision: item.revision, isPlanned: isPlanned)
      })
  }
}
