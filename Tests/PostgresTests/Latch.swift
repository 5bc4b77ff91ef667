import Glibc
import Synchronization

/// Opens once; bodies on threads of their own wait for it, and so do tests, which must not block.
@safe final class Latch: Sendable {
  private struct State {
    var isOpen = false
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let state = Mutex(State())
  // Safe to share: a semaphore is made to be waited on and posted from any thread.
  @safe private nonisolated(unsafe) let opening: UnsafeMutablePointer<sem_t>

  init() {
    opening = .allocate(capacity: 1)
    unsafe sem_init(opening, 0, 0)
  }

  deinit {
    unsafe sem_destroy(opening)
    unsafe opening.deallocate()
  }

  func open() {
    let waiting = state.withLock { state in
      defer { state.waiting = [] }
      state.isOpen = true
      return state.waiting
    }
    for continuation in waiting { continuation.resume() }
    unsafe sem_post(opening)
  }

  /// Waits on a thread that may block.
  func block() {
    unsafe sem_wait(opening)
    unsafe sem_post(opening)
  }

  /// Waits in a task.
  func opened() async {
    await withCheckedContinuation { continuation in
      let isOpen = state.withLock { state in
        if !state.isOpen { state.waiting.append(continuation) }
        return state.isOpen
      }
      if isOpen { continuation.resume() }
    }
  }
}
