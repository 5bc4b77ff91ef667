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

  /// Imports a program, all of it or nothing; lines that are there already are left alone.
  ///
  /// Bodies are found by exact name and never by likeness.
  ///
  /// - Throws: `unresolved` with every line whose body is unclear, ``BodyError``, and `notPermitted`
  ///   for a body that the actor does not look after.
  package func importProgram(
    _ request: ProgramRequest, by actor: Actor, _ order: Order
  ) async throws(AdministrationError) -> Answer<ProgramReport> {
    try await change(request.asked, by: actor, order) {
      (transaction) throws(AdministrationError) in
      let charge = try HeldCharge(.keeping, actor, on: transaction)
      if request.creation != nil { try Self.lockTree(in: transaction) }
      var bodies = try Self.given(request, in: transaction)
      let created = try Self.makeBodies(request, &bodies, charge, in: transaction)
      for code in Set(bodies.values).sorted() { try charge.check(code, on: transaction) }
      let counts = try administering { [bodies] () throws(ProgramError) in
        try ProgramStore().importItems(
          request.items, bodies: bodies, title: request.title, by: actor.person.id,
          in: transaction)
      }
      let report = ProgramReport(counts: counts, bodies: bodies, created: created)
      return Work(report.isChange ? .changed : .unchanged, report, .programImported(report))
    }
  }

  /// Programs, newest first; those of a unit and of everything below it.
  package func programs(
    under unit: UnitCode?, year: Int?
  ) async throws(AdministrationError) -> [ProgramLine] {
    try await reading { (connection) throws(ProgramError) in
      try ProgramStore().programs(under: unit, year: year, on: connection)
    }
  }

  /// A program's items with the cases opened from them; nil when there is no such program.
  package func programItems(
    of program: String, for viewer: Viewer
  ) async throws(AdministrationError) -> [ProgramItemLine]? {
    let items = try await reading { (connection) throws(StoreError) in
      try viewer.programItems(of: program, on: connection)
    }
    guard items.isEmpty else { return items }
    let known = try await programs(under: nil, year: nil)
    return known.contains { $0.code == program } ? [] : nil
  }
}

extension Administration.ProgramRequest {
  /// What is asked, as the log knows it again.
  fileprivate var asked: ChangeRequest {
    ChangeRequest(
      importing: items, title: title, body: body, under: creation?.parent,
      level: creation?.level, makesBodies: creation != nil)
  }
}

// MARK: - Bodies

extension Administration {
  /// One maker of bodies at a time, so that of two the second finds what the first has made.
  private static func lockTree(
    in transaction: borrowing Transaction
  ) throws(AdministrationError) {
    _ = try administering { () throws(PostgresError) in try transaction.execute(.lockUnits) }
  }

  /// The body of each name that tells it: by itself, or because it was given.
  private static func given(
    _ request: ProgramRequest, in transaction: borrowing Transaction
  ) throws(AdministrationError) -> [String: UnitCode] {
    let candidates = try administering { () throws(ProgramError) in
      try ProgramStore().candidates(for: request.items, on: transaction)
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
