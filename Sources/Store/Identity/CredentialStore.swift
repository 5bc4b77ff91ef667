package import Postgres
import Schema

/// The passwords; in the role `casework_acts`, and for a server's login alone.
package struct CredentialStore: Sendable {
  package init() {}

  /// Whom a name that was typed is, and what their password is compared with.
  package struct Credential: Hashable, Sendable {
    package let person: Actor.Identity
    package let hash: PasswordHash
  }

  /// Sets a password, ends every session of the person but one, and makes their links useless.
  ///
  /// It locks the credential before the sessions.
  package func set(
    _ hash: PasswordHash, of person: Actor.Identity, keeping session: Int64? = nil,
    in transaction: borrowing Transaction
  ) throws(StoreError) {
    let id = PostgresValue.int4(person.id)
    do throws(PostgresError) {
      try transaction.pipeline([
        (.setPassword, [id] + hash.columns),
        (.endSessions, [id, session.map { .int8($0) } ?? .null]),
        (.closeEnrolments, [id]),
      ])
    } catch {
      throw StoreError(error)
    }
  }

  /// Keeps the same password made with other parameters.
  ///
  /// - Returns: Whether it was; somebody may have changed it in the meantime.
  package func rehash(
    _ former: PasswordHash, to hash: PasswordHash, of person: Actor.Identity,
    in transaction: borrowing Transaction
  ) throws(StoreError) -> Bool {
    try transaction.ask(
      .rehashPassword, [.int4(person.id)] + hash.columns + [.bytea(former.key)],
      throwing: StoreError.self
    ).affectedRows == 1
  }
}

extension CredentialStore {
  /// Counts a try to sign in, before it is made, and looks up what it is to be compared with.
  ///
  /// The count is the database's, so that of several servers none lets more through than one would.
  package func begin(
    _ name: String, _ subjects: ThrottleSubjects, on connection: borrowing Connection
  ) throws(StoreError) -> SignInTry {
    let answers: [Rows]
    do throws(PostgresError) {
      answers = try connection.pipeline([
        (.reserveSignIn, subjects.keys), (.findCredential, [.text(name)]),
      ])
    } catch {
      throw StoreError(error)
    }
    guard answers[0].count < subjects.count else {
      return .reserved(try answers[1].first.map(Self.credential))
    }
    // Of two that are asked, one may have been counted before the other was found blocked.
    let names: Int16 = 1
    if let counted = answers[0].first?[0, as: Int16.self] {
      try release(
        counted == names ? subjects.withoutAddress : subjects.withoutName, on: connection)
    }
    let rows = try connection.ask(.signInPause, subjects.keys, throwing: StoreError.self)
    return .blocked(for: .seconds(rows.first?[0, as: Int?.self] ?? 1))
  }

  /// Takes back what ``begin(_:_:on:)`` counted: the try was not made, or did not fail.
  package func release(
    _ subjects: ThrottleSubjects, on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) {
    try runner.ask(.releaseSignIn, subjects.keys, throwing: StoreError.self)
  }

  /// Forgets the failures under these names: whoever has proved who they are begins anew.
  package func forgive(
    _ names: [ThrottleSubjects], in transaction: borrowing Transaction
  ) throws(StoreError) {
    try transaction.ask(
      .forgiveNames, [.byteas(names.map(\.name))], throwing: StoreError.self)
  }

  /// Drops the counts that count no more.
  package func dropOldThrottles(on connection: borrowing Connection) throws(StoreError) {
    try connection.ask(.dropOldThrottles, throwing: StoreError.self)
  }

  private static func credential(_ row: Row) throws(StoreError) -> Credential {
    guard let hash = PasswordHash(row, from: 2) else {
      throw .unreadable(
        place: "credentials of \(row[1, as: String.self])", expected: "parameters within bounds")
    }
    return Credential(person: Actor.Identity(id: row[0], code: row.code(1)), hash: hash)
  }
}

/// How a try to sign in begins.
package enum SignInTry: Hashable, Sendable {
  /// It is counted, and may be made; nobody may be meant.
  case reserved(CredentialStore.Credential?)
  /// Too many failed: nobody may try before so much time has passed.
  case blocked(for: Duration)
}

/// By what tries to sign in are counted: SHA-256 of the name that was typed, and of the address it came from.
package struct ThrottleSubjects: Hashable, Sendable {
  fileprivate var name: [UInt8]?
  private var address: [UInt8]?

  /// - Parameters:
  ///   - name: Brought into the form in which names are compared, so that spelling it otherwise is no other name.
  ///   - network: Nil where it is not known.
  package init(name: String, network: String?) {
    self.name = EventHash.sha256(Array(name.utf8))
    address = network.map { EventHash.sha256(Array($0.utf8)) }
  }

  fileprivate var keys: [PostgresValue] {
    [name.map { .bytea($0) } ?? .null, address.map { .bytea($0) } ?? .null]
  }

  fileprivate var count: Int { [name, address].compactMap(\.self).count }

  /// Only the name.
  package var withoutAddress: ThrottleSubjects {
    var subjects = self
    subjects.address = nil
    return subjects
  }

  /// Only the address.
  package var withoutName: ThrottleSubjects {
    var subjects = self
    subjects.name = nil
    return subjects
  }
}
