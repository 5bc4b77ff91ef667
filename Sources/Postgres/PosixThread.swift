import Glibc
import Synchronization

/// A thread of our own, for work that blocks: a task's thread must never wait for a socket.
final class PosixThread: Sendable {
  private let handle: pthread_t
  private let isReleased = Atomic(false)

  /// Starts the thread at once.
  init(_ body: @escaping @Sendable () -> Void) {
    let work = unsafe Unmanaged.passRetained(Work(body)).toOpaque()
    var handle = pthread_t()
    let failure = unsafe pthread_create(&handle, nil, { unsafe Work.run($0) }, work)
    precondition(failure == 0, "no thread could be started: error \(failure)")
    self.handle = handle
  }

  deinit {
    if claimRelease() { pthread_detach(handle) }
  }

  /// Waits until the body has returned; to be called from any other thread.
  func join() {
    if claimRelease() { pthread_join(handle, nil) }
  }

  /// Whether the caller is the first, and so the only one, to join or detach.
  private func claimRelease() -> Bool {
    isReleased.compareExchange(expected: false, desired: true, ordering: .acquiringAndReleasing)
      .exchanged
  }

  /// The body on its way to the new thread.
  private final class Work: Sendable {
    private let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) {
      self.body = body
    }

    static func run(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
      guard let pointer = unsafe pointer else { return nil }
      unsafe Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().body()
      return nil
    }
  }
}
