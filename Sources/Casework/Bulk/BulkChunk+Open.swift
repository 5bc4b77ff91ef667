import Bulk
import Engine
import Postgres
import Store

extension BulkChunk {
  /// Opens a case from each item, one after another in the chunk's transaction.
  mutating func open(
    _ opening: BulkOpening, from ordinals: [Int], in transaction: borrowing Transaction
  ) throws(StoreError) {
    if let person = opening.responsible,
      try NameStore.persons([person], on: transaction).isEmpty
    {
      for ordinal in ordinals { settle(ordinal, .unknownPerson(person)) }
      return
    }
    let eyes = work.actor.onBehalfOf ?? work.actor.person
    let targets = ordinals.map { work.plan.items[$0].target }
    let items = try PlanReading.items(targets, for: eyes, on: transaction)
    for (ordinal, target) in zip(ordinals, targets) {
      guard let item = items[target] else {
        settle(ordinal, .notFound)
        continue
      }
      // Somebody has opened a case from the item since the plan was made.
      if item.hasCase, let reason = objection(to: .unchanged, for: work.plan.items[ordinal]) {
        settle(ordinal, reason)
        continue
      }
      guard
        let request = opening.request(for: item, by: work.actor, reason: work.plan.actReason)
      else {
        settle(ordinal, .refused([.processUnclear]))
        continue
      }
      try open(request, for: ordinal, in: transaction)
    }
  }

  private mutating func open(
    _ request: OpenRequest, for ordinal: Int, in transaction: borrowing Transaction
  ) throws(StoreError) {
    var pass = OpeningPass(
      request, code: work.randomCode, store: work.store, rules: work.rules)
    pass.tells = false
    guard case .opened(let foreseen) = try openOrSettle(pass, ordinal, true, transaction) else {
      return
    }
    let fresh = BulkVerdict.done(BulkOutcome(foreseen.state, notices: [:]))
    if let reason = objection(to: fresh, for: work.plan.items[ordinal]) {
      return settle(ordinal, reason)
    }
    guard case .opened(let receipt) = try openOrSettle(pass, ordinal, false, transaction) else {
      return
    }
    settle(ordinal, doneOn: receipt.state, telling: receipt.notices)
  }

  /// Opens the case, or says that it would be; nil when the item is settled with the reason why not.
  private mutating func openOrSettle(
    _ pass: OpeningPass, _ ordinal: Int, _ isDryRun: Bool, _ transaction: borrowing Transaction
  ) throws(StoreError) -> OpenOutcome? {
    let outcome = try pass.run(on: transaction, isDryRun: isDryRun)
    if case .opened = outcome { return outcome }
    try settle(ordinal, outcome)
    return nil
  }

  /// Tells why there is no case.
  private mutating func settle(_ ordinal: Int, _ answer: OpenOutcome) throws(StoreError) {
    switch answer {
    case .refused(let refusal):
      settle(ordinal, .refused(refusal.blockers.map(BlockerNote.init)))
    case .notDelegated(let person): throw .notDelegated(from: person)
    case .noPerson(let person): settle(ordinal, .unknownPerson(person))
    case .noBody(let unit): settle(ordinal, .refused([.unknownBody(unit)]))
    case .noProcess, .noProgramItem, .noSubjectUnit: settle(ordinal, .notFound)
    case .opened, .repeated, .keyReused:
      preconditionFailure("an opening without a key is not repeated")
    }
  }
}
