package import Engine
package import Imports
package import Postgres
import Schema

/// The tree of organisations; written in the role `casework_acts`.
package struct UnitStore: Sendable {
  package init() {}

  /// Adds what is new in a tree and changes what differs, all in one transaction.
  ///
  /// Units that the tree does not name stay as they are, and so does an end that it does not state.
  /// Importing waits for another import, and for nothing else.
  ///
  /// - Parameters:
  ///   - records: Parents before children, as ``PartyTree/derive(from:)`` gives them.
  ///   - runner: In the role `casework_acts`.
  /// - Returns: How many rows were added, changed and left; the same tree again changes none.
  /// - Throws: ``UnitError`` when a unit would stand below itself, or go over to another committee.
  package func importTree(
    _ records: [PartyUnitRecord], on runner: borrowing some StatementRunner & ~Copyable
  ) throws(UnitError) -> ImportCounts {
    let arguments: [PostgresValue] = [
      .texts(records.map(\.code)),
      .texts(records.map(\.parentCode)),
      .int2s(records.map(\.organ.rawValue)),
      .int2s(records.map(\.level.rawValue)),
      .texts(records.map(\.name)),
      .texts(records.map { Folding.nameKey($0.name) }),
      .texts(records.map { Folding.key($0.name) }),
      .texts(records.map(\.symbol)),
      .dates(records.map(\.endsOn)),
    ]
    let row = try runner.ask(
      .importUnits, arguments, after: .lockUnits, throwing: UnitError.self)[0]
    return ImportCounts(added: row[0], changed: row[1], unchanged: row[2])
  }

  /// What an import of a tree is about to do, unit by unit: those that change before those that are new.
  ///
  /// - Returns: At most ``UnitsImport/listedMax`` units; none can change until the transaction ends.
  package func differences(
    of records: [PartyUnitRecord], in transaction: borrowing Transaction
  ) throws(UnitError) -> [UnitDifference] {
    let rows = try transaction.ask(
      .unitsThatDiffer,
      [
        .texts(records.map(\.code)), .texts(records.map(\.parentCode)),
        .int2s(records.map(\.organ.rawValue)), .int2s(records.map(\.level.rawValue)),
        .texts(records.map(\.name)), .texts(records.map(\.symbol)),
        .dates(records.map(\.endsOn)), .int8(Int64(UnitsImport.listedMax)),
      ], after: .lockUnits, throwing: UnitError.self)
    return rows.map { row in
      UnitDifference(
        before: row[0, as: Int32?.self] == nil ? nil : PartyUnit(row),
        after: records[Int(row[10, as: Int64.self]) - 1])
    }
  }

  /// Makes a body under another.
  package func add(
    _ unit: NewUnit, on runner: borrowing some StatementRunner & ~Copyable
  ) throws(UnitError) {
    let rows = try runner.ask(
      .addUnit,
      [
        .text(unit.code), .text(unit.parent), .int2(unit.organ), .int2(unit.level),
        .text(unit.name), .text(Folding.nameKey(unit.name)), .text(Folding.key(unit.name)),
        .text(unit.symbol), .date(unit.startsOn),
      ], after: .lockUnits, throwing: UnitError.self)
    guard !rows.isEmpty else { throw .noUnit(unit.parent) }
  }

  /// Writes down a unit's last day, and who goes on with its work.
  package func end(
    _ code: UnitCode, on lastDay: CivilDate, successor: UnitCode? = nil,
    using runner: borrowing some StatementRunner & ~Copyable
  ) throws(UnitError) -> Change {
    let rows = try runner.ask(
      .endUnit, [.text(code), .date(lastDay), .text(successor)], throwing: UnitError.self)
    guard let row = rows.first else { throw .noUnit(code) }
    if let successor, !row[0, as: Bool.self] { throw .noSuccessor(successor) }
    return Change(row[1])
  }

  /// The unit of a code, also one that has ended.
  ///
  /// - Throws: ``UnitError/noUnit(_:)``.
  package func unit(
    _ code: UnitCode, on runner: borrowing some StatementRunner & ~Copyable
  ) throws(UnitError) -> PartyUnit {
    let rows = try runner.ask(.findUnit, [.text(code)], throwing: UnitError.self)
    guard let row = rows.first else { throw .noUnit(code) }
    return PartyUnit(row)
  }

  /// The unit of a code, while nobody else changes the tree until the end of the transaction.
  ///
  /// - Throws: ``UnitError/noUnit(_:)``.
  package func lock(
    _ code: UnitCode, in transaction: borrowing Transaction
  ) throws(UnitError) -> PartyUnit {
    let rows = try transaction.ask(
      .findUnit, [.text(code)], after: .lockUnits, throwing: UnitError.self)
    guard let row = rows.first else { throw .noUnit(code) }
    return PartyUnit(row)
  }

  /// The units that bear these names, by ``Folding/nameKey(_:)``; more than one is a question for a person.
  package func units(
    withNameKeys keys: Set<String>, on runner: borrowing some StatementRunner & ~Copyable
  ) throws(UnitError) -> [String: [PartyUnit]] {
    let rows = try runner.ask(
      .findUnitsByNameKey, [.texts(keys.sorted())], throwing: UnitError.self)
    return Dictionary(grouping: rows, by: { $0[10, as: String.self] })
      .mapValues { $0.map(PartyUnit.init) }
  }

  /// Units from above to below, and in each level in Vietnamese order.
  package func units(
    _ filter: UnitFilter, on runner: borrowing some StatementRunner & ~Copyable
  ) throws(UnitError) -> [PartyUnit] {
    try runner.ask(
      .listUnits,
      [
        .text(filter.under), .int2(filter.organ), .int2(filter.level),
        .text(ifThere: filter.words.map(Folding.key)), .bool(filter.includesEnded),
        .int8(Int64(filter.limit)), .int8(Int64(filter.skip)),
      ], throwing: UnitError.self
    ).map(PartyUnit.init)
  }
}
