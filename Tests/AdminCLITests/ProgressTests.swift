import Casework
import Engine
import Glibc
import Postgres
import Store
import Synchronization
import TestSupport
import Testing
import Texts

@testable import AdminCLI

/// What is said while a command is at work.
@Suite struct ProgressTests {
  @Test func `a line tells how much is done, how fast, and how long it will take`() {
    let english = Wording(language: .english)
    let vietnamese = Wording(language: .vietnamese)
    func line(_ done: Int, _ total: Int?, _ unit: Progress.Unit, _ words: Wording) -> String {
      Progress.line(done, of: total, since: 500, elapsed: .seconds(2), unit, words)
    }
    #expect(line(4_500, 10_500, .things, english) == "4,500 of 10,500, 2,000/s, 3 s left")
    #expect(
      line(4_500, 10_500, .things, vietnamese) == "4.500 trong 10.500, 2.000/giây, còn 3 giây")
    #expect(line(60_000_500, 120_000_500, .bytes, english) == "60 MB of 120 MB, 30 MB/s, 2 s left")
    #expect(line(60_000_500, nil, .bytes, english) == "60 MB, 30 MB/s")
    // Nothing was done yet by this process, so nothing is known of its speed.
    #expect(line(500, 10_500, .things, english) == "500 of 10,500")
  }

  @Test func `a terminal sees how far a plan and its run are, and mistakes on lines of their own`()
    async throws
  {
    try await SmallOffice.open { terminal, database in
      var watched = terminal
      watched.isWatched = true
      let opened = await terminal.run(
        "case open short_check --body X98001.UBKT --title A --subject-unit X98001.CB1 --as chair")
      let code = String(opened.output.split(separator: " ")[1])
      func plan(_ person: String) async -> Terminal.Answer {
        await watched.run("bulk plan --ids - --action assign:\(person) --as chair", input: code)
      }
      let first = await plan("deputy")
      #expect(first.errors.hasPrefix("\r1 of 1"), "\(first.errors)")
      #expect(first.errors.contains("\r\u{1B}[KThe plan") || first.errors.contains("\r\u{1B}[K1 "))
      let applied = await watched.run("bulk apply - --as chair", input: first.output)
      #expect(applied.errors.hasPrefix("\r1 of 1"), "\(applied.errors)")
      #expect(applied.errors.hasSuffix("\r\u{1B}[K"))
      let revert = await watched.run("bulk revert 1 --reason nhầm --as chair")
      #expect(revert.errors.hasPrefix("\r1 of 1"), "\(revert.errors)")
      let second = await plan("officer")
      try database.connect(as: .superuser).execute(
        .sql("ALTER TABLE bulk_runs ADD CONSTRAINT none_ends CHECK (status < 3) NOT VALID"))
      let failed = await watched.run("bulk apply - --as chair", input: second.output)
      #expect(failed.code == .failed)
      #expect(failed.errors.hasPrefix("\r1 of 1"), "\(failed.errors)")
      #expect(failed.errors.contains("\r\u{1B}[K"))
      #expect(!failed.errors.hasSuffix("\r\u{1B}[K"))
    }
  }

  @Test func `a run that waits to be resumed says so`() {
    let errors = Mutex<[UInt8]>([])
    let console = Console(
      output: { _ in }, errors: { bytes in errors.withLock { $0 += bytes } }, input: { _ in [] },
      width: nil, errorsAreTerminal: true)
    let printer = Printer(format: .table, language: .english, console: console)
    Progress(printer).show(BulkRuns.State(run: 7, status: .suspended, tally: BulkTally()))
    let line = errors.withLock { String(decoding: $0, as: UTF8.self) }
    #expect(line == "\rRun 7 is suspended and waits for `casectl bulk resume 7`\u{1B}[K")
  }

  @Test func `a terminal sees progress and then none of it, a pipe never does`() async throws {
    let scan = Array("%PDF-1.7\n".utf8) + [UInt8](repeating: 7, count: 2 << 20)
    let open =
      "case open short_check --body X98001.UBKT --title A --subject-unit X98001.CB1 --as officer"
    let add = [
      "doc", "add", "KT-2026-E2WLG9", "-", "--type", "minutes", "--title", "A", "--on",
      "02/03/2026", "--as", "officer",
    ]
    try await SmallOffice.open { terminal, _ in
      _ = await terminal.run(open)
      let silent = await terminal.run(add, input: scan)
      #expect(silent.code == .done && !silent.errors.contains("\r"))
      let paper = try #require(silent.output.split(separator: " ").last?.dropLast())
      var watched = terminal
      watched.isWatched = true
      let shown = await watched.run("doc get \(paper) - --as officer")
      #expect(shown.bytes == scan)
      #expect(shown.errors.contains("\r2 MB of 2 MB"))
      #expect(shown.errors.hasSuffix("\r\u{1B}[K"))
      let stored = await watched.run(add, input: scan)
      #expect(stored.errors.hasPrefix("\r1 MB"))
      #expect(stored.errors.contains("\r\u{1B}[K!") || stored.errors.contains("\r\u{1B}[KAdded"))
      let json = await watched.run(add + ["-o", "json"], input: scan)
      #expect(!json.errors.contains("\r"))
    }
  }

  @Test func `a run that is watched shows after each chunk how far it is, and a pipe sees nothing`()
    async throws
  {
    try await SmallOffice.open { terminal, _ in
      var codes: [String] = []
      for _ in 1...3 {
        let opened = await terminal.run(
          "case open short_check --body X98001.UBKT --title A --subject-unit X98001.CB1 --as chair")
        codes.append(String(opened.output.split(separator: " ")[1]))
      }
      func planned(_ action: String) async -> String {
        await terminal.run(
          "bulk plan --ids - --action \(action) --as chair", input: codes.joined(separator: "\n")
        ).output
      }
      let plan = await planned("assign:deputy")
      var watched = terminal
      watched.isWatched = true
      let shown = await watched.run("bulk apply - --chunk 1 --as chair", input: plan)
      #expect(shown.output == "done 1 3/3\n")
      for done in 1...3 { #expect(shown.errors.contains("\r\(done) of 3"), "\(shown.errors)") }
      #expect(shown.errors.hasSuffix("\r\u{1B}[K"))
      let back = await planned("assign:officer")
      let silent = await terminal.run("bulk apply - --chunk 1 --as chair", input: back)
      #expect(silent.output == "done 2 3/3\n" && silent.errors.isEmpty)
      let again = await planned("assign:deputy")
      let json = await watched.run("bulk apply - --chunk 1 -o json --as chair", input: again)
      #expect(json.code == .done && !json.errors.contains("\r"))
    }
  }
}
