import Bulk
import Glibc
import JSON
import TestSupport
import Testing

@testable import AdminCLI

/// `casectl process migrate`: what becomes of each running case, and what has to be chosen for it.
@Suite struct ProcessMigrateTests {
  @Test func `where no date, step or ladder changes a case stays the same and nothing is chosen`()
    async throws
  {
    try await SmallOffice.open { terminal, database in
      let code = try await Self.open(on: terminal)
      let next = SmallOffice.process.replacing("Đọc kế hoạch rồi", with: "Đọc kỹ kế hoạch rồi")
      let forecasts = try await Self.forecasts(to: 2, published: next, on: terminal, database)
      #expect(forecasts.count == 1)
      #expect(forecasts[code]?["verdict"] == "same")
      #expect(forecasts[code]?["blockers"] == [])
      let deadline = forecasts[code]?["deadlines"]?[0]
      #expect(deadline?["kept"] != .null && deadline?["kept"] == deadline?["restarted"])
      let plan = await terminal.run(
        "process migrate short_check --to 2 --out - --expect 1 --as chair")
      #expect(plan.code == .done, "\(plan.errors)")
      let table = await terminal.run("process migrate short_check --to 2 --plan --as chair")
      #expect(table.output.contains("same") && !table.output.contains("→"), "\(table.output)")
    }
  }

  @Test func `a case moves for a new date, a new ladder or a deadline that begins, and says which`()
    async throws
  {
    try await SmallOffice.open { terminal, database in
      let code = try await Self.open(on: terminal)
      let ladder = SmallOffice.process.replacing("reminder: 5,", with: "reminder: 4,")
      let onLadder = try await Self.forecasts(to: 2, published: ladder, on: terminal, database)
      #expect(onLadder[code]?["verdict"] == "moves")
      #expect(onLadder[code]?["deadlines"]?[0]?["kept"] != .null)
      // The dates stay whatever is chosen, so nothing has to be.
      let kept = await terminal.run("process migrate short_check --to 2 --out - --as chair")
      #expect(kept.code == .done, "\(kept.errors)")
      let begun = try await Self.forecasts(
        to: 3,
        published: Self.withDrafting(limit: "kind: working, days: {province: 9, commune: 9}"),
        on: terminal, database)
      #expect(begun[code]?["verdict"] == "moves")
      let drafting = Self.deadline("drafting", of: begun[code])
      #expect(drafting?["kept"] == .null && drafting?["restarted"] == "2026-03-13")
      #expect(drafting?["blockers"] == [])
    }
  }

  @Test func `a case whose deadline is not there any more is stuck, and planned as refused`()
    async throws
  {
    try await SmallOffice.open { terminal, database in
      let code = try await Self.open(on: terminal)
      let next = SmallOffice.process.replacing("  whole:\n", with: "  entire:\n")
        .replacing("outer_deadline: whole", with: "outer_deadline: entire")
      let forecasts = try await Self.forecasts(to: 2, published: next, on: terminal, database)
      let forecast = forecasts[code]
      #expect(forecast?["verdict"] == "stuck")
      #expect(forecast?["blockers"]?[0]?["code"] == "deadline_not_in_version")
      #expect(forecast?["deadlines"]?[0]?["deadline"] == "whole")
      #expect(forecast?["deadlines"]?[0]?["restarted"] == .null)
      let plan = await terminal.run(
        "process migrate short_check --to 2 --out - --expect 0 --as chair")
      #expect(plan.code == .done, "\(plan.errors)")
      let item = try BulkPlan(parsing: plan.bytes).items.first
      #expect(item?.target == code && item?.verdict.word == "refused")
    }
  }

  @Test func `one who may not migrate a case is told so, and not that the version does not fit`()
    async throws
  {
    try await SmallOffice.open { terminal, database in
      let code = try await Self.open(on: terminal)
      let next = SmallOffice.process.replacing("commune: 40", with: "commune: 45")
      let forecasts = try await Self.forecasts(
        to: 2, published: next, by: "officer", on: terminal, database)
      #expect(forecasts[code]?["verdict"] == "stuck")
      #expect(forecasts[code]?["blockers"]?[0]?["code"] == "role_missing")
    }
  }

  @Test
  func
    `of several deadlines one that cannot be derived anew says why, and each still needs its choice`()
    async throws
  {
    try await SmallOffice.open { terminal, database in
      let (bare, filled) = try await Self.twoCases(on: terminal, database)
      let next = Self.withDrafting(limit: "kind: working, planned: report_by")
        .replacing("commune: 40", with: "commune: 45")
      let forecasts = try await Self.forecasts(to: 3, published: next, on: terminal, database)
      for code in [bare, filled] {
        #expect(forecasts[code]?["verdict"] == "moves")
        #expect(forecasts[code]?["blockers"] == [])
        let whole = Self.deadline("whole", of: forecasts[code])
        #expect(whole?["kept"] != .null && whole?["restarted"] != .null)
        #expect(whole?["kept"] != whole?["restarted"])
        #expect(whole?["blockers"] == [])
      }
      let stays = Self.deadline("drafting", of: forecasts[bare])
      #expect(stays?["kept"] == "2026-03-16" && stays?["restarted"] == .null)
      #expect(stays?["blockers"]?[0]?["code"] == "field_missing")
      #expect(stays?["blockers"]?[0]?["parameters"]?["field"] == "report_by")
      let moves = Self.deadline("drafting", of: forecasts[filled])
      #expect(moves?["kept"] == "2026-03-16" && moves?["restarted"] == "2026-03-27")
      #expect(moves?["blockers"] == [])

      let table = await terminal.run("process migrate short_check --to 3 --plan --as chair")
      #expect(
        table.output.contains("Drafting 16 Mar 2026 → – (\"Report due\" has not been filled in."),
        "\(table.output)")
      try await Self.chooseForEach(filled: filled, bare: bare, on: terminal)
    }
  }

  @Test(arguments: [
    "--keep whole", "--restart whole", "--reason x", "--expect 1", "--force", "--out -",
  ])
  func `what only a plan on file takes is a mistake beside --plan`(option: String) async throws {
    try await SmallOffice.open { terminal, _ in
      let answer = await terminal.run(
        "process migrate short_check --to 1 --plan \(option) --as chair")
      #expect(answer.code == .usage && answer.output.isEmpty)
      let name = option.split(separator: " ")[0]
      #expect(answer.errors.contains("--plan") && answer.errors.contains(name), "\(answer.errors)")
    }
  }
}

extension ProcessMigrateTests {
  /// No deadline goes without its choice; what was chosen is what is planned and done.
  private static func chooseForEach(
    filled: String, bare: String, on terminal: Terminal
  ) async throws {
    let out = "process migrate short_check --to 3 --out - --as chair"
    let undecided = await terminal.run(out)
    #expect(undecided.code == .usage && undecided.output.isEmpty)
    #expect(undecided.errors.contains("drafting, whole"), "\(undecided.errors)")
    let half = await terminal.run("\(out) --restart whole")
    #expect(half.code == .usage && half.errors.contains(": drafting."), "\(half.errors)")
    let both = await terminal.run("\(out) --restart whole --restart drafting --expect 1")
    #expect(both.code == .done, "\(both.errors)")
    let refused = try BulkPlan(parsing: both.bytes).items.filter { $0.verdict.word == "refused" }
    #expect(refused.map(\.target) == [bare])
    let plan = await terminal.run("\(out) --restart whole --keep drafting --expect 2")
    #expect(plan.code == .done, "\(plan.errors)")
    let applied = await terminal.run("bulk apply - --as chair", input: plan.output)
    #expect(applied.output == "done 1 2/2\n", "\(applied.errors)")
    for code in [bare, filled] {
      let shown = try JSON(
        parsing: await terminal.run("case deadlines \(code) -o json --as chair").bytes)
      let due = (shown["items"]?.array ?? []).reduce(into: [:]) { due, line in
        due[line["deadline"]?.string ?? "?"] = line["due"]?.string
      }
      #expect(due["drafting"] == "2026-03-16")
      #expect(due["whole"] == "2026-05-07")
    }
  }

  /// A case with both deadlines, and one in which the field is filled in that the next version asks for.
  private static func twoCases(
    on terminal: Terminal, _ database: TestDatabase
  ) async throws -> (bare: String, filled: String) {
    try await publish(
      withDrafting(limit: "kind: working, days: {province: 10, commune: 10}"), on: terminal,
      database)
    let (bare, filled) = (try await open(on: terminal), try await open(on: terminal))
    let set = await terminal.run("case set \(filled) report_by=27/03/2026 --as officer")
    try #require(set.code == .done, "\(set.errors)")
    return (bare, filled)
  }

  /// The short process with a second deadline under a limit.
  private static func withDrafting(limit: String) -> String {
    SmallOffice.process.replacing(
      "outer_deadline: whole",
      with: """
          drafting:
            title: {vi: "Soạn thảo", en: "Drafting"}
            starts: {opened: true}
            met_by: [{performed: submit_plan}]
            limit: {\(limit)}
            source: {text: "Để thử", verification: verified}
        outer_deadline: whole
        """)
  }

  /// Publishes a version, and gives what becomes of each case under it.
  private static func forecasts(
    to version: Int, published definition: String, by person: String = "chair",
    on terminal: Terminal, _ database: TestDatabase
  ) async throws -> [String: JSON] {
    try await publish(definition, on: terminal, database)
    let shown = await terminal.run(
      "process migrate short_check --to \(version) --plan -o json --as \(person)")
    try #require(shown.code == .done, "\(shown.errors)")
    let lines = try JSON(parsing: shown.bytes)["items"]?.array ?? []
    return Dictionary(uniqueKeysWithValues: lines.map { ($0["case"]?.string ?? "?", $0) })
  }

  private static func deadline(_ id: String, of forecast: JSON?) -> JSON? {
    forecast?["deadlines"]?.array?.first { $0["deadline"]?.string == id }
  }

  private static func publish(
    _ definition: String, on terminal: Terminal, _ database: TestDatabase
  ) async throws {
    let path = "/tmp/\(database.name).yaml"
    defer { unsafe unlink(path) }
    try TextFile.write(definition, to: path)
    let published = await terminal.run("process publish \(path) --as administrator")
    try #require(published.code == .done, "\(published.errors)")
  }

  private static func open(on terminal: Terminal) async throws -> String {
    let opened = await terminal.run(
      "case open short_check --body X98001.UBKT --title A --subject-unit X98001.CB1 --as officer "
        + "--assign officer -o json")
    return try #require(try JSON(parsing: opened.bytes)["case"]?.string, "\(opened.errors)")
  }
}
