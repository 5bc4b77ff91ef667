import Bulk
import Casework
import Engine
import Glibc
import JSON
import Postgres
import Store
import TestSupport
import Testing

@testable import AdminCLI

/// Applying plans as somebody at a terminal does it.
@Suite struct BulkRunTests {
  @Test func `a partial run ends with 3, and its failures come back as a list to plan again`()
    async throws
  {
    try await SmallOffice.open { terminal, database in
      let (codes, path) = try await plan(terminal, database)
      defer { unsafe unlink(path) }
      _ = await terminal.run("case assign \(codes[1]) officer --as chair")
      let applied = await terminal.run("bulk apply \(path) --as chair --workers 2 --rate 1000/s")
      #expect(applied.code == .partlyDone, "\(applied.errors)")
      #expect(applied.output == "partly_done 1 2/3\n")
      // Nothing of progress in a pipe.
      #expect(!applied.errors.contains("\r"))
      let failed = await terminal.run("bulk items 1 --failed --ids --as chair")
      #expect(failed.output == "\(codes[1])\n")
      let items = await terminal.run("bulk items 1 -o json --as chair")
      let lines = try JSON(parsing: items.bytes)["items"]?.array ?? []
      #expect(lines.compactMap { $0["outcome"]?.string } == ["done", "stale", "done"])
      #expect(lines[1]["detail"]?["by"]?.string == "chair")
      #expect(await terminal.run("bulk items 1 --as officer").code == .notFound)
      let again = await terminal.run("bulk apply \(path) --as chair")
      #expect(again.output == applied.output)
      #expect(again.errors.contains("items 1 --failed --state not_done --ids | casectl bulk plan"))
      #expect(!again.errors.contains("--new-run"))
    }
  }

  @Test func `a run is listed, told of and steered by its number`() async throws {
    try await SmallOffice.open { terminal, database in
      let (_, path) = try await plan(terminal, database)
      defer { unsafe unlink(path) }
      #expect(await terminal.run("bulk apply \(path) --as chair").output == "done 1 3/3\n")
      let list = await terminal.run("bulk list -o csv --as chair")
      #expect(list.output.contains("\n1,done,"))
      let status = await terminal.run("bulk status 1 -o json --as chair")
      #expect(try JSON(parsing: status.bytes)["done"]?.int == 3)
      #expect(await terminal.run("bulk cancel 1 --as chair").code == .notFound)
      #expect(await terminal.run("bulk status 2 --as chair").code == .notFound)
      let inbox = await terminal.run("inbox list --as deputy")
      #expect(inbox.output.contains("Bulk run 1 by Trần Thị Bình: 3 cases that concern you"))
    }
  }

  @Test(arguments: [BulkRun.Status.running, .suspended])
  func `a run that has not ended is a conflict, whatever was done of it`(status: BulkRun.Status) {
    var tally = BulkTally()
    (tally.items, tally.waiting) = (3, 3)
    let state = BulkRuns.State(run: 1, status: status, tally: tally)
    let failure = #expect(throws: Failure.self) { try Context.offline().tell(state) }
    #expect(failure.map { ExitCode($0) } == .conflict)
    #expect(failure?.remark.code == "run_not_ended")
  }

  @Test func `a run left behind is told as one, taken up again, and cancelled by who leads there`()
    async throws
  {
    try await SmallOffice.open { terminal, database in
      let (_, path) = try await plan(terminal, database)
      defer { unsafe unlink(path) }
      try database.connect(as: .superuser).execute(
        .sql("ALTER TABLE bulk_chunks ADD CONSTRAINT only_one CHECK (id < 2)"))
      #expect(await terminal.run("bulk apply \(path) --chunk 1 --as chair").code == .failed)
      let status = await terminal.run("bulk status 1 --as chair")
      #expect(status.output.contains("running, nobody at work"), "\(status)")
      let left = try JSON(parsing: await terminal.run("bulk status 1 -o json --as chair").bytes)
      #expect(left["at_work"]?.int == 0 && left["done"]?.int == 1 && left["waiting"]?.int == 2)
      let resumed = await terminal.run("bulk resume 1 --as chair")
      #expect(resumed.code == .done && resumed.output == "unchanged 1\n")
      #expect(resumed.errors.contains("No process is at work on run 1; `casectl bulk apply`"))
      let json = try JSON(parsing: await terminal.run("bulk resume 1 -o json --as chair").bytes)
      #expect(json["outcome"] == "unchanged" && json["status"] == "running")
      #expect(await terminal.run("bulk cancel 1 --as deputy").code == .notFound)
      #expect(await terminal.run("bulk suspend 1 --as administrator").code == .notFound)
      #expect(await terminal.run("bulk cancel 1 --as administrator").output == "cancelled 1\n")
      let again = await terminal.run("bulk cancel 1 --as administrator")
      #expect(again.code == .done && again.output == "unchanged 1\n")
      #expect(!again.errors.contains("No process"))
      let told = await terminal.run("bulk status 1 --as chair")
      #expect(told.output.contains("cancelled by administrator"), "\(told)")
      let inbox = await terminal.run("inbox list --as deputy")
      #expect(inbox.output.contains("Bulk run 1 by Trần Thị Bình: 1 case"), "\(inbox)")
    }
  }

  @Test func `what is no plan, and numbers that are none, are told before anything is asked`()
    async throws
  {
    try await SmallOffice.open { terminal, _ in
      #expect(await terminal.run("bulk apply /dev/null --as chair").code == .failed)
      #expect(await terminal.run("bulk apply /dev/null --workers 0").code == .usage)
      #expect(await terminal.run("bulk apply /dev/null --rate fast").code == .usage)
      for option in ["--workers 2", "--rate 5/s", "--chunk 10"] {
        let answer = await terminal.run("bulk apply /dev/null --atomic \(option) -o json")
        #expect(answer.code == .usage)
        let told = try JSON(parsing: answer.errors)["error"]
        #expect(told?["code"] == "conflicting_options", "\(answer.errors)")
      }
      #expect(await terminal.run("bulk status x --as chair").code == .usage)
    }
  }

  /// Three cases, and a file with a plan that gives them to the deputy.
  private func plan(
    _ terminal: Terminal, _ database: TestDatabase
  ) async throws -> (codes: [String], path: String) {
    for _ in 1...3 {
      let opened = await terminal.run(
        "case open short_check --body X98001.UBKT --title A --subject-unit X98001.CB1 --as chair")
      #expect(opened.code == .done, "\(opened.errors)")
    }
    let rows = try database.connect(as: .superuser).execute(
      .sql("SELECT state FROM cases ORDER BY code"))
    let items = try rows.map { row in
      var state = try Case(stored: JSONView(column: row[0, as: String.self]))
      state.responsible = "deputy"
      return BulkItem(
        target: state.code.rawValue, revision: state.revision,
        verdict: .done(BulkOutcome(state, notices: [:])))
    }
    let plan = BulkPlan(
      action: .command(.assign("deputy")), actReason: "bàn giao",
      selection: BulkPlan.idsSelection, madeBy: "chair", onBehalfOf: nil,
      at: .startOfDay(.literal("2026-03-02")), calendarVersion: 1, processes: [], items: items)
    let path = "/tmp/\(database.name).plan.json"
    try TextFile.write(String(decoding: plan.fileBytes, as: UTF8.self), to: path)
    return (items.map(\.target), path)
  }
}

extension CivilDate {
  fileprivate static func literal(_ text: String) -> CivilDate {
    guard let date = CivilDate(iso: text) else { preconditionFailure("\(text) is no date") }
    return date
  }
}
