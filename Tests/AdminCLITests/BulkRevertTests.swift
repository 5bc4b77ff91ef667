import Bulk
import Glibc
import JSON
import TestSupport
import Testing

@testable import AdminCLI

/// Taking a run back, and going to another version and back, as somebody at a terminal does it.
@Suite struct BulkRevertTests {
  @Test func `a plan goes to a file that is not there, or is written over when that is said`()
    async throws
  {
    try await SmallOffice.open { terminal, database in
      let code = try await opened(on: terminal)
      let plan = await terminal.run(
        "bulk plan --ids - --action assign:deputy --as chair", input: code)
      #expect(await terminal.run("bulk apply - --as chair", input: plan.output).code == .done)
      let path = "/tmp/\(database.name).revert.json"
      defer { unsafe unlink(path) }
      let revert = "bulk revert 1 --reason nhầm --out \(path) --as chair"
      let made = await terminal.run(revert)
      #expect(made.code == .done && made.output.isEmpty, "\(made.errors)")
      #expect(await terminal.run(revert).code == .conflict)
      #expect(await terminal.run("\(revert) --force").code == .done)
      #expect(await terminal.run("bulk apply \(path) --as chair").output == "done 2 1/1\n")
      let list = try JSON(parsing: await terminal.run("bulk list -o json --as chair").bytes)
      #expect(list["items"]?[0]?["reverts"] == 1)
    }
  }

  @Test func `a reversion that has ended says how to take back the rest`() async throws {
    try await SmallOffice.open { terminal, _ in
      let codes = [try await opened(on: terminal), try await opened(on: terminal)]
      let plan = await terminal.run(
        "bulk plan --ids - --action assign:deputy --as chair",
        input: codes.joined(separator: "\n"))
      #expect(
        await terminal.run("bulk apply - --as chair", input: plan.output).output == "done 1 2/2\n")
      let revert = await terminal.run("bulk revert 1 --reason nhầm --as chair")
      #expect(await terminal.run("case assign \(codes[1]) chair --as chair").code == .done)
      let apply = "bulk apply - --as chair"
      #expect(
        await terminal.run(apply, input: revert.output).output.hasPrefix("partly_done 2 1/2\n"))
      let again = await terminal.run(apply, input: revert.output)
      #expect(again.errors.contains("`casectl bulk revert 1 …` plans anew what it did not do."))
      #expect(!again.errors.contains("bulk plan"))
    }
  }

  @Test func `every deadline whose date would change is kept or restarted, and the run taken back`()
    async throws
  {
    try await SmallOffice.open { terminal, database in
      let code = try await opened(on: terminal)
      let before = await terminal.run("case deadlines \(code) -o csv --as chair").output
      let path = "/tmp/\(database.name).yaml"
      defer { unsafe unlink(path) }
      try TextFile.write(
        SmallOffice.process.replacing("commune: 40", with: "commune: 45"), to: path)
      let published = await terminal.run("process publish \(path) --as administrator")
      #expect(published.code == .done, "\(published.errors)")
      let migrate = "process migrate short_check --to 2 --as chair"
      let shown = await terminal.run("\(migrate) --plan -o json")
      let line = try JSON(parsing: shown.bytes)["items"]?[0]
      #expect(line?["verdict"] == "moves")
      #expect(line?["deadlines"]?[0]?["deadline"] == "whole")
      #expect(line?["deadlines"]?[0]?["kept"] != line?["deadlines"]?[0]?["restarted"])
      #expect(await terminal.run(migrate).code == .usage)
      let undecided = await terminal.run("\(migrate) --out -")
      #expect(undecided.code == .usage && undecided.output.isEmpty)
      #expect(undecided.errors.contains("whole"))
      #expect(await terminal.run("\(migrate) --out - --keep whole --restart whole").code == .usage)
      #expect(await terminal.run("\(migrate) --out - --keep whole --restart none").code == .usage)
      #expect(
        await terminal.run("\(migrate) --out - --keep whole --expect 2").code == .countDiffers)
      let plan = await terminal.run("\(migrate) --out - --restart whole --expect 1")
      #expect(plan.code == .done, "\(plan.errors)")
      #expect(
        try BulkPlan(parsing: Array(plan.output.utf8)).selection
          == "process = short_check and version < 2 and status in (open, paused)")
      let applied = await terminal.run("bulk apply - --as chair", input: plan.output)
      #expect(applied.output == "done 1 1/1\n")
      #expect(await terminal.run("case deadlines \(code) -o csv --as chair").output != before)
      let revert = await terminal.run("bulk revert 1 --reason nhầm --as chair")
      #expect(await terminal.run("bulk apply - --as chair", input: revert.output).code == .done)
      #expect(await terminal.run("case deadlines \(code) -o csv --as chair").output == before)
    }
  }

  @Test func `what cannot be taken back is told before anything is planned`() async throws {
    try await SmallOffice.open { terminal, _ in
      #expect(await terminal.run("bulk revert x --reason nhầm --as chair").code == .usage)
      #expect(await terminal.run("bulk revert 1 --as chair").code == .usage)
      #expect(await terminal.run("bulk revert 1 --reason nhầm --as chair").code == .notFound)
    }
  }

  private func opened(on terminal: Terminal) async throws -> String {
    let opened = await terminal.run(
      "case open short_check --body X98001.UBKT --title A --subject-unit X98001.CB1 --as chair")
    return String(opened.output.split(separator: " ")[1])
  }
}
