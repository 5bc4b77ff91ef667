import JSON
import TestSupport
import Testing

@testable import AdminCLI

/// What was reviewed is what is done, from the condition to the list of what was left.
@Suite struct BulkReviewTests {
  private static let assign = "--action assign:deputy --reason 'Bàn giao' --as chair"
  private static let open =
    "case open short_check --body X98001.UBKT --title A --subject-unit X98001.CB1 --assign officer "
    + "--as officer -o json"

  @Test
  func
    `of a hundred cases three that changed are stale, a new one is left alone, and 3 is the exit`()
    async throws
  {
    try await SmallOffice.open { terminal, _ in
      for _ in 1...100 { _ = try await Self.openCase(on: terminal) }
      let condition = "--where 'responsible = officer and status = open'"
      let plan = await terminal.run("bulk plan \(condition) --expect 100 \(Self.assign)")
      try #require(plan.code == .done, "\(plan.errors)")
      let items = try JSON(parsing: plan.bytes)["items"]?.array ?? []
      let moved = [items[0], items[49], items[99]].compactMap { $0["target"]?.string }
      for code in moved {
        #expect(await terminal.run("case assign \(code) clerk --as officer").code == .done)
      }
      let new = try await Self.openCase(on: terminal)

      let applied = await terminal.run(
        "bulk apply - --workers 3 --chunk 10 --rate 2000/s --as chair", input: plan.output)
      #expect(applied.code == .partlyDone)
      #expect(applied.output == "partly_done 1 97/100\n")
      let failed = try JSON(
        parsing: await terminal.run("bulk items 1 --failed -o json --as chair").bytes)
      let lines = failed["items"]?.array ?? []
      #expect(lines.compactMap { $0["target"]?.string } == moved)
      for line in lines {
        #expect(line["outcome"] == "stale")
        #expect(line["detail"]?["by"] == "officer")
        #expect(line["detail"]?["event"] == "assigned")
        #expect(line["detail"]?["revision"] == 2)
      }
      #expect(try await Self.standing(of: new, on: terminal) == ["officer", "1"])
      #expect(try await Self.standing(of: moved[1], on: terminal) == ["clerk", "2"])

      let codes = await terminal.run("bulk items 1 --failed --ids --as chair").output
      let again = await terminal.run("bulk plan --ids - --expect 3 \(Self.assign)", input: codes)
      let second = await terminal.run("bulk apply - --as chair", input: again.output)
      #expect(second.output == "done 2 3/3\n")
      #expect(try await Self.standing(of: new, on: terminal) == ["officer", "1"])
    }
  }

  private static func openCase(on terminal: Terminal) async throws -> String {
    let answer = await terminal.run(open)
    return try #require(try JSON(parsing: answer.bytes)["case"]?.string, "\(answer.errors)")
  }

  /// Whose a case is, and its revision.
  private static func standing(of code: String, on terminal: Terminal) async throws -> [String] {
    let shown = try JSON(
      parsing: await terminal.run("case show \(code) -o json --as chair").bytes)
    return ["\(shown["responsible"]?.string ?? "?")", "\(shown["revision"]?.int ?? 0)"]
  }
}
