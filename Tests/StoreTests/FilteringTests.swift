import Engine
import Filters
import Postgres
import Schema
import Store
import TestSupport
import Testing

/// A filter finds in the database what it says.
struct FilteringTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `random filters find what evaluating them over the visible cases finds`(
    seed: UInt64
  ) async throws {
    try await withTestDatabase { database in
      let fixture = try FilterFixture(in: database, seed: seed, count: 60)
      let connection = try database.connect(as: .server)
      var random = SplitMix64(seed: seed)
      let anything = try Filter(parsing: "revision >= 0")
      var foundSome = 0
      for member in [SmallCommission.Member.officer, .chair] {
        let viewer = Self.viewer(member, fixture)
        let visible = Set(try viewer.codes(where: anything, limit: 1000, on: connection).lines)
        let cases = fixture.cases.filter { visible.contains(CaseCode($0.code)) }
        let naive = NaiveFilter(
          me: member.code, today: fixture.today, ancestors: fixture.ancestors)
        for _ in 0..<150 {
          let filter = fixture.random.filter(depth: 3, using: &random)
          let expected = cases.filter { naive.holds(filter, for: $0) }.map { CaseCode($0.code) }
          let found = try viewer.codes(where: filter, limit: 1000, on: connection).lines
          #expect(found == expected, "\(filter)")
          if !found.isEmpty, found.count < cases.count { foundSome += 1 }
        }
      }
      #expect(foundSome > 60)
    }
  }

  @Test func `the lists take a filter with their other options`() async throws {
    try await withTestDatabase { database in
      let fixture = try FilterFixture(in: database, seed: 4, count: 60)
      let connection = try database.connect(as: .server)
      let viewer = Self.viewer(.chair, fixture)
      let condition = try Filter(parsing: "responsible = me and overdue")
      let codes = try viewer.codes(where: condition, limit: 1000, on: connection).lines
      #expect(!codes.isEmpty)
      var cases = CaseFilter()
      cases.statuses = Set(CaseStatus.allCases)
      cases.condition = condition
      let listed = try viewer.cases(cases, limit: 1000, on: connection).lines
      #expect(listed.map(\.code).sorted() == codes)
      cases.stage = .report
      let report = try viewer.cases(cases, limit: 1000, on: connection).lines.map(\.code)
      #expect(report == listed.filter { $0.stage == .report }.map(\.code))
      var due = DueFilter()
      due.condition = condition
      #expect(
        Set(try viewer.deadlines(due, limit: 1000, on: connection).lines.map(\.code))
          == Set(codes))
      due.until = .days(-1)
      let overdue = try viewer.deadlines(due, limit: 1000, on: connection).lines
      #expect(Set(overdue.map(\.code)) == Set(codes))
      #expect(overdue.allSatisfy { $0.dueOn < $0.today })
    }
  }

  @Test func `codes come in their order, and a cut list says so`() async throws {
    try await withTestDatabase { database in
      let fixture = try FilterFixture(in: database, seed: 5, count: 20)
      let connection = try database.connect(as: .server)
      let viewer = Self.viewer(.chair, fixture)
      let filter = try Filter(parsing: "not code = KT-NONE")
      let all = try viewer.codes(where: filter, limit: 1000, on: connection)
      let cut = try viewer.codes(where: filter, limit: 3, on: connection)
      #expect(!all.isCut && cut.isCut)
      #expect(cut.lines == Array(all.lines.prefix(3)))
    }
  }

  private static let attacks = [
    "x'; DROP TABLE cases; --", "' OR '1'='1", "\\'; DELETE FROM cases; --", "$1", "$$",
    "/* filter */ true",
    "*/ OR true /*", "\u{2019} OR true", "E'\\x27'", "{\"}", "NULL", "a\" OR \"a\" = \"a",
  ]

  @Test(arguments: attacks)
  func `what looks like SQL is a value like others`(attack: String) async throws {
    try await withTestDatabase { database in
      let fixture = try FilterFixture(in: database, seed: 6, count: 10)
      let connection = try database.connect(as: .server)
      let viewer = Self.viewer(.chair, fixture)
      let quoted = "\"\(attack.replacing("\"", with: "\"\""))\""
      for test in [
        "title = \(quoted)", "code in (\(quoted))", "subject = \(quoted)", "step = \(quoted)",
        "outcome = \(quoted)", "process = \(quoted)", "item = \(quoted)", "body = \(quoted)",
        "under \(quoted)", "responsible = \(quoted)",
      ] {
        let filter = try Filter(parsing: test)
        let found = try viewer.codes(where: filter, limit: 1000, on: connection).lines
        let named = fixture.cases.filter { $0.title == attack || $0.subject == attack }
        #expect(found.allSatisfy { code in named.contains { $0.code == code.rawValue } }, "\(test)")
      }
      let owner = try database.connect(as: .superuser)
      let count: Int = try owner.execute(.sql("SELECT count(*) FROM cases"))[0][0]
      #expect(count == 10)
    }
  }

  private static func viewer(
    _ member: SmallCommission.Member, _ fixture: FilterFixture
  ) -> Viewer {
    Viewer(person: Actor.Identity(id: fixture.commission.id(member), code: member.code))
  }
}
