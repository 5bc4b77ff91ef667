import AdminCLI
import Engine
import Glibc
import JSON
import Postgres
import Store
import Synchronization
import TestSupport
import Testing

/// Databases that are down, not prepared, or closed to the login.
@Suite struct FaultTests {
  @Test func `a database that is down ends with 7`() async throws {
    let answer = await Terminal(conninfo: "host=/nowhere").run("case list -o json")
    #expect(answer.code == .unavailable)
    #expect(try JSON(parsing: answer.errors)["error"]?["code"] == "database_unavailable")
    let vietnamese = await Terminal(conninfo: "host=/nowhere", locale: "vi_VN").run("whoami")
    #expect(vietnamese.errors.contains("Không kết nối được cơ sở dữ liệu"))
  }

  @Test(arguments: [("en", "No space left on device"), ("vi", "Không ghi được ra đầu ra chuẩn")])
  func `output that cannot be written ends with 1`(language: String, words: String) async throws {
    let said = Mutex("")
    let program = CaseCTL(
      console: Console(
        output: { (_) throws(FileFailure) in throw FileFailure(number: ENOSPC) },
        errors: { bytes in said.withLock { $0 += String(decoding: bytes, as: UTF8.self) } },
        input: { _ in [] }, width: nil),
      environment: Environment { _ in nil }, logger: TestServer.logger,
      compile: { _, reference in throw FileFailure(number: ENOENT) })
    let table = ["process", "table", "--builtin", "thematic_supervision", "--lang", language]
    #expect(await program.run(table) == .failed)
    #expect(said.withLock { $0.contains(words) })
    // A mistake keeps its own code.
    #expect(
      await program.run(["process", "table", "--builtin", "none", "--lang", language]) == .usage)
  }

  @Test func `a database without a schema says what to run`() async throws {
    try await withEmptyDatabase { name in
      let answer = await Terminal(conninfo: try TestServer.conninfo(of: name)).run("whoami")
      #expect(answer.code == .failed)
      #expect(answer.errors.contains("casectl db init"))
    }
  }

  @Test func `a login that is nobody is told so`() async throws {
    try await SmallOffice.open { terminal, _ in
      let answer = await terminal.run("case list")
      #expect(answer.code == .notPermitted)
      #expect(answer.errors.contains("belongs to nobody"))
    }
  }

  @Test func `a login acts as its own person, and as somebody else only if it may`() async throws {
    try await SmallOffice.open { _, database in
      let login = "clerk_\(database.name)"
      let owner = try TestServer.connect(to: database.name)
      try owner.executeScript(
        "CREATE ROLE \(login) LOGIN; GRANT casework_server, casework_acts TO \(login)",
        name: "login")
      try DatabaseSetup().register(Login(login, person: "clerk"), on: owner)
      let terminal = Terminal(conninfo: "\(database.conninfo) user=\(login)")
      let own = await terminal.run("whoami -o json")
      #expect(own.code == .done, "\(own.errors)")
      #expect(try JSON(parsing: own.bytes)["person"] == "clerk")
      let other = await terminal.run("whoami --as chair -o json")
      #expect(other.code == .notPermitted)
      #expect(try JSON(parsing: other.errors)["error"]?["code"] == "may_not_impersonate")
      try owner.executeScript(
        "REASSIGN OWNED BY \(login) TO postgres; DROP OWNED BY \(login); "
          + "REVOKE casework_server, casework_acts FROM \(login); DROP ROLE \(login)",
        name: "dropLogin")
    }
  }

  @Test func `somebody who delegated is named beside the delegate`() async throws {
    try await SmallOffice.open { terminal, database in
      let acts = try database.connect(as: .acts)
      let day = try #require(CivilDate(iso: "2026-03-31"))
      _ = try PersonStore().delegate(
        from: "chair", to: "clerk", from: day.advanced(byDays: -60), until: day,
        reason: "Đi công tác", on: acts)
      let opened = await terminal.run(
        "case open short_check --body X98001.UBKT --title A --subject-unit X98001.CB1 --as chair")
      #expect(opened.code == .done)
      let paused = await terminal.run(
        "case pause KT-2026-E2WLG9 --reason a --basis b --decision c --as clerk --for chair")
      #expect(paused.code == .done, "\(paused.errors)")
      let history = await terminal.run("case history KT-2026-E2WLG9 --after 1 -o ndjson --as clerk")
      let line = try JSON(parsing: history.bytes)
      #expect(line["actor"] == "clerk")
      #expect(line["on_behalf_of"] == "chair")
    }
  }

  @Test func `whatever is done, why it was done is kept`() async throws {
    try await SmallOffice.open { terminal, _ in
      let lines = [
        "case open short_check --body X98001.UBKT --title A --subject-unit X98001.CB1",
        "case set KT-2026-E2WLG9 theme=A", "case tick KT-2026-E2WLG9 asked",
        "case assign KT-2026-E2WLG9 clerk", "task add KT-2026-E2WLG9 A --owner clerk",
        "doc add KT-2026-E2WLG9 --type plan --title A --on 02/03/2026",
      ]
      for (index, line) in lines.enumerated() {
        let done = await terminal.run("\(line) --reason lý-do-\(index) --as chair")
        #expect(done.code == .done, "\(line): \(done.errors)")
      }
      let history = await terminal.run("case history KT-2026-E2WLG9 -o json --as chair")
      let items = try #require(try JSON(parsing: history.bytes)["items"]?.array)
      #expect(
        items.map { $0["fields"]?["act_reason"]?.string } == lines.indices.map { "lý-do-\($0)" })
    }
  }

  @Test func `a dry run writes nothing`() async throws {
    try await SmallOffice.open { terminal, _ in
      let line = "case open short_check --body X98001.UBKT --title A --subject B"
      let tried = await terminal.run("\(line) --dry-run -o json --as officer")
      #expect(tried.code == .done)
      let report = try JSON(parsing: tried.bytes)
      #expect(report["dry_run"] == true)
      #expect(await terminal.run("case list --as officer").output.isEmpty)
    }
  }
}
