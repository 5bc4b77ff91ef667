import Engine
import Postgres
import Subprocess
import TestSupport
import Testing

struct ServeTests {
  @Test func `on SIGTERM it finishes the work in flight and ends with 0`() async throws {
    try await withTestDatabase { database in
      let fixture = try OutboxFixture(database)
      let code = try fixture.addCase()
      try fixture.tell(.role(.chair), of: code)
      // The server is in the middle of delivering when the signal comes.
      let holder = try database.connect(as: .superuser)
      try holder.execute(.sql("BEGIN"))
      try holder.execute(.sql("LOCK TABLE inbox IN EXCLUSIVE MODE"))
      let ended = try await serve(database.conninfo).run { line, terminate in
        if line.contains("\"message\":\"listening\"") {
          try await waitUntilBlocked(on: holder)
          try terminate()
        } else if line.contains("\"message\":\"loop stopping\""), line.contains("notices") {
          _ = try? holder.execute(.sql("COMMIT"))
        }
      }
      #expect(ended.status == .exited(0))
      #expect(ended.says("notice delivered", "\"person\":\"chair\"", "\"case\":\"\(code)\""))
      #expect(ended.log.last?.contains("\"message\":\"stopped\"") == true)
      #expect(try fixture.inboxes() == ["chair"])
    }
  }

  @Test func `a database that lacks migrations is not served`() async throws {
    try await withEmptyDatabase { name in
      let ended = try await serve(try TestServer.conninfo(of: name)).run()
      #expect(ended.status == .exited(1))
      #expect(ended.says("cannot serve"))
    }
  }

  @Test func `a newer database that older servers cannot bear is not served`() async throws {
    try await withTestDatabase { database in
      try database.connect(as: .superuser).execute(
        .sql(
          """
          INSERT INTO schema_migrations (number, name, sha256, directives, duration)
          SELECT max(number) + 1, 'later', sha256('x'), '{breaking}', '0' FROM schema_migrations
          """))
      let ended = try await serve(database.conninfo).run()
      #expect(ended.status == .exited(1))
      #expect(ended.says("cannot serve", "upgrade caseworkd"))
    }
  }

  @Test func `a database out of reach ends it with 7`() async throws {
    let ended = try await serve("host=/nowhere").run()
    #expect(ended.status == .exited(7))
    #expect(ended.says("cannot serve", "[08001]"))
  }

  @Test func `settings that cannot be used end it with 64, each by its name`() async throws {
    let ended = try await ServerProcess(
      arguments: ["serve", "--batch-size", "none"], environment: ["CASEWORK_LISTEN": "8080"]
    ).run()
    #expect(ended.status == .exited(64))
    #expect(ended.says("CASEWORK_LISTEN"))
    #expect(ended.says("--batch-size"))
  }

  @Test(arguments: [
    ("en_US.UTF-8", "Usage: caseworkd serve", "The Casework server", "Unknown option '--fast'"),
    ("vi_VN.UTF-8", "Cách dùng: caseworkd serve", "Máy chủ Casework", "Không có tùy chọn '--fast'"),
  ])
  func `help and mistakes are told in the language of the locale`(
    locale: String, usage: String, abstract: String, mistake: String
  ) async throws {
    let help = try await called(["--help"], locale)
    #expect(help.status == .exited(0))
    #expect(help.output.contains(abstract))
    let ended = try await called(["serve", "--fast"], locale)
    #expect(ended.status == .exited(64))
    #expect(ended.says(mistake))
    #expect(ended.says(usage))
    let settings = try await called(["serve", "--batch-size", "none"], locale)
    #expect(settings.status == .exited(64))
    #expect(settings.says("--batch-size", "none"))
  }

  @Test(arguments: [("json", #"CASEWORK_A\nB"#), ("plain", "CASEWORK_A B")])
  func `a line break in a logged value stays in its line`(
    format: String, value: String
  ) async throws {
    let ended = try await ServerProcess(
      arguments: ["serve", "--log-format", format, "--database", "host=/nowhere"],
      environment: ["CASEWORK_A\nB": "1"]
    ).run()
    #expect(ended.status == .exited(7))
    #expect(ended.log.count { $0.contains("unknown setting ignored") } == 1)
    #expect(ended.says("unknown setting ignored", value))
    #expect(!ended.log.contains { $0.hasPrefix("B") })
  }

  private func called(_ words: [String], _ locale: String) async throws -> ServerProcess.Ended {
    try await ServerProcess(arguments: words, environment: ["LC_ALL": locale]).run()
  }

  private func serve(_ conninfo: String) -> ServerProcess {
    ServerProcess(
      arguments: ["serve", "--log-format", "json"],
      environment: ["CASEWORK_DATABASE": conninfo, "CASEWORK_LISTEN": "127.0.0.1:0"])
  }

  /// Returns when somebody waits for the lock that the connection holds.
  private func waitUntilBlocked(on holder: borrowing Connection) async throws {
    let blocked = Statement.sql(
      "SELECT EXISTS (SELECT 1 FROM pg_locks WHERE relation = 'inbox'::regclass AND NOT granted)")
    while try !holder.execute(blocked)[0].value(at: 0, as: Bool.self) { await Task.yield() }
  }
}
