import Engine
import Postgres
import Schema
import Store
import TestSupport
import Testing

/// The list of cases finds by two ways what the policies let a person see.
struct CaseListTests {
  /// What the policies alone give, in the order of the list.
  private func visible(
    to person: Int32, where condition: String, _ connection: borrowing Connection
  ) throws -> [CaseCode] {
    try connection.pipeline([
      (.namePerson, [.int4(person)]),
      (
        .sql("SELECT code FROM cases c WHERE \(condition) ORDER BY opened_on DESC, id DESC"),
        []
      ),
    ])[1].map { CaseCode($0[0, as: String.self]) }
  }

  private static let filters: [(condition: String, change: @Sendable (inout CaseFilter) -> Void)] =
    [
      ("true", { _ in }),
      (
        "responsible_id = (SELECT id FROM persons WHERE code = 'officer')",
        {
          $0.responsible = "officer"
        }
      ),
      (
        "family_id IN (SELECT unit_id FROM unit_ancestors WHERE ancestor_id = "
          + "(SELECT id FROM units WHERE code = 'X98001'))", { $0.unit = "X98001" }
      ),
      ("search LIKE '%nothing%'", { $0.foldedWords = "nothing" }),
    ]

  @Test func `it shows what the policies give, page by page, to whoever sees few or many bodies`()
    async throws
  {
    try await withTestDatabase { database in
      let samples = try Country.install(in: database)
      let connection = try database.connect(as: .server)
      let central = try Country.central(on: connection)
      let people = [central] + SmallCommission.Member.allCases.map(samples.commission.id)
      for person in people {
        let viewer = Viewer(person: Actor.Identity(id: person, code: "anybody"))
        for (condition, change) in Self.filters {
          var filter = CaseFilter()
          change(&filter)
          var codes: [CaseCode] = []
          var place: CaseCursor?
          while true {
            let page = try viewer.cases(filter, limit: 7, after: place, on: connection)
            codes += page.lines.map(\.code)
            guard page.isCut, let last = page.lines.last else { break }
            place = last.cursor
          }
          #expect(
            try codes == visible(to: person, where: condition, connection),
            "\(person): \(condition)")
        }
      }
      #expect(try visible(to: central, where: "true", connection).count > 20)
    }
  }

  @Test func `only one of the two ways runs`() async throws {
    try await withTestDatabase { database in
      let samples = try Country.install(in: database)
      let connection = try database.connect(as: .server)
      let central = try Country.central(on: connection)
      // The walk is the one that asks for the cases in the order of the list.
      #expect(try walks(central, connection))
      #expect(try !walks(samples.commission.id(.officer), connection))
    }
  }

  private func walks(_ person: Int32, _ connection: borrowing Connection) throws -> Bool {
    let explained = Statement.sql(
      "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) " + Statement.listCases.sql)
    let arguments: [PostgresValue] = [
      .null, .int2s([1, 2]), .null, .null, .null, .null, .null, .int8(8), .null, .null,
    ]
    let plan = try connection.pipeline([
      (.namePerson, [.int4(person)]), (.sql("SET LOCAL enable_seqscan = off"), []),
      (.sql("SET LOCAL enable_sort = off"), []), (explained, arguments),
    ])[3].map { $0[0, as: String.self] }
    let walk = try #require(plan.first { $0.contains("cases_by_opening") }, "\(plan)")
    return !walk.contains("never executed")
  }
}
