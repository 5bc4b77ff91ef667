import AdminCLI
import Bulk
import Engine
import JSON
import Postgres
import Store
import TestSupport
import Testing

/// A bulk transfer to a successor, from its plan to its reversion, as everybody concerned sees it.
@Suite struct BulkTransferTests {
  @Test func `the starter keeps the list of what they gave away, and nothing of the cases`()
    async throws
  {
    try await transferred { office in
      #expect(try await office.json("bulk status 1", as: "chair")["done"] == 3)
      let items = try await office.items(of: "bulk items 1", as: "chair")
      #expect(items.map { $0["target"]?.string } == office.codes)
      for item in items {
        #expect(item["outcome"] == "done" && item["hidden"] == true)
        #expect(item["case"] == .null && item["revision"] == .null && item["detail"] == .null)
      }
      let table = await office.terminal.run("bulk items 1 --as chair")
      #expect(table.output.contains("the case is not yours to see now"))
      let listed = await office.terminal.run("bulk items 1 --state done --ids --as chair")
      #expect(listed.output == office.codes.map { "\($0)\n" }.joined())
      let shownCase = await office.terminal.run("case show \(office.codes[0]) --as chair")
      #expect(shownCase.code == .notFound)

      let revert = await office.terminal.run("bulk revert 1 --reason nhầm --as chair")
      #expect(revert.code == .partlyDone)
      let plan = try BulkPlan(parsing: Array(revert.output.utf8))
      #expect(plan.items.map(\.target) == office.codes)
      #expect(plan.items.allSatisfy { $0.verdict == .refused([.caseHidden]) && $0.revision == nil })
      let shown = await office.terminal.run("bulk show -", input: revert.output)
      #expect(shown.output.contains("Refused: 3   Not found: 0"), "\(shown)")
      #expect(shown.output.contains("3: The case is not yours to see now"), "\(shown)")
    }
  }

  @Test func `the successor's people are told of what they may see, and of nothing else`()
    async throws
  {
    try await transferred { office in
      let notices = try await office.items(of: "inbox list", as: "wardOfficer")
      #expect(notices.map { $0["run"]?["cases"] } == [2])
      let number = try #require(notices.first?["notice"]?.int)
      let cases = try await office.items(of: "inbox cases \(number)", as: "wardOfficer")
      #expect(cases.map { $0["case"]?.string } == office.plain)
      #expect(cases.allSatisfy { $0["body"] == "X98002.UBKT" })
      for person in ["wardChair", "chair", "stranger"] {
        let answer = await office.terminal.run("inbox cases \(number) --as \(person)")
        #expect(answer.code == .notFound, "\(person)")
      }
      // The run is not theirs, and they may not give the cases back; of the graded one there is no word.
      for person in ["wardChair", "wardOfficer", "stranger"] {
        #expect(await office.terminal.run("bulk items 1 --as \(person)").code == .notFound)
      }
      let chairs = try await office.reversion(by: "wardChair")
      #expect(chairs.items.map(\.target) == office.codes)
      let officers = try await office.reversion(by: "wardOfficer")
      #expect(officers.items.map(\.target) == office.plain)
      #expect(chairs.blockers + officers.blockers == Array(repeating: "role_missing", count: 5))
      let none = await office.terminal.run("bulk revert 1 --reason nhầm --as stranger")
      #expect(none.code == .notFound)
      #expect(none.output.isEmpty)
    }
  }

  @Test func `who leads both bodies takes back what they may see, and lists change with it`()
    async throws
  {
    try await transferred { office in
      let notice = try await office.items(of: "inbox list", as: "wardOfficer")[0]["notice"]?.int
      let number = try #require(notice)
      let revert = await office.terminal.run(
        "bulk revert 1 --reason nhầm --expect 2 --as province")
      #expect(revert.code == .done, "\(revert.errors)")
      #expect(!revert.output.contains(office.graded))
      let applied = await office.terminal.run("bulk apply - --as province", input: revert.output)
      #expect(applied.output == "done 2 2/2\n", "\(applied.errors)")

      let items = try await office.items(of: "bulk items 1", as: "chair")
      #expect(items.map { $0["target"]?.string } == office.codes)
      for item in items {
        let isGraded = item["target"]?.string == office.graded
        #expect(item["hidden"] == .bool(isGraded))
        #expect(item["case"] == (isGraded ? .null : item["target"]))
        #expect(item["revision"] == (isGraded ? .null : 2))
      }
      let again = try await office.reversion(by: "chair")
      #expect(
        again.blockers == office.codes.map { $0 == office.graded ? "case_hidden" : "moved_since" })
      // The digest is about cases that are not the ward's any more.
      let gone = await office.terminal.run("inbox cases \(number) --as wardOfficer")
      #expect(gone.code == .done)
      #expect(gone.errors.contains("tells of 2 cases; 2 of them are not yours to see today."))
      #expect(office.plain.allSatisfy { !gone.output.contains($0) })
      // A digest of before migration 0022 counts its cases and does not name them.
      try office.database.connect(as: .superuser).execute(
        .sql("UPDATE inbox SET case_ids = NULL"))
      let old = await office.terminal.run("inbox cases \(number) --as wardOfficer")
      #expect(old.code == .done)
      #expect(old.errors.contains("This notice has only the number of its cases"))
      #expect(!old.errors.contains("not yours to see"))
    }
  }

  /// Three cases of a commune that is merged, one of them secret, given to the successor by a run of its
  /// chair, who has no role there.
  private func transferred(_ body: (Merger) async throws -> Void) async throws {
    try await SmallOffice.open { terminal, database in
      try Self.addPeople(to: database)
      var codes: [String] = []
      for grade in ["internal", "internal", "secret"] {
        let opened = await terminal.run(
          "case open short_check --body X98001.UBKT --title A --subject-unit X98001.CB1 "
            + "--grade \(grade) --as chair -o json")
        codes.append(try #require(try JSON(parsing: opened.bytes)["case"]?.string, "\(opened)"))
      }
      let ended = await terminal.run(
        "unit end X98001 --on 2026-12-31 --successor X98002 --as province")
      #expect(ended.code == .done, "\(ended.errors)")
      let plan = await terminal.run(
        "bulk plan --where 'status = open' --action transfer:X98002.UBKT --reason 'Sáp nhập' "
          + "--basis 'NQ 202/2025/QH15' --expect 3 --as chair")
      #expect(plan.code == .done, "\(plan.errors)")
      let applied = await terminal.run("bulk apply - --as chair", input: plan.output)
      #expect(applied.output == "done 1 3/3\n", "\(applied.errors)")
      try await body(
        Merger(
          terminal: terminal, database: database, codes: codes.sorted(),
          plain: codes.prefix(2).sorted(), graded: codes[2]))
    }
  }

  private static func addPeople(to database: TestDatabase) throws {
    let connection = try database.connect(as: .acts)
    let people: [(PersonCode, Grade, Role?, UnitCode)] = [
      ("wardChair", .secret, .chair, "X98002.UBKT"),
      ("wardOfficer", .internal, .officer, "X98002.UBKT"),
      ("province", .internal, .administrator, SmallCommission.province),
      ("stranger", .topSecret, nil, SmallCommission.province),
    ]
    for (code, clearance, role, unit) in people {
      _ = try PersonStore().add(code, name: "Người \(code)", clearance: clearance, on: connection)
      guard let role else { continue }
      _ = try PersonStore().grant(role, on: unit, to: code, using: connection)
    }
  }
}

/// What was given away, and how everybody asks for it.
private struct Merger {
  let terminal: Terminal
  let database: TestDatabase
  /// The cases in the order of a plan; those that are not graded; the one that is.
  let codes: [String]
  let plain: [String]
  let graded: String

  func json(_ line: String, as person: String) async throws -> JSON {
    let answer = await terminal.run("\(line) -o json --as \(person)")
    #expect(answer.code == .done, "\(answer.errors)")
    return try JSON(parsing: answer.bytes)
  }

  func items(of line: String, as person: String) async throws -> [JSON] {
    try await json(line, as: person)["items"]?.array ?? []
  }

  func reversion(by person: String) async throws -> BulkPlan {
    let answer = await terminal.run("bulk revert 1 --reason nhầm --as \(person)")
    return try BulkPlan(parsing: Array(answer.output.utf8))
  }
}

extension BulkPlan {
  /// Why each item is refused, its reasons in one word; the verdict where it is not.
  fileprivate var blockers: [String] {
    items.map { item in
      guard case .refused(let notes) = item.verdict else { return item.verdict.word }
      return notes.map(\.code).joined(separator: " ")
    }
  }
}
