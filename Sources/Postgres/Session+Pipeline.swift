import CPostgres

extension Session {
  /// When a flush has grown by so many bytes, they are sent before it grows further.
  private static let unsentBytesMax = 1 << 16
  /// About what one execution takes besides its arguments.
  private static let messageBytes = 64

  /// What the server was asked, in order; it answers in that order.
  private enum Question {
    case deallocate
    case prepare(call: Int, name: String)
    case execute(call: Int)
    case sync
  }

  /// Runs the calls in one flush, in one implicit transaction unless one is open.
  ///
  /// Statements not yet prepared are prepared in the same flush, and those that the cache has given
  /// up are deallocated ahead of it. Answers are read while the rest is sent.
  ///
  /// - Returns: One result per call, in order.
  /// - Throws: ``PostgresError`` of the first call that failed; none of the calls has had an
  ///   effect.
  func run(_ calls: [(Statement, [PostgresValue])]) throws(PostgresError) -> [Rows] {
    guard let first = calls.first else { return [] }
    try checkArguments(calls)
    try checkCancellation(first.0.name)
    guard isConnected else { throw fail(first.0.name) }
    try enterPipeline()
    var (plans, deallocations) = cache.plan(calls)
    if isTransactionFailed {
      cache.retireAgain(deallocations)
      deallocations = []
    }
    let questions = try send(calls, plans, deallocations)
    defer { cache.trim() }
    return try receive(questions, calls)
  }

  /// Asks an empty question and waits for the answer.
  func synchronize(until deadline: ContinuousClock.Instant) throws(PostgresError) {
    try enterPipeline()
    guard unsafe PQpipelineSync(connection) == 1 else { throw fail(nil) }
    let result = try nextResult(until: deadline)
    guard result?.status == PGRES_PIPELINE_SYNC else { throw fail(nil) }
  }

  private func checkArguments(_ calls: [(Statement, [PostgresValue])]) throws(PostgresError) {
    for (statement, arguments) in calls {
      try checkArguments(arguments, of: statement)
    }
  }

  func checkArguments(
    _ arguments: [PostgresValue], of statement: Statement
  ) throws(PostgresError) {
    // The protocol counts parameters in 16 bits.
    guard arguments.count <= Int(UInt16.max) else {
      throw PostgresError(
        state: .programLimitExceeded, message: "more than 65535 arguments",
        statement: statement.name)
    }
    guard !arguments.contains(where: \.containsNUL) else {
      throw PostgresError(
        state: .characterNotInRepertoire, message: "a text argument contains a NUL character",
        statement: statement.name)
    }
  }

  // MARK: Sending

  private func send(
    _ calls: [(Statement, [PostgresValue])], _ plans: [StatementCache.Plan],
    _ deallocations: [String]
  ) throws(PostgresError) -> [Question] {
    var questions: [Question] = []
    questions.reserveCapacity(calls.count + 1)
    for name in deallocations {
      // The only SQL put together here; the name is one that the cache made up.
      try sent(unsafe PQsendQueryParams(connection, "DEALLOCATE \(name)", 0, nil, nil, nil, nil, 1))
      questions.append(.deallocate)
    }
    if !deallocations.isEmpty {
      try sent(unsafe PQpipelineSync(connection))
      questions.append(.sync)
    }
    var unsentBytes = 0
    for index in calls.indices {
      let (statement, arguments) = calls[index]
      if case .prepare(let prepared) = plans[index] {
        try sent(sendPrepare(prepared, statement), statement)
        questions.append(.prepare(call: index, name: prepared.name))
        unsentBytes += statement.sql.utf8.count
      }
      try sent(sendExecute(plans[index].prepared.name, arguments), statement)
      questions.append(.execute(call: index))
      unsentBytes += parameters.byteCount + Self.messageBytes
      guard unsentBytes >= Self.unsentBytesMax else { continue }
      try sendAll()
      unsentBytes = 0
    }
    try sent(unsafe PQpipelineSync(connection))
    questions.append(.sync)
    return questions
  }

  private func sendPrepare(_ prepared: StatementCache.Prepared, _ statement: Statement) -> Int32 {
    let types = prepared.types.map(\.rawValue)
    return unsafe PQsendPrepare(connection, prepared.name, statement.sql, Int32(types.count), types)
  }

  private func sendExecute(_ name: String, _ arguments: [PostgresValue]) -> Int32 {
    let connection = unsafe connection
    return unsafe parameters.lend(arguments) { arrays in
      unsafe PQsendQueryPrepared(
        connection, name, arrays.count, arrays.values, arrays.lengths, arrays.formats, 1)
    }
  }

  private func sent(_ outcome: Int32, _ statement: Statement? = nil) throws(PostgresError) {
    guard outcome == 1 else { throw fail(statement?.name) }
  }

  // MARK: Receiving

  private func receive(
    _ questions: [Question], _ calls: [(Statement, [PostgresValue])]
  ) throws(PostgresError) -> [Rows] {
    var answers: [Rows] = []
    answers.reserveCapacity(calls.count)
    var failure: PostgresError?
    for question in questions {
      do throws(PostgresError) {
        if let rows = try receive(question, calls) { answers.append(rows) }
      } catch {
        failure = failure ?? error
        guard isConnected else { break }
      }
    }
    guard var failure else { return answers }
    failure.isConnectionLost = !isConnected
    throw failure
  }

  /// Takes one answer, and forgets a preparation that did not come about.
  private func receive(
    _ question: Question, _ calls: [(Statement, [PostgresValue])]
  ) throws(PostgresError) -> Rows? {
    switch question {
    case .deallocate:
      _ = try? answer(nil)  // Whether the server still held it makes no difference to the caller.
    case .prepare(let call, let name):
      let statement = calls[call].0
      do throws(PostgresError) {
        try answer(statement.name)
      } catch {
        cache.forget(statement.sql, name)
        throw error
      }
    case .execute(let call):
      let statement = calls[call].0
      do throws(PostgresError) {
        return Rows(try answer(statement.name), statement: statement)
      } catch {
        // The plan is out of date since a migration; it would fail for ever.
        if error.state == .featureNotSupported || error.state == .invalidStatementName {
          cache.retire(statement.sql)
        }
        throw error
      }
    case .sync:
      let result = try nextResult()
      guard result?.status == PGRES_PIPELINE_SYNC else { throw fail(nil) }
    }
    return nil
  }

  /// Reads one statement's result and the mark that follows it.
  @discardableResult
  private func answer(_ statement: String?) throws(PostgresError) -> ResultBuffer {
    guard let result = try nextResult() else { throw fail(statement) }
    switch result.status {
    case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY:
      guard try nextResult() == nil else { throw failUnexpected(statement, "a second result") }
      return result
    case PGRES_FATAL_ERROR, PGRES_PIPELINE_ABORTED:
      if isConnected { _ = try nextResult() }
      throw result.error(statement)
    default:
      throw failUnexpected(statement, "COPY in a pipeline")
    }
  }
}
