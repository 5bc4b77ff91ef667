package import Engine
package import Imports
package import Postgres
import Schema

/// The yearly and term programs; imported in the role `casework_acts`.
///
/// A file may hold the programs of several bodies and years; each body's year is a program of its own.
package struct ProgramStore: Sendable {
  package init() {}

  /// Finds the bodies that lines name, by exact name and never by likeness.
  ///
  /// - Returns: For each name as it is written, the units that bear it: one is an answer, none or
  ///   several are questions for a person, whose answers ``importItems(_:bodies:title:by:in:)`` takes.
  package func candidates(
    for items: [ProgramItemRecord], on runner: borrowing some StatementRunner & ~Copyable
  ) throws(ProgramError) -> [String: [PartyUnit]] {
    let keys = Set(items.flatMap { $0.body?.keys ?? [] })
    let found: [String: [PartyUnit]]
    do throws(UnitError) {
      found = try UnitStore().units(withNameKeys: keys, on: runner)
    } catch {
      throw ProgramError(error)
    }
    return items.reduce(into: [:]) { candidates, item in
      candidates[item.bodyAsWritten] = (item.body?.keys ?? []).flatMap { found[$0] ?? [] }
    }
  }

  /// Imports lines, all of them or none; lines that are there already are left alone.
  ///
  /// A line is known again by its cells, so a file imported twice changes nothing. Importers of one
  /// program wait for each other.
  ///
  /// - Parameters:
  ///   - items: The lines of a file, or some of them.
  ///   - bodies: The unit for a body's name as it is written, where the name alone does not tell.
  ///   - title: What a program that is new is called.
  ///   - importer: The key of the person who imports.
  ///   - transaction: In the role `casework_acts`.
  /// - Returns: How many lines were added and how many were there.
  /// - Throws: ``ProgramError/unresolved(_:)`` with every line whose body is unclear.
  package func importItems(
    _ items: [ProgramItemRecord], bodies: [String: UnitCode] = [:], title: String,
    by importer: Int32, in transaction: borrowing Transaction
  ) throws(ProgramError) -> ProgramCounts {
    let placed = try place(items, bodies, in: transaction)
    guard !placed.isEmpty else { return ProgramCounts(programs: [], added: 0, unchanged: 0) }
    let ids = try open(Set(placed.map(\.program)), title: title, by: importer, in: transaction)
    let there = try transaction.ask(
      .importedItems, [.int4s(ids.values.sorted())], throwing: ProgramError.self)
    var codes = ItemCodes(taken: Set(there.map { $0[1, as: String.self] }))
    var known = Set(there.map { ItemKey(program: $0[0], fingerprint: $0[2]) })
    var columns = ProgramItemColumns()
    for line in placed {
      let program = ids[line.program.code] ?? 0
      let fingerprint = line.item.fingerprint
      let key = ItemKey(program: program, fingerprint: fingerprint)
      guard known.insert(key).inserted else { continue }
      columns.add(
        line.item, code: codes.next(for: line.item, of: line.program.code), program: program,
        fingerprint: fingerprint)
    }
    if columns.count > 0 {
      try transaction.ask(.addProgramItems, columns.arguments, throwing: ProgramError.self)
    }
    return ProgramCounts(
      programs: ids.keys.sorted(), added: columns.count, unchanged: items.count - columns.count)
  }

  /// Programs, newest first.
  package func programs(
    under unit: UnitCode? = nil, year: Int? = nil,
    on runner: borrowing some StatementRunner & ~Copyable
  ) throws(ProgramError) -> [ProgramLine] {
    try runner.ask(
      .listPrograms, [.text(unit), year.map { .int2(Int16($0)) } ?? .null],
      throwing: ProgramError.self
    ).map(ProgramLine.init)
  }
}

extension ProgramStore {
  private struct ItemKey: Hashable {
    let program: Int32
    let fingerprint: [UInt8]
  }

  private struct PlacedItem {
    let item: ProgramItemRecord
    let program: ProgramKey
  }

  private func place(
    _ items: [ProgramItemRecord], _ bodies: [String: UnitCode],
    in transaction: borrowing Transaction
  ) throws(ProgramError) -> [PlacedItem] {
    let candidates = try candidates(for: items, on: transaction)
    var placed: [PlacedItem] = []
    var unresolved: [UnresolvedBody] = []
    for item in items {
      let found = (candidates[item.bodyAsWritten] ?? []).map(\.code)
      let body = bodies[item.bodyAsWritten] ?? (found.count == 1 ? found[0] : nil)
      if let body {
        placed.append(PlacedItem(item: item, program: ProgramKey(body: body, years: item.years)))
      } else {
        unresolved.append(
          UnresolvedBody(line: item.line, name: item.bodyAsWritten, candidates: found))
      }
    }
    guard unresolved.isEmpty else { throw .unresolved(unresolved) }
    return placed
  }

  /// Makes the programs that are missing, and locks them all.
  ///
  /// - Returns: Their keys in the tables, by code.
  private func open(
    _ programs: Set<ProgramKey>, title: String, by importer: Int32,
    in transaction: borrowing Transaction
  ) throws(ProgramError) -> [String: Int32] {
    let programs = programs.sorted { $0.code < $1.code }
    try transaction.ask(
      .addPrograms,
      [
        .texts(programs.map(\.code)), .texts(programs.map(\.body.rawValue)),
        .int2s(programs.map { $0.years.map { Int16($0.lowerBound) } }),
        .int2s(programs.map { $0.years.map { Int16($0.upperBound) } }),
        .text(title), .int4(importer),
      ], throwing: ProgramError.self)
    let rows = try transaction.ask(
      .lockPrograms, [.texts(programs.map(\.code))], throwing: ProgramError.self)
    let ids = Dictionary(
      uniqueKeysWithValues: rows.map { ($0[1, as: String.self], $0[0, as: Int32.self]) })
    for program in programs where ids[program.code] == nil { throw .noBody(program.body) }
    return ids
  }
}

/// What an import did.
package struct ProgramCounts: Sendable, Hashable {
  /// The codes of the programs that the lines belong to.
  package let programs: [String]
  package let added: Int
  /// Lines that were there already, and those that repeat one of the same file.
  package let unchanged: Int
}

/// What came of an import, or would.
package struct ProgramReport: Sendable, Hashable {
  package let counts: ProgramCounts
  /// The unit of each body's name as it is written.
  package let bodies: [String: UnitCode]
  /// The bodies that were made, those above first.
  package let created: [NewUnit]

  package init(counts: ProgramCounts, bodies: [String: UnitCode], created: [NewUnit]) {
    self.counts = counts
    self.bodies = bodies
    self.created = created
  }

  /// Whether anything was added or made.
  package var isChange: Bool { counts.added > 0 || !created.isEmpty }
}

/// A line whose body is unclear: nobody bears the name, or several do.
package struct UnresolvedBody: Sendable, Hashable {
  package let line: Int
  package let name: String
  package let candidates: [UnitCode]

  package init(line: Int, name: String, candidates: [UnitCode]) {
    self.line = line
    self.name = name
    self.candidates = candidates
  }
}

/// Why a program was not imported or read.
package enum ProgramError: Error, Sendable, Hashable, PostgresFailure {
  /// Never empty.
  case unresolved([UnresolvedBody])
  /// There is no unit with a code that was given for a body.
  case noBody(UnitCode)
  case database(PostgresError)

  package init(_ error: PostgresError) {
    self = .database(error)
  }

  fileprivate init(_ error: UnitError) {
    guard case .database(let error) = error else {
      preconditionFailure("looking up names fails in the database only: \(error)")
    }
    self = .database(error)
  }
}
