@testable import AdminCLI
import Bulk
import Engine
import JSON
import TestSupport
import Testing

/// `casectl bulk plan` and `casectl bulk show`.
@Suite struct BulkCommandTests {
  @Test func `a plan is made from codes on the standard input, and shown to people and programs`()
    async throws
  {
    try await SmallOffice.open { terminal, _ in
      let code = try await Self.openCase(on: terminal)
      let codes = "\u{FEFF}# to be planned\n\n  \(code.lowercased())\r\nKT-2026-NOSUCH\n\(code)\n"
      let made = await terminal.run(
        "bulk plan --ids - --action assign:deputy --at 2026-03-02T10:30 --as officer", input: codes)
      #expect(made.code == .done)
      #expect(made.errors.contains("2 targets: 1 to do, 0 unchanged, 0 refused, 1 not found"))
      let plan = try BulkPlan(parsing: Array(made.output.utf8))
      #expect(plan.items.map(\.target).sorted() == [code, "KT-2026-NOSUCH"].sorted())
      #expect("\(plan.at)" == "2026-03-02T10:30:00.000000+07:00")
      #expect(plan.madeBy == "officer")

      let shown = await terminal.run("bulk show -", input: made.output)
      #expect(shown.code == .done)
      #expect(shown.output.contains("Action: assign:deputy"))
      #expect(shown.output.contains("To do: 1   Unchanged: 0   Refused: 0   Not found: 1"))
      let json = try JSON(
        parsing: await terminal.run("bulk show - -o json", input: made.output).output)
      #expect(json["verdicts"]?["done"] == 1)
      #expect(json["notices"]?["deputy"] == 1)
      #expect(json["places"]?[0]?["step"] == "prepare")
      let listed = await terminal.run(
        "bulk show - --verdict not_found -o csv", input: made.output)
      #expect(listed.output.hasPrefix("target,revision,verdict,"))
      #expect(listed.output.contains("KT-2026-NOSUCH,,not_found,"))
      #expect(!listed.output.contains(code))
    }
  }

  @Test func `a condition counts from the day for which is decided, and the plan has that moment`()
    async throws
  {
    try await SmallOffice.open { terminal, _ in
      let code = try await Self.openCase(on: terminal)
      // Opened on 2 March, due on 28 April.
      let cases: [(condition: String, day: String?, finds: Bool)] = [
        ("overdue", nil, false), ("overdue", "2026-04-28", false), ("overdue", "2026-04-29", true),
        ("overdue > 2d", "2026-04-30", false), ("overdue > 2d", "2026-05-01", true),
        ("overdue != 1d", "2026-04-29", false), ("not overdue < 3d", "2026-04-30", false),
        ("due within 7d", nil, false), ("due within 7d", "2026-04-20", false),
        ("due within 7d", "2026-04-21", true), ("due = today + 1d", "2026-04-27", true),
        ("opened = today", nil, true), ("opened = today", "2026-03-03", false),
        ("opened <= today - 1w", "2026-03-09", true), ("opened = 2026-03-02", "2026-05-01", true),
      ]
      for (condition, day, finds) in cases {
        let at = day.map { "--at \($0) " } ?? ""
        let made = await terminal.run(
          "bulk plan --where '\(condition)' --action assign:deputy \(at)--as officer")
        #expect(made.code == .done, "\(made.errors)")
        let plan = try BulkPlan(parsing: made.bytes)
        #expect(plan.items.map(\.target) == (finds ? [code] : []), "\(condition) \(at)")
        if let day { #expect("\(plan.at)".hasPrefix(day)) }
      }
    }
  }

  @Test func `a refused case is listed with all its blockers`() async throws {
    try await SmallOffice.open { terminal, _ in
      let code = try await Self.openCase(on: terminal)
      let made = await terminal.run(
        "bulk plan --ids - --action perform:submit_plan --as clerk", input: code)
      let shown = await terminal.run("bulk show -", input: made.output)
      for part in [
        "perform:submit_plan (Submit the plan)", "This may be done by: Deputy chair or Officer.",
        "The dossier lacks the paper \"Plan\". [plan] (such as \(code))",
        "\"Theme\" has not been filled in. [theme]", "Who can clear it: ",
      ] {
        #expect(shown.output.contains(part), "\(shown.output)")
      }
      let vietnamese = await terminal.run("bulk show - --lang vi", input: made.output)
      #expect(vietnamese.output.contains("Bị từ chối: 1"))
      #expect(vietnamese.output.contains("Hồ sơ còn thiếu văn bản “Kế hoạch kiểm tra”. [plan]"))
      let items = await terminal.run("bulk show - --items --lang vi", input: made.output)
      #expect(items.output.contains("Hồ sơ còn thiếu văn bản “Kế hoạch kiểm tra”. [plan]"))
      #expect(items.output.contains("Người xử lý được: "))
    }
  }

  @Test func `of many who can clear a blocker away the first few are named, and how many more`()
    throws
  {
    let people = (1...5).map { PersonCode("p\($0)") }
    let items = people.map { person in
      BulkItem(
        target: "KT-\(person)", revision: 1,
        verdict: .refused([
          BlockerNote(
            Blocker(.documentMissing("plan"), clearedBy: [.role(.officer), .person(person)]))
        ]))
    }
    let plan = BulkPlan(
      action: .command(.perform("submit_plan", reason: nil)), actReason: nil, selection: "ids",
      madeBy: "p1", onBehalfOf: nil, at: .startOfDay(CivilDate(daysSince1970: 20_800)),
      calendarVersion: 1, processes: [], items: items)
    let summary = PlanSummary(plan)
    #expect(summary.blockers.map(\.count) == [5])
    #expect(summary.blockers[0].value.clearedBy.count == 6)
    let lines = PlanPage(plan, summary, language: .english).lines(width: nil)
    #expect(lines.contains("  Who can clear it: Officer, p1, p2 or p3, and 2 more."), "\(lines)")
  }

  @Test func `another number than was expected ends with 2`() async throws {
    try await SmallOffice.open { terminal, _ in
      let code = try await Self.openCase(on: terminal)
      let plan = "bulk plan --ids - --action assign:deputy --as officer"
      let differs = await terminal.run("\(plan) --expect 2", input: code)
      #expect(differs.code == .countDiffers)
      #expect(differs.output.isEmpty)
      let agrees = await terminal.run("\(plan) --expect 1", input: code)
      #expect(agrees.code == .done)
      #expect(await terminal.run("bulk show - --expect 1", input: agrees.output).code == .done)
      #expect(
        await terminal.run("bulk show - --expect 3", input: agrees.output).code == .countDiffers)
    }
  }

  @Test(arguments: [
    "--action fly", "--action perform", "--action perform:", "--action pause:now",
    "--action resume", "--action extend:whole --reason x", "--action assign:deputy --by 7d",
    "--action cancel --reason x", "--action open --grade blue", "--action assign:deputy --at noon",
    "--action assign:deputy --at 2026-03-02T25:00",
  ])
  func `an action that is typed wrong is a mistake`(options: String) async throws {
    try await SmallOffice.open { terminal, _ in
      let answer = await terminal.run("bulk plan --ids - \(options) --as officer", input: "X")
      #expect(answer.code == .usage, "\(answer.errors)")
      #expect(answer.output.isEmpty)
    }
  }

  @Test func `what is not there is not found`() async throws {
    try await SmallOffice.open { terminal, _ in
      for options in ["--action assign:nobody", "--action open:no_process"] {
        for ids in ["", "CT-2026-1"] {
          let answer = await terminal.run("bulk plan --ids - \(options) --as officer", input: ids)
          #expect(answer.code == .notFound && answer.output.isEmpty, "\(answer)")
        }
      }
      #expect(await terminal.run("bulk show /no/such/plan").code == .notFound)
    }
  }

  @Test func `a file that is no plan is told the place, in both languages`() async throws {
    try await SmallOffice.open { terminal, _ in
      let file = #"{"casework_plan": 1, "action": {"kind": "resume"}}"#
      let english = await terminal.run("bulk show -", input: file)
      #expect(english.code == .failed)
      #expect(english.errors == "-: action.reason: is missing.\n")
      let vietnamese = await terminal.run("bulk show - --lang vi", input: file)
      #expect(vietnamese.errors == "-: action.reason: còn thiếu.\n")
      let json = await terminal.run("bulk show - -o json", input: "[")
      let told = try JSON(parsing: json.errors)
      #expect(told["error"]?["code"] == "not_json")
    }
  }

  private static func openCase(on terminal: Terminal) async throws -> String {
    let answer = await terminal.run(
      "case open short_check --body X98001.UBKT --title Thu --subject-unit X98001.CB1 "
        + "--assign officer --as officer -o json")
    let code = try JSON(parsing: answer.output)["case"]?.string
    return try #require(code, "\(answer)")
  }
}
