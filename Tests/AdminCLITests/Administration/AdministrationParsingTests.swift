import ArgumentParser
import Engine
import Testing

@testable import AdminCLI

/// Lines of the administration, and the commands that they are.
@Suite struct AdministrationParsingTests {
  static let lines: [(line: String, verb: any Verb.Type)] = [
    ("db init --server-login s --admin-login 'a=an:Nguyễn Văn An'", DatabaseInit.self),
    ("db migrate", DatabaseMigrate.self), ("db status -o json", DatabaseStatus.self),
    ("db login add a --person an --may-impersonate --owner", DatabaseLoginAdd.self),
    ("db login add s --server", DatabaseLoginAdd.self),
    ("db login list", DatabaseLoginList.self), ("db login remove a", DatabaseLoginRemove.self),
    ("db login remove a --reason r --key k --dry-run", DatabaseLoginRemove.self),
    ("log list --object TW --actor an --since 1/1/2026 --kind unit_created", LogList.self),
    ("unit import --builtin --dry-run", UnitImport.self),
    ("unit import units.csv --reason r --key k", UnitImport.self),
    ("unit list --under TW --level commune --organ commission --find xa --all", UnitList.self),
    ("unit tree", UnitTree.self), ("unit tree T01 --depth 3 --all", UnitTree.self),
    ("unit show TW", UnitShow.self),
    ("unit create A --parent TW --name B --level cell --organ cell", UnitCreate.self),
    ("unit end A --on 1/7/2025 --successor B", UnitEnd.self),
    ("person add an --name An --clearance secret --language en", PersonAdd.self),
    ("person list --unit TW --role officer --find an --limit 5", PersonList.self),
    ("person show an", PersonShow.self), ("person change an --name B", PersonChange.self),
    ("person end an --on 2026-01-01", PersonEnd.self),
    ("person role grant an officer --unit TW --from 1/1/2026", PersonRoleGrant.self),
    ("person role revoke an officer --unit TW", PersonRoleRevoke.self),
    ("person role list --person an --unit TW", PersonRoleList.self),
    ("person delegate a b --from 1/1/2026 --until 2/1/2026 --reason r", PersonDelegate.self),
    ("person undelegate 3 --on 1/1/2026", PersonUndelegate.self),
    ("person delegations --person an", PersonDelegations.self),
    ("person invite an --email a@b.vn --hours 24 --base https://c.vn", PersonInvite.self),
    ("person invite an --reason r --key k --dry-run", PersonInvite.self),
    ("person account an --no-email --disable", PersonAccount.self),
    ("person account an --email a@b.vn --enable --reason r --key k", PersonAccount.self),
    ("person sessions an --limit 5 -o csv", PersonSessions.self),
    ("person sign-out an --reason r --key k --dry-run", PersonSignOut.self),
    ("calendar import --builtin --published-through 2026-12-31", CalendarImport.self),
    ("calendar publish a.csv --published-through 2026-12-31", CalendarImport.self),
    ("calendar list", CalendarList.self),
    ("calendar show 2026 --calendar-version 1", CalendarShow.self),
    ("calendar days 1/1/2026 31/1/2026", CalendarDays.self),
    ("calendar due 1/1/2026 30 working", CalendarDue.self),
    ("process list", ProcessList.self), ("process list a --all", ProcessList.self),
    ("process show a@2 -o yaml", ProcessShow.self), ("process lint a.yaml -", ProcessLint.self),
    ("process publish --builtin", ProcessPublish.self),
    ("process diagram a --format dot", ProcessDiagramCommand.self),
    ("process table --builtin thematic_supervision", ProcessTableCommand.self),
    ("program import a.csv --dry-run", ProgramImportCommand.self),
    (
      "program import a.csv --create-bodies --parent TW --level commune --title T",
      ProgramImportCommand.self
    ),
    ("program list --unit TW --year 2026", ProgramList.self),
    ("program show CT-TW-2026", ProgramShow.self),
    ("program progress CT-TW-2026 --late", ProgramProgress.self),
  ]

  @Test(arguments: lines.map(\.line))
  func `a line of the administration is the command it names`(line: String) throws {
    let expected = try #require(Self.lines.first { $0.line == line }?.verb)
    let command = try Root.parseAsRoot(Terminal.words(line))
    #expect(type(of: command) == expected)
  }

  @Test func `a definition is shown as YAML, and every common option is passed on`() throws {
    let line = "process show a -o yaml --lang en --as b --for c --database service=x"
    let verb = try #require(try Root.parseAsRoot(Terminal.words(line)) as? ProcessShow)
    #expect(verb.options.output == .yaml)
    #expect(verb.common.output == .table)
    #expect(verb.common.lang == .english)
    #expect(verb.common.impersonated == "b")
    #expect(verb.common.delegator == "c")
    #expect(verb.common.database == "service=x")
  }

  static let mistakes = [
    "unit import", "unit import a.csv --builtin", "unit list --level village",
    "unit create A --parent TW --name B --level cell --organ village",
    "unit end A --on 31/02/2026", "unit tree TW --depth -1", "person change an",
    "person add an --name An --clearance high", "person role grant an boss --unit TW",
    "person delegate a b --from 1/1/2026 --until 2/1/2026",
    "calendar import --published-through 2026-12-31",
    "calendar import --builtin --published-through 2026-02-30", "calendar due 1/1/2026 3 weeks",
    "calendar due 1/1/2026 99999 working", "calendar show 0", "process publish",
    "process publish a.yaml --builtin", "process show", "process show a --file b",
    "process table --builtin none", "program import a.csv --resolve",
    "program import a.csv --parent TW", "program list --year 0", "db login add a",
    "db init --admin-login an", "log list --kind changed", "log list --since 30/02/2026",
  ]

  @Test(arguments: mistakes)
  func `what cannot be used is a mistake of usage, and no database is asked`(
    line: String
  ) async throws {
    let terminal = Terminal(conninfo: "host=/nowhere")
    let answer = await terminal.run(line)
    #expect(answer.code == .usage)
    #expect(answer.output.isEmpty)
    #expect(!answer.errors.isEmpty)
  }
}
