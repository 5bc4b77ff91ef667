import Engine
import Postgres
import Store
import TestSupport
import Testing

/// A person's own work is what a plain reading of the rules gives, each thing once, page by page.
struct WorkTests {
  @Test func `everybody finds what they must do, once and in the order in which it is due`()
    async throws
  {
    try await withTestDatabase { database in
      let office = try WorkSample(in: database, seed: 11, cases: 150)
      let connection = try database.connect(as: .server)
      var found: [DutyLine.What.Kind: Int] = [:]
      for member in SmallCommission.Member.allCases {
        let expected = try office.duties(of: member, on: connection)
        var seen: [WorkSample.Duty] = []
        var place: WorkCursor?
        while true {
          let page = try office.viewer(member).work(
            WorkRequest(duties: WorkRequest.Page(after: place, limit: 4)), on: connection
          ).duties
          seen += page.lines.map(WorkSample.Duty.init)
          guard page.isCut, let last = page.lines.last else { break }
          place = WorkCursor(last.cursor.description)
          #expect(place == last.cursor)
        }
        #expect(seen == expected, "\(member)")
        for duty in seen { found[duty.kind, default: 0] += 1 }
      }
      #expect(found.count == 4 && found.values.allSatisfy { $0 > 3 }, "\(found)")
    }
  }

  @Test func `what waits for others says whom it waits for`() async throws {
    try await withTestDatabase { database in
      let office = try WorkSample(in: database, seed: 12, cases: 150)
      let connection = try database.connect(as: .server)
      var holders: Set<Int> = []
      for member in SmallCommission.Member.allCases {
        let expected = try office.waiting(of: member, on: connection)
        var seen: [WaitingLine] = []
        var place: WorkCursor?
        while true {
          let page = try office.viewer(member).work(
            WorkRequest(waiting: WorkRequest.Page(after: place, limit: 3)), on: connection
          ).waiting
          seen += page.lines
          guard page.isCut, let last = page.lines.last else { break }
          place = last.cursor
        }
        #expect(seen.map(\.facts.code) == expected, "\(member)")
        for line in seen {
          #expect(Set(line.holders.map(\.code)) == office.holders(of: line.role, line.facts.code))
          holders.insert(line.holders.count)
        }
      }
      #expect(holders.isSuperset(of: [0, 1, 3]))
    }
  }

  @Test func `whoever reads for somebody finds that person's work, and their own notices`()
    async throws
  {
    try await withTestDatabase { database in
      let office = try WorkSample(in: database, seed: 13, cases: 40)
      let connection = try database.connect(as: .server)
      let request = WorkRequest(
        duties: WorkRequest.Page(limit: 200), waiting: WorkRequest.Page(limit: 200), notices: 500)
      var actor = Actor(person: office.identity(.clerk))
      actor.onBehalfOf = office.identity(.officer)
      #expect(throws: StoreError.self) {
        try Viewer(of: actor).work(request, on: connection)
      }
      _ = try PersonStore().delegate(
        from: "officer", to: "clerk", from: WorkSample.day("2020-01-01"),
        until: WorkSample.day("2099-01-01"),
        reason: "x", on: try database.connect(as: .acts))
      let lent = try Viewer(of: actor).work(request, on: connection)
      let own = try office.viewer(.clerk).work(request, on: connection)
      let officers = try office.viewer(.officer).work(request, on: connection)
      #expect(lent.duties == officers.duties && lent.waiting == officers.waiting)
      #expect(lent.notices == own.notices && own.notices.lines.count > 10)
      #expect(officers.notices.lines.isEmpty && lent.duties != own.duties)
    }
  }

  @Test(arguments: [
    "", "2026-01-05", "2026-13-05/KT-1", "-/", "-/KT-1/task", "-/KT-1/task/0", "-/KT-1/step/1",
    "-/KT-1/task/3/4", "-/KT-1/x/3", "KT-1",
  ])
  func `a place that is typed wrong is none`(text: String) {
    #expect(WorkCursor(text) == nil)
  }
}
