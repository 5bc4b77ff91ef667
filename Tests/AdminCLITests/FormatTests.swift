import AdminCLI
import JSON
import TestSupport
import Testing

/// What programs read: stable keys, and the same bytes whatever the language.
@Suite struct FormatTests {
  static let readings = [
    "case list", "case list --all", "case show KT-2026-E2WLG9", "case why KT-2026-E2WLG9",
    "case deadlines KT-2026-E2WLG9", "case history KT-2026-E2WLG9",
    "case team list KT-2026-E2WLG9", "doc list KT-2026-E2WLG9", "task list KT-2026-E2WLG9",
    "task list", "finding list KT-2026-E2WLG9", "remedy list KT-2026-E2WLG9", "remedy list",
    "deadline list", "case count", "case count --by stage", "inbox list", "work", "work --waiting",
    "whoami", "number books", "number list X98001.UBKT",
    "case act KT-2026-E2WLG9 submit_plan --dry-run",
  ]

  /// A case with one of everything.
  private static let scene = [
    "number open-book X98001.UBKT KH --term 2026 --from 01/01/2026",
    "case open short_check --body X98001.UBKT --title 'Thu, chi \"đảng phí\"' "
      + "--subject-unit X98001.CB1",
    "case tick KT-2026-E2WLG9 asked", "case set KT-2026-E2WLG9 theme=Thu report_by=01/04/2026",
    "case team add KT-2026-E2WLG9 secondOfficer --role team_leader",
    "doc add KT-2026-E2WLG9 - --file-type txt --type plan --title A --on 02/03/2026 "
      + "--number-from-book --signer 'Trần Thị Bình'",
    "task add KT-2026-E2WLG9 Họp --owner officer --due 13/03/2026",
    "finding add KT-2026-E2WLG9 'Nộp chậm'",
    "remedy add KT-2026-E2WLG9 1 'Nộp đủ' --assignee 'Chi bộ' --due 31/03/2026",
  ]

  @Test func `JSON, NDJSON and CSV are the same bytes in both languages`() async throws {
    try await SmallOffice.open { terminal, _ in
      for step in Self.scene {
        let answer = await terminal.run("\(step) --as chair", input: "scan")
        try #require(answer.code == .done, "\(step): \(answer.errors)")
      }
      for reading in Self.readings {
        for format in ["json", "ndjson", "csv"] {
          let line = "\(reading) -o \(format) --as officer"
          let vietnamese = await terminal.run("\(line) --lang vi")
          let english = await terminal.run("\(line) --lang en")
          #expect(vietnamese.code == .done, "\(line): \(vietnamese.errors)")
          #expect(vietnamese.bytes == english.bytes, "\(line)")
          #expect(!vietnamese.bytes.isEmpty || format == "ndjson", "\(line)")
          if format == "json" {
            #expect(throws: Never.self, "\(line)") { try JSON(parsing: vietnamese.bytes) }
          }
          if format == "ndjson" {
            for item in vietnamese.output.split(separator: "\n") {
              #expect(throws: Never.self, "\(line)") { try JSON(parsing: String(item)) }
            }
          }
        }
      }
    }
  }

  @Test func `a table is cut to the terminal, and a pipe gets all of it`() async throws {
    let scene = Self.scene[1]
    try await SmallOffice.open(width: 40) { terminal, _ in
      _ = await terminal.run("\(scene) --as chair")
      let lines = await terminal.run("case list --as chair").output.split(separator: "\n")
      #expect(lines.allSatisfy { $0.count == 40 && $0.last == "…" })
    }
    try await SmallOffice.open { terminal, _ in
      _ = await terminal.run("\(scene) --as chair")
      let lines = await terminal.run("case list --as chair").output.split(separator: "\n")
      #expect(lines.allSatisfy { $0.count > 40 && !$0.contains("…") })
    }
  }

  @Test func `a cut list says so on the standard error, as JSON where JSON was asked for`()
    async throws
  {
    try await SmallOffice.open { terminal, _ in
      for _ in 1...2 { _ = await terminal.run("\(Self.scene[1]) --as chair") }
      let table = await terminal.run("case list --limit 1 --as chair")
      let shown = try #require(table.output.split(separator: "\n").last?.prefix(14))
      #expect(table.errors == "1 are shown; there are more: go on with --after \(shown).\n")
      let answer = await terminal.run("case list --limit 1 -o json --as chair")
      let (list, notice) = (try JSON(parsing: answer.bytes), try JSON(parsing: answer.errors))
      #expect(list["cut"] == true)
      #expect(list["items"]?.array?.count == 1)
      #expect(notice["notice"]?["code"] == "list_cut")
      let whole = await terminal.run("case list --limit 2 -o json --as chair")
      let wholeList = try JSON(parsing: whole.bytes)
      #expect(wholeList["cut"] == false)
      #expect(whole.errors.isEmpty)
    }
  }

  @Test func `a cut list goes on after its last case until there are no more`() async throws {
    try await SmallOffice.open { terminal, _ in
      for _ in 1...5 { _ = await terminal.run("\(Self.scene[1]) --as chair") }
      let whole = await terminal.run("case list -o ndjson --as chair").output.split(separator: "\n")
      try #require(whole.count == 5)
      var pages: [Substring] = []
      var after = ""
      for _ in 1...3 {
        let page = await terminal.run("case list --limit 2 -o ndjson --as chair \(after)")
        pages += page.output.split(separator: "\n")
        let last = try #require(pages.last)
        let code = try #require(try JSON(parsing: Array(last.utf8))["case"]?.string)
        after = "--after \(code.lowercased())"
      }
      #expect(pages == whole)
      #expect(await terminal.run("case list --as chair \(after)").output.isEmpty)
      let unknown = await terminal.run("case list --after KT-2026-NOSUCH --as chair")
      #expect(unknown.code == .notFound)
    }
  }
}
