import Engine
import Imports
import JSON

/// The unit, and of what differs what was there before and is now.
extension UnitDifference: StoredObject {
  func add(to object: inout Members) {
    object.add("unit", UnitCode(after.code))
    guard let before else { return }
    object.add("before", Side(one: Parts(before), other: Parts(after)))
    object.add("after", Side(one: Parts(after), other: Parts(before)))
  }

  /// What one side has that the other has not.
  private struct Side: StoredObject {
    let one: Parts
    let other: Parts

    func add(to object: inout Members) {
      if one.parent != other.parent { object.add("parent", one.parent) }
      if one.organ != other.organ { object.add("organ", one.organ) }
      if one.level != other.level { object.add("level", one.level) }
      if one.name != other.name { object.add("name", one.name) }
      if one.symbol != other.symbol { object.add("symbol", one.symbol) }
      // A file that states no end leaves the one that is known.
      if let day = one.endsOn, day != other.endsOn { object.add("ends_on", day) }
    }
  }

  /// What an import can change of a unit.
  private struct Parts {
    let parent: UnitCode?
    let organ: Organ
    let level: Level
    let name: String
    let symbol: String
    let endsOn: CivilDate?

    init(_ unit: PartyUnit) {
      (parent, organ, level) = (unit.parent, unit.organ, unit.level)
      (name, symbol, endsOn) = (unit.name, unit.symbol, unit.endsOn)
    }

    init(_ record: PartyUnitRecord) {
      parent = record.parentCode.map { UnitCode($0) }
      (organ, level) = (record.organ, record.level)
      (name, symbol, endsOn) = (record.name, record.symbol, record.endsOn)
    }
  }
}
