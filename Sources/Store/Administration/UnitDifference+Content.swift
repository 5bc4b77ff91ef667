import Engine
import Imports
import JSON

extension UnitDifference {
  /// The unit, and of what differs what was there before and is now.
  var content: JSON {
    var members = Members(capacity: 3)
    members.add("unit", UnitCode(after.code))
    if let before {
      members.add("before", Self.parts(Parts(before), unlike: Parts(after)))
      members.add("after", Self.parts(Parts(after), unlike: Parts(before)))
    }
    return members.json
  }

  private static func parts(_ one: Parts, unlike other: Parts) -> JSON {
    var members = Members(capacity: 6)
    if one.parent != other.parent { members.add("parent", one.parent) }
    if one.organ != other.organ { members.add("organ", one.organ) }
    if one.level != other.level { members.add("level", one.level) }
    if one.name != other.name { members.add("name", one.name) }
    if one.symbol != other.symbol { members.add("symbol", one.symbol) }
    // A file that states no end leaves the one that is known.
    if let day = one.endsOn, day != other.endsOn { members.add("ends_on", day) }
    return members.json
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
