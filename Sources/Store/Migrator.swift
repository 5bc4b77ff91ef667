package import Postgres
package import Schema

/// Brings a database to the program's schema: forward only, one migration after the other.
///
/// A migrator works alone: a second one on the same database waits and then finds nothing to do. Each
/// migration runs as casework_owner, in a transaction of its own together with its record, and waits for
/// no lock longer than ``LockPatience/wait``, since whoever queues behind it waits as long.
package struct Migrator: Sendable {
  /// How a migration waits for what others hold.
  package struct LockPatience: Sendable {
    /// How long one attempt waits for a lock.
    package var wait: Duration
    /// How long the queue behind a failed attempt is let through.
    package var pause: Duration
    package var attemptsMax: Int

    package init(
      wait: Duration = .seconds(3), pause: Duration = .seconds(1), attemptsMax: Int = 10
    ) {
      precondition(attemptsMax > 0, "a migration is tried at least once")
      self.wait = wait
      self.pause = pause
      self.attemptsMax = attemptsMax
    }
  }

  private let migrations: [Migration]
  private let patience: LockPatience

  /// Makes a migrator for a history, by default the program's own.
  package init(
    _ migrations: [Migration] = Migrations.all, patience: LockPatience = LockPatience()
  ) {
    self.migrations = migrations
    self.patience = patience
  }

  /// Applies what is pending.
  ///
  /// - Returns: What was applied now, in order; empty when the database was up to date.
  /// - Throws: ``MigrationError``; what was applied before the failing migration stays.
  @discardableResult
  package func migrate(
    _ connection: borrowing Connection
  ) throws(MigrationError) -> [Migration] {
    try connection.ask(.lockMigrations, throwing: MigrationError.self)
    let outcome: Result<[Migration], MigrationError>
    do throws(MigrationError) {
      outcome = .success(try migrateAlone(connection))
    } catch {
      outcome = .failure(error)
    }
    // A connection that broke has given the lock back already.
    _ = try? connection.execute(.unlockMigrations)
    return try outcome.get()
  }

  /// Compares the database with the program, by number.
  package func status(
    on connection: borrowing Connection
  ) throws(MigrationError) -> [MigrationStatus] {
    try state(on: connection).statuses
  }

  /// Whether a server of this program may work on the database.
  ///
  /// It may work on a newer one, as long as none of the migrations that it does not know is marked
  /// breaking; so servers are replaced one by one.
  ///
  /// - Throws: ``MigrationError``: pending, changed or missing migrations, or an unknown breaking one.
  package func checkServable(on connection: borrowing Connection) throws(MigrationError) {
    let state = try state(on: connection)
    try state.checkHistory()
    let breaking = state.unknown.filter(\.isBreaking)
    guard breaking.isEmpty else { throw .databaseIsNewer(unknown: breaking.map(\.number)) }
    guard state.pending.isEmpty else {
      throw .databaseIsOlder(pending: state.pending.map(\.number))
    }
  }
}

extension Migrator {
  private func state(on connection: borrowing Connection) throws(MigrationError) -> MigrationState {
    let found: Bool = try connection.ask(.findMigrationTable, throwing: MigrationError.self)[0][0]
    let applied =
      found
      ? try connection.ask(.listMigrations, throwing: MigrationError.self).map(
        AppliedMigration.init) : []
    return MigrationState(known: migrations, applied: applied)
  }

  private func migrateAlone(
    _ connection: borrowing Connection
  ) throws(MigrationError) -> [Migration] {
    try makeTable(on: connection)
    let state = try state(on: connection)
    try state.checkHistory()
    guard state.unknown.isEmpty else {
      throw .databaseIsNewer(unknown: state.unknown.map(\.number))
    }
    for migration in state.pending { try apply(migration, on: connection) }
    return state.pending
  }

  private func makeTable(on connection: borrowing Connection) throws(MigrationError) {
    guard
      try !connection.ask(.findMigrationTable, throwing: MigrationError.self)[0].value(
        at: 0, as: Bool.self)
    else { return }
    try connection.transaction { (transaction) throws(MigrationError) in
      do throws(PostgresError) {
        try transaction.pipeline([
          (.becomeOwner, []), (.createMigrationTable, []), (.shareMigrationTable, []),
        ])
      } catch { throw MigrationError(error) }
    }
  }

  /// Applies one migration, as often as others' locks stand in its way, up to the limit.
  private func apply(
    _ migration: Migration, on connection: borrowing Connection
  ) throws(MigrationError) {
    for attempt in 1...patience.attemptsMax {
      do throws(MigrationError) {
        return try migration.directives.contains(.outsideTransaction)
          ? applyOutside(migration, on: connection) : applyInside(migration, on: connection)
      } catch {
        guard error.isLockTimeout else { throw error }
        guard attempt < patience.attemptsMax else { break }
        try connection.ask(
          .pauseBeforeRetry, [.int8(patience.pause.microseconds)], throwing: MigrationError.self)
      }
    }
    throw .locked(number: migration.number, attempts: patience.attemptsMax)
  }

  private func applyInside(
    _ migration: Migration, on connection: borrowing Connection
  ) throws(MigrationError) {
    let start = ContinuousClock.now
    try connection.transaction { (transaction) throws(MigrationError) in
      try transaction.ask(.becomeOwner, throwing: MigrationError.self)
      try transaction.ask(
        .limitLockWait, [patience.setting, .bool(true)], throwing: MigrationError.self)
      do throws(PostgresError) {
        try transaction.executeScript(migration.sql, name: migration.name)
      } catch { throw .failed(number: migration.number, name: migration.name, error) }
      try transaction.ask(
        .recordMigration, migration.record(took: .now - start), throwing: MigrationError.self)
    }
  }

  /// Without a transaction the record comes after the migration: if only that is lost, it runs again.
  private func applyOutside(
    _ migration: Migration, on connection: borrowing Connection
  ) throws(MigrationError) {
    let start = ContinuousClock.now
    try connection.ask(.becomeOwnerForSession, throwing: MigrationError.self)
    try connection.ask(
      .limitLockWait, [patience.setting, .bool(false)], throwing: MigrationError.self)
    defer {
      // A connection that broke has no settings left to take back.
      _ = try? connection.execute(.limitLockWait, [.text("0"), .bool(false)])
      _ = try? connection.execute(.becomeLoginForSession)
    }
    try connection.ask(.dropUnfinishedIndexes, throwing: MigrationError.self)
    do throws(PostgresError) {
      try connection.executeScript(migration.sql, name: migration.name)
    } catch { throw .failed(number: migration.number, name: migration.name, error) }
    try connection.ask(
      .recordMigration, migration.record(took: .now - start), throwing: MigrationError.self)
  }
}

extension Migrator.LockPatience {
  /// As the server's setting `lock_timeout` reads it; zero would mean for ever.
  fileprivate var setting: PostgresValue { .text("\(max(1, wait.microseconds / 1_000))ms") }
}

extension Migration {
  fileprivate func record(took duration: Duration) -> [PostgresValue] {
    [
      .int4(Int32(number)), .text(name), .bytea(sha256),
      .texts(directives.map(\.rawValue).sorted()), .int8(duration.microseconds),
    ]
  }
}

extension AppliedMigration {
  fileprivate init(_ row: Row) {
    number = row[0]
    name = row[1]
    sha256 = row[2]
    isBreaking = row.value(at: 3, as: [String].self)
      .contains(Migration.Directive.breaking.rawValue)
  }
}

extension MigrationError {
  fileprivate var isLockTimeout: Bool {
    guard case .failed(_, _, let error) = self else { return false }
    return error.state == .lockNotAvailable
  }
}

extension Duration {
  /// Whole microseconds.
  fileprivate var microseconds: Int64 {
    components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000
  }
}
