import Engine
import Postgres
import Store

extension Cases {
  /// Performs an act that takes the next official number of a book.
  ///
  /// The book stays locked from reading the number to the commit, so the book has no gaps: a refused
  /// or stale act uses none up. A dry run shows the number that would be next.
  func performNumbered(
    _ act: Act, isDryRun: Bool, bringing brought: Set<FileDigest>
  ) async throws(CaseworkError) -> Outcome {
    if let unknown = try await unknownName(in: act, bringing: brought) { return unknown }
    for attempt in 1...Self.triesMax {
      do throws(StoreError) {
        let outcome = try await pool.transaction {
          [store, rules] (transaction) throws(StoreError) -> Outcome? in
          try Self.pass(act, store, rules, isDryRun: isDryRun, in: transaction)
        }
        guard let outcome else { continue }
        observe(.performed([outcome], isDryRun: isDryRun))
        return outcome
      } catch {
        if case .noNumberBook(let symbol) = error { return .noNumberBook(symbol: symbol) }
        if let answer = act.answer(to: CaseworkError(error)) { return answer }
        guard error.isWorthAnotherTry else { throw CaseworkError(error) }
        observe(.retried(attempt: attempt, CaseworkError(error)))
      }
    }
    throw .contended
  }

  private static func pass(
    _ act: Act, _ store: CaseStore, _ rules: RuleBook, isDryRun: Bool,
    in transaction: borrowing Transaction
  ) throws(StoreError) -> Outcome? {
    let request = CaseStore.Request(code: act.on, actor: act.by, key: act.key)
    guard let loaded = try store.load([request], on: transaction)[0] else {
      return .noCase(act.on)
    }
    guard loaded.earlier == nil, let paper = act.command.numberedPaper(in: loaded.state),
      let symbol = try rules.symbol(of: paper.type, in: loaded, on: transaction)
    else {
      return try Batch.run(
        [act], store: store, rules: rules, isDryRun: isDryRun, on: transaction)[0]
    }
    let issue = try NumberIssue.lock(symbol: symbol, for: loaded, on: transaction)
    var numbered = act
    numbered.command = act.command.numbered(issue.text)
    let outcome = try Batch.run(
      [numbered], store: store, rules: rules, isDryRun: isDryRun, on: transaction)[0]
    if case .done? = outcome, !isDryRun {
      try issue.record(for: paper.code, of: loaded, by: act.by, on: transaction)
    }
    return outcome
  }
}
