import Bulk
import Engine
import Postgres
import Store

extension Cases {
  /// Decides what an action would come to in each of many cases, and writes nothing.
  ///
  /// The targets are read from one snapshot and decided for one moment, so the same state, the same
  /// moment and the same day of planning give the same plan: roles, delegations and who is told are as
  /// of that day, whatever the moment, because nobody sees or does today what they may tomorrow.
  ///
  /// - Parameters:
  ///   - request: What is to be planned.
  ///   - progress: Told after each batch how many targets are decided, of how many.
  /// - Returns: The plan, or why there is none.
  /// - Throws: ``CaseworkError``; `notDelegated` when the actor may not act for whom they name.
  package func plan(
    _ request: PlanRequest, progress: @escaping PlanProgress = { _, _ in }
  ) async throws(CaseworkError) -> PlanAnswer {
    let targets = Set(request.selection.targets)
    guard targets.count <= BulkPlan.itemsMax else { return .tooMany(most: BulkPlan.itemsMax) }
    if let person = request.action.namedPerson {
      let asked = Act(.assign(person), on: "", by: request.by)
      if try await unknownName(in: asked) != nil { return .noPerson(person) }
    }
    do throws(StoreError) {
      return try await pool.transaction(isolation: .repeatableRead, access: .readOnly) {
        [store, rules] (transaction) throws(StoreError) in
        let setting = try PlanReading.setting(on: transaction)
        var pass = PlanPass(
          request, setting: setting, store: store, rules: rules, progress: progress)
        return try pass.run(on: targets.sorted(), in: transaction)
      }
    } catch {
      throw CaseworkError(error)
    }
  }
}

extension BulkAction {
  /// The person to whom the action gives cases.
  fileprivate var namedPerson: PersonCode? {
    switch self {
    case .command(let command): command.namedPerson
    case .open(let opening): opening.responsible
    case .revert: nil
    }
  }
}

/// How many targets of a plan are decided, and of how many.
package typealias PlanProgress = @Sendable (_ done: Int, _ total: Int) -> Void

/// One walk over the targets of a plan, a batch at a time.
struct PlanPass {
  /// How many cases are loaded and decided together.
  static let batchSize = 500

  private let request: PlanRequest
  private let setting: LoadedCase.Setting
  private let store: CaseStore
  private let rules: RuleBook
  /// What takes back the acts of an earlier run, by the codes of its cases.
  private let reversions: [String: Command]
  private let progress: PlanProgress
  private var items: [BulkItem] = []
  private var processes: Set<ProcessReference> = []

  init(
    _ request: PlanRequest, setting: LoadedCase.Setting, store: CaseStore, rules: RuleBook,
    reversions: [String: Command] = [:], progress: @escaping PlanProgress
  ) {
    self.reversions = reversions
    self.progress = progress
    self.request = request
    self.setting = setting
    self.store = store
    self.rules = rules
  }

  private var moment: Moment { request.at ?? setting.moment }

  mutating func run(
    on targets: [String], in transaction: borrowing Transaction
  ) throws(StoreError) -> PlanAnswer {
    if case .open(let opening) = request.action, let process = opening.process,
      try !RuleStore.isPublished(process, on: transaction)
    {
      return .noProcess(process)
    }
    for start in stride(from: 0, to: targets.count, by: Self.batchSize) {
      let batch = Array(targets[start..<min(start + Self.batchSize, targets.count)])
      switch request.action {
      case .command(let command):
        try add(batch, doing: batch.map { _ in command }, in: transaction)
      case .revert:
        let done = batch.filter { reversions[$0] != nil }
        try add(done, doing: done.compactMap { reversions[$0] }, in: transaction)
      case .open(let opening): try add(batch, opening, in: transaction)
      }
      progress(start + batch.count, targets.count)
    }
    return .planned(try plan(in: transaction))
  }

  private func plan(in transaction: borrowing Transaction) throws(StoreError) -> BulkPlan {
    var plan = BulkPlan(
      action: request.action, actReason: request.reason, selection: request.selection.text,
      madeBy: request.by.person.code, onBehalfOf: request.by.onBehalfOf?.code, at: moment,
      calendarVersion: setting.calendarVersion.map(Int.init), processes: processes, items: items)
    var parts: [TitledPart] = []
    for reference in plan.processes {
      guard let version = try rules.process(reference, on: transaction) else {
        preconditionFailure("a case is under \(reference), which is not published")
      }
      parts += version.definition.titledParts
    }
    plan.takeTitles(from: parts)
    return plan
  }

  private mutating func add(
    _ targets: [String], doing commands: [Command], in transaction: borrowing Transaction
  ) throws(StoreError) {
    let acts = zip(targets, commands).map { target, command in
      Act(command, on: CaseCode(target), by: request.by, reason: request.reason)
    }
    let outcomes = try Batch.run(
      acts, store: store, rules: rules, isDryRun: true, at: moment, on: transaction)
    var drafts: [PlanDraft] = []
    for (target, outcome) in zip(targets, outcomes) {
      guard let outcome else { preconditionFailure("an act without a key has an outcome") }
      drafts.append(try PlanDraft(target, outcome))
    }
    try add(drafts, in: transaction)
  }

  private mutating func add(
    _ targets: [String], _ opening: BulkOpening, in transaction: borrowing Transaction
  ) throws(StoreError) {
    let eyes = request.by.onBehalfOf ?? request.by.person
    let found = try PlanReading.items(targets, for: eyes, on: transaction)
    var drafts: [PlanDraft] = []
    for target in targets {
      guard let item = found[target] else {
        drafts.append(PlanDraft(target, .notFound))
        continue
      }
      guard !item.hasCase else {
        drafts.append(PlanDraft(target, .unchanged))
        continue
      }
      guard let asked = opening.request(for: item, by: request.by, reason: request.reason) else {
        drafts.append(PlanDraft(target, .refused([.processUnclear])))
        continue
      }
      let pass = OpeningPass(
        asked, code: { prefix, _ in CaseCode(prefix) }, store: store, rules: rules, at: moment)
      drafts.append(try PlanDraft(target, pass.run(on: transaction, isDryRun: true)))
    }
    try add(drafts, in: transaction)
  }

  /// Takes decided targets into the plan, once it is known whom their notices reach.
  private mutating func add(
    _ drafts: [PlanDraft], in transaction: borrowing Transaction
  ) throws(StoreError) {
    let foreseen = drafts.enumerated().flatMap { ordinal, draft in
      draft.receipt.map { receipt in
        receipt.notices.map {
          ForeseenNotice(ordinal: ordinal, state: receipt.state, notice: $0)
        }
      } ?? []
    }
    let notices = try PlanReading.notices(of: foreseen, on: transaction)
    for (ordinal, draft) in drafts.enumerated() {
      items.append(draft.item(notices: notices[ordinal] ?? [:]))
      if let process = draft.process { processes.insert(process) }
    }
  }
}
