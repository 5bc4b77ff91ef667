import JSON
import Postgres
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
    try await SmallOffice.open { terminal, database in
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
        #expect(line["detail"]?["step"] == "prepare")
        #expect(line["detail"]?["status"] == "open")
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

  @Test func `a program's items become cases once, and the run says which became which`()
    async throws
  {
    try await SmallOffice.open { terminal, database in
      let items = try await Self.importItems(4, on: terminal, database)
      let open = "bulk plan --ids - --action open:short_check --assign officer --as chair"
      let plan = await terminal.run("\(open) --expect 4", input: items.joined(separator: "\n"))
      try #require(plan.code == .done, "\(plan.errors)")
      let applied = await terminal.run("bulk apply - --chunk 3 --as chair", input: plan.output)
      #expect(applied.output == "done 1 4/4\n", "\(applied.errors)")

      let lines = try JSON(parsing: await terminal.run("bulk items 1 -o json --as chair").bytes)
      let pairs = (lines["items"]?.array ?? []).map { ($0["target"]?.string, $0["case"]?.string) }
      #expect(pairs.map(\.0) == items)
      #expect(Set(pairs.map(\.1)).count == 4)
      for (item, code) in pairs {
        let shown = await terminal.run("case show \(try #require(code)) -o json --as chair")
        #expect(try JSON(parsing: shown.bytes)["program_item"]?.string == item)
      }
      let table = await terminal.run("bulk items 1 --as chair").output
      for (item, code) in pairs {
        let line = table.split(separator: "\n").first { $0.hasPrefix(item ?? "?") }
        #expect(line?.contains(code ?? "?") == true, "\(table)")
      }
      #expect(
        await terminal.run("bulk apply - --as chair", input: plan.output).output == applied.output)
      let later = await terminal.run(open, input: items.joined(separator: "\n"))
      #expect(later.errors.contains("0 to do, 4 unchanged"))
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

  /// Imports so many lines of a program of the commune.
  ///
  /// - Returns: The codes of the items, sorted.
  private static func importItems(
    _ count: Int, on terminal: Terminal, _ database: TestDatabase
  ) async throws -> [String] {
    let lines = (1...count).map {
      "Đảng ủy xã Mẫu,2026,\($0),kiểm tra,Chi bộ thôn \($0),Nội dung \($0),quý I\n"
    }
    let csv = "issuing_body,year,item_no,kind,subject,content,period\n" + lines.joined()
    let answer = await terminal.run(
      "program import - --body X98001 --title 2026 --as clerk", input: csv)
    try #require(answer.code == .done, "\(answer.errors)")
    let rows = try database.connect(as: .superuser).execute(
      .sql("SELECT code FROM program_items ORDER BY code COLLATE \"C\""))
    return rows.map { $0[0, as: String.self] }
  }
}
