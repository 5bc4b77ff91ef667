import Engine
import Postgres
package import Store

extension DatabaseAdministration {
  /// Says which person a login is, and grants it the application's roles; an entry is replaced.
  package func register(
    _ login: Login, _ order: Order
  ) async throws(DatabaseAdministrationError) -> Answer<NoAnswer> {
    try await pool.transaction(isDryRun: order.isDryRun) {
      (transaction) throws(DatabaseAdministrationError) in
      try Self.register(login, order, in: transaction)
    }
  }

  /// Makes a login nobody again.
  package func removeLogin(
    _ name: String, _ order: Order
  ) async throws(DatabaseAdministrationError) -> Answer<NoAnswer> {
    try await pool.transaction(isDryRun: order.isDryRun) {
      (transaction) throws(DatabaseAdministrationError) in
      try Self.carryOut(order, ChangeRequest(.loginRemoved, name), in: transaction) {
        (transaction) throws(DatabaseAdministrationError) in
        try Self.settingUp { () throws(SetupError) in
          guard let known = try DatabaseSetup().login(name, in: transaction) else {
            return .nothing(NoAnswer())
          }
          try DatabaseSetup().removeLogin(name, in: transaction)
          return .done(NoAnswer(), .loginRemoved(known))
        }
      }
    }
  }
}

extension DatabaseAdministration {
  /// Makes a change as the owner, with its line of the log; the body begins and ends as casework_owner.
  static func carryOut<Value: LoggedAnswer>(
    _ order: Order, _ request: ChangeRequest, in transaction: borrowing Transaction,
    _ body: (borrowing Transaction) throws(DatabaseAdministrationError) -> Work<Value>
  ) throws(DatabaseAdministrationError) -> Answer<Value> {
    try settingUp { () throws(SetupError) in try DatabaseSetup().becomeOwner(in: transaction) }
    let author = try logging { () throws(LogError) in
      try AdministrationLog().author(of: transaction)
    }
    return try order.carryOut(request, by: author, in: transaction, body)
  }

  static func register(
    _ login: Login, _ order: Order, in transaction: borrowing Transaction
  ) throws(DatabaseAdministrationError) -> Answer<NoAnswer> {
    let request = ChangeRequest(
      .loginRegistered, login.name, login.person?.rawValue, login.isServer ? "server" : nil,
      login.mayImpersonate ? "impersonates" : nil, login.isOwner ? "owner" : nil)
    return try carryOut(order, request, in: transaction) {
      (transaction) throws(DatabaseAdministrationError) in
      try settingUp { () throws(SetupError) in
        let setup = DatabaseSetup()
        let known = try setup.login(login.name, in: transaction)
        // Also what is known already: it gives back what somebody has taken from the login's role.
        try setup.register(login, in: transaction)
        try setup.becomeOwner(in: transaction)
        guard let now = try setup.login(login.name, in: transaction), now != known else {
          return .nothing(NoAnswer())
        }
        return .done(NoAnswer(), .loginRegistered(from: known, to: now))
      }
    }
  }

  private static func logging<Value: ~Copyable>(
    _ body: () throws(LogError) -> Value
  ) throws(DatabaseAdministrationError) -> Value {
    do throws(LogError) {
      return try body()
    } catch {
      throw DatabaseAdministrationError(error)
    }
  }
}
