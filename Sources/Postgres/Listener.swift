package import Logging

/// What the server was told to pass on, by `NOTIFY` or `pg_notify`.
package struct PostgresNotification: Sendable, Hashable {
  package let channel: String
  package let payload: String
  /// The server process that sent it.
  package let processID: Int32

  package init(channel: String, payload: String, processID: Int32) {
    self.channel = channel
    self.payload = payload
    self.processID = processID
  }
}

/// Listens on a connection of its own, and again after that connection breaks.
///
/// A notification is a hint to look, not a message: what is sent while nobody listens is lost.
/// Hence the events ``Event/listening`` and ``Event/reconnected``, at which the consumer reads
/// whatever it may have missed. Nothing is lost silently: when the consumer lags behind by more
/// than the buffer holds, the oldest events give way and ``Event/reconnected`` says so.
package final class Listener: Sendable {
  /// What a listener tells.
  package enum Event: Sendable, Hashable {
    /// Listening for the first time; every later notification will arrive.
    case listening
    case notification(PostgresNotification)
    /// Listening again; notifications may have been missed.
    case reconnected
  }

  /// The events, for one consumer; they end with ``close()``.
  package let events: AsyncStream<Event>
  private let signal: CancelSignal
  private let loan: UInt64
  private let thread: PosixThread

  /// Starts listening at once, on a thread of its own.
  ///
  /// - Parameters:
  ///   - configuration: How to connect.
  ///   - statements: The `LISTEN` statements, run on every new connection.
  ///   - backoff: The pauses between attempts to connect: the first and the longest; each is twice
  ///     the one before.
  ///   - checkEvery: After this long a silence the server is asked for a sign of life.
  ///   - bufferMax: How many events may wait for the consumer.
  ///   - logger: Told when the connection breaks and when it is back.
  package init(
    _ configuration: SessionConfiguration, listening statements: [Statement],
    backoff: ClosedRange<Duration> = .milliseconds(100) ... .seconds(10),
    checkEvery: Duration = .seconds(30), bufferMax: Int = 1_024, logger: Logger
  ) {
    let (events, continuation) = AsyncStream.makeStream(
      of: Event.self, bufferingPolicy: .bufferingNewest(bufferMax))
    self.events = events
    let signal = CancelSignal()
    self.signal = signal
    loan = signal.beginLoan()
    var configuration = configuration
    configuration.onConnect += statements
    let loop = ListenerLoop(
      configuration: configuration, backoff: backoff, checkEvery: checkEvery, logger: logger,
      signal: signal, events: continuation)
    thread = PosixThread { loop.run() }
  }

  deinit {
    signal.raise(for: loan)
  }

  /// Stops listening and ends ``events``; returns at once, unless a connection is just being
  /// opened.
  package func close() {
    signal.raise(for: loan)
    thread.join()
  }
}

/// What the listener's thread does until the signal is raised.
struct ListenerLoop: Sendable {
  let configuration: SessionConfiguration
  let backoff: ClosedRange<Duration>
  let checkEvery: Duration
  let logger: Logger
  let signal: CancelSignal
  let events: AsyncStream<Listener.Event>.Continuation

  func run() {
    var pause = backoff.lowerBound
    var hasListened = false
    while !signal.isRaised {
      do throws(PostgresError) {
        let session = try Session(configuration, signal: signal, logger: logger)
        yield(hasListened ? .reconnected : .listening)
        hasListened = true
        pause = backoff.lowerBound
        forward(from: session)
      } catch {
        logger.warning("listener cannot connect", metadata: ["error": "\(error)"])
      }
      guard !signal.isRaised else { break }
      _ = waitForEvents(-1, writable: false, or: signal.descriptor, until: .now + pause)
      pause = min(pause * 2, backoff.upperBound)
    }
    events.finish()
  }

  /// Passes notifications on until the connection breaks or the signal is raised.
  private func forward(from session: Session) {
    while !signal.isRaised {
      let deadline = ContinuousClock.now + checkEvery
      let stands = session.listen(until: deadline)
      for notification in session.takeNotifications() { yield(.notification(notification)) }
      guard stands else { break }
      guard ContinuousClock.now < deadline || session.answers(within: checkEvery) else { break }
    }
    guard !signal.isRaised else { return }
    logger.warning("listener lost its connection")
  }

  func yield(_ event: Listener.Event) {
    guard case .dropped = events.yield(event) else { return }
    events.yield(.reconnected)
  }
}
