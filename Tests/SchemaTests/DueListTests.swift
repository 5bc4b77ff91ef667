import Engine
import Postgres
import Schema
import Store
import TestSupport
import Testing

/// The list of deadlines finds by two ways what the policies let a person see.
struct DueListTests {
  private static let filters: [(condition: String, change: @Sendable (inout DueFilter) -> Void)] = [
    ("true", { _ in }),
    (
      "d.due_on <= '2026-01-12'",
      { $0.until = CivilDate(iso: "2026-01-12").map(DueFilter.Until.date) }
    ),
    (
      "c.responsible_id = (SELECT id FROM persons WHERE code = 'officer')",
      { $0.responsible = "officer" }
    ),
    (below("X98001"), { $0.unit = "X98001" }), (below("T98"), { $0.unit = "T98" }),
    (below("TW"), { $0.unit = "TW" }), ("false", { $0.unit = "NOWHERE" }),
    (
      below("X98001") + " AND c.responsible_id = (SELECT id FROM persons WHERE code = 'deputy')",
      {
        $0.unit = "X98001"; $0.responsible = "deputy"
      }
    ),
  ]

  private static func below(_ unit: String) -> String {
    "d.family_id IN (SELECT unit_id FROM unit_ancestors WHERE ancestor_id = "
      + "(SELECT id FROM units WHERE code = '\(unit)'))"
  }

  @Test func `it shows what the policies give to whoever sees few or many bodies`() async throws {
    try await withTestDatabase { database in
      let samples = try Country.install(in: database)
      let connection = try database.connect(as: .server)
      let people =
        [try Country.central(on: connection)]
        + SmallCommission.Member.allCases.map(samples.commission.id)
      var longest = 0
      for person in people {
        let viewer = Viewer(person: Actor.Identity(id: person, code: "anybody"))
        for (condition, change) in Self.filters {
          var filter = DueFilter()
          change(&filter)
          let lines = try viewer.deadlines(filter, limit: 15, on: connection).lines
          let expected = try visible(to: person, where: condition, connection)
          #expect(lines.map(\.code) == Array(expected.prefix(15)), "\(person): \(condition)")
          longest = max(longest, expected.count)
        }
      }
      #expect(longest > 20)
    }
  }

  /// What the policies alone give, in the order of the list.
  private func visible(
    to person: Int32, where condition: String, _ connection: borrowing Connection
  ) throws -> [CaseCode] {
    try connection.pipeline([
      (.namePerson, [.int4(person)]),
      (
        .sql(
          """
          SELECT c.code FROM deadlines d JOIN cases c ON c.id = d.case_id WHERE \(condition)
          ORDER BY d.due_on, d.case_id, d.deadline
          """), []
      ),
    ])[1].map { CaseCode($0[0, as: String.self]) }
  }
}
