/// Which statements one connection has prepared, least recently used first to go.
///
/// A pure value: it decides, the session sends. A statement is known by its text and the parameter
/// types it was prepared with. A NULL argument leaves its type to the server; when a later call
/// names the type, the statement is prepared once more and the former preparation retired.
struct StatementCache {
  /// A statement under the name that the server knows it by.
  struct Prepared {
    let name: String
    let types: [PostgresType]
    fileprivate(set) var usedAt: UInt64

    /// Whether the arguments fit the types it was prepared with; NULL fits every type.
    func accepts(_ arguments: [PostgresValue]) -> Bool {
      guard types.count == arguments.count else { return false }
      for index in types.indices {
        let type = arguments[index].type
        if type != .inferred, type != types[index] { return false }
      }
      return true
    }

    /// The arguments' types, with those of before where an argument is NULL.
    fileprivate func types(extendedBy arguments: [PostgresValue]) -> [PostgresType] {
      arguments.enumerated().map { index, argument in
        argument.type == .inferred && index < types.count ? types[index] : argument.type
      }
    }
  }

  /// What a call needs: the statement as it is, or preparing it first.
  enum Plan {
    case ready(Prepared)
    case prepare(Prepared)

    var prepared: Prepared {
      switch self {
      case .ready(let prepared), .prepare(let prepared): prepared
      }
    }
  }

  /// The text of a statement, which may be long and is the same literal at each call: equality finds
  /// that out at once, and a hash of its length tells most apart.
  private struct Text: Hashable {
    let sql: String

    init(_ sql: String) {
      self.sql = sql
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(sql.utf8.count)
    }
  }

  /// How many statements may stay prepared.
  let limit: Int
  private var entries: [Text: Prepared] = [:]
  /// Names that the server still holds and nobody will use again.
  private var retired: [String] = []
  private var clock: UInt64 = 0
  private var lastName: UInt64 = 0

  init(limit: Int) {
    precondition(limit > 0, "a statement cache holds at least one statement")
    self.limit = limit
  }

  var count: Int { entries.count }

  /// Says how to run each call of one flush, and what to deallocate ahead of it.
  ///
  /// A plan to prepare is remembered at once; ``forget(_:_:)`` takes it back when it fails. What
  /// the flush itself uses is never deallocated ahead of it, so a flush of more different
  /// statements than the limit exceeds the limit until the next one; see ``trim()``.
  mutating func plan(
    _ calls: [(Statement, [PostgresValue])]
  ) -> (plans: [Plan], deallocations: [String]) {
    let former = clock
    let outdated = retired
    retired = []
    let plans = calls.map { plan($0.0.sql, $0.1) }
    return (plans, outdated + evict(usedUntil: former))
  }

  private mutating func plan(_ sql: String, _ arguments: [PostgresValue]) -> Plan {
    clock += 1
    let known = entries[Text(sql)]
    if let known, known.accepts(arguments) {
      entries[Text(sql)]?.usedAt = clock
      return .ready(known)
    }
    lastName += 1
    let types = known?.types(extendedBy: arguments) ?? arguments.map(\.type)
    let prepared = Prepared(name: "s\(lastName)", types: types, usedAt: clock)
    if let known { retired.append(known.name) }
    entries[Text(sql)] = prepared
    return .prepare(prepared)
  }

  /// Forgets a preparation that failed or never reached the server.
  mutating func forget(_ sql: String, _ name: String) {
    guard entries[Text(sql)]?.name == name else { return }
    entries[Text(sql)] = nil
  }

  /// Retires a preparation that the server holds but that no longer works.
  mutating func retire(_ sql: String) {
    guard let entry = entries.removeValue(forKey: Text(sql)) else { return }
    retired.append(entry.name)
  }

  /// Retires the least recently used statements until the limit holds again.
  mutating func trim() {
    retired += evict(usedUntil: clock)
  }

  /// Takes back names whose deallocation could not be sent.
  mutating func retireAgain(_ names: [String]) {
    retired += names
  }

  private mutating func evict(usedUntil moment: UInt64) -> [String] {
    var evicted: [String] = []
    while entries.count > limit {
      let oldest = entries.min { $0.value.usedAt < $1.value.usedAt }
      guard let oldest, oldest.value.usedAt <= moment else { break }
      entries[oldest.key] = nil
      evicted.append(oldest.value.name)
    }
    return evicted
  }
}
