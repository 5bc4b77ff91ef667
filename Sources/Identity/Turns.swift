import Synchronization

/// A few things that are lent to one at a time, and a limited queue before them, first come, first served.
final class Turns<Thing: Sendable>: Sendable {
  private struct State {
    var free: [Thing]
    var waiting: [CheckedContinuation<Thing?, Never>] = []
  }

  private let waitingMax: Int
  private let state: Mutex<State>

  init(_ things: [Thing], waitingMax: Int) {
    precondition(!things.isEmpty, "there has to be something to lend")
    self.waitingMax = waitingMax
    state = Mutex(State(free: things))
  }

  /// How many wait now.
  var waiting: Int { state.withLock { $0.waiting.count } }

  /// Lends one, as soon as it is the caller's turn; nil when too many wait already.
  ///
  /// Whoever waits is not heard when its task is cancelled: each turn is short.
  func take() async -> Thing? {
    await withCheckedContinuation { caller in
      let answer = state.withLock { state -> Thing?? in
        if let free = state.free.popLast() { return free }
        guard state.waiting.count < waitingMax else { return .some(nil) }
        state.waiting.append(caller)
        return nil
      }
      if let answer { caller.resume(returning: answer) }
    }
  }

  /// Takes back what was lent, or passes it on.
  func giveBack(_ thing: Thing) {
    let next = state.withLock { state -> CheckedContinuation<Thing?, Never>? in
      guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
      state.free.append(thing)
      return nil
    }
    next?.resume(returning: thing)
  }
}
