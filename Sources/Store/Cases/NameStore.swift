package import Engine
import Postgres
import Schema

/// Looks up the people and files that commands name.
package enum NameStore {
  /// Those of the people who are there today.
  package static func persons(
    _ codes: Set<PersonCode>, on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> Set<PersonCode> {
    guard !codes.isEmpty else { return [] }
    let rows = try runner.running(.findPersons, [.texts(codes.map(\.rawValue))])
    return Set(rows.map { PersonCode($0[0, as: String.self]) })
  }

  /// Those of the files, by SHA-256, that are stored.
  package static func files(
    _ digests: Set<[UInt8]>, on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> Set<[UInt8]> {
    guard !digests.isEmpty else { return [] }
    let rows = try runner.running(.findFiles, [.byteas(Array(digests))])
    return Set(rows.map { $0[0, as: [UInt8].self] })
  }
}
