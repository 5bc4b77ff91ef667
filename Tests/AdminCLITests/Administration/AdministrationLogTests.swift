import AdminCLI
import Postgres
import Store
import TestSupport
import Testing

/// What every change to the administration leaves behind, and what a key means to it.
@Suite struct AdministrationLogTests {
  /// A change, who may make it, and who may not; the database's owner makes those of nobody.
  struct Change: Sendable, CustomTestStringConvertible {
    var line: String
    var kind: String
    var by: String?
    var notBy: String?
    /// What has to be there first.
    var before: [String] = []

    var testDescription: String { kind }

    var isAboutALogin: Bool { line.hasPrefix("db login") }

    /// The line as its author types it.
    var typed: String { by.map { "\(line) --as \($0)" } ?? line }
  }

  static let changes = [
    Change(
      line: "unit create X98001.CB9 --parent X98001 --name 'Chi bộ 9' --level cell --organ cell",
      kind: "unit_created", by: "clerk", notBy: "officer"),
    Change(
      line: "unit end X98001.CB1 --on 2026-06-30 --successor X98001.CB2", kind: "unit_ended",
      by: "clerk", notBy: "officer"),
    Change(
      line: "unit import --builtin", kind: "units_imported", by: "administrator", notBy: "chair"),
    Change(
      line: "person add mai --name 'Đỗ Thị Mai'", kind: "person_added", by: "clerk",
      notBy: "officer"),
    Change(
      line: "person change officer --name 'Hoàng Hạnh' --clearance secret",
      kind: "person_changed", by: "chair", notBy: "clerk"),
    Change(
      line: "person end officer --on 2026-12-31", kind: "person_ended", by: "clerk",
      notBy: "officer"),
    Change(
      line: "person role grant officer deputy --unit X98001.UBKT", kind: "role_granted",
      by: "clerk", notBy: "officer"),
    Change(
      line: "person role revoke officer officer --unit X98001.UBKT", kind: "role_revoked",
      by: "clerk", notBy: "officer"),
    Change(
      line: "person delegate chair deputy --from 2026-03-01 --until 2026-03-31",
      kind: "delegated", by: "chair", notBy: "clerk"),
    Change(
      line: "person undelegate 1", kind: "delegation_ended", by: "chair", notBy: "clerk",
      before: [
        "person delegate chair deputy --from 2026-03-01 --until 2026-03-31 --reason a --as chair"
      ]),
    Change(
      line: "person account officer --email hanh@example.vn --disable", kind: "account_changed",
      by: "clerk", notBy: "officer", before: ["person invite officer --as clerk"]),
    Change(
      line: "calendar import --builtin --published-through 2030-12-31",
      kind: "calendar_published", by: "administrator", notBy: "chair"),
    Change(
      line: "process publish --builtin", kind: "processes_published", by: "administrator",
      notBy: "chair"),
    Change(
      line: "program import \(Repository.path("Tests/Data/programs/namcan-ubkt-2019.csv")) "
        + "--body X98001.UBKT", kind: "program_imported", by: "clerk", notBy: "officer"),
    Change(
      line: "number open-book X98001.UBKT KH --term 2026 --from 2026-01-01",
      kind: "number_book_opened", by: "clerk", notBy: "officer"),
    Change(
      line: "number void X98001.UBKT KH 1 --term 2026", kind: "number_voided", by: "clerk",
      notBy: "officer",
      before: [
        "number open-book X98001.UBKT KH --term 2026 --from 2026-01-01 --as clerk",
        """
        case open short_check --body X98001.UBKT --title T --subject-unit X98001.CB1 --as officer
        """,
        """
        doc add KT-2026-E2WLG9 --type plan --title K --on 2026-03-02 --number-from-book --as officer
        """,
      ]),
    Change(line: "db login add somebody --person officer", kind: "login_registered"),
    Change(
      line: "db login remove somebody", kind: "login_removed",
      before: ["db login add somebody --person officer"]),
  ]

  /// Opens an office in which everything is there that a change needs.
  private func open(
    for change: Change, _ body: (Terminal, Log) async throws -> Void
  ) async throws {
    try await SmallOffice.open { terminal, database in
      if change.isAboutALogin { try Self.makeLogin(in: database) }
      for line in change.before {
        let answer = await terminal.run(line)
        #expect(answer.code == .done, "\(line): \(answer.errors)")
      }
      try await body(terminal, try Log(database))
    }
  }

  /// Makes the login of which the changes speak; it stays in the tests' cluster.
  private static func makeLogin(in database: TestDatabase) throws {
    try database.connect(as: .superuser).execute(
      .sql(
        """
        DO $$ BEGIN CREATE ROLE somebody LOGIN IN ROLE casework_server, casework_acts;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$
        """))
  }

  @Test(arguments: changes)
  func `a change leaves one line, and asked again under its key the first answer`(
    _ change: Change
  ) async throws {
    try await open(for: change) { terminal, log in
      let line = "\(change.typed) --reason 'Theo quyết định' --key k-1 -o json"
      let first = await terminal.run(line)
      #expect(first.code == .done, "\(first.errors)")
      #expect(first.output.contains(#""outcome": "done""#))
      let new = try log.new
      #expect(new.count == 1)
      #expect(new.first?.kind == change.kind)
      #expect(new.first?.actor == change.by)
      #expect(new.first?.reason == "Theo quyết định")
      #expect(new.first?.key == "k-1")
      let state = try log.state
      let again = await terminal.run(line)
      #expect(again.code == .done, "\(again.errors)")
      #expect(
        again.output
          == first.output.replacing(#""outcome": "done""#, with: #""outcome": "repeated""#))
      #expect(try log.new.count == 1)
      #expect(try log.state == state)
    }
  }

  @Test(arguments: changes)
  func `another change under the same key is refused`(_ change: Change) async throws {
    try await open(for: change) { terminal, log in
      let used = await terminal.run("\(change.typed) --reason 'Lần đầu' --key k-1")
      #expect(used.code == .done, "\(used.errors)")
      let state = try log.state
      let other = await terminal.run("\(change.typed) --reason 'Lần sau' --key k-1 -o json")
      #expect(other.code == .conflict)
      #expect(other.errors.contains(#""code":"key_reused""#))
      #expect(try log.new.count == 1)
      #expect(try log.state == state)
    }
  }

  @Test(arguments: changes)
  func `what is tried, refused or unchanged leaves no line`(_ change: Change) async throws {
    try await open(for: change) { terminal, log in
      let state = try log.state
      let trial = await terminal.run("\(change.typed) --reason a --key k-1 --dry-run")
      #expect(trial.code == .done, "\(trial.errors)")
      if let somebody = change.notBy {
        let refused = await terminal.run("\(change.line) --reason a --key k-1 --as \(somebody)")
        #expect(refused.code == .notPermitted, "\(refused.output)")
      }
      #expect(try log.new.isEmpty)
      #expect(try log.state == state)
      let done = await terminal.run("\(change.typed) --reason a")
      #expect(done.code == .done, "\(done.errors)")
      #expect(try log.new.count == 1)
      let unchanged = await terminal.run("\(change.typed) --reason a --key k-2 -o json")
      #expect(unchanged.code == .done, "\(unchanged.errors)")
      #expect(unchanged.output.contains(#""outcome": "unchanged""#))
      #expect(try log.new.count == 1)
    }
  }

  @Test func `of two who use one key at once, one makes the change and both get its answer`()
    async throws
  {
    try await SmallOffice.open { terminal, database in
      let log = try Log(database)
      let line =
        "person delegate chair deputy --from 2026-03-01 --until 2026-03-31 --reason a "
        + "--key k-1 --as chair"
      async let one = terminal.run(line)
      async let other = terminal.run(line)
      let answers = await [one, other]
      #expect(
        answers.map(\.output).sorted() == ["done 1 chair deputy\n", "repeated 1 chair deputy\n"])
      #expect(try log.new.count == 1)
    }
  }

  @Test func `of two identical delegations at once, the second finds the first`() async throws {
    try await SmallOffice.open { terminal, database in
      let log = try Log(database)
      let line = "person delegate chair deputy --from 2026-03-01 --until 2026-03-31 --as chair"
      async let one = terminal.run("\(line) --reason a")
      async let other = terminal.run("\(line) --reason a")
      let answers = await [one, other]
      #expect(
        answers.map(\.output).sorted() == ["done 1 chair deputy\n", "unchanged 1 chair deputy\n"])
      let third = await terminal.run("\(line) --reason b -o json")
      #expect(third.code == .conflict)
      #expect(third.errors.contains(#""code":"delegations_overlap""#))
      #expect(try log.new.count == 1)
    }
  }

  @Test func `a key is its owner's, and nobody else's`() async throws {
    try await SmallOffice.open { terminal, database in
      let log = try Log(database)
      for (number, person) in zip(1..., ["clerk", "chair", "secretary"]) {
        let line = "person add p\(number) --name 'Người \(number)' --key k-1 --as \(person)"
        #expect(await terminal.run(line).output == "done p\(number)\n")
      }
      #expect(try log.new.map(\.actor) == ["clerk", "chair", "secretary"])
    }
  }

  @Test func `the log is for administrators, and knows who lent the login`() async throws {
    try await SmallOffice.open { terminal, database in
      let add = await terminal.run("person add mai --name 'Đỗ Thị Mai' --as clerk")
      #expect(add.code == .done)
      for person in ["clerk", "chair"] {
        let refused = await terminal.run("log list --as \(person) -o json")
        #expect(refused.code == .notPermitted)
      }
      let shown = await terminal.run("log list --object mai --as administrator -o csv")
      #expect(shown.output.contains(#","[""mai""]",,"{""person"":""mai"""#), "\(shown.output)")
      let none = await terminal.run("log list --since 2026-03-03 --as administrator -o ndjson")
      #expect(none.output.isEmpty)
      let nobody = await terminal.run("log list --actor nobody --as administrator")
      #expect(nobody.code == .notFound)
    }
  }
}

/// The log of a database, from a moment on, and what the changes themselves wrote.
private struct Log {
  struct Line {
    let kind: String
    let actor: String?
    let reason: String?
    let key: String?
  }

  private let database: TestDatabase
  private let before: Int64

  init(_ database: TestDatabase) throws {
    self.database = database
    before = try database.connect(as: .superuser)
      .execute(.sql("SELECT coalesce(max(id), 0) FROM administration_log"))[0][0]
  }

  /// The lines that have come, the oldest first.
  var new: [Line] {
    get throws {
      try database.connect(as: .superuser).execute(
        .sql(
          """
          SELECT l.kind, p.code, l.reason, l.key FROM administration_log l
          LEFT JOIN persons p ON p.id = l.actor_id WHERE l.id > $1 ORDER BY l.id
          """), [.int8(before)]
      ).map { row in
        Line(kind: Self.kind(row[0]), actor: row[1], reason: row[2], key: row[3])
      }
    }
  }

  /// All that changes write, as one text.
  var state: String {
    get throws {
      let tables = [
        "units", "persons", "person_roles", "delegations", "calendar_versions", "processes",
        "programs", "program_items", "number_books", "official_numbers", "logins", "accounts",
        "enrolments", "sessions",
      ]
      let superuser = try database.connect(as: .superuser)
      return try tables.map { table in
        try superuser.execute(
          .sql(
            "SELECT coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') FROM \(table) t")
        )[0][0, as: String.self]
      }.joined(separator: " ")
    }
  }

  private static func kind(_ number: Int16) -> String {
    LogKind(rawValue: number)?.code ?? "\(number)"
  }
}
