import Engine
import Postgres
package import Store

extension BulkRuns {
  /// Suspends, resumes or cancels a run.
  ///
  /// The chunk under way is finished before. What an atomic run has done by then is undone: resumed it
  /// begins anew.
  ///
  /// - Parameters:
  ///   - run: Whose starter the actor is; to cancel it, they may as well lead or administer a body where its
  ///     starter worked when it began, or one above it (``Charge/leading``).
  ///   - status: Suspended, running or cancelled.
  ///   - actor: Who wants it.
  /// - Returns: Whether it was not so already, and whether the run is the actor's own.
  /// - Throws: ``BulkError/noRun(_:)`` when the person has no such run, or it has ended otherwise.
  @discardableResult
  package func steer(
    _ run: Int64, to status: BulkRun.Status, by actor: Actor
  ) async throws(BulkError) -> BulkStore.Steering {
    let wish = BulkStore.Wish(run, to: status, by: actor, cancelling: Charge.leading.roles)
    let steering = try await inTransaction { (transaction) throws(StoreError) in
      try BulkStore.steer(wish, in: transaction)
    }
    guard let steering else { throw .noRun(run) }
    // Also where it is so already: whoever wanted it before may not have come as far.
    try await inTransaction { (transaction) throws(StoreError) in
      try BulkStore.awaitUndoing(for: wish, in: transaction)
    }
    return steering
  }

  /// How many processes are at work on a run; none, where whoever applied it was killed.
  package func attendants(of run: Int64) async throws(BulkError) -> Int {
    try await inTransaction { (transaction) throws(StoreError) in
      try BulkStore.attendants(of: run, in: transaction)
    }
  }

  /// Carries something out while the database knows that this process is at work on the run.
  func whileAttending(
    _ run: Int64, _ body: () async throws(BulkError) -> State
  ) async throws(BulkError) -> State {
    guard let pool = presence?() else { return try await body() }
    let end: Result<State, BulkError>
    do throws(BulkError) {
      try await pool.withConnection { (connection) throws(BulkError) in
        do throws(StoreError) {
          try BulkStore.attend(run, on: connection)
        } catch {
          throw BulkError(error)
        }
      }
      end = .success(try await body())
    } catch {
      end = .failure(error)
    }
    await pool.close()
    return try end.get()
  }
}
