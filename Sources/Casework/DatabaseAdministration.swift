package import Engine
import Imports
package import Logging
package import Postgres
package import Schema
package import Store

/// What is done to a database as its owner: roles, migrations, and who the logins are.
///
/// It has a connection of its own, which takes no role of the application; everything can be run again.
package struct DatabaseAdministration: Sendable {
  let pool: Pool

  /// Opens no connection yet; the session is that of the owner's login, or of a superuser.
  package init(_ session: SessionConfiguration, logger: Logger) {
    pool = Pool(PoolConfiguration(session: session, limit: 1), logger: logger)
  }

  /// Somebody who looks after a new database: the login, and the person behind it.
  package struct FirstAdministrator: Hashable, Sendable {
    package var login: String
    package var person: PersonCode
    /// What the person is called, if they are not there yet.
    package var name: String
    package var mayImpersonate: Bool

    package init(login: String, person: PersonCode, name: String, mayImpersonate: Bool) {
      self.login = login
      self.person = person
      self.name = name
      self.mayImpersonate = mayImpersonate
    }
  }

  /// Makes the roles, brings the database to the program's schema, and lets the first people in.
  ///
  /// Each of those people is made, if missing, with the role of administrator at the centre, which is
  /// made too: somebody has to be there before anybody can be added.
  ///
  /// The reason is kept with each line of the log that this leaves: the centre, the people, the logins.
  ///
  /// - Returns: The migrations that were applied now.
  package func initialize(
    servers: [String], administrators: [FirstAdministrator], takesOwnership: Bool,
    reason: String? = nil
  ) async throws(DatabaseAdministrationError) -> [Migration] {
    try await running { (connection) throws(DatabaseAdministrationError) in
      try Self.settingUp { () throws(SetupError) in
        try DatabaseSetup().initialize(connection, takesOwnership: takesOwnership)
      }
      let applied = try Self.migrate(connection)
      if !administrators.isEmpty { try Self.admit(administrators, reason, on: connection) }
      let logins =
        servers.map { Login($0, isServer: true) }
        + administrators.map {
          Login($0.login, person: $0.person, mayImpersonate: $0.mayImpersonate, isOwner: true)
        }
      for login in logins {
        _ = try connection.transaction { (transaction) throws(DatabaseAdministrationError) in
          try Self.register(login, Order(reason: reason), in: transaction)
        }
      }
      return applied
    }
  }

  /// Applies what is pending.
  package func migrate() async throws(DatabaseAdministrationError) -> [Migration] {
    try await running { (connection) throws(DatabaseAdministrationError) in
      try Self.migrate(connection)
    }
  }

  /// Compares the database with the program.
  package func status() async throws(DatabaseAdministrationError) -> [MigrationStatus] {
    try await running { (connection) throws(DatabaseAdministrationError) in
      do throws(MigrationError) {
        return try Migrator().status(on: connection)
      } catch {
        throw .migration(error)
      }
    }
  }

  /// All logins that Casework knows.
  package func logins() async throws(DatabaseAdministrationError) -> [Login] {
    try await running { (connection) throws(DatabaseAdministrationError) in
      try Self.settingUp { () throws(SetupError) in
        try DatabaseSetup().logins(on: connection)
      }
    }
  }

  /// Closes the connection.
  package func close() async {
    await pool.close()
  }
}

extension DatabaseAdministration {
  private func running<Value: Sendable>(
    _ body: @Sendable (borrowing Connection) throws(DatabaseAdministrationError) -> Value
  ) async throws(DatabaseAdministrationError) -> Value {
    try await pool.withConnection(body)
  }

  static func settingUp<Value>(
    _ body: () throws(SetupError) -> Value
  ) throws(DatabaseAdministrationError) -> Value {
    do throws(SetupError) {
      return try body()
    } catch {
      throw .setup(error)
    }
  }

  private static func migrate(
    _ connection: borrowing Connection
  ) throws(DatabaseAdministrationError) -> [Migration] {
    do throws(MigrationError) {
      return try Migrator().migrate(connection)
    } catch {
      throw .migration(error)
    }
  }
}

/// Why a database was not set up, migrated or looked at.
package enum DatabaseAdministrationError: Error, Sendable, PostgresFailure {
  case setup(SetupError)
  case migration(MigrationError)
  case administration(AdministrationError)
  case erasure(ErasureError)

  package init(_ error: PostgresError) {
    self = .setup(SetupError(error))
  }
}

extension DatabaseAdministrationError: LogFailure {
  init(_ error: LogError) {
    self = .administration(AdministrationError(error))
  }
}
