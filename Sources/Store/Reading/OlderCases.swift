package import Engine
package import Postgres
import Schema

extension Viewer {
  /// The running cases under versions of a process below one, by code.
  ///
  /// - Parameters:
  ///   - reference: The process, and the version below which to look.
  ///   - code: The last case of the page before.
  ///   - limit: How many at most.
  ///   - connection: In the role `casework_server`.
  /// - Returns: The codes, in order.
  /// - Throws: ``StoreError``.
  package func casesBelow(
    _ reference: ProcessReference, after code: CaseCode?, limit: Int,
    on connection: borrowing Connection
  ) throws(StoreError) -> [CaseCode] {
    let arguments: [PostgresValue] = [
      .text(reference.code.rawValue), .int4(Int32(clamping: reference.version)),
      .text(code?.rawValue ?? ""), .int8(Int64(limit)),
    ]
    let rows = try running([(.listOlderCases, arguments)], on: connection).first
    return rows.map { $0.map { $0.code(0) } } ?? []
  }
}
