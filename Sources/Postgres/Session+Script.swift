import CPostgres

extension Session {
  /// Runs several statements as one text, by the simple protocol, which takes no arguments.
  ///
  /// - Throws: ``PostgresError`` of the first statement that failed; the server has skipped the
  ///   rest.
  func runScript(_ sql: String, name: String) throws(PostgresError) {
    try checkCancellation(name)
    try openPendingTransaction(name)
    try leavePipeline(name)
    guard unsafe PQsendQuery(connection, sql) == 1 else { throw fail(name) }
    let result = try drain(name)
    guard result?.status != PGRES_COPY_IN else { throw failUnexpected(name, "COPY in a script") }
  }

  func enterPipeline() throws(PostgresError) {
    guard unsafe PQpipelineStatus(connection) == PQ_PIPELINE_OFF else { return }
    guard unsafe PQenterPipelineMode(connection) == 1 else { throw fail(nil) }
  }

  func leavePipeline(_ statement: String) throws(PostgresError) {
    guard unsafe PQexitPipelineMode(connection) == 1 else { throw fail(statement) }
  }
}
