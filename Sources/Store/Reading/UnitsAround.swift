package import Engine
package import Postgres
import Schema

/// Where a unit stands in the tree: what a list can be made wider or narrower by.
package struct UnitsAround: Hashable, Sendable {
  /// What is next above its committee.
  package var above: UnitLine?
  /// Its committee, then that one's bodies, by code.
  package var family: [UnitLine] = []
  /// The bodies next below them, by code.
  package var below: [UnitLine] = []

  package init() {}
}

extension Viewer {
  /// What stands around a unit; nothing where there is no such unit.
  package func units(
    around unit: UnitCode, on connection: borrowing Connection
  ) throws(StoreError) -> UnitsAround {
    var around = UnitsAround()
    for row in try rows(.unitsAround, [.text(unit.rawValue)], on: connection) {
      switch row[0, as: Int16.self] {
      case 1: around.above = row.line(1)
      case 2: around.family.append(row.line(1))
      default: around.below.append(row.line(1))
      }
    }
    return around
  }

  /// Who holds a role today on one of these units, or on another body of its committee; by given name.
  package func roster(
    of units: Set<UnitCode>, on connection: borrowing Connection
  ) throws(StoreError) -> [PersonLine] {
    guard !units.isEmpty else { return [] }
    let arguments: [PostgresValue] = [.texts(units.map(\.rawValue)), .int8(Self.rosterMax)]
    return try rows(.rosterOf, arguments, on: connection).map { $0.line(0) }
  }

  /// More than a form can offer.
  private static let rosterMax: Int64 = 500

  /// The day it is, and the calendar in force; nil while none has been published.
  package func day(
    on connection: borrowing Connection
  ) throws(StoreError) -> (today: CivilDate, calendar: Int32?) {
    let row = try rows(.workingDay, [], on: connection)[0]
    return (row.date(0), row[1])
  }
}
