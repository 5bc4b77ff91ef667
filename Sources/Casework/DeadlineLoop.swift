/// Watches the deadlines: sweeps what is due, then sleeps until the next rung's moment.
///
/// Somebody's act may bring a nearer deadline, so ``wake()`` ends the sleep; and should nobody say so,
/// no sleep is longer than the poll.
package struct DeadlineLoop: Sendable {
  /// Between two sweeps, so that what is due and held by another server is not asked for all the time.
  static let pauseMin = Duration.seconds(1)

  private let sweeper: DeadlineSweeper
  private let loop: WorkLoop
  private let poll: Duration

  /// - Parameters:
  ///   - sweeper: What fires the rungs.
  ///   - poll: The longest sleep.
  ///   - clock: What sleeping goes by; when a rung is due, the database's clock says.
  ///   - observe: Told of each failure.
  package init(
    _ sweeper: DeadlineSweeper, poll: Duration = .seconds(60),
    clock: any Clock<Duration> = ContinuousClock(),
    observe: @escaping @Sendable (Observation) -> Void = { _ in }
  ) {
    self.sweeper = sweeper
    self.poll = poll
    loop = WorkLoop(name: "deadlines", clock: clock, observe: observe)
  }

  package var health: WorkLoop.Health { loop.health }

  /// Watches until ``stop()``.
  package func run() async {
    await loop.run { () throws(CaseworkError) in
      try await sweeper.sweep { !loop.isStopping }
      return pause(before: try await sweeper.untilNextFiring())
    }
  }

  /// Sweeps at once, or at once again after the sweep under way.
  package func wake() {
    loop.wake()
  }

  /// Lets the sweep under way finish, and ends ``run()``.
  package func stop() {
    loop.stop()
  }

  private func pause(before next: Duration?) -> Duration {
    guard let next else { return poll }
    return min(max(next, Self.pauseMin), poll)
  }
}
