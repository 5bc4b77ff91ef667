package import Engine
package import Imports
import Postgres
import Schema
package import Store

extension Administration {
  /// A program file that has been read, and how its bodies are settled.
  package struct ProgramRequest: Sendable {
    package var items: [ProgramItemRecord]
    /// What a program that is new is called.
    package var title: String
    /// The body for the one name that does not tell by itself.
    package var body: UnitCode?
    /// How bodies that nobody bears the name of are made; nil makes none.
    package var creation: BodyCreation?

    package init(
      items: [ProgramItemRecord], title: String, body: UnitCode? = nil,
      creation: BodyCreation? = nil
    ) {
      self.items = items
      self.title = title
      self.body = body
      self.creation = creation
    }
  }

  /// What came of an import, or would.
  package struct ProgramReport: Sendable, Hashable {
    package let counts: ProgramCounts
    /// The unit of each body's name as it is written.
    package let bodies: [String: UnitCode]
    /// The bodies that were made, those above first.
    package let created: [NewUnit]
  }

  /// Imports a program, all of it or nothing; lines that are there already are left alone.
  ///
  /// Bodies are found by exact name and never by likeness.
  ///
  /// - Throws: `unresolved` with every line whose body is unclear, ``BodyError``, and `notPermitted`
  ///   for a body that the actor does not look after.
  package func importProgram(
    _ request: ProgramRequest, by actor: Actor, isDryRun: Bool
  ) async throws(AdministrationError) -> ProgramReport {
    let charge = try await held(.keeping, by: actor)
    return try await changing(isDryRun: isDryRun) { (transaction) throws(AdministrationError) in
      if request.creation != nil { try Self.lockTree(in: transaction) }
      var bodies = try Self.given(request, in: transaction)
      let created = try Self.makeBodies(request, &bodies, charge, in: transaction)
      for code in Set(bodies.values).sorted() { try charge.check(code, on: transaction) }
      do throws(ProgramError) {
        let counts = try ProgramStore().importItems(
          request.items, bodies: bodies, title: request.title, by: actor.person.id,
          in: transaction)
        return ProgramReport(counts: counts, bodies: bodies, created: created)
      } catch {
        throw .program(error)
      }
    }
  }

  /// Programs, newest first; those of a unit and of everything below it.
  package func programs(
    under unit: UnitCode?, year: Int?
  ) async throws(AdministrationError) -> [ProgramLine] {
    try await reading { (connection) throws(AdministrationError) in
      do throws(ProgramError) {
        return try ProgramStore().programs(under: unit, year: year, on: connection)
      } catch {
        throw .program(error)
      }
    }
  }

  /// A program's items with the cases opened from them; nil when there is no such program.
  package func programItems(
    of program: String, for viewer: Viewer
  ) async throws(AdministrationError) -> [ProgramItemLine]? {
    let items = try await reading { (connection) throws(AdministrationError) in
      do throws(StoreError) {
        return try viewer.programItems(of: program, on: connection)
      } catch {
        throw .store(error)
      }
    }
    guard items.isEmpty else { return items }
    let known = try await programs(under: nil, year: nil)
    return known.contains { $0.code == program } ? [] : nil
  }
}

// MARK: - Bodies

extension Administration {
  /// One maker of bodies at a time, so that of two the second finds what the first has made.
  private static func lockTree(
    in transaction: borrowing Transaction
  ) throws(AdministrationError) {
    do throws(PostgresError) {
      try transaction.execute(.lockUnits)
    } catch {
      throw AdministrationError(error)
    }
  }

  /// The body of each name that tells it: by itself, or because it was given.
  private static func given(
    _ request: ProgramRequest, in transaction: borrowing Transaction
  ) throws(AdministrationError) -> [String: UnitCode] {
    let candidates: [String: [PartyUnit]]
    do throws(ProgramError) {
      candidates = try ProgramStore().candidates(for: request.items, on: transaction)
    } catch {
      throw .program(error)
    }
    var bodies = candidates.compactMapValues { $0.count == 1 ? $0[0].code : nil }
    guard let body = request.body else { return bodies }
    let unclear =
      candidates.count == 1 ? Array(candidates.keys) : candidates.keys.filter { bodies[$0] == nil }
    guard unclear.count <= 1 else { throw .body(.givenForSeveral(unclear.sorted())) }
    for name in unclear { bodies[name] = body }
    return bodies
  }

  /// Makes the bodies that nobody bears the name of, and notes them.
  private static func makeBodies(
    _ request: ProgramRequest, _ bodies: inout [String: UnitCode], _ charge: HeldCharge,
    in transaction: borrowing Transaction
  ) throws(AdministrationError) -> [NewUnit] {
    guard let creation = request.creation else { return [] }
    var maker = BodyMaker(creation)
    var uncreatable: [BodyError.Uncreatable] = []
    for item in request.items where bodies[item.bodyAsWritten] == nil {
      guard try !maker.isAmbiguous(item, in: transaction) else { continue }
      switch try maker.make(item, in: transaction) {
      case .success(let code): bodies[item.bodyAsWritten] = code
      case .failure(let lack):
        let name = item.bodyAsWritten
        guard !uncreatable.contains(where: { $0.name == name }) else { continue }
        uncreatable.append(BodyError.Uncreatable(line: item.line, name: name, lack: lack))
      }
    }
    guard uncreatable.isEmpty else { throw .body(.notCreatable(uncreatable)) }
    for unit in maker.made where !maker.made.contains(where: { $0.code == unit.parent }) {
      try charge.check(unit.parent, on: transaction)
    }
    return maker.made
  }
}
