package import Engine
package import Filters
package import Postgres
import Schema

extension Viewer {
  /// The cases for which a filter holds, in the order of their codes.
  package func codes(
    where filter: Filter, today: CivilDate? = nil, limit: Int,
    on connection: borrowing Connection
  ) throws(StoreError) -> Cut<CaseCode> {
    let rows = try rows(
      .filteredCodes, [Cut<CaseCode>.asked(limit)], where: filter, today: today, on: connection)
    return try Cut(rows, limit: limit) { (row) throws(StoreError) in row.code(0) }
  }

  /// Runs a statement that has a place for a filter; `me` is whose eyes these are.
  func rows(
    _ frame: Statement, _ arguments: [PostgresValue], where filter: Filter,
    today: CivilDate? = nil, on connection: borrowing Connection
  ) throws(StoreError) -> Rows {
    let (statement, arguments) = FilterSQL.call(
      frame, arguments, where: filter, me: eyes, today: today)
    return try rows(statement, arguments, on: connection)
  }
}
