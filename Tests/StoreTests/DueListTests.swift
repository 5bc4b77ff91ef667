import Engine
import Filters
import Postgres
import Store
import TestSupport
import Testing

/// The list of running deadlines goes on page by page, and lists of cases are counted.
struct DueListTests {
  private static func viewer(_ fixture: FilterFixture) -> Viewer {
    Viewer(person: Actor.Identity(id: fixture.commission.id(.chair), code: "chair"))
  }

  @Test(arguments: [nil, "revision >= 0"] as [String?])
  func `the pages together are the whole list, each line once`(condition: String?) async throws {
    try await withTestDatabase { database in
      let fixture = try FilterFixture(in: database, seed: 8, count: 60)
      let connection = try database.connect(as: .server)
      let viewer = Self.viewer(fixture)
      var filter = DueFilter()
      filter.condition = try condition.map { try Filter(parsing: $0) }
      let whole = try viewer.deadlines(filter, limit: 1_000, on: connection).lines
      #expect(whole.count > 20)
      #expect(Set(whole.map(\.dueOn)).count < whole.count)
      var pages: [DueLine] = []
      var place: DueCursor?
      while true {
        let page = try viewer.deadlines(filter, limit: 3, after: place, on: connection)
        pages += page.lines
        guard page.isCut, let last = page.lines.last else { break }
        place = DueCursor(last.cursor.description)
        #expect(place == last.cursor)
      }
      #expect(pages == whole)
    }
  }

  @Test func `after a case that is not there any more, its day begins again`() async throws {
    try await withTestDatabase { database in
      let fixture = try FilterFixture(in: database, seed: 8, count: 60)
      let connection = try database.connect(as: .server)
      let viewer = Self.viewer(fixture)
      let whole = try viewer.deadlines(DueFilter(), limit: 1_000, on: connection).lines
      let day = whole[whole.count / 2].dueOn
      let place = try #require(DueCursor("\(day)/KT-GONE/whole"))
      let rest = try viewer.deadlines(DueFilter(), limit: 1_000, after: place, on: connection)
      #expect(rest.lines == whole.filter { $0.dueOn >= day })
    }
  }

  @Test func `a list has a first day as it has a last one`() async throws {
    try await withTestDatabase { database in
      let fixture = try FilterFixture(in: database, seed: 8, count: 60)
      let connection = try database.connect(as: .server)
      let viewer = Self.viewer(fixture)
      let whole = try viewer.deadlines(DueFilter(), limit: 1_000, on: connection).lines
      var filter = DueFilter()
      filter.since = fixture.today
      filter.until = .date(fixture.today.advanced(byDays: 10))
      let some = try viewer.deadlines(filter, limit: 1_000, on: connection).lines
      #expect(!some.isEmpty && some.count < whole.count)
      #expect(some == whole.filter { (0...10).contains(fixture.today.days(until: $0.dueOn)) })
    }
  }

  @Test(arguments: ["", "2026-03-31", "2026-03-31/KT-1", "31/03/2026/x", "2026-03-31//whole"])
  func `what is no place in the list is not taken for one`(text: String) {
    #expect(DueCursor(text) == nil)
  }

  @Test(arguments: [nil, "overdue"] as [String?])
  func `the total is what all pages hold`(condition: String?) async throws {
    try await withTestDatabase { database in
      let fixture = try FilterFixture(in: database, seed: 9, count: 60)
      let connection = try database.connect(as: .server)
      let viewer = Self.viewer(fixture)
      var filter = CaseFilter()
      filter.statuses = Set(CaseStatus.allCases)
      filter.condition = try condition.map { try Filter(parsing: $0) }
      for stage in [nil, Stage.report] {
        filter.stage = stage
        let listed = try viewer.cases(filter, limit: 1_000, on: connection).lines.count
        let total = try viewer.total(filter, on: connection)
        #expect(listed > 0 && total.cases == listed && !total.isMore)
      }
    }
  }

  @Test func `around a unit are its committee first, what is above, and what is next below`()
    async throws
  {
    try await withTestDatabase { database in
      _ = try SmallCommission.install(on: database.connect(as: .acts))
      let connection = try database.connect(as: .server)
      let viewer = Viewer(person: Actor.Identity(id: 0, code: "nobody"))
      for unit in [SmallCommission.commune, SmallCommission.commission] {
        let around = try viewer.units(around: unit, on: connection)
        #expect(around.above?.code == SmallCommission.province)
        #expect(around.family.first?.code == SmallCommission.commune)
        #expect(around.family.map(\.code).contains(SmallCommission.commission))
        #expect(around.below.map(\.code) == SmallCommission.cells)
      }
      #expect(try viewer.units(around: "nowhere", on: connection) == UnitsAround())
      let people = try viewer.roster(of: [SmallCommission.commission], on: connection)
      #expect(people.count == SmallCommission.Member.allCases.count)
      #expect(try viewer.roster(of: ["nowhere"], on: connection).isEmpty)
    }
  }
}
