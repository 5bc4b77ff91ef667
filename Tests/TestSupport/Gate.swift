import Synchronization

/// Lets so many bodies run at once; the others wait in the order in which they came.
///
/// Swift Testing starts every test of a target together. Hundreds of databases at once use up the
/// cluster's connections, and on a busy machine commands then wait longer than their patience.
final class Gate: Sendable {
  private struct State {
    var free: Int
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let state: Mutex<State>

  init(limit: Int) {
    precondition(limit > 0, "somebody has to get in")
    state = Mutex(State(free: limit))
  }

  /// Runs the body once there is room.
  func admitting<Value>(_ body: () async throws -> Value) async rethrows -> Value {
    await enter()
    defer { leave() }
    return try await body()
  }

  private func enter() async {
    await withCheckedContinuation { continuation in
      let isIn = state.withLock { state in
        guard state.free == 0 else {
          state.free -= 1
          return true
        }
        state.waiting.append(continuation)
        return false
      }
      if isIn { continuation.resume() }
    }
  }

  private func leave() {
    let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
      guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
      state.free += 1
      return nil
    }
    next?.resume()
  }
}
