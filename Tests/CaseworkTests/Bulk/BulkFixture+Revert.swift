import Bulk
import Casework
import Engine
import Store
import TestSupport

extension BulkFixture {
  /// The plan that takes a run back, or why there is none.
  func reverting(
    _ run: Int64, by member: SmallCommission.Member = .chair, basis: String? = nil,
    progress: @escaping PlanProgress = { _, _ in }
  ) async throws -> PlanAnswer {
    try await fixture.cases.plan(
      BulkReversal(run: Int(run), reason: "nhầm", basis: basis), by: fixture.actor(member),
      progress: progress)
  }

  func revertPlan(
    of run: Int64, by member: SmallCommission.Member = .chair, basis: String? = nil
  ) async throws -> BulkPlan {
    let answer = try await reverting(run, by: member, basis: basis)
    guard case .planned(let plan) = answer else { throw Unexpected("\(answer)") }
    return plan
  }
}

extension Case {
  /// What an act may change: where the case stands, its people, its deadlines.
  var restorable: Restorable {
    Restorable(standing: standing, deadlines: deadlines.sorted { $0.id < $1.id })
  }

  struct Restorable: Hashable {
    let standing: Standing
    let deadlines: [Deadline]
  }
}
