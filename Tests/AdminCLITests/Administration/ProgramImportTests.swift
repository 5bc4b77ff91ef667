import AdminCLI
import Foundation
import Postgres
import TestSupport
import Testing

/// Every real program: what a preview says of it, and what an import makes of it.
@Suite struct ProgramImportTests {
  static let programs = [
    "bct-2025", "don-le", "hanoi-2022", "hanoi-2023", "hcmc-2025-giam-sat",
    "kiengiang-khoi-2024", "namcan-ubkt-2019", "phutho-2026", "thainguyen-2009-2021",
    "tuyenquang-2026", "xa-mau-2026-2030",
  ]

  private static func file(_ name: String) -> String {
    Repository.path("Tests/Data/programs/\(name).csv")
  }

  @Test(arguments: programs)
  func `a preview needs no database and gives the verdicts that are checked in`(
    name: String
  ) async throws {
    let terminal = Terminal(conninfo: "host=/nowhere")
    let answer = await terminal.run("program import \(Self.file(name)) --dry-run -o json")
    #expect(answer.code == .done)
    let preview = try Preview(answer.output)
    #expect(preview.outcome == "preview")
    let expected = try expectedVerdicts(of: name)
    #expect(preview.verdicts == expected)
  }

  @Test func `a preview is the same in both languages`() async throws {
    let line = "program import \(Self.file("don-le")) --dry-run -o json --lang"
    let terminal = Terminal(conninfo: "host=/nowhere")
    let vietnamese = await terminal.run("\(line) vi")
    #expect(await terminal.run("\(line) en").bytes == vietnamese.bytes)
  }

  @Test func `every program is imported once, with the verdicts that are checked in`() async throws
  {
    try await SmallOffice.open { terminal, database in
      try Self.appointCentrally(database)
      #expect(await terminal.run("unit import --builtin --as administrator").code == .done)
      for name in Self.programs {
        let line =
          "program import \(Self.file(name)) --create-bodies --parent TW --level grassroots "
          + "--as administrator -o json"
        let first = await terminal.run(line)
        #expect(first.code == .done, "\(name): \(first.errors)")
        let preview = try Preview(first.output)
        #expect(preview.outcome == "done")
        let expected = try expectedVerdicts(of: name)
        #expect(preview.verdicts == expected)
        #expect(preview.items.allSatisfy { $0["body"] is String })
        let second = await terminal.run(line)
        #expect(second.code == .done, "\(name): \(second.errors)")
        let repeated = try Preview(second.output)
        #expect(repeated.outcome == "unchanged")
      }
      let count: Int = try database.connect(as: .superuser)
        .execute(.sql("SELECT count(*) FROM program_items"))[0][0]
      #expect(count == 122)
    }
  }

  @Test func `bodies are found by exact name, and those that are missing are offered`() async throws
  {
    try await SmallOffice.open { terminal, database in
      let line = "program import \(Self.file("phutho-2026")) --as administrator"
      let refused = await terminal.run("\(line) -o json")
      #expect(refused.code == .notFound)
      #expect(refused.output.isEmpty)
      #expect(refused.errors.contains(#""creatable":true"#))
      #expect(refused.errors.contains(#""code":"bodies_unresolved""#))
      let placed = await terminal.run("\(line) --body X98001 -o json")
      #expect(placed.code == .done)
      let items = try Preview(placed.output).items
      #expect(items.map { $0["body"] as? String } == ["X98001"])
      let programs = try Self.programs(in: database)
      #expect(programs == ["CT-X98001-2026"])
    }
  }

  @Test func `what fails on its way leaves neither bodies nor programs`() async throws {
    try await SmallOffice.open { terminal, database in
      let superuser = try database.connect(as: .superuser)
      let units: Int = try superuser.execute(.sql("SELECT count(*) FROM units"))[0][0]
      try superuser.executeScript(
        """
        CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'the disk is on fire'; END $$;
        CREATE TRIGGER fails BEFORE INSERT ON program_items
          FOR EACH ROW WHEN (NEW.line = 5) EXECUTE FUNCTION fail();
        """, name: "failMidway")
      let answer = await terminal.run(
        "program import \(Self.file("xa-mau-2026-2030")) --create-bodies --parent X98001 --as clerk"
      )
      #expect(answer.code == .failed)
      let programs = try Self.programs(in: database)
      #expect(programs.isEmpty)
      let left: Int = try superuser.execute(.sql("SELECT count(*) FROM units"))[0][0]
      #expect(left == units)
    }
  }

  @Test func `a trial asks the database and writes nothing`() async throws {
    try await SmallOffice.open { terminal, database in
      let answer = await terminal.run(
        "program import \(Self.file("xa-mau-2026-2030")) --dry-run --resolve --as clerk -o json")
      #expect(answer.code == .done)
      let preview = try Preview(answer.output)
      #expect(preview.outcome == "done")
      #expect(preview.items.allSatisfy { $0["body"] as? String == "X98001" })
      let programs = try Self.programs(in: database)
      #expect(programs.isEmpty)
    }
  }

  @Test func `of two imports of one file at once, one adds and the other finds it there`()
    async throws
  {
    try await SmallOffice.open { terminal, database in
      let line =
        "program import \(Self.file("namcan-ubkt-2019")) --create-bodies --parent T98 "
        + "--as administrator -o json"
      try Self.appointCentrally(database)
      async let one = terminal.run(line)
      async let other = terminal.run(line)
      let answers = await [one, other]
      #expect(answers.map(\.code) == [.done, .done], "\(answers.map(\.errors))")
      let outcomes = try answers.map { try Preview($0.output).outcome }
      #expect(outcomes.compactMap(\.self).sorted() == ["done", "unchanged"])
      let programs = try Self.programs(in: database)
      #expect(programs.count == 1)
    }
  }

  @Test func `the plan is held against all the cases that were opened from it`() async throws {
    try await SmallOffice.open { terminal, database in
      let file = Self.file("xa-mau-2026-2030")
      #expect(await terminal.run("program import \(file) --as clerk").code == .done)
      for cell in ["CB1", "CB2"] {
        let opened = await terminal.run(
          "case open short_check --body X98001.UBKT --title A --subject-unit X98001.\(cell) "
            + "--item CT-X98001-2026-01 --as officer")
        #expect(opened.code == .done, "\(opened.errors)")
      }
      try SmallOffice.stand(at: "2026-10-01 09:00+07", database)
      let answer = await terminal.run("program progress CT-X98001-2026 --as officer -o ndjson")
      let items = try answer.output.split(separator: "\n").map { try Preview.object(String($0)) }
      let progress = items.map { $0["progress"] as? String }
      #expect(progress == ["running", "late", "late", "due"])
      #expect(items[0]["opened"] as? Int == 2)
      #expect(items[0]["overdue"] as? Int == 2)
      let unknown = await terminal.run("program progress CT-X98001-2020 --as officer")
      #expect(unknown.code == .notFound)
    }
  }

  @Test func `an item gives a case its process, body, title and kind of subject`() async throws {
    try await SmallOffice.open { terminal, database in
      let file = Self.file("xa-mau-2026-2030")
      #expect(await terminal.run("program import \(file) --as clerk").code == .done)
      let opened = await terminal.run(
        "case open --item CT-X98001-2026-02 --subject-unit X98001.CB1 --as officer -o json")
      #expect(opened.code == .done, "\(opened.errors)")
      let cases = try database.connect(as: .superuser).execute(
        .sql(
          """
          SELECT c.title, u.code, p.code, c.subject FROM cases c
          JOIN units u ON u.id = c.body_id JOIN processes p ON p.id = c.process_id
          """))
      #expect(
        (0..<4).map { cases[0][$0, as: String.self] } == [
          "Công tác phòng, chống tham nhũng, lãng phí, tiêu cực", "X98001", "short_check",
          "Chi bộ thôn 1",
        ])
      let unknown = await terminal.run(
        "case open --item CT-X98001-2026-99 --subject A --as officer")
      #expect(unknown.code == .notFound)
      let nothing = await terminal.run("case open --subject A --as officer")
      #expect(nothing.code == .usage)
    }
  }

  /// Makes the small commission's administrator one of the whole country.
  static func appointCentrally(_ database: TestDatabase) throws {
    try database.connect(as: .superuser).execute(
      .sql(
        """
        INSERT INTO person_roles (person_id, unit_id, family_id, role)
        SELECT p.id, u.id, u.id, 9 FROM persons p, units u
        WHERE p.code = 'administrator' AND u.code = 'TW'
        """))
  }

  private static func programs(in database: TestDatabase) throws -> [String] {
    try database.connect(as: .superuser)
      .execute(.sql("SELECT code FROM programs ORDER BY code")).map { $0[0] }
  }

  /// Line, verdict, reasons and case type of each line, as they are checked in.
  private func expectedVerdicts(of name: String) throws -> [String] {
    let table = try TextFile.read(
      Repository.path("Tests/ImportsTests/expected-verdicts.csv"))
    return table.split(separator: "\n").map(String.init).filter { $0.hasPrefix("\(name),") }
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).dropFirst().prefix(4) }
      .map { $0.joined(separator: ",") }
  }
}

/// What `program import -o json` writes.
private struct Preview {
  let outcome: String?
  let items: [[String: Any]]

  init(_ json: String) throws {
    let object = try Self.object(json)
    outcome = object["outcome"] as? String
    items = try #require(object["items"] as? [[String: Any]])
  }

  static func object(_ json: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  var verdicts: [String] {
    items.map { item in
      let reasons = (item["reasons"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
      let line = (item["line"] as? Int).map(String.init) ?? ""
      return [
        line, item["verdict"] as? String ?? "", reasons.joined(separator: " "),
        item["case_type"] as? String ?? "",
      ].joined(separator: ",")
    }
  }
}
