/// The pool's bookkeeping: every input says what happened and answers what to do about it.
///
/// A connection is idle, lent, or not made yet; a caller is served or waits its turn. Callers wait
/// only while every connection is lent.
struct PoolState {
  /// What to do for a caller who wants a connection.
  enum Answer {
    case lend(PooledConnection)
    case make
    case wait(Ticket)
    case refuse(PostgresError)
  }

  /// What to do with a connection that came back.
  enum Next {
    case offer(to: Ticket)
    case park
    /// The pool is closing, and this was the last one lent.
    case finishClosing([CheckedContinuation<Void, Never>])
  }

  let limit: Int
  let waitingMax: Int
  /// The last returned comes first: it is the warmest.
  private(set) var idle: [PooledConnection] = []
  private(set) var lent = 0
  private var waiting: [Ticket] = []
  private var isClosing = false
  private var closers: [CheckedContinuation<Void, Never>] = []

  init(limit: Int, waitingMax: Int) {
    self.limit = limit
    self.waitingMax = waitingMax
  }

  var load: PoolLoad {
    PoolLoad(limit: limit, lent: lent, idle: idle.count, waiting: waiting.count)
  }

  mutating func requested() -> Answer {
    guard !isClosing else { return .refuse(.poolClosed) }
    if let connection = idle.popLast() {
      lent += 1
      return .lend(connection)
    }
    guard lent == limit else {
      lent += 1
      return .make
    }
    guard waiting.count < waitingMax else { return .refuse(.tooManyWaiting) }
    let ticket = Ticket()
    waiting.append(ticket)
    return .wait(ticket)
  }

  /// Takes a connection back; the next in the queue gets it, and if that one has left, ask again.
  mutating func returned(_ connection: PooledConnection) -> Next {
    guard waiting.isEmpty else { return .offer(to: waiting.removeFirst()) }
    lent -= 1
    idle.append(connection)
    guard isClosing, lent == 0 else { return .park }
    defer { closers = [] }
    return .finishClosing(closers)
  }

  /// A caller stopped waiting.
  mutating func left(_ ticket: Ticket) {
    waiting.removeAll { $0 === ticket }
  }

  /// Refuses everybody from now on.
  ///
  /// - Returns: Those who are waiting, to be told.
  mutating func closed() -> [Ticket] {
    isClosing = true
    defer { waiting = [] }
    return waiting
  }

  /// Whether all connections are back; if not, the closer is woken when they are.
  mutating func isDrained(orWake closer: CheckedContinuation<Void, Never>) -> Bool {
    guard lent > 0 else { return true }
    closers.append(closer)
    return false
  }

  /// Hands over the idle connections for good.
  mutating func takeIdle() -> [PooledConnection] {
    defer { idle = [] }
    return idle
  }
}

extension PostgresError {
  static let poolClosed = PostgresError(
    state: .connectionDoesNotExist, message: "the connection pool is closed")
  static let tooManyWaiting = PostgresError(
    state: .tooManyConnections, message: "too many callers wait for a connection")
  static let acquireTimedOut = PostgresError(
    state: .tooManyConnections, message: "no connection became free in time")
  static let acquireCancelled = PostgresError(
    state: .queryCanceled, message: "cancelled while waiting for a connection")
}
