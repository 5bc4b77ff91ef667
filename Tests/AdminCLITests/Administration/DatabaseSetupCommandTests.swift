import AdminCLI
import Postgres
import TestSupport
import Testing

/// A database from nothing to its first administrator.
@Suite struct DatabaseSetupCommandTests {
  @Test func `a new database is set up, and its administrator goes on from there`() async throws {
    try await withEmptyDatabase { name in
      let terminal = Terminal(conninfo: try TestServer.conninfo(of: name))
      let login: String = try TestServer.connect().execute(.sql("SELECT session_user::text"))[0][0]
      let missing = await terminal.run("db status")
      #expect(missing.code == .conflict)
      let line = "db init --admin-login '\(login)=quy:Bùi Ngọc Quý' --may-impersonate"
      let first = await terminal.run(line)
      #expect(first.code == .done, "\(first.errors)")
      let again = await terminal.run(line)
      #expect(again.output == "done 0 migrations, 1 logins\n", "\(again.errors)")
      #expect(await terminal.run("db status").code == .done)
      #expect(await terminal.run("db migrate").output == "unchanged\n")
      let logins = await terminal.run("db login list -o csv")
      #expect(logins.output == "login,person,server,may_impersonate\n\(login),quy,false,true\n")
      let imported = await terminal.run("unit import --builtin")
      #expect(imported.output == "done 6710 0 2\n", "\(imported.errors)")
      let added = await terminal.run("person add an --name 'Nguyễn Văn An'")
      #expect(added.output == "done an\n", "\(added.errors)")
      let granted = await terminal.run("person role grant an officer --unit X00004.UBKT")
      #expect(granted.output == "done an officer X00004.UBKT\n", "\(granted.errors)")
      #expect(await terminal.run("whoami --as an").code == .done)
    }
  }

  @Test func `a login that the cluster has not is not found`() async throws {
    try await SmallOffice.open { terminal, _ in
      let answer = await terminal.run("db login add nobody_here --person officer -o json")
      #expect(answer.code == .notFound)
      #expect(answer.errors.contains(#""code":"unknown_login""#))
      let person = await terminal.run("db login add postgres --person nobody")
      #expect(person.code == .notFound)
    }
  }

  @Test func `a database whose migrations were edited is told from one that lacks some`()
    async throws
  {
    try await SmallOffice.open { terminal, database in
      let superuser = try database.connect(as: .superuser)
      try superuser.execute(
        .sql("UPDATE schema_migrations SET sha256 = sha256(sha256) WHERE number = 2"))
      let changed = await terminal.run("db status -o json")
      #expect(changed.code == .conflict)
      #expect(changed.output.contains(#""state": "changed""#))
      #expect(changed.errors.contains(#""code":"migration_changed""#))
      #expect(await terminal.run("db migrate").code == .conflict)
    }
  }
}
