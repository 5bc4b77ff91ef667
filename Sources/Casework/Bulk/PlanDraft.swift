import Bulk
import Engine
import Store

/// A target that was decided, before it is known whom its notices reach.
struct PlanDraft {
  let target: String
  /// What would be done, where something would.
  private(set) var receipt: Outcome.Receipt?
  private(set) var process: ProcessReference?
  private var revision: Int?
  private let otherVerdict: BulkVerdict

  init(_ target: String, _ verdict: BulkVerdict) {
    self.target = target
    otherVerdict = verdict
  }

  /// - Throws: `notDelegated`, which holds for every target alike.
  init(_ target: String, _ outcome: Outcome) throws(StoreError) {
    switch outcome {
    case .done(let receipt):
      self.init(target, receipt)
      revision = receipt.firstRevision - 1
    case .unchanged(let state): self.init(target, .unchanged, of: state)
    case .refused(let refusal, let state):
      self.init(target, .refused(refusal.blockers.map { BlockerNote($0) }), of: state)
    case .noCase: self.init(target, .notFound)
    case .notDelegated(let person): throw .notDelegated(from: person)
    case .repeated, .stale, .noPerson, .noFile, .noNumberBook, .documentCodeTaken, .keyReused:
      preconditionFailure("\(outcome) of an act without key, revision, person or paper")
    }
  }

  /// - Throws: `notDelegated`, which holds for every target alike.
  init(_ target: String, _ outcome: OpenOutcome) throws(StoreError) {
    switch outcome {
    case .opened(let receipt): self.init(target, receipt)
    case .refused(let refusal):
      self.init(target, .refused(refusal.blockers.map { BlockerNote($0) }))
    case .noBody(let unit): self.init(target, .refused([.unknownBody(unit)]))
    case .noProgramItem: self.init(target, .notFound)
    case .notDelegated(let person): throw .notDelegated(from: person)
    case .repeated, .noProcess, .noSubjectUnit, .noPerson, .keyReused:
      preconditionFailure("\(outcome) of an opening without key or unit, under a known process")
    }
  }

  private init(_ target: String, _ receipt: Outcome.Receipt) {
    self.init(target, .unchanged)
    self.receipt = receipt
    process = receipt.state.process
  }

  private init(_ target: String, _ verdict: BulkVerdict, of state: Case) {
    self.init(target, verdict)
    revision = state.revision
    process = state.process
  }

  func item(notices: [PersonCode: Int]) -> BulkItem {
    let verdict =
      receipt.map { BulkVerdict.done(BulkOutcome($0.state, notices: notices)) } ?? otherVerdict
    return BulkItem(target: target, revision: revision, verdict: verdict)
  }
}

extension BlockerNote {
  /// No process, or more than one, is published for the item's kind of case.
  static let processUnclear = BlockerNote(code: "process_unclear", parameters: [])

  /// The item's body has ended.
  static func unknownBody(_ unit: UnitCode) -> BlockerNote {
    BlockerNote(Blocker(.unknownBody(unit), clearedBy: []))
  }
}
