import Glibc
import Synchronization

/// Lets any thread interrupt one connection that waits for its server.
///
/// A pipe beside the socket: the waiting thread polls both. The signal is raised for one loan of
/// the connection, so that a caller who gives up late cannot interrupt the next one.
final class CancelSignal: Sendable {
  private struct State {
    var loan: UInt64 = 0
    var isRaised = false
  }

  /// Readable from the moment the signal is raised until ``acknowledge()``.
  let descriptor: Int32
  private let writer: Int32
  private let state = Mutex(State())

  init() {
    var ends: [Int32] = [-1, -1]
    let failure = unsafe pipe(&ends)
    precondition(failure == 0, "no pipe could be opened: error \(errno)")
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    descriptor = ends[0]
    writer = ends[1]
  }

  deinit {
    close(descriptor)
    close(writer)
  }

  var isRaised: Bool { state.withLock { $0.isRaised } }

  /// Begins a loan, which lowers the signal.
  ///
  /// - Returns: What ``raise(for:)`` needs.
  func beginLoan() -> UInt64 {
    let (loan, wasRaised) = state.withLock { state in
      defer { state.isRaised = false }
      state.loan += 1
      return (state.loan, state.isRaised)
    }
    if wasRaised { acknowledge() }
    return loan
  }

  /// Ends the loan: nobody can interrupt it any more.
  func endLoan() {
    _ = beginLoan()
  }

  /// Interrupts that loan, unless it is over.
  func raise(for loan: UInt64) {
    state.withLock { state in
      guard state.loan == loan, !state.isRaised else { return }
      state.isRaised = true
      var byte: UInt8 = 1
      _ = unsafe write(writer, &byte, 1)
    }
  }

  /// Empties the pipe; the signal stays raised.
  func acknowledge() {
    var bytes: [UInt8] = [0, 0, 0, 0]
    while unsafe read(descriptor, &bytes, bytes.count) > 0 {}
  }
}
