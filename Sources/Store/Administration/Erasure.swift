package import Engine
import Imports
import JSON
package import Postgres
import Schema

/// Takes personal values out of what is stored, so that nothing but their salted digests is left.
///
/// A value goes when it contains one of the texts that are named, in any spelling: whole, since a digest
/// stands for the whole of it. Where it stood in the history an empty text is read; the case's row and the
/// tables beside it are made to say the same, so that replaying still gives the stored row, and every hash
/// holds. It is the owner's work (``DatabaseSetup/becomeOwner(in:)``), in one transaction.
package struct Erasure: Sendable {
  /// What the texts are folded to; never empty.
  private let keys: [String]

  /// - Parameter texts: Names or words; nil when one of them has no letter and no digit.
  package init?(of texts: [String]) {
    keys = texts.map(Folding.key)
    if keys.isEmpty || keys.contains("") { return nil }
  }

  /// Whether a text has to go.
  package func covers(_ text: String) -> Bool {
    let folded = " \(Folding.key(text)) "
    return keys.contains { folded.contains(" \($0) ") }
  }

  /// Erases from one case: its history, its row, its papers, tasks, findings, remedies and voided numbers.
  ///
  /// - Returns: What became of it.
  /// - Throws: ``StoreError``, `unreadable` for a history that does not give a case; nothing is changed then.
  package func erase(
    from code: CaseCode, in transaction: borrowing Transaction
  ) throws(ErasureError) -> ErasedCase {
    let found = try transaction.ask(
      .lockCaseToErase, [.text(code.rawValue)], throwing: ErasureError.self)
    guard let row = found.first else { throw .noCase(code) }
    let id: Int64 = row[0]
    let history = try transaction.ask(.eventsToErase, [.int8(id)], throwing: ErasureError.self)
    var lines: [ErasedLine] = []
    for event in history { lines.append(try ErasedLine(event, of: code, without: self)) }
    let reasons = try transaction.ask(
      .voidReasonsToErase, [.int8(id)], throwing: ErasureError.self
    ).map { $0[0, as: String.self] }.filter(covers)
    let hit = lines.filter { !$0.gone.isEmpty }
    let gone = Set(hit.flatMap(\.gone) + reasons)
    let replayed = try CaseText(lines, of: code)
    var erased = ErasedCase(values: 0, isChanged: false, isGraded: row[2])
    if gone.isEmpty, replayed.state.stored == row[1, as: String.self] { return erased }
    if !hit.isEmpty {
      try transaction.ask(
        .eraseEventValues,
        [.int8(id), .int4s(hit.map(\.revision)), .texts(hit.map(\.personal))],
        throwing: ErasureError.self)
    }
    try write(replayed, without: gone, to: id, in: transaction)
    erased.values = hit.reduce(reasons.count) { $0 + $1.gone.count }
    erased.isChanged = true
    return erased
  }

  private func write(
    _ text: CaseText, without gone: Set<String>, to id: Int64, in transaction: borrowing Transaction
  ) throws(ErasureError) {
    let numbered = text.state.documents.filter { $0.number != nil }
    try transaction.ask(
      .eraseCaseValues,
      [
        .int8(id), .json(text.state.stored), .text(text.title),
        .text(text.state.subject.name), .text(text.search), .texts(gone.sorted()),
        .texts(numbered.map(\.code.rawValue)),
        .texts(numbered.map { Folding.key($0.number ?? "") }),
      ], throwing: ErasureError.self)
  }

  /// Erases from the log of the administration — reasons, and what was set of a person's own — and
  /// from the reasons of delegations, which are those of the log.
  ///
  /// - Returns: How many values are gone.
  package func eraseFromLog(
    in transaction: borrowing Transaction
  ) throws(ErasureError) -> Int {
    let delegations = try transaction.ask(
      .delegationReasonsToErase, throwing: ErasureError.self
    ).filter { covers($0[1]) }
    if !delegations.isEmpty {
      try transaction.ask(
        .eraseDelegationReasons, [.int4s(delegations.map { $0[0, as: Int32.self] })],
        throwing: ErasureError.self)
    }
    let lines = try transaction.ask(.logValuesToErase, throwing: ErasureError.self)
    let reasons = lines.filter { $0[1, as: String?.self].map(covers) ?? false }
    let personal = lines.filter { $0[2, as: String?.self].map(covers) ?? false }
    guard !reasons.isEmpty || !personal.isEmpty else { return delegations.count }
    try transaction.ask(
      .eraseLogValues,
      [
        .int8s(reasons.map { $0[0, as: Int64.self] }),
        .int8s(personal.map { $0[0, as: Int64.self] }),
      ], throwing: ErasureError.self)
    return delegations.count + reasons.count + personal.count
  }
}

/// Why nothing was erased.
package enum ErasureError: Error, Sendable, PostgresFailure {
  case noCase(CaseCode)
  /// The history cannot be read, or does not give a case.
  case unreadable(place: String, expected: String)
  case database(PostgresError)

  package init(_ error: PostgresError) {
    self = .database(error)
  }
}
