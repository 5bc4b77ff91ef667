import Engine
import Filters
import Postgres
import Schema
import Store
import TestSupport
import Testing

/// Open cases are counted by the body below, by stage and by age, for whoever asks.
struct CountTests {
  private struct Key: Hashable {
    let unit: UnitCode
    let stage: Stage
    let age: CountAge
  }

  /// The body next below each unit that holds each body's cases; itself for its own.
  private static let lines: [UnitCode: [UnitCode: UnitCode]] = [
    "TW": [
      "TW.UBKT": "TW", "T98.UBKT": "T98", "X98001.UBKT": "T98", "X98001.CB1": "T98",
      "X98002.UBKT": "T98", "X98001": "T98",
    ],
    "T98": [
      "T98.UBKT": "T98", "X98001.UBKT": "X98001", "X98001.CB1": "X98001", "X98002.UBKT": "X98002",
      "X98001": "X98001",
    ],
    "X98001": ["X98001.UBKT": "X98001", "X98001.CB1": "X98001.CB1", "X98001": "X98001"],
    "X98002": ["X98002.UBKT": "X98002"],
  ]

  /// Counts by the manual's words, over the cases that the lists show this person.
  private func naive(
    under unit: UnitCode, _ visible: Set<CaseCode>, _ fixture: FilterFixture
  ) -> [Key: Int] {
    var counts: [Key: Int] = [:]
    for found in fixture.cases where visible.contains(CaseCode(found.code)) {
      guard let line = Self.lines[unit]?[found.body],
        found.status == .open || found.status == .paused
      else { continue }
      let days = found.due.map { fixture.today.days(until: $0) }
      let age: CountAge =
        switch (found.status, days) {
        case (.paused, _): .paused
        case (_, nil): .undated
        case (_, let days?) where days < -30: .overdueOver30
        case (_, let days?) where days < -7: .overdue30
        case (_, let days?) where days < 0: .overdue7
        case (_, let days?) where days <= 7: .due7
        default: .dueLater
        }
      counts[Key(unit: line, stage: found.stage, age: age), default: 0] += 1
    }
    return counts
  }

  private func counted(
    under unit: UnitCode, where filter: Filter? = nil, for viewer: Viewer,
    on connection: borrowing Connection
  ) throws -> [Key: Int] {
    let counts = try viewer.counts(under: unit, where: filter, on: connection)
    return Dictionary(
      uniqueKeysWithValues: counts.lines.map {
        (Key(unit: $0.unit.code, stage: $0.stage, age: $0.age), $0.cases)
      })
  }

  private func keep(_ database: TestDatabase, from least: Int32 = 1) throws -> Bool {
    try database.connect(as: .acts).transaction { (transaction) throws(StoreError) in
      try CountStore.keep(atMostEvery: 10, from: least, in: transaction)
    }
  }

  private func viewer(_ member: SmallCommission.Member, _ fixture: FilterFixture) -> Viewer {
    Viewer(person: Actor.Identity(id: fixture.commission.id(member), code: member.code))
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `counts are those of the cases that a person may see, kept or not`(
    seed: UInt64
  ) async throws {
    try await withTestDatabase { database in
      let fixture = try FilterFixture(in: database, seed: seed, count: 120)
      let acts = try database.connect(as: .acts)
      // One who sees all that is not graded, one of the commune, and one who may know secrets there.
      _ = try PersonStore().grant(.chair, on: "TW", to: "deputy", using: acts)
      let connection = try database.connect(as: .server)
      let everything = try Filter(parsing: "revision >= 0")
      var total = 0
      for _ in ["counted", "kept"] {
        for member in [SmallCommission.Member.deputy, .officer, .chair] {
          let viewer = viewer(member, fixture)
          let visible = Set(try viewer.codes(where: everything, limit: 1000, on: connection).lines)
          for unit in Self.lines.keys {
            let expected = naive(under: unit, visible, fixture)
            #expect(
              try counted(under: unit, for: viewer, on: connection) == expected,
              "\(member) \(unit)")
            total += expected.values.reduce(0, +)
          }
        }
        _ = try keep(database)
      }
      #expect(total > 200)
      let kept: Int = try acts.execute(
        .sql("SELECT count(DISTINCT unit_id) FROM case_counts"))[0][0]
      #expect(kept >= 4)
    }
  }

  @Test func `a filter restricts what is counted`() async throws {
    try await withTestDatabase { database in
      let fixture = try FilterFixture(in: database, seed: 4, count: 80)
      _ = try keep(database)
      let connection = try database.connect(as: .server)
      let viewer = viewer(.chair, fixture)
      let condition = try Filter(parsing: "stage in (report, plan) and responsible = me")
      let visible = Set(try viewer.codes(where: condition, limit: 1000, on: connection).lines)
      let expected = naive(under: "T98", visible, fixture)
      #expect(!expected.isEmpty)
      #expect(
        try counted(under: "T98", where: condition, for: viewer, on: connection) == expected)
    }
  }

  @Test func `counts that are kept say when they were made, and serve for a minute of their day`()
    async throws
  {
    try await withTestDatabase { database in
      let fixture = try FilterFixture(in: database, seed: 5, count: 60)
      let connection = try database.connect(as: .server)
      let owner = try database.connect(as: .superuser)
      let viewer = viewer(.chair, fixture)
      #expect(try keep(database))
      // Somebody has just counted, so nobody else does.
      #expect(try !keep(database))
      let before = try counted(under: "X98001", for: viewer, on: connection)
      try owner.execute(
        .sql(
          "UPDATE cases SET status = 4, outcome = NULL, ended_on = act_today() WHERE status < 3 AND grade < 2"
        ))
      #expect(try counted(under: "X98001", for: viewer, on: connection) == before)
      let at = try #require(try viewer.counts(under: "X98001", where: nil, on: connection).at)
      #expect(
        at.microseconds
          == (try owner.execute(.sql("SELECT at FROM counting"))[0][0, as: PostgresTimestamp.self]
            .microseconds))
      // Whoever restricts them has them counted now.
      let everything = try Filter(parsing: "revision >= 0")
      #expect(try viewer.counts(under: "X98001", where: everything, on: connection).at == nil)
      for change in [
        "at = at - interval '61 seconds'", "day = day - 1, at = at + interval '61 seconds'",
      ] {
        try owner.execute(.sql("UPDATE counting SET \(change)"))
        #expect(try counted(under: "X98001", for: viewer, on: connection) != before)
      }
      // Counted anew, what is not there any more is not kept.
      #expect(try keep(database))
      let kept: Int = try owner.execute(.sql("SELECT count(*) FROM case_counts"))[0][0]
      #expect(kept == 0)
    }
  }

  @Test func `only large units have their counts kept`() async throws {
    try await withTestDatabase { database in
      _ = try FilterFixture(in: database, seed: 6, count: 60)
      let owner = try database.connect(as: .superuser)
      let open: Int = try owner.execute(
        .sql("SELECT count(*) FROM cases WHERE status < 3 AND grade < 2"))[0][0]
      #expect(try keep(database, from: Int32(open)))
      let units = try owner.execute(
        .sql("SELECT DISTINCT u.code FROM case_counts JOIN units u ON u.id = unit_id"))
      #expect(units.map { $0[0, as: String.self] } == ["TW"])
    }
  }

  @Test func `a person's counts begin at the highest unit that they hold a role on`() async throws {
    try await withTestDatabase { database in
      let fixture = try FilterFixture(in: database, seed: 7, count: 1)
      let connection = try database.connect(as: .server)
      let acts = try database.connect(as: .acts)
      let viewer = viewer(.officer, fixture)
      #expect(try viewer.highestUnit(on: connection) == "X98001")
      _ = try PersonStore().grant(.officer, on: "T98.UBKT", to: "officer", using: acts)
      #expect(try viewer.highestUnit(on: connection) == "T98")
      let nobody = try PersonStore().add("nobody", name: "Không vai trò", on: acts)
      #expect(
        try Viewer(person: Actor.Identity(id: nobody, code: "nobody"))
          .highestUnit(on: connection) == "TW")
    }
  }
}
