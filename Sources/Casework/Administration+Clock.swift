import Engine
import Postgres
import Schema
import Store

extension Administration {
  /// The database's clock, shifted as its development server shifted it.
  enum Clock {
    static func today(
      on runner: borrowing some StatementRunner & ~Copyable
    ) throws(AdministrationError) -> CivilDate {
      let rows: Rows
      do throws(PostgresError) {
        rows = try runner.execute(.readClock, [])
      } catch {
        throw AdministrationError(error)
      }
      let shift: Int64 = rows[0][0]
      let now: PostgresTimestamp = rows[0][1]
      return Moment(microseconds: now.microseconds + shift * 1_000_000).date
    }
  }
}
