import AdminCLI
import JSON
import Postgres
import Store
import TestSupport
import Testing

/// Links and sessions as an administrator handles them.
@Suite struct PersonAccountTests {
  @Test func `a link is shown once, and kept as its digest alone`() async throws {
    try await SmallOffice.open { terminal, database in
      let line = "person invite officer --base https://a.vn --key k-1 --reason r -o json --as clerk"
      let first = await terminal.run(line)
      #expect(first.code == .done, "\(first.errors)")
      let link = try #require(try JSON(parsing: first.output)["link"]?.string)
      let text = try #require(link.split(separator: "https://a.vn/enrol?token=").first)
      let token = try #require(SecretToken(text))
      let superuser = try database.connect(as: .superuser)
      let kept = try superuser.execute(.sql("SELECT token FROM enrolments"))
      #expect(kept.map { $0[0, as: [UInt8].self] } == [token.digest])

      let again = await terminal.run(line)
      #expect(try JSON(parsing: again.output)["outcome"]?.string == "repeated")
      #expect(try JSON(parsing: again.output)["link"]?.isNull == true)
      #expect(again.errors.contains("link_shown_once"))
      #expect(try superuser.execute(.sql("SELECT token FROM enrolments")).count == 1)
      let log: String = try superuser.execute(
        .sql("SELECT string_agg(l::text, ' ') FROM administration_log l"))[0][0]
      #expect(!log.contains(token.text))
    }
  }

  @Test func `a trial shows no link and makes none`() async throws {
    try await SmallOffice.open { terminal, database in
      let trial = await terminal.run("person invite officer --dry-run -o json --as clerk")
      #expect(trial.code == .done, "\(trial.errors)")
      #expect(try JSON(parsing: trial.output)["link"]?.isNull == true)
      let superuser = try database.connect(as: .superuser)
      #expect(try superuser.execute(.sql("SELECT 1 FROM accounts")).isEmpty)
    }
  }

  @Test func `an administrator sees the sessions of a person and ends those that go on`()
    async throws
  {
    try await SmallOffice.open { terminal, database in
      _ = await terminal.run("person invite officer --as clerk")
      // One in use, one unused for too long, one that was over, one that was ended.
      try database.connect(as: .superuser).execute(
        .sql(
          """
          INSERT INTO sessions (token, person_id, stage, method, language, idle_seconds, made_at, seen_at, ends_at,
            revoked_at, address, agent)
          SELECT sha256(n::text::bytea), person_id, 2, 1, 'vi', 3600, now() - interval '5 hours',
            now() - idle * interval '1 hour', now() + lasts * interval '1 hour',
            CASE WHEN n = 4 THEN now() END, '203.0.113.7', 'Firefox'
          FROM accounts, (VALUES (1, 0, 1), (2, 2, 1), (3, 0, 0), (4, 0, 1)) AS t (n, idle, lasts)
          """))
      let listed = await terminal.run("person sessions officer -o json --as clerk")
      #expect(listed.code == .done, "\(listed.errors)")
      let items = try #require(try JSON(parsing: listed.output)["items"]?.array)
      #expect(items.map { $0["state"]?.string } == ["ended", "over", "idle", "active"])
      #expect(items.allSatisfy { $0["address"]?.string == "203.0.113.7" })
      let shown = await terminal.run("person sessions officer --as clerk")
      #expect(shown.output.contains("Signed in"))

      let line = "person sign-out officer --reason 'Mất máy' --key k-1 --as clerk"
      #expect(await terminal.run("\(line) --dry-run").output == "done officer 1\n")
      #expect(await terminal.run(line).output == "done officer 1\n")
      #expect(await terminal.run(line).output == "repeated officer 1\n")
      let none = await terminal.run("person sign-out officer --as clerk")
      #expect(none.output == "unchanged officer 0\n")
      let refused = await terminal.run("person sign-out officer --as deputy")
      #expect(refused.code == .notPermitted)
      let log = await terminal.run("log list --kind signed_out -o json --as administrator")
      let lines = try #require(try JSON(parsing: log.output)["items"]?.array)
      #expect(lines.map { $0["content"]?["sessions"]?.int } == [1])
      #expect(lines.map { $0["reason"]?.string } == ["Mất máy"])
    }
  }
}
