package import Postgres
import Store

/// Keeps the counts of large units young: every so often one of the servers counts.
///
/// Should none do it, nothing is wrong but slower: counts that are too old are not shown, and whoever
/// asks counts for themselves.
package struct CountLoop: Sendable {
  private let pool: Pool
  private let loop: WorkLoop
  private let pause: Duration

  /// - Parameters:
  ///   - pool: Connections in the role `casework_acts`.
  ///   - pause: Between two countings, whichever server counts.
  ///   - clock: What the pause goes by.
  ///   - observe: Told of each failure.
  package init(
    pool: Pool, pause: Duration = .seconds(20), clock: any Clock<Duration> = ContinuousClock(),
    observe: @escaping @Sendable (Observation) -> Void = { _ in }
  ) {
    self.pool = pool
    self.pause = pause
    loop = WorkLoop(name: "counts", clock: clock, observe: observe)
  }

  package var health: WorkLoop.Health { loop.health }

  /// Counts until ``stop()``.
  package func run() async {
    await loop.run { () throws(CaseworkError) in
      try await count()
      return pause
    }
  }

  /// Counts now, unless somebody has since the last pause.
  ///
  /// - Returns: Whether it was this call that counted.
  @discardableResult
  package func count() async throws(CaseworkError) -> Bool {
    // A little less, so that a server whose own pause is over finds it over.
    let seconds = max(0, Int32(pause.components.seconds) - 1)
    do throws(StoreError) {
      return try await pool.transaction { (transaction) throws(StoreError) in
        try CountStore.keep(atMostEvery: seconds, in: transaction)
      }
    } catch {
      throw CaseworkError(error)
    }
  }

  /// Lets the counting under way finish, and ends ``run()``.
  package func stop() {
    loop.stop()
  }
}
