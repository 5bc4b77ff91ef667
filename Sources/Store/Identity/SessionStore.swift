package import Engine
package import Postgres
import Schema

/// The sessions of those who are signed in.
///
/// A session is found in the role `casework_server`, and changed in the role `casework_acts`. Nothing of it is kept in a
/// server's memory: one that was ended is ended everywhere.
package struct SessionStore: Sendable {
  /// Of what a browser says that it is, so many characters are kept.
  private static let agentMax = 200

  package init() {}

  /// The session of a token, if it goes on, of somebody who is here and whose account is enabled.
  ///
  /// It is written down that it is used, once a minute.
  package func find(
    _ token: SecretToken, on connection: borrowing Connection
  ) throws(StoreError) -> SignedIn? {
    let digest = [PostgresValue.bytea(token.digest)]
    let rows = try connection.ask(.findSession, digest, throwing: StoreError.self)
    guard let found = rows.first.map(SignedIn.init) else { return nil }
    if found.isOld { try connection.ask(.touchSession, digest, throwing: StoreError.self) }
    return found
  }

  /// Begins a session of somebody whose password still is the one that was compared.
  ///
  /// - Returns: Whether it has begun.
  package func begin(
    _ session: NewSession, provedBy hash: PasswordHash, in transaction: borrowing Transaction
  ) throws(StoreError) -> Bool {
    let rows = try transaction.ask(
      .addSession,
      [
        .bytea(session.token.digest), .int4(session.person.id), .bytea(hash.key),
        .int2(session.stage), .int2(session.method),
        .int4(Int32(session.idle.components.seconds)),
        .int4(Int32(session.limit.components.seconds)), .text(ifThere: session.address),
        .text(String(session.agent.unicodeScalars.filter { $0 != "\0" }.prefix(Self.agentMax))),
      ], throwing: StoreError.self)
    return !rows.isEmpty
  }

  /// Gives a session its second factor, and another token.
  ///
  /// - Returns: Whether it was one that owed it, and goes on.
  package func raise(
    _ session: SignedIn, to method: SignInMethod, token: SecretToken,
    on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> Bool {
    try changes(.raiseSession, [.int8(session.id), .bytea(token.digest), .int2(method)], runner)
  }

  /// Writes down that the password was given again, and gives the session another token.
  ///
  /// - Returns: Whether it goes on.
  package func prove(
    _ session: SignedIn, token: SecretToken, on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> Bool {
    try changes(.proveSession, [.int8(session.id), .bytea(token.digest)], runner)
  }

  /// Sets the language of a session's pages.
  package func set(
    _ language: Language, of session: SignedIn,
    on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) {
    _ = try changes(.setSessionLanguage, [.int8(session.id), .text(language.code)], runner)
  }

  /// Lets a session's person act for somebody from now on, or for themselves.
  ///
  /// - Returns: Whether they may: whoever they would act for has delegated to them today.
  package func act(
    for delegator: PersonCode?, in session: SignedIn,
    on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> Bool {
    try changes(.actInSession, [.int8(session.id), .text(delegator)], runner)
  }

  /// Ends a session of a person.
  ///
  /// - Returns: Whether there was one that went on.
  package func end(
    _ id: Int64, of person: Actor.Identity, on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> Bool {
    try changes(.endSession, [.int8(id), .int4(person.id)], runner)
  }

  /// Ends every session of a person, but for one.
  ///
  /// - Returns: How many went on until now.
  @discardableResult
  package func endAll(
    of person: Int32, but kept: Int64? = nil,
    on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> Int {
    try runner.ask(
      .endSessions, [.int4(person), kept.map { .int8($0) } ?? .null], throwing: StoreError.self
    ).affectedRows
  }

  /// A person's sessions of the last month, newest first; read as an administrator.
  package func sessions(
    of person: Int32, limit: Int, on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> Cut<SessionLine> {
    let rows = try runner.ask(
      .listSessions, [.int4(person), Cut<SessionLine>.asked(limit)], throwing: StoreError.self)
    return try Cut(rows, limit: limit) { (row) throws(StoreError) in SessionLine(row) }
  }

  /// Drops the sessions that were over a month ago.
  package func dropOld(on connection: borrowing Connection) throws(StoreError) {
    try connection.ask(.dropOldSessions, throwing: StoreError.self)
  }

  private func changes(
    _ statement: Statement, _ arguments: [PostgresValue],
    _ runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> Bool {
    try runner.ask(statement, arguments, throwing: StoreError.self).affectedRows == 1
  }
}

extension Viewer {
  /// One's own sessions, newest first.
  package func sessions(
    limit: Int, on connection: borrowing Connection
  ) throws(StoreError) -> Cut<SessionLine> {
    let rows = try rows(.listSessions, [key, Cut<SessionLine>.asked(limit)], on: connection)
    return try Cut(rows, limit: limit) { (row) throws(StoreError) in SessionLine(row) }
  }
}
