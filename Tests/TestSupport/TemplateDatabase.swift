import Crypto
import Postgres
import Schema
import Store

/// The migrated database that every test's own is a copy of.
///
/// Its name carries a digest of everything it is made of, so that an old one is never taken; it is made
/// under another name and renamed when it is whole, so that a broken one is not taken either.
enum TemplateDatabase {
  /// Makes the template once per cluster, whichever process comes first.
  static let name = Result { try prepared() }

  /// Any number that the program does not use; locks count per database, and this one is the cluster's.
  private static let lock = "SELECT pg_advisory_lock(8131978)"

  private static func prepared() throws -> String {
    let name = "casework_template_\(digest)"
    let connection = try TestServer.connect()
    try connection.execute(Statement(name: "lockTemplates", sql: lock))
    let found = try connection.execute(
      Statement(name: "findTemplate", sql: "SELECT 1 FROM pg_database WHERE datname = $1"),
      [.text(name)])
    guard found.isEmpty else { return name }
    let draft = "\(name)_draft"
    try connection.executeScript("DROP DATABASE IF EXISTS \(draft)", name: "dropDraft")
    try connection.executeScript("CREATE DATABASE \(draft)", name: "createDraft")
    try fill(draft)
    try connection.executeScript("ALTER DATABASE \(draft) RENAME TO \(name)", name: "keepDraft")
    return name
  }

  private static func fill(_ database: String) throws {
    let connection = try TestServer.connect(to: database)
    let setup = DatabaseSetup()
    try setup.initialize(connection, takesOwnership: true)
    try Migrator().migrate(connection)
    let login: String = try connection.execute(
      Statement(name: "sessionUser", sql: "SELECT session_user::text"))[0][0]
    try setup.register(Login(login, isServer: true), on: connection)
  }

  private static var digest: String {
    var hash = SHA256()
    hash.update(data: Array(Scripts.clusterRoles.utf8))
    for migration in Migrations.all {
      hash.update(data: Array("\(migration.number) \(migration.name)\n\(migration.sql)".utf8))
    }
    return hash.finalize().prefix(10).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
