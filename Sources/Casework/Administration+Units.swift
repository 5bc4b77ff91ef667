package import Engine
package import Imports
package import Store

extension Administration {
  /// Adds what is new in a tree of committees and changes what differs, all or nothing.
  package func importUnits(
    _ tree: [PartyUnitRecord], by actor: Actor, _ order: Order
  ) async throws(AdministrationError) -> Answer<ImportCounts> {
    let request = ChangeRequest(importing: tree)
    return try await change(request, by: actor, order) {
      (transaction) throws(AdministrationError) in
      try Self.check(actor, has: .whole, on: transaction)
      let (differences, counts) = try administering { () throws(UnitError) in
        let differences = try UnitStore().differences(of: tree, in: transaction)
        return (differences, try UnitStore().importTree(tree, on: transaction))
      }
      let change: Change = counts.added + counts.changed > 0 ? .changed : .unchanged
      let top = UnitCode(PartyTree.centralCode)
      let done = UnitsImport(counts, differences, of: request)
      return Work(change, counts, .unitsImported(done, under: top))
    }
  }

  /// Makes a unit under another; one that is there with just this is left alone.
  ///
  /// - Throws: `codeTaken` when the code is another unit's.
  package func create(
    _ unit: NewUnit, by actor: Actor, _ order: Order
  ) async throws(AdministrationError) -> Answer<NoAnswer> {
    let request = ChangeRequest(
      .unitCreated, unit.code.rawValue, unit.parent.rawValue, unit.organ.code, unit.level.code,
      unit.name, unit.symbol, unit.startsOn?.description)
    return try await change(request, by: actor, order) {
      (transaction) throws(AdministrationError) in
      try Self.check(actor, has: .keeping, over: [unit.parent], on: transaction)
      let parent = try administering { () throws(UnitError) in
        try UnitStore().lock(unit.parent, in: transaction)
      }
      guard parent.isAbove(unit.level) else { throw .notAbove(unit.parent) }
      return try administering { () throws(UnitError) in
        guard let known = try UnitStore().find(unit.code, on: transaction) else {
          try UnitStore().add(unit, on: transaction)
          return .done(NoAnswer(), .unitCreated(unit))
        }
        guard known.isLike(unit) else { throw UnitError.codeTaken }
        return .nothing(NoAnswer())
      }
    }
  }

  /// Writes down a unit's last day, and who goes on with its work.
  package func end(
    _ unit: UnitCode, on lastDay: CivilDate, successor: UnitCode?, by actor: Actor,
    _ order: Order
  ) async throws(AdministrationError) -> Answer<NoAnswer> {
    let request = ChangeRequest(
      .unitEnded, unit.rawValue, lastDay.description, successor?.rawValue)
    return try await change(request, by: actor, order) {
      (transaction) throws(AdministrationError) in
      try Self.check(actor, has: .keeping, over: [unit], on: transaction)
      return try administering { () throws(UnitError) in
        let known = try UnitStore().lock(unit, in: transaction)
        let change = try UnitStore().end(
          unit, on: lastDay, successor: successor, using: transaction)
        return Work(change, NoAnswer(), .unitEnded(known, on: lastDay, successor: successor))
      }
    }
  }

  /// A unit, also one that has ended.
  package func unit(_ code: UnitCode) async throws(AdministrationError) -> PartyUnit {
    try await reading { (connection) throws(UnitError) in
      try UnitStore().unit(code, on: connection)
    }
  }

  /// Units from above to below, at most as many as the filter's limit; a list that was cut says so.
  package func units(_ filter: UnitFilter) async throws(AdministrationError) -> Cut<PartyUnit> {
    try await reading { (connection) throws(UnitError) in
      var asked = filter
      asked.limit += 1
      if let top = filter.under { _ = try UnitStore().unit(top, on: connection) }
      let units = try UnitStore().units(asked, on: connection)
      return Cut(
        lines: Array(units.prefix(filter.limit)), isCut: units.count > filter.limit)
    }
  }
}

extension UnitStore {
  /// The unit of a code, if there is one.
  func find(
    _ code: UnitCode, on runner: borrowing some StatementRunner & ~Copyable
  ) throws(UnitError) -> PartyUnit? {
    do throws(UnitError) {
      return try unit(code, on: runner)
    } catch {
      guard case .noUnit = error else { throw error }
      return nil
    }
  }
}

extension PartyUnit {
  /// Whether a unit of a level may stand under this one: of the same level, or of a lower one.
  func isAbove(_ level: Level) -> Bool { self.level.rawValue <= level.rawValue }

  /// Whether making the other unit would give this one.
  fileprivate func isLike(_ unit: NewUnit) -> Bool {
    parent == unit.parent && organ == unit.organ && level == unit.level && name == unit.name
      && symbol == unit.symbol && startsOn == unit.startsOn
  }
}
