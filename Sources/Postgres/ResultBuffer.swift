import CPostgres

/// One result as libpq keeps it, freed with its last owner.
///
/// A result never changes once libpq has handed it over, and libpq's manual allows reading it from
/// any thread; so it is `Sendable`.
@safe final class ResultBuffer: Sendable {
  // Safe to share: see above; the compiler cannot know it of a pointer.
  private nonisolated(unsafe) let result: OpaquePointer
  let rowCount: Int
  let columnCount: Int

  init(_ result: OpaquePointer) {
    unsafe self.result = result
    rowCount = unsafe Int(PQntuples(result))
    columnCount = unsafe Int(PQnfields(result))
  }

  deinit {
    unsafe PQclear(result)
  }

  var status: ExecStatusType { unsafe PQresultStatus(result) }

  /// How many rows a command changed; nil if it counts none.
  var affectedRows: Int? {
    unsafe PQcmdTuples(result).flatMap { unsafe Int(String(cString: $0)) }
  }

  func error(_ statement: String?) -> PostgresError {
    unsafe PostgresError(result, statement: statement)
  }

  func type(of column: Int) -> PostgresType {
    unsafe PostgresType(rawValue: PQftype(result, Int32(column)))
  }

  func name(of column: Int) -> String {
    unsafe PQfname(result, Int32(column)).map { unsafe String(cString: $0) } ?? "?"
  }

  func isNull(row: Int, column: Int) -> Bool {
    unsafe PQgetisnull(result, Int32(row), Int32(column)) != 0
  }

  /// Decodes one cell in place.
  func decode<Value: PostgresDecodable>(
    row: Int, column: Int, type: PostgresType, as: Value.Type
  ) throws(Undecodable) -> Value {
    let start = unsafe PQgetvalue(result, Int32(row), Int32(column))
    let count = unsafe Int(PQgetlength(result, Int32(row), Int32(column)))
    let raw = unsafe UnsafeRawBufferPointer(start: start, count: count)
    let bytes = unsafe raw.assumingMemoryBound(to: UInt8.self)
    return unsafe try Value(decoding: bytes.span, type: type)
  }
}
