import Bulk
import Engine
import JSON
import Testing

/// The file of a plan, there and back.
@Suite struct PlanFileTests {
  @Test func `a plan is read back as it was written, and written the same again`() throws {
    let bytes = PlanSample.plan.fileBytes
    let read = try BulkPlan(parsing: bytes)
    #expect(read == PlanSample.plan)
    #expect(read.fileBytes == bytes)
    #expect(try BulkPlan(json: read.json) == read)
    #expect(try JSON(parsing: bytes) == read.json)
  }

  @Test func `items stand in the order of their targets, whatever order they came in`() {
    var shuffled = PlanSample.plan.items
    shuffled.swapAt(0, 3)
    let plan = BulkPlan(
      action: PlanSample.plan.action, actReason: nil, selection: "ids", madeBy: "an.nguyen",
      onBehalfOf: nil, at: PlanSample.moment, calendarVersion: nil, processes: [], items: shuffled)
    #expect(plan.items == PlanSample.plan.items)
    #expect(PlanSample.plan.processes.map(\.version) == [2, 10])
  }

  @Test func `an item is a line of its own`() {
    let lines = String(decoding: PlanSample.plan.fileBytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("    {\"target\":") }.count == 4)
    #expect(lines.last == "}")
  }

  @Test func `every action of a plan is read back as it was written`() throws {
    let days = DayCount(5, .working)
    let commands: [Command] = [
      .perform("submit_plan", reason: nil), .perform("submit_plan", reason: "hai\ndòng"),
      .assign("an.nguyen"),
      .extend("conclusion", by: days, reason: "bão", basis: "thiên tai", decision: "14-QĐ/ĐU"),
      .pause(reason: "chờ", basis: "Điều 3", decision: "12-CV/ĐU"), .resume(reason: "tiếp tục"),
      .cancel(reason: "nhầm", basis: "13-QĐ/ĐU"), .reopen(reason: "còn việc"),
    ]
    for command in commands {
      #expect(command.isForBulk)
      let plan = PlanSample.plan(command)
      #expect(try BulkPlan(parsing: plan.fileBytes) == plan)
    }
  }

  @Test func `a plan that takes a run back is read back as it was written`() throws {
    var plan = PlanSample.plan
    for basis in [nil, "13-QĐ/ĐU"] {
      plan.action = .revert(BulkReversal(run: 12, reason: "nhầm đối tượng", basis: basis))
      #expect(try BulkPlan(parsing: plan.fileBytes) == plan)
      #expect(plan.action.revertedRun == 12)
    }
  }

  @Test func `of a hidden case a plan has no revision, of any other that is refused it has one`()
    throws
  {
    var plan = PlanSample.plan
    plan.action = .revert(BulkReversal(run: 12, reason: "nhầm", basis: nil))
    plan.items = [BulkItem(target: "A", revision: nil, verdict: .refused([.caseHidden]))]
    #expect(try BulkPlan(parsing: plan.fileBytes) == plan)
    plan.items[0].revision = 3
    #expect(throws: PlanFault.self) { try BulkPlan(parsing: plan.fileBytes) }
    let other = BlockerNote(code: "act_stays", parameters: [])
    plan.items[0].verdict = .refused([other])
    #expect(try BulkPlan(parsing: plan.fileBytes) == plan)
    plan.items[0].revision = nil
    #expect(throws: PlanFault.self) { try BulkPlan(parsing: plan.fileBytes) }
  }

  @Test func `what a run did is compensated, and only what it opened is cancelled`() {
    let opening = BulkOpening(process: nil, grade: .internal, responsible: nil)
    #expect(BulkAction.open(opening).compensation == .cancellation)
    let reversal = BulkReversal(run: 12, reason: "nhầm", basis: nil)
    #expect(BulkAction.revert(reversal).compensation == .standingAgain)
    #expect(BulkAction.command(.assign("an.nguyen")).compensation == .standingAgain)
    #expect(reversal.command(for: 3...4) == .revert(3...4, reason: "nhầm", basis: nil))
  }

  @Test func `a plan that opens cases has no revisions`() throws {
    var plan = PlanSample.plan
    plan.action = .open(
      BulkOpening(process: "thematic_supervision", grade: .internal, responsible: "an.nguyen"))
    plan.items = [BulkItem(target: "T25-2026-1", revision: nil, verdict: .done(PlanSample.outcome))]
    #expect(try BulkPlan(parsing: plan.fileBytes) == plan)
    plan.items[0].revision = 3
    let fault = PlanFault(.badValue(.nothing), at: "items[0].revision")
    #expect(throws: fault) { try BulkPlan(parsing: plan.fileBytes) }
  }

  @Test func `a closed case keeps its result in the plan`() throws {
    var plan = PlanSample.plan
    var outcome = PlanSample.outcome
    for status in [BulkStatus.paused, .closed("no_violation"), .cancelled] {
      outcome.status = status
      plan.items[0].verdict = .done(outcome)
      #expect(try BulkPlan(parsing: plan.fileBytes) == plan)
    }
  }

  @Test func `a plan keeps the titles of the parts that it names, and of no others`() throws {
    func part(_ kind: TitledPart.Kind, _ id: String, _ vi: String, _ en: String) -> TitledPart {
      TitledPart(kind, id, LocalizedText(vi: vi, en: en))
    }
    var plan = PlanSample.plan
    let submit = part(.action, "submit_plan", "Trình kế hoạch", "Submit the plan")
    let step = part(.step, "approve_plan", "Duyệt", "Approve")
    plan.takeTitles(from: [
      step, part(.step, "report", "Báo cáo", "Report"),
      part(.deadline, "conclusion", "Hai\ndòng", "Two lines"), submit,
      part(.action, "submit_plan", "Trình", "Another process's title"),
      part(.outcome, "approve_plan", "Duyệt", "Of another kind"),
    ])
    #expect(plan.titles.parts == [submit, step])
    let read = try BulkPlan(parsing: plan.fileBytes)
    #expect(read == plan)
    #expect(read.fileBytes == plan.fileBytes)
  }

  @Test func `a plan without items is a plan`() throws {
    var plan = PlanSample.plan
    plan.items = []
    plan.processes = []
    #expect(try BulkPlan(parsing: plan.fileBytes) == plan)
  }
}
