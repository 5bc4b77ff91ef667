package import Engine
import Imports
import Postgres
import Store

/// What is added to a name to make a body of it.
package struct BodyCreation: Sendable, Hashable {
  /// The unit to make it under; nil takes the one that the text names, if it names exactly one.
  package var parent: UnitCode?
  /// The level of bodies whose lines have none of ours.
  package var level: Level?

  package init(parent: UnitCode? = nil, level: Level? = nil) {
    self.parent = parent
    self.level = level
  }
}

/// Makes units of the bodies that a program names; nothing is guessed that the text does not say.
struct BodyMaker {
  private let creation: BodyCreation
  /// In the order in which they were made, so those above first.
  private(set) var made: [NewUnit] = []

  init(_ creation: BodyCreation) {
    self.creation = creation
  }

  /// Whether several units bear the name: then none is made, and a person has to say which it is.
  func isAmbiguous(
    _ item: ProgramItemRecord, in transaction: borrowing Transaction
  ) throws(AdministrationError) -> Bool {
    try units(named: item.body?.keys ?? [], in: transaction).count > 1
  }

  /// Makes the body of a line, and the committee above it if that is missing too.
  mutating func make(
    _ item: ProgramItemRecord, in transaction: borrowing Transaction
  ) throws(AdministrationError) -> Result<UnitCode, BodyError.Lack> {
    guard let body = item.body, body.names.count == 1 else { return .failure(.name) }
    let level = item.level ?? creation.level ?? (body.organ == .cell ? .cell : nil)
    guard let level else { return .failure(.level) }
    guard body.isCommission else {
      return try make(body, named: body.names[0], as: body.kind, level, in: transaction)
    }
    let committees = try units(named: [Folding.nameKey(body.committeeName)], in: transaction)
    if committees.count > 1 { return .failure(.parent) }
    let committee: UnitCode
    if let known = committees.first {
      committee = known.code
    } else {
      switch try make(body, named: body.committeeName, as: .committee, level, in: transaction) {
      case .success(let made): committee = made
      case .failure(let lack): return .failure(lack)
      }
    }
    return .success(
      try add(body.names[0], as: .commission, level, under: committee, in: transaction))
  }

  /// Makes a unit under the one that is given or that the text names.
  private mutating func make(
    _ body: BodyReference, named name: String, as organ: Organ, _ level: Level,
    in transaction: borrowing Transaction
  ) throws(AdministrationError) -> Result<UnitCode, BodyError.Lack> {
    guard let parent = try parent(of: body, in: transaction) else { return .failure(.parent) }
    guard parent.isAbove(level) else { return .failure(.order) }
    return .success(try add(name, as: organ, level, under: parent.code, in: transaction))
  }

  /// The unit that was given, or the only one that bears the name of the place in the text.
  private func parent(
    of body: BodyReference, in transaction: borrowing Transaction
  ) throws(AdministrationError) -> PartyUnit? {
    if let code = creation.parent {
      return try administering { () throws(UnitError) in
        try UnitStore().unit(code, on: transaction)
      }
    }
    guard let within = body.within.flatMap(BodyName.parse) else { return nil }
    let units = try units(named: within.keys, in: transaction)
    return units.count == 1 ? units[0] : nil
  }

  private func units(
    named keys: [String], in transaction: borrowing Transaction
  ) throws(AdministrationError) -> [PartyUnit] {
    let found = try administering { () throws(UnitError) in
      try UnitStore().units(withNameKeys: Set(keys), on: transaction)
    }
    return keys.flatMap { found[$0] ?? [] }
  }

  private mutating func add(
    _ name: String, as organ: Organ, _ level: Level, under parent: UnitCode,
    in transaction: borrowing Transaction
  ) throws(AdministrationError) -> UnitCode {
    let unit = try administering { () throws(UnitError) in
      let unit = NewUnit(
        code: try Self.code(for: name, organ, under: parent, in: transaction), parent: parent,
        organ: organ, level: level, name: name, symbol: Self.symbol(of: name, organ))
      try UnitStore().add(unit, on: transaction)
      return unit
    }
    made.append(unit)
    return unit.code
  }

  /// The parent's code and the name's words in ASCII: `T25.DANG-UY-XA-MAU`; a commission's ends as all do.
  private static func code(
    for name: String, _ organ: Organ, under parent: UnitCode,
    in transaction: borrowing Transaction
  ) throws(UnitError) -> UnitCode {
    let words = Folding.key(name).uppercased().split {
      !($0.isASCII && ($0.isLetter || $0.isNumber))
    }
    let end = organ == .commission ? "UBKT" : words.joined(separator: "-")
    let stem = "\(parent).\(end.prefix(codeWordsMax))"
    var code = UnitCode(stem)
    var repetition = 1
    while try UnitStore().find(code, on: transaction) != nil {
      repetition += 1
      code = UnitCode("\(stem)-\(repetition)")
    }
    return code
  }

  private static let codeWordsMax = 60

  /// What stands behind the slash in its papers' numbers, by the first words of the committee's name.
  private static func symbol(of name: String, _ organ: Organ) -> String {
    let isCommission = organ == .commission
    let committee = isCommission ? name.dropFirst("Ủy ban Kiểm tra ".count) : name[...]
    let known = [
      "Đảng ủy": "ĐU", "Tỉnh ủy": "TU", "Thành ủy": "TU", "Huyện ủy": "HU", "Quận ủy": "QU",
      "Chi bộ": "CB",
    ]
    let words = committee.split(separator: " ").prefix(2).joined(separator: " ")
    let symbol = known.first { Folding.nameKey($0.key) == Folding.nameKey(words) }?.value ?? ""
    return isCommission ? "UBKT\(symbol)" : symbol
  }
}

extension BodyReference {
  /// What the unit is: a standing committee acts for its committee, and is no unit of its own.
  fileprivate var kind: Organ { organ == .standingCommittee ? .committee : organ }
}
