import Bulk
import Engine
import Postgres
import Store

extension BulkChunk {
  /// Opens a case from each item, one after another in the chunk's transaction.
  mutating func open(
    _ opening: BulkOpening, from ordinals: [Int], in transaction: borrowing Transaction
  ) throws(StoreError) {
    if let reason = try opening.objection(on: transaction) {
      for ordinal in ordinals { settle(ordinal, reason) }
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
      guard !item.hasCase else {
        // Somebody has opened a case from the item since the plan was made.
        settle(ordinal, .differs(["verdict"]))
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
    switch try pass.decide(on: transaction) {
    case .answered(let outcome): try settle(ordinal, outcome)
    case .decided(let draft):
      if let reason = objection(to: draft.receipt.state, for: work.plan.items[ordinal]) {
        return settle(ordinal, reason)
      }
      try pass.write(draft, in: transaction)
      settle(ordinal, doneOn: draft.receipt.state, telling: draft.receipt.notices)
    }
  }

  /// Why a case that would be opened is not the one of the plan, which says under which versions cases
  /// go; nil when it is.
  private func objection(to state: Case, for item: BulkItem) -> BulkReason? {
    guard work.plan.processes.contains(state.process) else { return .differs(["process"]) }
    return objection(to: .done(BulkOutcome(state, notices: [:])), for: item)
  }

  /// Tells why there is no case.
  private mutating func settle(_ ordinal: Int, _ answer: OpenOutcome) throws(StoreError) {
    switch answer {
    case .refused(let refusal):
      settle(ordinal, .refused(refusal.blockers.map(BlockerNote.init)))
    case .notDelegated(let person): throw .notDelegated(from: person)
    case .noBody(let unit): settle(ordinal, .refused([.unknownBody(unit)]))
    case .noProgramItem: settle(ordinal, .notFound)
    case .opened, .repeated, .noProcess, .noSubjectUnit, .noPerson, .keyReused:
      preconditionFailure("\(answer) of an opening without key or unit, under a known process")
    }
  }
}

extension BulkOpening {
  /// What the plan names and is not here, as where the plan is another database's.
  fileprivate func objection(
    on transaction: borrowing Transaction
  ) throws(StoreError) -> BulkReason? {
    if let responsible, try NameStore.persons([responsible], on: transaction).isEmpty {
      return .unknownPerson(responsible)
    }
    if let process, try !RuleStore.isPublished(process, on: transaction) {
      return .unknownProcess(process)
    }
    return nil
  }
}
