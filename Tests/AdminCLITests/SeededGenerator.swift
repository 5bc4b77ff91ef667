import Synchronization
import TestSupport

/// Random numbers that are the same in every run, shared by all commands of one test.
final class SeededGenerator: RandomNumberGenerator, Sendable {
  private let state: Mutex<SplitMix64>

  init(seed: UInt64) {
    state = Mutex(SplitMix64(seed: seed))
  }

  func next() -> UInt64 { state.withLock { $0.next() } }
}
