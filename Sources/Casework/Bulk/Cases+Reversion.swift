package import Bulk
package import Engine
import Postgres
package import Store

extension Cases {
  /// Decides what taking a run back would come to, in each case to which the run did anything.
  ///
  /// Whoever began the run is told of all of them, and of those that they may not see now only that;
  /// others of those that they may see, and of no run when they see none.
  ///
  /// - Parameters:
  ///   - reversal: Which run, and why.
  ///   - actor: Whose rights decide, case by case.
  ///   - moment: For which to decide; nil is the database's.
  ///   - progress: Told after each batch how many cases are decided, of how many; of one's own run alone.
  /// - Returns: The plan, or why there is none.
  /// - Throws: ``CaseworkError``; `notDelegated` when the actor may not act for whom they name.
  package func plan(
    _ reversal: BulkReversal, by actor: Actor, at moment: Moment? = nil,
    progress: @escaping PlanProgress = { _, _ in }
  ) async throws(CaseworkError) -> PlanAnswer {
    do throws(StoreError) {
      return try await pool.transaction(isolation: .repeatableRead, access: .readOnly) {
        [store, rules] (transaction) throws(StoreError) in
        let setting = try PlanReading.setting(on: transaction)
        let pass = ReversionPass(
          reversal, by: actor, at: moment, setting: setting, store: store, rules: rules,
          progress: progress)
        return try pass.run(in: transaction)
      }
    } catch {
      throw CaseworkError(error)
    }
  }
}

/// Looks at what a run did, and plans its reversion in the same snapshot.
private struct ReversionPass {
  private let reversal: BulkReversal
  private let actor: Actor
  private let moment: Moment?
  private let setting: LoadedCase.Setting
  private let store: CaseStore
  private let rules: RuleBook
  private let progress: PlanProgress

  init(
    _ reversal: BulkReversal, by actor: Actor, at moment: Moment?, setting: LoadedCase.Setting,
    store: CaseStore, rules: RuleBook, progress: @escaping PlanProgress
  ) {
    self.reversal = reversal
    self.actor = actor
    self.moment = moment
    self.setting = setting
    self.store = store
    self.rules = rules
    self.progress = progress
  }

  func run(in transaction: borrowing Transaction) throws(StoreError) -> PlanAnswer {
    let run = Int64(reversal.run)
    guard let earlier = try BulkStore.find(run, in: transaction) else { return .noRun(run) }
    let isOwn = earlier.startedBy == actor.person.id
    let acts = try BulkStore.acts(of: run, in: transaction)
    let selection = BulkSelection(acts.map(\.code.rawValue), text: "run \(run)")
    let request = PlanRequest(.revert(reversal), on: selection, by: actor, at: moment)
    // How many cases there were is the starter's to know; others are not told of what they may not see.
    let nobody: PlanProgress = { _, _ in }
    var pass = PlanPass(
      request, setting: setting, store: store, rules: rules,
      reversions: reversal.commands(for: acts), progress: isOwn ? progress : nobody)
    guard case .planned(var plan) = try pass.run(on: selection.targets, in: transaction) else {
      preconditionFailure("a reversion names nothing that could be missing")
    }
    if isOwn {
      // Cases are never deleted: one that the run changed and that is not found is hidden.
      for index in plan.items.indices where plan.items[index].verdict == .notFound {
        plan.items[index].verdict = .refused([.caseHidden])
      }
    } else {
      plan.items.removeAll { $0.verdict == .notFound }
      guard !plan.items.isEmpty else { return .noRun(run) }
    }
    guard earlier.status.hasEnded else { return .runUnderWay(run) }
    let isBased = reversal.basis != nil
    if try earlier.action.compensation == .cancellation, !isBased { return .basisMissing }
    return .planned(plan)
  }
}

extension BulkStore.EarlierRun {
  /// What the run did to each of its targets.
  fileprivate var action: BulkAction {
    get throws(StoreError) {
      do throws(PlanFault) {
        return try BulkPlan(parsing: Array(summary.utf8)).action
      } catch {
        throw .unreadable(place: "bulk_plans.summary: \(error.path)", expected: "a plan")
      }
    }
  }
}
