/// One SQL statement and the name people know it by.
///
/// A statement is prepared under its text, once per connection; the name appears in errors and
/// logs. Values reach it as parameters (`$1`, `$2` …) and in no other way.
package struct Statement: Sendable, Hashable {
  /// What errors, logs and metrics call it.
  package let name: String
  /// A single statement, without a closing semicolon or with one.
  package let sql: String

  package init(name: String, sql: String) {
    self.name = name
    self.sql = sql
  }
}
