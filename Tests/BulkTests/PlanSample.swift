import Bulk
import Engine

/// A small plan with a target of every verdict.
enum PlanSample {
  static let plan = BulkPlan(
    action: .command(.perform("submit_plan", reason: "theo kế hoạch")), actReason: nil,
    selection: BulkPlan.idsSelection, madeBy: "an.nguyen", onBehalfOf: "binh.tran",
    at: moment, calendarVersion: 3,
    processes: [
      ProcessReference(code: "thematic_supervision", version: 10),
      ProcessReference(code: "thematic_supervision", version: 2),
    ],
    items: [
      BulkItem(target: "KT-2026-DDDDDD", revision: nil, verdict: .notFound),
      BulkItem(target: "KT-2026-BBBBBB", revision: 7, verdict: .unchanged),
      BulkItem(target: "KT-2026-AAAAAA", revision: 4, verdict: .done(outcome)),
      BulkItem(target: "KT-2026-CCCCCC", revision: 12, verdict: .refused(blockers)),
    ])

  static let moment = Moment(microseconds: 1_795_000_000_123_456)

  static let outcome = BulkOutcome(
    step: "approve_plan", stage: .decision, status: .open,
    due: [
      "conclusion": CivilDate(daysSince1970: 20_800), "báo_cáo": CivilDate(daysSince1970: 20_700),
    ],
    responsible: "an.nguyen", body: "T25.UBKT", notices: ["chi.le": 1, "an.nguyen": 2])

  static let blockers = [
    BlockerNote(
      Blocker(.roleMissing([.chair, .clerk]), clearedBy: [.role(.chair), .role(.clerk)])),
    BlockerNote(
      Blocker(
        .waitingUntil(CivilDate(daysSince1970: 20_650)),
        clearedBy: [.date(CivilDate(daysSince1970: 20_650))])),
  ]

  /// The same plan with another action.
  static func plan(_ command: Command) -> BulkPlan {
    var plan = plan
    plan.action = .command(command)
    return plan
  }
}
