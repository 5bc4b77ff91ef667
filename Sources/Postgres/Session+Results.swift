import CPostgres

extension Session {
  /// Waits for the next result; nil where libpq says that a statement's results are complete.
  func nextResult(until deadline: ContinuousClock.Instant? = nil) throws(PostgresError)
    -> ResultBuffer?
  {
    while unsafe PQisBusy(connection) == 1, isConnected {
      try wait(until: deadline)
    }
    return unsafe PQgetResult(connection).map { unsafe ResultBuffer($0) }
  }

  /// Empties the conversation in which one question was asked outside pipeline mode.
  ///
  /// - Returns: The last result.
  /// - Throws: The first failure.
  func drain(_ statement: String) throws(PostgresError) -> ResultBuffer? {
    var last: ResultBuffer?
    var failure: PostgresError?
    while let result = try nextResult() {
      switch result.status {
      case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY:
        last = result
      case PGRES_COPY_IN:
        return result
      case PGRES_FATAL_ERROR, PGRES_NONFATAL_ERROR:
        failure = failure ?? result.error(statement)
      default:
        throw failUnexpected(statement, "COPY TO")
      }
      if !isConnected { break }
    }
    if var failure {
      failure.isConnectionLost = !isConnected
      throw failure
    }
    guard isConnected else { throw fail(statement) }
    return last
  }
}
