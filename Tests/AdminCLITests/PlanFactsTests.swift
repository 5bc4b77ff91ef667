import Bulk
import Engine
import Testing
import Texts

@testable import AdminCLI

/// The head of `bulk show`: whatever is kept with each case is there to be reviewed.
@Suite struct PlanFactsTests {
  @Test(arguments: [
    (
      BulkAction.command(
        .extend(
          "whole", by: DayCount(5, .working), reason: "Nhiều việc", basis: "Điều 5",
          decision: "12-QĐ/UBKT")),
      ["Reason: Nhiều việc", "Basis: Điều 5", "Decision: 12-QĐ/UBKT"],
      ["Lý do: Nhiều việc", "Căn cứ: Điều 5", "Quyết định số: 12-QĐ/UBKT"]
    ),
    (
      .command(.pause(reason: "Bão", basis: "CĐ 01", decision: "01-QĐ")),
      ["Reason: Bão", "Basis: CĐ 01", "Decision: 01-QĐ"],
      ["Lý do: Bão", "Căn cứ: CĐ 01", "Quyết định số: 01-QĐ"]
    ),
    (
      .command(.cancel(reason: "Trùng", basis: "QĐ 02")), ["Reason: Trùng", "Basis: QĐ 02"],
      ["Lý do: Trùng", "Căn cứ: QĐ 02"]
    ),
    (
      .command(.transfer(to: "X98002.UBKT", reason: "Sáp nhập", basis: "NQ 03")),
      ["Reason: Sáp nhập", "Basis: NQ 03"], ["Lý do: Sáp nhập", "Căn cứ: NQ 03"]
    ),
    (
      .command(.perform("submit_plan", reason: "Theo chương trình")),
      ["Reason: Theo chương trình"], ["Lý do: Theo chương trình"]
    ),
    (.command(.resume(reason: "Xong")), ["Reason: Xong"], ["Lý do: Xong"]),
    (.command(.reopen(reason: "Còn việc")), ["Reason: Còn việc"], ["Lý do: Còn việc"]),
    (.command(.assign("deputy")), ["Reason: Của kế hoạch"], ["Lý do: Của kế hoạch"]),
    (
      .open(BulkOpening(process: nil, grade: .secret, responsible: "officer")),
      ["Grade: Secret", "Responsible: officer", "Reason: Của kế hoạch"],
      ["Độ mật: Tối mật", "Phụ trách: officer", "Lý do: Của kế hoạch"]
    ),
    (
      .open(BulkOpening(process: nil, grade: .internal, responsible: nil)),
      ["Grade: Internal", "Reason: Của kế hoạch"],
      ["Độ mật: Lưu hành nội bộ", "Lý do: Của kế hoạch"]
    ),
    (
      .revert(BulkReversal(run: 7, reason: "Nhầm", basis: "Kế hoạch 12")),
      ["Reason: Nhầm", "Basis: Kế hoạch 12"], ["Lý do: Nhầm", "Căn cứ: Kế hoạch 12"]
    ),
    (.revert(BulkReversal(run: 7, reason: "Nhầm", basis: nil)), ["Reason: Nhầm"], ["Lý do: Nhầm"]),
  ])
  func `all that is kept with each case is shown, in both languages`(
    action: BulkAction, english: [String], vietnamese: [String]
  ) {
    #expect(Self.facts(of: action, in: .english) == english)
    #expect(Self.facts(of: action, in: .vietnamese) == vietnamese)
  }

  @Test func `what an action does not have leaves no line`() {
    let perform = BulkAction.command(.perform("submit_plan", reason: nil))
    #expect(Self.facts(of: perform, in: .english) == [])
  }

  /// The lines between the action and the selection.
  private static func facts(of action: BulkAction, in language: Language) -> [String] {
    var reason: String? = "Của kế hoạch"
    if case .command(.perform) = action { reason = nil }
    let plan = BulkPlan(
      action: action, actReason: reason, selection: "ids", madeBy: "chair", onBehalfOf: nil,
      at: .startOfDay(CivilDate(daysSince1970: 20_800)), calendarVersion: 1, processes: [],
      items: [])
    let lines = PlanPage(plan, PlanSummary(plan), language: language).lines(width: nil)
    let selection = PlanPhrase.selection[language]
    return Array(lines.dropFirst().prefix { !$0.hasPrefix("\(selection): ") })
  }
}
