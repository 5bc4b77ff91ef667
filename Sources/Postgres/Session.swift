import CPostgres
import Logging

/// One conversation with the server: the only type that calls libpq.
///
/// It belongs to one thread at a time and blocks that thread in ``wait(until:)`` alone. libpq stays
/// in non-blocking pipeline mode, so one call is one flush and one answer, and full buffers on both
/// sides cannot bring the two to a standstill. Only scripts and COPY leave that mode.
///
/// Once ``isBroken`` is set nothing more is sent; the owner lets the session go, which closes it.
@safe final class Session {
  let connection: OpaquePointer
  let signal: CancelSignal
  let logger: Logger
  var cache: StatementCache
  var parameters = ParameterBuffer()
  var transaction = TransactionState.none
  /// Set when the conversation cannot go on, because the server is gone or an answer was not
  /// understood.
  var isBroken = false
  /// Set while a rollback is under way, which a cancelled caller must not interrupt.
  var isShielded = false
  var cancelRequests = CancelRequests()
  private let notices: NoticeSink

  /// Connects and prepares the connection for use; blocks for at most the connect timeout per host.
  ///
  /// - Throws: ``PostgresError`` with the state 08001 if no host could be reached, or what a
  ///   statement of `onConnect` met.
  init(
    _ configuration: SessionConfiguration, signal: CancelSignal, logger: Logger
  ) throws(PostgresError) {
    try Self.check(configuration.conninfo)
    guard let connection = unsafe Self.connect(configuration.parameters) else {
      throw PostgresError(state: .outOfMemory, message: "no memory for a connection")
    }
    unsafe self.connection = unsafe connection
    self.signal = signal
    self.logger = logger
    cache = StatementCache(limit: configuration.statementCacheLimit)
    notices = NoticeSink(logger)
    guard unsafe PQstatus(connection) == CONNECTION_OK else { throw connectError }
    unsafe notices.attach(to: connection)
    unsafe PQsetnonblocking(connection, 1)
    try configure(configuration)
  }

  deinit {
    unsafe PQfinish(connection)
  }

  /// Parses the connection string as libpq is going to, to keep libpq's complaint out of messages.
  ///
  /// The complaint may quote a part of a password, so it goes where values go.
  private static func check(_ conninfo: String) throws(PostgresError) {
    // Anything else is a database's name to libpq.
    guard conninfo.contains("=") || conninfo.starts(with: "postgres") else { return }
    var complaint: UnsafeMutablePointer<CChar>?
    let options = unsafe PQconninfoParse(conninfo, &complaint)
    defer {
      unsafe PQconninfoFree(options)
      unsafe PQfreemem(complaint)
    }
    guard unsafe options == nil else { return }
    var error = PostgresError(state: nil, message: "the connection string cannot be read")
    error.detail = unsafe complaint.map { unsafe String(cString: $0) }
    throw error
  }

  private static func connect(
    _ parameters: [(keyword: String, value: String)]
  ) -> OpaquePointer? {
    unsafe withCStrings(parameters.map(\.keyword)) { keywords in
      unsafe withCStrings(parameters.map(\.value)) { values in
        unsafe PQconnectdbParams(keywords, values, 1)
      }
    }
  }

  private func configure(_ configuration: SessionConfiguration) throws(PostgresError) {
    var calls = configuration.onConnect.map { ($0, [PostgresValue]()) }
    if let timeout = configuration.statementTimeout {
      calls.insert((.setStatementTimeout, [.text("\(timeout.milliseconds)")]), at: 0)
    }
    guard !calls.isEmpty else { return }
    _ = try run(calls)
  }
}

extension Session {
  /// Whether the server still answers on this connection, as far as the client has heard.
  var isConnected: Bool { unsafe !isBroken && PQstatus(connection) == CONNECTION_OK }

  /// Whether nothing is left over from whoever used the connection last.
  var isReusable: Bool {
    unsafe isConnected && PQtransactionStatus(connection) == PQTRANS_IDLE
  }

  /// Whether the server refuses everything but a rollback.
  var isTransactionFailed: Bool {
    unsafe PQtransactionStatus(connection) == PQTRANS_INERROR
  }

  /// Whether the server is inside a transaction block.
  var isInTransaction: Bool {
    unsafe [PQTRANS_INTRANS, PQTRANS_INERROR].contains(PQtransactionStatus(connection))
  }

  /// Whether the connection can be lent: looks for a farewell from the server, without a round
  /// trip.
  func isUsable() -> Bool {
    guard isReusable else { return false }
    while isConnected, unsafe hasInput(PQsocket(connection)) {
      _ = unsafe PQconsumeInput(connection)
      _ = unsafe PQisBusy(connection)
    }
    return isReusable
  }

  /// Whether the server answers an empty question within the time given.
  func answers(within timeout: Duration) -> Bool {
    do throws(PostgresError) {
      try synchronize(until: .now + timeout)
      return isReusable
    } catch {
      return false
    }
  }
}

extension Statement {
  /// Takes its value in milliseconds, as text, since SET takes no parameters.
  static let setStatementTimeout = Statement(
    name: "setStatementTimeout", sql: "SELECT set_config('statement_timeout', $1, false)")
}

/// Lends the texts as a C array of C strings that ends in a null pointer.
private func withCStrings<Value>(
  _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Value
) -> Value {
  var storage: [CChar] = []
  var starts: [Int] = []
  for text in texts {
    starts.append(storage.count)
    storage.append(contentsOf: text.utf8CString)
  }
  return unsafe storage.withUnsafeBufferPointer { storage in
    var strings: [UnsafePointer<CChar>?] = unsafe []
    for start in starts { unsafe strings.append(storage.baseAddress?.advanced(by: start)) }
    unsafe strings.append(nil)
    return unsafe strings.withUnsafeBufferPointer { unsafe body($0.baseAddress) }
  }
}
