import Postgres
import TestSupport
import Testing

@testable import Schema
@testable import Store

struct MigratorTests {
  private static let history = [
    migration(1, "first", "CREATE TABLE things (id int PRIMARY KEY);"),
    migration(
      2, "second", "ALTER TABLE things ADD name text;\nINSERT INTO things VALUES (1, 'a');"),
  ]

  private static func migration(
    _ number: Int, _ name: String, _ sql: String, _ directives: Set<Migration.Directive> = []
  ) -> Migration {
    Migration(number: number, name: name, directives: directives, sql: sql)
  }

  /// Runs the body on a connection to a database that has its roles and no tables.
  private func withInitializedDatabase(
    _ body: (_ connection: borrowing Connection, _ name: String) async throws -> Void
  ) async throws {
    try await withEmptyDatabase { name in
      let connection = try TestServer.connect(to: name)
      try DatabaseSetup().initialize(connection, takesOwnership: true)
      try await body(connection, name)
    }
  }

  @Test func `a new database gets every migration once`() async throws {
    try await withInitializedDatabase { connection, _ in
      let migrator = Migrator(Self.history)
      #expect(try migrator.migrate(connection).map(\.number) == [1, 2])
      #expect(try migrator.migrate(connection).isEmpty)
      #expect(try migrator.status(on: connection).map(\.state) == [.applied, .applied])
      let owner: String = try connection.execute(
        .sql("SELECT tableowner::text FROM pg_tables WHERE tablename = 'things'"))[0][0]
      #expect(owner == "casework_owner")
      let user: String = try connection.execute(.sql("SELECT current_user::text"))[0][0]
      #expect(user != "casework_owner")
    }
  }

  @Test func `an applied migration whose text was edited is refused`() async throws {
    try await withInitializedDatabase { connection, _ in
      try Migrator(Self.history).migrate(connection)
      let edited = Self.migration(1, "first", "CREATE TABLE things (id bigint PRIMARY KEY);")
      let migrator = Migrator([edited, Self.history[1]])
      #expect(
        throws: MigrationError.changed(
          number: 1, name: "first", expected: Hexadecimal.text(Self.history[0].sha256),
          found: Hexadecimal.text(edited.sha256))
      ) { try migrator.migrate(connection) }
      #expect(try migrator.status(on: connection).map(\.state) == [.changed, .applied])
    }
  }

  @Test func `an older program does not migrate a newer database, but may serve on it`()
    async throws
  {
    try await withInitializedDatabase { connection, _ in
      try Migrator(Self.history).migrate(connection)
      let older = Migrator([Self.history[0]])
      #expect(throws: MigrationError.databaseIsNewer(unknown: [2])) {
        try older.migrate(connection)
      }
      #expect(throws: Never.self) { try older.checkServable(on: connection) }
      #expect(try older.status(on: connection).map(\.state) == [.applied, .unknown])
    }
  }

  @Test func `an older program stops at a breaking migration that it does not know`()
    async throws
  {
    try await withInitializedDatabase { connection, _ in
      let breaking = Self.migration(2, "second", "DROP TABLE things;", [.breaking])
      try Migrator([Self.history[0], breaking]).migrate(connection)
      #expect(throws: MigrationError.databaseIsNewer(unknown: [2])) {
        try Migrator([Self.history[0]]).checkServable(on: connection)
      }
    }
  }

  @Test func `a server does not start on a database that lacks migrations`() async throws {
    try await withInitializedDatabase { connection, _ in
      try Migrator([Self.history[0]]).migrate(connection)
      #expect(throws: MigrationError.databaseIsOlder(pending: [2])) {
        try Migrator(Self.history).checkServable(on: connection)
      }
    }
  }

  @Test func `a history with a gap is refused`() async throws {
    try await withInitializedDatabase { connection, _ in
      try Migrator(Self.history).migrate(connection)
      try connection.execute(.sql("DELETE FROM schema_migrations WHERE number = 1"))
      #expect(throws: MigrationError.gap(missing: 1)) {
        try Migrator(Self.history).migrate(connection)
      }
    }
  }

  @Test func `of a failing migration nothing stays, and the earlier ones do`() async throws {
    try await withInitializedDatabase { connection, _ in
      let broken = Self.migration(2, "second", "CREATE TABLE more (id int); SELECT 1 / 0;")
      let error = #expect(throws: MigrationError.self) {
        try Migrator([Self.history[0], broken]).migrate(connection)
      }
      guard case .failed(2, "second", let cause) = error else {
        Issue.record("unexpected: \(String(describing: error))")
        return
      }
      #expect(cause.state?.classCode == "22")
      #expect(
        try Migrator(Self.history).status(on: connection).map(\.state) == [.applied, .pending])
      let leftovers = try connection.execute(.sql("SELECT to_regclass('more') IS NULL"))
      #expect(leftovers[0].value(at: 0, as: Bool.self))
    }
  }

  @Test func `a migration outside a transaction runs as the owner and is recorded`() async throws {
    try await withInitializedDatabase { connection, _ in
      let index = Self.migration(
        2, "index", "CREATE INDEX CONCURRENTLY things_by_id ON things (id DESC);",
        [.outsideTransaction])
      let migrator = Migrator([Self.history[0], index])
      try migrator.migrate(connection)
      #expect(try migrator.status(on: connection).map(\.state) == [.applied, .applied])
      let after = try connection.execute(
        .sql("SELECT current_user::text = session_user::text, current_setting('lock_timeout')"))
      #expect(after[0].value(at: 0, as: Bool.self))
      #expect(after[0].value(at: 1, as: String.self) == "0")
    }
  }

  @Test func `an index that was cut off is built again`() async throws {
    try await withInitializedDatabase { connection, _ in
      func building(_ sql: String) -> Migrator {
        Migrator([Self.history[0], Self.migration(2, "index", sql, [.outsideTransaction])])
      }
      try Migrator([Self.history[0]]).migrate(connection)
      try connection.executeScript(
        "SET ROLE casework_owner; INSERT INTO things VALUES (1), (2); RESET ROLE", name: "fill")
      // Two rows cannot be one, which shows only when the index is there already.
      #expect(throws: MigrationError.self) {
        try building("CREATE UNIQUE INDEX CONCURRENTLY things_by_id ON things ((1));")
          .migrate(connection)
      }
      try building("CREATE INDEX CONCURRENTLY things_by_id ON things (id DESC);")
        .migrate(connection)
      let valid = try connection.execute(
        .sql("SELECT indisvalid FROM pg_index WHERE indexrelid = 'things_by_id'::regclass"))
      #expect(valid[0].value(at: 0, as: Bool.self))
    }
  }

  @Test func `a lock that others hold is waited for a bounded number of times`() async throws {
    try await withInitializedDatabase { connection, name in
      try Migrator([Self.history[0]]).migrate(connection)
      let reader = try TestServer.connect(to: name)
      try reader.executeScript("BEGIN; SELECT * FROM things;", name: "holdLock")
      let migrator = Migrator(
        Self.history,
        patience: Migrator.LockPatience(
          wait: .milliseconds(20), pause: .milliseconds(1), attemptsMax: 3))
      #expect(throws: MigrationError.locked(number: 2, attempts: 3)) {
        try migrator.migrate(connection)
      }
      try reader.executeScript("COMMIT", name: "releaseLock")
      #expect(try migrator.migrate(connection).map(\.number) == [2])
    }
  }

  @Test func `of two migrators at once the second finds nothing to do`() async throws {
    try await withInitializedDatabase { _, name in
      let applied = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<2 {
          group.addTask {
            try Migrator(Self.history).migrate(try TestServer.connect(to: name)).count
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(applied.sorted() == [0, 2])
    }
  }

  @Test func `without roles the migrator says what is missing`() {
    let error = PostgresError(
      state: SQLState(rawValue: "22023"), message: "role does not exist", statement: "becomeOwner")
    #expect(MigrationError(error) == .notInitialized)
  }
}
