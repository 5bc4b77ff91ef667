import Engine

extension CompilerFault {
  static let deadlines = [
    CompilerFault(
      "a limit of no days", .countOutOfRange(0, least: 1, most: 3650),
      at: "deadlines/deploy/limit/days/commune"
    ) { $0.edit(deadline: "deploy") { $0.limit.byLevel[.commune] = 0 } },
    CompilerFault(
      "a limit of more than ten years", .countOutOfRange(3651, least: 1, most: 3650),
      at: "deadlines/whole_case/limit/days/commune"
    ) { $0.edit(deadline: "whole_case") { $0.limit.byLevel[.commune] = 3651 } },
    CompilerFault(
      "a limit of more than 120 months", .countOutOfRange(121, least: 1, most: 120),
      at: "deadlines/whole_case/limit/days/commune"
    ) {
      $0.edit(deadline: "whole_case") {
        $0.limit = DeadlineRule.Limit(
          kind: .month, byLevel: [.province: 12, .commune: 121], planned: nil)
      }
    },
    CompilerFault(
      "an empty limit without a planned field", .limitMissing([.commune]),
      at: "deadlines/report/limit"
    ) { $0.edit(deadline: "report") { $0.limit.planned = nil } },
    CompilerFault(
      "a limit for a level that is not covered", .limitForUncoveredLevel(.cell),
      at: "deadlines/deploy/limit/days/cell"
    ) { $0.edit(deadline: "deploy") { $0.limit.byLevel[.cell] = 3 } },
    CompilerFault(
      "a planned field that is no date", .plannedFieldNotDate("period"),
      at: "deadlines/report/limit/planned"
    ) { $0.edit(deadline: "report") { $0.limit.planned = "period" } },
    CompilerFault(
      "a deadline met before it starts", .deadlineNeverMet("report"),
      at: "deadlines/report/met_by"
    ) { $0.edit(deadline: "report") { $0.metBy = [.performed("approve_plan"), .opened] } },
    CompilerFault(
      "a deadline met by a back action only", .deadlineNeverMet("whole_case"),
      at: "deadlines/whole_case/met_by"
    ) { $0.edit(deadline: "whole_case") { $0.metBy = [.performed("return_plan")] } },
    CompilerFault(
      "a deadline that a paper nowhere listed meets", .documentNotAvailable("letter"),
      at: "deadlines/report/met_by/0"
    ) {
      $0.edit(deadline: "report") { $0.metBy[0] = .document("letter") }
      $0.documents.append(CompilerSample.document("letter", CompilerSample.text("Thư", "Letter")))
    },
    CompilerFault(
      "a deadline met by nothing", .deadlineNeverMet("report"), at: "deadlines/report/met_by"
    ) { $0.edit(deadline: "report") { $0.metBy = [] } },
    CompilerFault(
      "a deadline that starts as the case ends", .deadlineNeverMet("report"),
      at: "deadlines/report/met_by"
    ) { $0.edit(deadline: "report") { $0.starts = .performed("drop_plan") } },
    CompilerFault(
      "a deadline longer than the outer",
      .deadlineExceedsOuter("deploy", .commune, days: 61, outer: 60),
      at: "deadlines/deploy/limit/days/commune"
    ) {
      $0.edit(deadline: "deploy") {
        $0.limit.kind = .calendar
        $0.limit.byLevel[.commune] = 61
      }
    },
    CompilerFault(
      "deadlines together longer than the outer",
      .chainExceedsOuter(["deploy", "report"], .province, days: 92, outer: 90),
      at: "deadlines/whole_case/limit/days/province"
    ) {
      $0.edit(deadline: "report") {
        $0.limit.byLevel[.province] = 56
        $0.metBy = [.performed("submit_report")]
      }
    },
    CompilerFault(
      "an extension by nobody", .nobodyMayExtend("deploy"), at: "deadlines/deploy/extension/by"
    ) { $0.edit(deadline: "deploy") { $0.extension?.by = [.system] } },
    CompilerFault(
      "a share of nothing", .invalidShare(Fraction(1, 0)), at: "deadlines/deploy/extension/share"
    ) { $0.edit(deadline: "deploy") { $0.extension?.share = Fraction(1, 0) } },
    CompilerFault(
      "an extension no times", .countOutOfRange(0, least: 1, most: 3650),
      at: "deadlines/deploy/extension/times"
    ) { $0.edit(deadline: "deploy") { $0.extension?.times = 0 } },
    CompilerFault(
      "a reminder after the escalation", .ladderOutOfOrder(rung: 1),
      at: "deadlines/deploy/ladder/1"
    ) { $0.edit(deadline: "deploy") { $0.ladder = [$0.ladder[2], $0.ladder[0]] } },
    CompilerFault(
      "a rung for nobody", .rungTellsNobody(rung: 1), at: "deadlines/deploy/ladder/1/to"
    ) { $0.edit(deadline: "deploy") { $0.ladder[1].audience = [.role(.system)] } },
    CompilerFault(
      "a negative reminder", .countOutOfRange(-1, least: 0, most: 3650),
      at: "deadlines/deploy/ladder/0/reminder"
    ) { $0.edit(deadline: "deploy") { $0.ladder[0].offset = -1 } },
    CompilerFault(
      "a reminder before the start", .reminderExceedsLimit(rung: 0, [.province, .commune]),
      at: "deadlines/deploy/ladder/0"
    ) { $0.edit(deadline: "deploy") { $0.ladder[0].offset = 11 } },
    CompilerFault(
      "a limit without a source", .sourceMissing("deploy"), at: "deadlines/deploy/source/text"
    ) { $0.edit(deadline: "deploy") { $0.source.text = "" } },
    CompilerFault(
      "a limit from a replaced text", .limitNotVerified(source: "89-QĐ/TW", .historical),
      at: "deadlines/deploy/source/verification"
    ) { $0.edit(deadline: "deploy") { $0.source.verification = .historical } },
  ]
}
