package import Engine
package import Imports
package import Store

extension Administration {
  /// Adds what is new in a tree of committees and changes what differs, all or nothing.
  package func importUnits(
    _ tree: [PartyUnitRecord], by actor: Actor, isDryRun: Bool
  ) async throws(AdministrationError) -> ImportCounts {
    try await check(actor, has: .whole, over: [])
    return try await changing(isDryRun: isDryRun) { (transaction) throws(AdministrationError) in
      do throws(UnitError) {
        return try UnitStore().importTree(tree, on: transaction)
      } catch {
        throw .unit(error)
      }
    }
  }

  /// Makes a unit under another; one that is there with just this is left alone.
  ///
  /// - Throws: `codeTaken` when the code is another unit's.
  package func create(
    _ unit: NewUnit, by actor: Actor, isDryRun: Bool
  ) async throws(AdministrationError) -> Change {
    try await check(actor, has: .keeping, over: [unit.parent])
    guard try await self.unit(unit.parent).isAbove(unit.level) else {
      throw .notAbove(unit.parent)
    }
    return try await changing(isDryRun: isDryRun) { (transaction) throws(AdministrationError) in
      do throws(UnitError) {
        guard let known = try UnitStore().find(unit.code, on: transaction) else {
          try UnitStore().add(unit, on: transaction)
          return .changed
        }
        guard known.isLike(unit) else { throw UnitError.codeTaken }
        return .unchanged
      } catch {
        throw .unit(error)
      }
    }
  }

  /// Writes down a unit's last day, and who goes on with its work.
  package func end(
    _ unit: UnitCode, on lastDay: CivilDate, successor: UnitCode?, by actor: Actor,
    isDryRun: Bool
  ) async throws(AdministrationError) -> Change {
    try await check(actor, has: .keeping, over: [unit])
    return try await changing(isDryRun: isDryRun) { (transaction) throws(AdministrationError) in
      do throws(UnitError) {
        return try UnitStore().end(
          unit, on: lastDay, successor: successor, using: transaction)
      } catch {
        throw .unit(error)
      }
    }
  }

  /// A unit, also one that has ended.
  package func unit(_ code: UnitCode) async throws(AdministrationError) -> PartyUnit {
    try await reading { (connection) throws(AdministrationError) in
      do throws(UnitError) {
        return try UnitStore().unit(code, on: connection)
      } catch {
        throw .unit(error)
      }
    }
  }

  /// Units from above to below, at most as many as the filter's limit; a list that was cut says so.
  package func units(_ filter: UnitFilter) async throws(AdministrationError) -> Cut<PartyUnit> {
    try await reading { (connection) throws(AdministrationError) in
      var asked = filter
      asked.limit += 1
      do throws(UnitError) {
        if let top = filter.under { _ = try UnitStore().unit(top, on: connection) }
        let units = try UnitStore().units(asked, on: connection)
        return Cut(
          lines: Array(units.prefix(filter.limit)), isCut: units.count > filter.limit)
      } catch {
        throw .unit(error)
      }
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
