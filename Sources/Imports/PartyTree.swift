package import Engine

/// A Party body, derived from an administrative unit.
package struct PartyUnitRecord: Hashable, Sendable {
  /// Stable and ASCII: `TW`, `T01`, `X00004`, and `.UBKT` behind it for the commission.
  package let code: String
  package let parentCode: String?
  /// A committee, or its inspection commission.
  package let organ: Organ
  package let level: Level
  package let name: String
  /// What stands behind the slash in the numbers of its papers: `ĐU`, `UBKTTU`.
  package let symbol: String
  /// The code of the administrative unit; nothing for the centre.
  package let sourceCode: String?
  /// The last day of a body that was abolished.
  package let endsOn: CivilDate?
}

/// The Party's bodies above the grass roots: one committee and one commission for the centre and
/// for each administrative unit (reference, sections 6 and 7).
package enum PartyTree {
  package static let centralCode = "TW"
  package static let centralCommittee = "Ban Chấp hành Trung ương"
  static let commissionPrefix = "Ủy ban Kiểm tra"

  /// Derives the tree; every body comes after the one above it.
  package static func derive(from units: [UnitRecord]) -> [PartyUnitRecord] {
    let codes = Dictionary(units.map { ($0.code, committeeCode(of: $0)) }) { first, _ in first }
    let ordered = units.enumerated().sorted { left, right in
      (left.element.kind.level.rawValue, left.offset)
        < (right.element.kind.level.rawValue, right.offset)
    }
    return central
      + ordered.flatMap { _, unit in
        bodies(of: unit, under: unit.parentCode.flatMap { codes[$0] } ?? centralCode)
      }
  }

  private static var central: [PartyUnitRecord] {
    let committee = PartyUnitRecord(
      code: centralCode, parentCode: nil, organ: .committee, level: .central,
      name: centralCommittee, symbol: "TW", sourceCode: nil, endsOn: nil)
    return [committee, commission(of: committee, named: "\(commissionPrefix) Trung ương")]
  }

  private static func bodies(of unit: UnitRecord, under parent: String) -> [PartyUnitRecord] {
    let committee = PartyUnitRecord(
      code: committeeCode(of: unit), parentCode: parent, organ: .committee,
      level: unit.kind.level, name: "\(unit.kind.committeePrefix) \(unit.properName)",
      symbol: unit.kind.symbol, sourceCode: unit.code, endsOn: unit.endsOn)
    return [
      committee, commission(of: committee, named: "\(commissionPrefix) \(committee.name)"),
    ]
  }

  private static func commission(
    of committee: PartyUnitRecord, named name: String
  ) -> PartyUnitRecord {
    PartyUnitRecord(
      code: "\(committee.code).UBKT", parentCode: committee.code, organ: .commission,
      level: committee.level, name: name, symbol: "UBKT\(committee.symbol)",
      sourceCode: committee.sourceCode, endsOn: committee.endsOn)
  }

  private static func committeeCode(of unit: UnitRecord) -> String {
    unit.kind.codePrefix + unit.code
  }
}
