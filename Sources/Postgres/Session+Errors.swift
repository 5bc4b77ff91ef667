import CPostgres

extension PostgresError {
  /// Reads what the server, or libpq in its place, says about a failure.
  init(_ result: OpaquePointer, statement: String?) {
    func field(_ code: Character) -> String? {
      guard let code = code.asciiValue else { return nil }
      return unsafe PQresultErrorField(result, Int32(code)).map { unsafe String(cString: $0) }
    }
    let fallback = unsafe PQresultErrorMessage(result).map { unsafe String(cString: $0) }
    // The codes are those of "Error and Notice Message Fields" in the protocol's manual.
    self.init(
      state: field("C").map(SQLState.init(rawValue:)),
      message: field("M") ?? fallback.map(\.firstLines) ?? "the server gave no reason",
      statement: statement)
    constraint = field("n")
    schema = field("s")
    table = field("t")
    column = field("c")
    hint = field("H")
    detail = field("D")
  }
}

extension Session {
  /// What libpq says about the connection.
  private var connectionMessage: String {
    let text = unsafe PQerrorMessage(connection).map { unsafe String(cString: $0) } ?? ""
    return text.isEmpty ? "the connection to the server was lost" : text.firstLines
  }

  /// Why no connection came about; libpq 15 keeps the server's own code to itself.
  var connectError: PostgresError {
    PostgresError(state: .cannotConnect, message: connectionMessage)
  }

  /// Declares the session broken and says why.
  func fail(_ statement: String?, state: SQLState = .connectionFailure) -> PostgresError {
    isBroken = true
    return PostgresError(
      state: state, message: connectionMessage, statement: statement, isConnectionLost: true)
  }

  /// Declares the session broken because of an answer that nothing here asks for.
  func failUnexpected(_ statement: String?, _ what: String) -> PostgresError {
    isBroken = true
    return PostgresError(
      state: .featureNotSupported, message: "\(what) is not supported here", statement: statement,
      isConnectionLost: true)
  }
}

extension String {
  /// The text without its last line break, with those inside as spaces.
  fileprivate var firstLines: String {
    split(whereSeparator: \.isNewline).map { line in
      String(line.drop { $0 == "\t" })
    }.joined(separator: " ")
  }
}
