package import Engine
import JSON
import Postgres
import Schema

/// Loads what acts need and writes what was decided, a batch at a time.
///
/// Every method is synchronous on a connection in the role `casework_acts`: two round trips do a
/// batch, one to load and one to write, whatever its size.
package struct CaseStore: Sendable {
  let salts: @Sendable () -> [UInt8]
  let fold: @Sendable (String) -> String

  /// Makes a store.
  ///
  /// - Parameters:
  ///   - salts: Gives 16 random bytes for each personal field.
  ///   - fold: Folds a text for searching.
  package init(
    salts: @escaping @Sendable () -> [UInt8], fold: @escaping @Sendable (String) -> String
  ) {
    self.salts = salts
    self.fold = fold
  }

  /// What an act names: a case, somebody, and perhaps a key.
  package struct Request: Hashable, Sendable {
    package var code: CaseCode
    package var actor: Actor
    package var key: String?

    package init(code: CaseCode, actor: Actor, key: String?) {
      self.code = code
      self.actor = actor
      self.key = key
    }
  }

  /// Loads the cases of a batch, without locks.
  ///
  /// - Parameters:
  ///   - requests: The acts, in order.
  ///   - system: The server's own person, which sees every case; nil for people's acts.
  ///   - runner: A connection, or a transaction on one.
  /// - Returns: One result per request, in order; nil where there is no such case for that person.
  /// - Throws: ``StoreError``.
  package func load(
    _ requests: [Request], system: Int32? = nil,
    on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> [LoadedCase?] {
    if requests.count == 1, system == nil {
      let rows = try runner.running(.loadAct, Self.arguments(of: requests[0]))
      return rows.isEmpty ? [nil] : [try LoadedCase(rows[0], from: 0)]
    }
    let rows = try runner.running(
      .loadActs,
      [
        .texts(requests.map(\.code.rawValue)),
        .int4s(requests.map(\.actor.person.id)),
        .int4s(requests.map(\.actor.onBehalfOf?.id)),
        .texts(requests.map(\.key)),
        system.map(PostgresValue.int4) ?? .null,
      ])
    var loaded: [LoadedCase?] = Array(repeating: nil, count: requests.count)
    for row in rows {
      loaded[Int(row[0, as: Int64.self]) - 1] = try LoadedCase(row, from: 1)
    }
    return loaded
  }

  private static func arguments(of request: Request) -> [PostgresValue] {
    [
      .text(request.code.rawValue), .int4(request.actor.person.id),
      request.actor.onBehalfOf.map { .int4($0.id) } ?? .null,
      request.key.map(PostgresValue.text) ?? .null,
    ]
  }

  /// Writes a batch, with one commit or in the transaction around it, each case guarded by the
  /// revision it was loaded at.
  ///
  /// - Returns: The ids that were written; a case that is missing was stale, and nothing of it stands.
  package func write(
    _ writes: [CaseWrite], on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> Set<Int64> {
    let calls = calls(for: writes)
    do throws(PostgresError) {
      let rows =
        calls.count == 1
        ? try runner.execute(calls[0].0, calls[0].1) : try runner.pipeline(calls)[0]
      return Set(rows.map { $0[0, as: Int64.self] })
    } catch {
      throw StoreError(error)
    }
  }

  /// The statements of one flush: the cases first, then what stands beside them, if anything does.
  func calls(for writes: [CaseWrite]) -> [(Statement, [PostgresValue])] {
    precondition(!writes.isEmpty, "nothing to write")
    var columns = WriteColumns(clockShift: writes[0].clockShift, salts: salts)
    var deadlines = DeadlineColumns()
    var dossier = DossierColumns(fold: fold)
    var rows: [CaseRow] = []
    rows.reserveCapacity(writes.count)
    let order = writes.indices.sorted { writes[$0].id < writes[$1].id }
    // A span lends each write, which is large to copy.
    let lent = writes.span
    for index in order {
      columns.add(lent[index])
      deadlines.add(lent[index])
      dossier.add(lent[index])
      rows.append(CaseRow(lent[index]))
    }
    let first: (Statement, [PostgresValue]) =
      writes.count == 1 && columns.isOneLine && deadlines.isPlain
      ? (
        .writeAct, rows[0].scalars + columns.arguments(of: writes[0].acts[0], deadlines)
      )
      : (.writeActs, CaseRow.arrays(rows) + columns.arguments(deadlines))
    return [first] + [deadlines.call].compactMap(\.self) + dossier.calls
  }
}
