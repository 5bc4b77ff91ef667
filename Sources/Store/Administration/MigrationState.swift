import Crypto
import Schema

/// A migration as a database remembers it.
package struct AppliedMigration: Sendable, Hashable {
  package let number: Int
  package let name: String
  /// Of the migration's text, as it was when it was applied.
  package let sha256: [UInt8]
  package let isBreaking: Bool
}

/// One line of the comparison of a database with the program.
package struct MigrationStatus: Sendable, Hashable {
  /// How a migration of the program and what the database remembers of it compare.
  package enum State: String, Sendable, Hashable, CaseIterable {
    case applied
    /// Known to the program and not yet applied.
    case pending
    /// Applied, but from another text than the program's.
    case changed
    /// Applied by a newer program.
    case unknown
  }

  package let number: Int
  package let name: String
  package let state: State
}

/// A database's migrations beside the program's, both by number.
struct MigrationState {
  let known: [Migration]
  let applied: [AppliedMigration]

  /// Everything known or applied, by number.
  var statuses: [MigrationStatus] {
    let recorded = Dictionary(uniqueKeysWithValues: applied.map { ($0.number, $0) })
    let numbers = Set(known.map(\.number))
    let ours = known.map { migration in
      MigrationStatus(
        number: migration.number, name: migration.name,
        state: recorded[migration.number].map { $0.records(migration) ? .applied : .changed }
          ?? .pending)
    }
    let theirs = applied.filter { !numbers.contains($0.number) }.map {
      MigrationStatus(number: $0.number, name: $0.name, state: .unknown)
    }
    return (ours + theirs).sorted { $0.number < $1.number }
  }

  /// What is applied and unknown here.
  var unknown: [AppliedMigration] {
    let numbers = Set(known.map(\.number))
    return applied.filter { !numbers.contains($0.number) }
  }

  /// What has still to be applied, in order.
  var pending: [Migration] {
    let numbers = Set(applied.map(\.number))
    return known.filter { !numbers.contains($0.number) }
  }

  /// Whether what is applied is the beginning of one history.
  ///
  /// - Throws: ``MigrationError/changed(number:name:expected:found:)`` and
  ///   ``MigrationError/gap(missing:)``, the lowest number first.
  func checkHistory() throws(MigrationError) {
    let ours = Dictionary(uniqueKeysWithValues: known.map { ($0.number, $0) })
    for (expected, migration) in zip(1..., applied) {
      guard migration.number == expected else { throw .gap(missing: expected) }
      guard let our = ours[migration.number], !migration.records(our) else { continue }
      throw .changed(
        number: our.number, name: our.name, expected: Hexadecimal.text(migration.sha256),
        found: Hexadecimal.text(our.sha256))
    }
  }
}

extension AppliedMigration {
  func records(_ migration: Migration) -> Bool {
    number == migration.number && name == migration.name && sha256 == migration.sha256
  }
}

extension Migration {
  /// Of the text as it is in the file.
  var sha256: [UInt8] { Array(SHA256.hash(data: Array(sql.utf8))) }
}
