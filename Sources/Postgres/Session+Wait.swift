import CPostgres
import Glibc
import Logging

/// The cancel requests sent for one loan of a session.
struct CancelRequests {
  /// The pause before the first repetition; each further one is twice as long.
  private static let firstPause = Duration.milliseconds(50)
  private static let countMax = 8

  private var count = 0
  /// When the next one is due; nil before the first and after the last.
  private(set) var nextAt: ContinuousClock.Instant?

  var isEmpty: Bool { count == 0 }

  var isDue: Bool {
    guard let nextAt else { return isEmpty }
    return ContinuousClock.now >= nextAt
  }

  mutating func countOne() {
    let pause = Self.firstPause * (1 << count)
    count += 1
    nextAt = count < Self.countMax ? .now + pause : nil
  }
}

extension Session {
  /// Sends what is pending and waits until the server has said something.
  ///
  /// A raised signal sends the server a cancel request and the wait goes on, for the server's
  /// answer to it. The request is repeated, since the server ignores one that arrives before its
  /// statement.
  ///
  /// - Throws: ``PostgresError`` if the deadline passes; the session is then broken.
  func wait(until deadline: ContinuousClock.Instant? = nil) throws(PostgresError) {
    let isSending = unsafe PQflush(connection) == 1
    guard isConnected else { return }
    try wait(isSending: isSending, until: deadline)
  }

  /// Sends until libpq holds nothing back, and reads meanwhile: a server whose answers nobody reads
  /// stops reading itself.
  func sendAll() throws(PostgresError) {
    while isConnected, unsafe PQflush(connection) == 1 {
      try wait(isSending: true)
    }
  }

  private func wait(
    isSending: Bool, until deadline: ContinuousClock.Instant? = nil
  ) throws(PostgresError) {
    let wakeUp = [deadline, cancelRequests.nextAt].compactMap { $0 }.min()
    let ready = unsafe waitForEvents(
      PQsocket(connection), writable: isSending,
      or: isShielded ? nil : signal.descriptor, until: wakeUp)
    if ready.isReadable { _ = unsafe PQconsumeInput(connection) }
    if ready.isInterrupted { signal.acknowledge() }
    if !isShielded, signal.isRaised, cancelRequests.isDue { requestCancel() }
    if let deadline, !ready.isReadable, ContinuousClock.now >= deadline {
      isBroken = true
      throw PostgresError(
        state: .connectionFailure, message: "the server did not answer in time",
        isConnectionLost: true)
    }
  }

  /// Refuses to send anything more for a caller who has given up.
  func checkCancellation(_ statement: String?) throws(PostgresError) {
    guard !isShielded, signal.isRaised else { return }
    throw PostgresError(
      state: .queryCanceled, message: "cancelled before it was sent", statement: statement)
  }

  /// Asks the server to cancel whatever it runs on this connection.
  ///
  /// libpq 15 sends the request over a second connection, not encrypted even where the first one
  /// is, and blocks meanwhile. It blocks this connection's own thread, which waits for nothing
  /// else.
  private func requestCancel() {
    cancelRequests.countOne()
    guard let cancel = unsafe PQgetCancel(connection) else { return }
    defer { unsafe PQfreeCancel(cancel) }
    var message = [CChar](repeating: 0, count: 256)
    guard unsafe PQcancel(cancel, &message, Int32(message.count)) == 0 else { return }
    let text = message.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
    logger.warning(
      "cancel request failed",
      metadata: ["message": "\(String(decoding: text, as: UTF8.self))"])
  }

  /// Ends a loan.
  ///
  /// A cancel request that came too late for its statement must not meet the next one, so the
  /// server is given an empty question to spend it on.
  func endLoan(within timeout: Duration) {
    guard !cancelRequests.isEmpty, isReusable else { return }
    isShielded = true
    defer { isShielded = false }
    cancelRequests = CancelRequests()
    if !answers(within: timeout) { isBroken = true }
  }
}
