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
      let moves: PlanDifference.Moves
      do throws(BulkReason) {
        moves = try accept(draft, for: work.plan.items[ordinal])
      } catch {
        return settle(ordinal, error)
      }
      try pass.write(draft, in: transaction)
      settle(
        ordinal, doneOn: draft.receipt.state, telling: draft.receipt.notices, accepting: moves)
    }
  }

  /// Holds a case that would be opened against the plan, which says under which versions cases go.
  private func accept(
    _ draft: OpeningPass.Draft, for item: BulkItem
  ) throws(BulkReason) -> PlanDifference.Moves {
    let state = draft.receipt.state
    guard work.plan.processes.contains(state.process) else { throw .differs(["process"]) }
    return try accept(
      .done(BulkOutcome(state, notices: [:])), for: item, on: draft.ground.setting)
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
