import Bulk
import Engine
import Testing

/// How what is decided afresh differs from what was planned.
@Suite struct PlanDifferenceTests {
  private let planned = BulkVerdict.done(PlanSample.outcome)

  private func fresh(_ change: (inout BulkOutcome) -> Void) -> BulkVerdict {
    var outcome = PlanSample.outcome
    change(&outcome)
    return .done(outcome)
  }

  @Test func `an outcome is the same whoever is told of it`() {
    #expect(planned.difference(from: fresh { $0.notices = ["khac": 9] }) == .same)
  }

  @Test func `dates that move are told with both days`() {
    let later = CivilDate(daysSince1970: 20_801)
    let move = PlanDifference.DateMove(planned: CivilDate(daysSince1970: 20_800), now: later)
    #expect(
      planned.difference(from: fresh { $0.due["conclusion"] = later })
        == .datesOnly(["conclusion": move]))
  }

  @Test func `only a later day under the plan's own calendar excuses another date`() {
    let plan = PlanSample.plan
    let item = BulkItem(target: "KT-2026-AAAAAA", revision: 4, verdict: planned)
    let planDay = plan.at.date
    let other = fresh { $0.due["conclusion"] = CivilDate(daysSince1970: 20_801) }
    func difference(_ verdict: BulkVerdict, _ day: CivilDate, _ calendar: Int?) -> PlanDifference {
      plan.difference(of: item, from: verdict, on: day, under: calendar)
    }
    let nextDay = planDay.advanced(byDays: 1)
    guard case .datesOnly = difference(other, nextDay, 3) else {
      Issue.record("a later day")
      return
    }
    #expect(difference(other, nextDay, 4) == .other(["calendar"]))
    #expect(difference(other, nextDay, nil) == .other(["calendar"]))
    #expect(difference(other, planDay, 3) == .other(["due"]))
    #expect(difference(other, planDay.advanced(byDays: -1), 3) == .other(["due"]))
    // A calendar that moves nothing is no difference.
    #expect(difference(planned, nextDay, 4) == .same)
  }

  @Test func `another set of deadlines is more than a date`() {
    #expect(planned.difference(from: fresh { $0.due["conclusion"] = nil }) == .other(["due"]))
  }

  @Test func `every field that differs is named`() {
    let other = fresh { outcome in
      outcome.step = "prepare"
      outcome.stage = .plan
      outcome.status = .paused
      outcome.responsible = nil
      outcome.body = "T1"
    }
    #expect(
      planned.difference(from: other) == .other(["step", "stage", "status", "responsible", "body"]))
  }

  @Test func `another verdict is named alone`() {
    let refused = BulkVerdict.refused(PlanSample.blockers)
    for (left, right) in [(planned, refused), (refused, .unchanged), (.unchanged, .notFound)] {
      #expect(left.difference(from: right) == .other(["verdict"]))
    }
    #expect(refused.difference(from: .refused(PlanSample.blockers.reversed())) == .same)
    #expect(
      refused.difference(from: .refused([PlanSample.blockers[0]])) == .other(["blockers"]))
  }

  @Test func `a summary counts verdicts, places, blockers, days and notices`() {
    let summary = PlanSummary(PlanSample.plan)
    #expect(summary.verdicts == ["done": 1, "unchanged": 1, "refused": 1, "not_found": 1])
    #expect(summary.doneCount == 1)
    #expect(summary.places.map(\.value.step) == ["approve_plan"])
    #expect(summary.blockers.map(\.value.code) == ["role_missing", "waiting_until"])
    #expect(summary.blockers.map(\.example) == ["KT-2026-CCCCCC", "KT-2026-CCCCCC"])
    #expect(summary.due.map(\.deadline) == ["báo_cáo", "conclusion"])
    #expect(summary.notices.map(\.count) == [2, 1])
  }
}
