import Cluster
import Engine
import Logging
import Postgres
import Schema
import Store

/// The database of a private cluster: made, migrated and filled once, and found again ever after.
struct DevDatabase: Sendable {
  private static let name = "casework"
  private static let serverLogin = "caseworkd"

  private let cluster: Cluster
  /// The login of the person at the terminal, who may act as anybody here.
  private let login: String
  private let logger: Logger

  init(cluster: Cluster, login: String, logger: Logger) {
    self.cluster = cluster
    self.login = login
    self.logger = logger
  }

  /// What the server connects with.
  var serverConninfo: String { conninfo(as: Self.serverLogin) }

  /// What `casectl` and `psql` find the database by.
  var variables: [(name: String, value: String)] {
    let words = cluster.conninfo.split(separator: " ").map {
      $0.split(separator: "=", maxSplits: 1)
    }
    let values = Dictionary(words.map { (String($0[0]), String($0[1])) }) { $1 }
    return [
      ("PGHOST", values["host"] ?? ""), ("PGPORT", values["port"] ?? ""),
      ("PGDATABASE", Self.name), ("PGUSER", login),
    ]
  }

  /// Brings the database to this program's schema, loads what is missing and sets the clock.
  ///
  /// - Parameter clock: How to set it; nil leaves it as it is.
  /// - Returns: What was loaded, in words.
  /// - Throws: What the migrator, the stores or the database say.
  func prepare(clock: DevClock?) throws -> LocalizedText {
    try make()
    let owner = try connect(to: conninfo(as: nil))
    try DatabaseSetup().initialize(owner, takesOwnership: true)
    try Migrator().migrate(owner)
    let shift = try set(clock, on: owner)
    let acts = try connect(to: conninfo(as: nil), role: .becomeActs)
    let seed = try DemoCommission().load(on: acts)
    try register(on: owner)
    return .prepared(seed, clockShift: shift)
  }

  /// Of a keyword given twice libpq takes the last.
  private func conninfo(as login: String?) -> String {
    "\(cluster.conninfo) dbname=\(Self.name)" + (login.map { " user=\(quoted($0))" } ?? "")
  }

  private func quoted(_ value: String) -> String {
    "'\(value.replacing("\\", with: "\\\\").replacing("'", with: "\\'"))'"
  }

  private func connect(to conninfo: String, role: Statement? = nil) throws(PostgresError)
    -> Connection
  {
    try Connection(
      SessionConfiguration(
        conninfo: conninfo, applicationName: "caseworkd dev",
        onConnect: role.map { [$0] } ?? []), logger: logger)
  }

  private func make() throws(PostgresError) {
    let superuser = try connect(to: cluster.conninfo)
    if try superuser.execute(.findDatabase, [.text(Self.name)]).isEmpty {
      try superuser.execute(.createDevDatabase)
    }
  }

  /// Only the owner may write the clock, and only here is that done.
  private func set(_ clock: DevClock?, on owner: borrowing Connection) throws(LogError) -> Int64 {
    try owner.transaction { (transaction) throws(LogError) in
      let (stored, shift) = try logging { () throws(PostgresError) in
        try transaction.execute(.becomeOwner)
        let row = try transaction.execute(.readClock)[0]
        let stored: Int64 = row[0]
        let now = Moment(microseconds: row[1, as: PostgresTimestamp.self].microseconds)
        let shift = clock?.shiftSeconds(at: now) ?? stored
        if shift != stored { try transaction.execute(.shiftClock, [.int8(shift)]) }
        return (stored, shift)
      }
      guard shift != stored else { return stored }
      let log = AdministrationLog()
      try log.record(
        .clockShifted(from: stored, to: shift), by: try log.author(of: transaction),
        in: transaction)
      return shift
    }
  }

  private func logging<Value>(
    _ body: () throws(PostgresError) -> Value
  ) throws(LogError) -> Value {
    do throws(PostgresError) {
      return try body()
    } catch {
      throw LogError(error)
    }
  }

  /// Makes the logins: the server's, that of the person at the terminal, and one for each person of
  /// the demo, since four eyes are never two names lent by one login.
  private func register(on owner: borrowing Connection) throws {
    let people = DemoCommission.people.map(\.code.rawValue)
    for name in [Self.serverLogin, login] + people {
      try owner.transaction { (transaction) throws(PostgresError) in
        try transaction.execute(.nameGrant, [.text(name), .text("")])
        try transaction.execute(.createNamedLogin)
      }
    }
    let setup = DatabaseSetup()
    try setup.register(Login(Self.serverLogin, isServer: true), on: owner)
    for name in people { try setup.register(Login(name, person: PersonCode(name)), on: owner) }
    try setup.register(
      Login(login, person: DemoCommission.administrator, mayImpersonate: true, isOwner: true),
      on: owner)
  }
}
