package import Casework

/// Drops sessions and failures that are over, every hour on each server; none does harm in the meantime.
package struct SessionLoop: Sendable {
  private let identities: Identities
  private let loop: WorkLoop
  private static let pause = Duration.seconds(3_600)

  /// - Parameters:
  ///   - identities: Whose database it is.
  ///   - clock: What the pause goes by.
  ///   - observe: Told of each failure.
  package init(
    _ identities: Identities, clock: any Clock<Duration> = ContinuousClock(),
    observe: @escaping @Sendable (Observation) -> Void = { _ in }
  ) {
    self.identities = identities
    loop = WorkLoop(name: "sessions", clock: clock, observe: observe)
  }

  /// Drops what is over until ``stop()``.
  package func run() async {
    await loop.run { () throws(CaseworkError) in
      do throws(IdentityError) {
        try await identities.dropOld()
      } catch {
        switch error {
        case .busy: throw .overloaded
        case .store(let error): throw .store(error)
        }
      }
      return Self.pause
    }
  }

  /// Lets what is under way finish, and ends the loop.
  package func stop() {
    loop.stop()
  }
}
