package import Engine
package import Postgres
import Schema

extension BulkStore {
  /// What became of one item.
  package struct SettledItem: Hashable, Sendable {
    package var ordinal: Int
    package var state: BulkItemState
    /// The case, where there is one.
    package var code: CaseCode?
    /// What the case reached.
    package var revision: Int?
    /// Why, as JSON, where it was not done.
    package var detail: String?

    package init(
      ordinal: Int, state: BulkItemState, code: CaseCode? = nil, revision: Int? = nil,
      detail: String? = nil
    ) {
      self.ordinal = ordinal
      self.state = state
      self.code = code
      self.revision = revision
      self.detail = detail
    }
  }

  /// An effect on somebody, kept back for the digest.
  package struct HeldNotice: Hashable, Sendable {
    package var code: CaseCode
    package var audience: Audience

    package init(code: CaseCode, audience: Audience) {
      self.code = code
      self.audience = audience
    }
  }

  /// Who last moved a case since it was planned on, and where it is now.
  package struct LastMove: Hashable, Sendable {
    /// Of the event.
    package var revision: Int
    package var kind: EventKind
    package var at: Moment
    package var by: PersonCode
    package var step: StepID
    package var status: CaseStatus
  }

  /// Takes waiting items of a run that goes on; they are locked until the transaction ends.
  ///
  /// - Parameters:
  ///   - count: How many at most.
  ///   - run: The run, which is shared until the transaction ends.
  ///   - isAlone: Keeps everybody else from the run instead, and passes no item over.
  ///   - transaction: The chunk's.
  /// - Returns: Their ordinals; none when nothing waits, or the run does not go on.
  /// - Throws: ``StoreError``.
  package static func take(
    _ count: Int, of run: Int64, alone isAlone: Bool = false,
    in transaction: borrowing Transaction
  ) throws(StoreError) -> [Int] {
    let answers = try transaction.flushing([
      (isAlone ? .holdRun : .shareRun, [.int4(Int32(run))]),
      (isAlone ? .takeItemsInTurn : .takeItems, [.int8(run), .int8(Int64(count))]),
    ])
    return answers[1].map { Int($0[0, as: Int32.self]) }
  }

  /// Writes what became of a chunk.
  package static func settle(
    _ items: [SettledItem], of run: Int64, telling notices: [HeldNotice],
    in transaction: borrowing Transaction
  ) throws(StoreError) {
    var calls: [(Statement, [PostgresValue])] = [
      (
        .settleItems,
        [
          .int8(run), .int4s(items.map { Int32($0.ordinal) }), .int2s(items.map(\.state.rawValue)),
          .texts(items.map(\.code?.rawValue)), .int4s(items.map { $0.revision.map { Int32($0) } }),
          .texts(items.map(\.detail)),
        ]
      ),
      (
        .countChunk,
        [.int8(run)]
          + [BulkItemState.done, .refused, .stale].map { state in
            .int4(Int32(items.count { $0.state == state }))
          }
      ),
    ]
    if !notices.isEmpty { calls.append((.keepNotices, [.int8(run)] + arrays(of: notices))) }
    _ = try transaction.flushing(calls)
  }

  private static func arrays(of notices: [HeldNotice]) -> [PostgresValue] {
    var people: [String?] = []
    var roles: [Int16?] = []
    func add(_ person: String?, _ role: Int16?) {
      people.append(person)
      roles.append(role)
    }
    for notice in notices {
      switch notice.audience {
      case .person(let code): add(code.rawValue, nil)
      case .role(let role): add(nil, role.rawValue)
      case .responsible: preconditionFailure("the engine names who is responsible")
      }
    }
    return [.texts(notices.map(\.code.rawValue)), .texts(people), .int2s(roles)]
  }

  /// Who last moved each of these cases since it had a revision: somebody, and the clock where nobody did.
  package static func lastMoves(
    of planned: [(code: CaseCode, revision: Int)], in transaction: borrowing Transaction
  ) throws(StoreError) -> [CaseCode: LastMove] {
    guard !planned.isEmpty else { return [:] }
    let rows = try transaction.running(
      .lastMoves,
      [.texts(planned.map(\.code.rawValue)), .int4s(planned.map { Int32($0.revision) })])
    return Dictionary(uniqueKeysWithValues: rows.map { ($0.code(0), LastMove($0)) })
  }
}

extension BulkStore.LastMove {
  fileprivate init(_ row: Row) {
    revision = Int(row[1, as: Int32.self])
    kind = row.word(2)
    at = row.moment(3)
    by = row.code(4)
    step = row.code(5)
    status = row.word(6)
  }
}

extension Transaction {
  /// Runs statements in one flush with their error as the store's.
  func flushing(_ calls: [(Statement, [PostgresValue])]) throws(StoreError) -> [Rows] {
    do throws(PostgresError) {
      return try pipeline(calls)
    } catch {
      throw StoreError(error)
    }
  }
}
