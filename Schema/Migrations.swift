/// The schema's whole history; the build fills in `all` from `migrations/`.
package enum Migrations {}

/// One step of the schema's history, applied once and never edited afterwards.
package struct Migration: Sendable, Equatable {
  /// How the migrator must treat a migration beyond the usual: one transaction, older servers go on.
  package enum Directive: String, Sendable {
    /// Runs without a transaction, as `CREATE INDEX CONCURRENTLY` must; it has to bear being run again.
    case outsideTransaction = "outside-transaction"
    /// Servers of an earlier version stop when they see it.
    case breaking
  }

  /// Counted from 1, without gaps.
  package let number: Int
  /// In snake_case, as in the file's name.
  package let name: String
  package let directives: Set<Directive>
  /// The file as it is, byte for byte, so that its checksum can be compared.
  package let sql: String
}

/// Scripts that need more than the schema owner's rights, for `casectl db init`; filled in from `roles/`.
package enum Scripts {}

/// The built-in process definitions; filled in from `processes/`.
package enum ProcessLibrary {}

/// One process definition as text, not yet decoded.
package struct ProcessSource: Sendable, Equatable {
  /// The file's name without `.yaml`.
  package let name: String
  package let yaml: String
}

/// Tables that every installation starts from, such as units and public holidays; filled in from `data/`.
package enum ReferenceData {}
