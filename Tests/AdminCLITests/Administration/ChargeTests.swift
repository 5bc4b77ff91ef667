import AdminCLI
import Postgres
import TestSupport
import Testing

/// Who may look after what.
@Suite struct ChargeTests {
  /// A command, and whether each of these people may give it.
  static let rights: [(line: String, may: [String], mayNot: [String])] = [
    (
      "unit create X98001.CB9 --parent X98001 --name 'Chi bộ 9' --level cell --organ cell",
      ["clerk", "chair", "secretary", "standingDeputy", "administrator"], ["officer", "deputy"]
    ),
    (
      "unit create T98.X --parent T98 --name 'Đảng ủy X' --level grassroots --organ committee",
      [], ["administrator", "secretary"]
    ),
    ("person role grant officer deputy --unit X98001.UBKT", ["clerk"], ["officer"]),
    (
      "person role grant clerk chair --unit X98001.UBKT", ["secretary"],
      ["clerk", "standingDeputy"]
    ),
    ("person change officer --clearance secret", ["chair"], ["clerk", "officer"]),
    ("person change officer --name 'Hoàng Hạnh'", ["clerk"], ["officer"]),
    (
      "person invite officer", ["clerk", "standingDeputy", "chair", "administrator"],
      ["officer", "deputy"]
    ),
    // Whoever has the link is that person.
    (
      "person invite secretary", ["chair", "administrator"],
      ["clerk", "standingDeputy", "officer"]
    ),
    ("person invite chair", ["secretary"], ["clerk", "standingDeputy"]),
    ("calendar import --builtin --published-through 2030-12-31", ["administrator"], ["chair"]),
    ("process publish --builtin", ["administrator"], ["secretary"]),
    ("unit import --builtin", ["administrator"], ["secretary"]),
    (
      "person delegate chair standingDeputy --from 2026-03-01 --until 2026-03-31 --reason Ốm",
      ["chair", "secretary"], ["clerk", "standingDeputy"]
    ),
  ]

  @Test(arguments: rights.map(\.line))
  func `who may, may, and who may not is refused`(line: String) async throws {
    let row = try #require(Self.rights.first { $0.line == line })
    try await SmallOffice.open { terminal, _ in
      for person in row.mayNot {
        let answer = await terminal.run("\(line) --as \(person) --dry-run -o json")
        #expect(answer.code == .notPermitted, "\(person): \(answer.output)")
        #expect(answer.errors.contains(#""code":"role_needed""#))
      }
      for person in row.may {
        let answer = await terminal.run("\(line) --as \(person) --dry-run")
        #expect(answer.code == .done, "\(person): \(answer.errors)")
      }
    }
  }

  @Test func `a delegate has the charge of whom they act for, and nobody else has`() async throws {
    try await SmallOffice.open { terminal, _ in
      let line = "unit end X98001.CB1 --on 2026-06-30 --as officer --for chair"
      #expect(await terminal.run(line).code == .notPermitted)
      let delegated = await terminal.run(
        "person delegate chair officer --from 2026-03-01 --until 2026-03-31 --reason Ốm --as chair")
      #expect(delegated.code == .done, "\(delegated.errors)")
      #expect(await terminal.run(line).code == .done)
    }
  }

  @Test func `a trial writes nothing`() async throws {
    try await SmallOffice.open { terminal, database in
      for row in Self.rights {
        guard let person = row.may.first else { continue }
        _ = await terminal.run("\(row.line) --as \(person) --dry-run")
      }
      let superuser = try database.connect(as: .superuser)
      let counts: [Int] = try [
        "units", "person_roles", "calendar_versions", "processes", "delegations",
      ].map { try superuser.execute(.sql("SELECT count(*) FROM \($0)"))[0][0] }
      #expect(counts == [10, 8, 1, 1, 0])
    }
  }
}
