import CPostgres

extension Session {
  /// Rows are sent in pieces of about this size.
  private static let pieceBytes = 1 << 16
  /// The signature, no flags and no extension: "COPY", binary format, in PostgreSQL's manual.
  private static let copyHeader: [UInt8] =
    Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00] + [UInt8](repeating: 0, count: 8)
  private static let copyTrailer = Int16(-1)

  /// Runs a `COPY … FROM STDIN (FORMAT binary)` over the rows.
  ///
  /// - Returns: How many rows were taken.
  func copyIn(
    _ statement: Statement, _ rows: some Sequence<[PostgresValue]>
  ) throws(PostgresError) -> Int {
    try checkCancellation(statement.name)
    try openPendingTransaction(statement.name)
    try leavePipeline(statement.name)
    guard unsafe PQsendQuery(connection, statement.sql) == 1 else { throw fail(statement.name) }
    guard let result = try drain(statement.name), result.status == PGRES_COPY_IN else {
      throw failUnexpected(statement.name, "anything but COPY FROM STDIN")
    }
    var refusal: PostgresError?
    do throws(PostgresError) {
      try put(rows, of: statement)
    } catch {
      refusal = error
    }
    try endCopy(refusal, statement)
    let outcome = Result { () throws(PostgresError) in try drain(statement.name) }
    if let refusal { throw refusal }
    return try outcome.get()?.affectedRows ?? 0
  }

  private func put(
    _ rows: some Sequence<[PostgresValue]>, of statement: Statement
  ) throws(PostgresError) {
    var piece = BinaryWriter()
    piece.append(Self.copyHeader)
    for row in rows {
      try checkArguments(row, of: statement)
      piece.append(Int16(row.count))
      for value in row { piece.appendCounted(value) }
      guard piece.bytes.count >= Self.pieceBytes else { continue }
      try checkCancellation(statement.name)
      try put(piece.bytes, statement)
      piece.removeAll(keepingCapacity: true)
    }
    piece.append(Self.copyTrailer)
    try put(piece.bytes, statement)
  }

  private func put(_ bytes: [UInt8], _ statement: Statement) throws(PostgresError) {
    try push(statement) {
      unsafe bytes.withUnsafeBytes { bytes in
        let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        return unsafe PQputCopyData(connection, start, Int32(bytes.count))
      }
    }
  }

  /// Ends the rows; with a refusal the server undoes the COPY.
  private func endCopy(_ refusal: PostgresError?, _ statement: Statement) throws(PostgresError) {
    guard isConnected else { throw refusal ?? fail(statement.name) }
    try push(statement) {
      unsafe PQputCopyEnd(connection, refusal == nil ? nil : "the client gave up")
    }
  }

  /// Repeats what libpq refuses while its buffer is full, which it says with zero.
  private func push(_ statement: Statement, _ attempt: () -> Int32) throws(PostgresError) {
    while true {
      let outcome = attempt()
      if outcome == 1 { return }
      guard outcome == 0, isConnected else { throw fail(statement.name) }
      try sendAll()
    }
  }
}
