package import Engine
package import Postgres
import Schema

/// Makes a cluster's roles, gives a database to their owner, and says which login is whom.
///
/// This is `casectl db`'s work, done as a superuser, or as a role that may create roles and owns the
/// database. Everything can be run again.
package struct DatabaseSetup: Sendable {
  package init() {}

  /// Makes the roles, and prepares the database for the migrator.
  ///
  /// The connected login becomes a member of casework_owner, so that it can migrate.
  ///
  /// - Parameters:
  ///   - connection: Of a superuser, or of the database's owner.
  ///   - takesOwnership: Whether the database becomes casework_owner's, which needs a superuser or an
  ///     owner with the right to create databases; otherwise casework_owner may only build in it.
  /// - Throws: ``SetupError``, of the database only.
  package func initialize(
    _ connection: borrowing Connection, takesOwnership: Bool
  ) throws(SetupError) {
    try connection.transaction { (transaction) throws(SetupError) in
      do throws(PostgresError) {
        try transaction.executeScript(Scripts.clusterRoles, name: "clusterRoles")
      } catch { throw SetupError(error) }
      try transaction.ask(.nameGrant, [.null, .text("casework_owner")], throwing: SetupError.self)
      try transaction.ask(.grantRoles, throwing: SetupError.self)
      try transaction.ask(.turnOffCompilation, throwing: SetupError.self)
      try transaction.ask(
        takesOwnership ? .giveDatabaseToOwner : .letOwnerBuild, throwing: SetupError.self)
    }
  }

  /// Says which person a login of the cluster is, and grants it the application's roles.
  ///
  /// An entry that is there already is replaced; roles once granted stay.
  ///
  /// - Throws: ``SetupError/noLogin(_:)`` and ``SetupError/noPerson(_:)``.
  package func register(
    _ login: Login, on connection: borrowing Connection
  ) throws(SetupError) {
    try connection.transaction { (transaction) throws(SetupError) in
      try register(login, in: transaction)
    }
  }

  /// All logins that Casework knows, by name.
  package func logins(on connection: borrowing Connection) throws(SetupError) -> [Login] {
    try connection.transaction(access: .readOnly) { (transaction) throws(SetupError) in
      try transaction.ask(.becomeOwner, throwing: SetupError.self)
      return try transaction.ask(.listLogins, throwing: SetupError.self).map(Login.init)
    }
  }

  /// What a login is, and whether it may become the owner; nil when it is nobody.
  ///
  /// It is asked as casework_owner.
  package func login(
    _ name: String, in transaction: borrowing Transaction
  ) throws(SetupError) -> Login? {
    let known = try transaction.ask(.listLogins, throwing: SetupError.self).map(Login.init)
    guard var login = known.first(where: { $0.name == name }) else { return nil }
    login.isOwner = try transaction.ask(
      .isOwnersLogin, [.text(name)], throwing: SetupError.self)[0][0]
    return login
  }

  /// Makes a login nobody again; its roles in the cluster are left to the cluster's administrator.
  ///
  /// It is done as casework_owner.
  package func removeLogin(
    _ name: String, in transaction: borrowing Transaction
  ) throws(SetupError) {
    try transaction.ask(.removeLogin, [.text(name)], throwing: SetupError.self)
  }

  /// Goes on as casework_owner, until the end of the transaction or ``becomeLogin(in:)``.
  package func becomeOwner(in transaction: borrowing Transaction) throws(SetupError) {
    try transaction.ask(.becomeOwner, throwing: SetupError.self)
  }

  /// Goes on as the session's login.
  package func becomeLogin(in transaction: borrowing Transaction) throws(SetupError) {
    try transaction.ask(.becomeLogin, throwing: SetupError.self)
  }

  /// Registers a login in the caller's transaction, which goes on as the session's login.
  ///
  /// - Throws: ``SetupError/noLogin(_:)`` and ``SetupError/noPerson(_:)``.
  package func register(
    _ login: Login, in transaction: borrowing Transaction
  ) throws(SetupError) {
    try becomeLogin(in: transaction)
    let arguments: [PostgresValue] = [.text(login.name), .text(login.roles.joined(separator: ","))]
    try transaction.ask(.nameGrant, arguments, throwing: SetupError.self)
    do throws(PostgresError) {
      try transaction.execute(.grantRoles)
    } catch {
      throw error.constraint == "logins_are_roles" ? .noLogin(login.name) : .database(error)
    }
    try becomeOwner(in: transaction)
    let rows: Rows = try transaction.ask(
      .registerLogin,
      [
        .text(login.name), login.person.map { .text($0.rawValue) } ?? .null,
        .bool(login.isServer), .bool(login.mayImpersonate),
      ], throwing: SetupError.self)
    if rows.isEmpty, let person = login.person { throw .noPerson(person) }
    try becomeLogin(in: transaction)
  }
}

/// What a login of the database is to Casework.
package struct Login: Sendable, Hashable {
  package var name: String
  /// Nobody only for a server, which says for each request who asks.
  package var person: PersonCode?
  package var isServer: Bool
  /// Whether it may act as somebody else; events then name both.
  package var mayImpersonate: Bool
  /// Whether registering grants it casework_owner, for `casectl db`; lists do not read it back.
  package var isOwner: Bool

  package init(
    _ name: String, person: PersonCode? = nil, isServer: Bool = false,
    mayImpersonate: Bool = false, isOwner: Bool = false
  ) {
    self.name = name
    self.person = person
    self.isServer = isServer
    self.mayImpersonate = mayImpersonate
    self.isOwner = isOwner
  }

  /// The roles of the cluster that the login needs.
  var roles: [String] {
    ["casework_server", "casework_acts"] + (isOwner ? ["casework_owner"] : [])
  }

  fileprivate init(_ row: Row) {
    self.init(
      row[0], person: row.value(at: 1, as: String?.self).map { PersonCode($0) },
      isServer: row[2], mayImpersonate: row[3])
  }
}

/// Why a database was not set up.
package enum SetupError: Error, Sendable, Hashable, PostgresFailure {
  /// The cluster has no role of this name.
  case noLogin(String)
  case noPerson(PersonCode)
  case database(PostgresError)

  package init(_ error: PostgresError) {
    self = .database(error)
  }
}
