import Bulk
import Casework
import Engine
import Postgres
import Store
import TestSupport
import Testing

/// Which cases a digest tells of, asked by whoever got it.
@Suite struct DigestTests {
  @Test func `whoever got a digest lists its cases, a page at a time, and nobody else does`()
    async throws
  {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 3)
      _ = try await bulk.fixture.open(startBy: nil, responsible: .secondOfficer)
      try await bulk.apply(try await bulk.plan(), BulkRuns.Terms(), .init(chunkSize: 2))
      let reader = try bulk.reader(.secondOfficer)
      let all = try #require(try await reader.cases(limit: 10))
      let codes = bulk.codes.sorted()
      #expect(all.told == 3 && all.seen == 3)
      #expect(all.page.lines.map(\.code) == codes && !all.page.isCut)
      #expect(all.page.lines.allSatisfy { $0.responsible?.code == "secondOfficer" })
      let first = try #require(try await reader.cases(limit: 2))
      #expect(first.page.lines.map(\.code) == Array(codes.prefix(2)) && first.page.isCut)
      let rest = try #require(try await reader.cases(after: codes[1], limit: 2))
      #expect(rest.page.lines.map(\.code) == [codes[2]] && !rest.page.isCut)
      for member in SmallCommission.Member.allCases where member != .secondOfficer {
        let others = try bulk.reader(member, ofNoticeTo: .secondOfficer)
        #expect(try await others.cases(limit: 10) == nil, "\(member)")
      }
    }
  }

  @Test func `a case that the reader may not see any more is counted, and not shown`()
    async throws
  {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 3)
      try await bulk.apply(try await bulk.plan())
      try database.connect(as: .superuser).execute(
        .sql("UPDATE cases SET grade = 3 WHERE code = $1"), [.text(bulk.codes[1].rawValue)])
      let reader = try bulk.reader(.secondOfficer)
      let found = try #require(try await reader.cases(limit: 10))
      #expect(found.told == 3 && found.seen == 2)
      #expect(found.page.lines.map(\.code) == [bulk.codes[0], bulk.codes[2]].sorted())
      try database.connect(as: .superuser).execute(.sql("UPDATE cases SET grade = 3"))
      let none = try #require(try await reader.cases(limit: 10))
      #expect(none.told == 3 && none.seen == 0 && none.page.lines.isEmpty)
    }
  }

  @Test func `each person's digest has the cases that concern that person`() async throws {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 2)
      let other = try await bulk.fixture.open(startBy: nil, responsible: .clerk)
      let cancel = Command.cancel(reason: "trùng", basis: "QĐ 01")
      try await bulk.apply(try await bulk.plan(cancel, on: bulk.codes + [other]))
      let clerk = try #require(try await bulk.reader(.clerk).cases(limit: 10))
      #expect(clerk.page.lines.map(\.code) == [other])
      let officer = try #require(try await bulk.reader(.officer).cases(limit: 10))
      #expect(officer.page.lines.map(\.code) == bulk.codes.sorted())
    }
  }

  @Test func `a notice of one case has that case, or is not there where it may not be seen`()
    async throws
  {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 1)
      let owner = try database.connect(as: .superuser)
      try owner.execute(
        .sql(
          """
          INSERT INTO inbox (person_id, case_id, revision, kind, created_at)
          SELECT $1, id, 1, 1, act_moment() FROM cases
          """), [.int4(bulk.fixture.commission.id(.officer))])
      let reader = try bulk.reader(.officer)
      let found = try #require(try await reader.cases(limit: 10))
      #expect(found.told == 1 && found.seen == 1)
      #expect(found.page.lines.map(\.code) == bulk.codes)
      try owner.execute(.sql("UPDATE cases SET grade = 3"))
      #expect(try await reader.cases(limit: 10) == nil)
    }
  }
}

/// Somebody who asks for the cases of the last notice that a person got.
private struct NoticeReader {
  let notice: Int64
  let viewer: Viewer
  let reading: CaseReading

  func cases(after code: CaseCode? = nil, limit: Int) async throws -> NoticeCases? {
    try await reading.cases(ofNotice: notice, after: code, limit: limit, for: viewer)
  }
}

extension BulkFixture {
  fileprivate func reader(
    _ member: SmallCommission.Member, ofNoticeTo receiver: SmallCommission.Member? = nil
  ) throws -> NoticeReader {
    let rows = try database.connect(as: .superuser).execute(
      .sql("SELECT max(id) FROM inbox WHERE person_id = $1"),
      [.int4(fixture.commission.id(receiver ?? member))])
    let notice = try #require(rows[0][0, as: Int64?.self], "\(member) was told nothing")
    return NoticeReader(
      notice: notice, viewer: Viewer(person: fixture.actor(member).person),
      reading: CaseReading(pool: database.pool(as: .server, limit: 1), rules: fixture.rules))
  }
}
