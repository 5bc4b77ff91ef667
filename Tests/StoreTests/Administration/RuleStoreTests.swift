import Engine
import Imports
import Postgres
import Schema
import Store
import TestSupport
import Testing

/// Calendars and processes: what is published is never changed, and never published twice.
struct RuleStoreTests {
  private let through = CivilDate(iso: "2026-12-31")

  private func days(_ rows: String) throws -> [CalendarDay] {
    try CalendarFile.read(Array("date,name,kind\n\(rows)".utf8))
  }

  @Test func `the holidays that come with the program are published and loaded`() async throws {
    try await withTestDatabase { database in
      let connection = try database.connect(as: .acts)
      try SmallCommission.install(on: connection)
      let latest = try CalendarStore().latest(on: connection)
      #expect(latest.version == 1)
      #expect(latest.days == 134)
      #expect(latest.publishedBy == "administrator")
      let calendar = try RuleStore.calendar(1, on: connection)
      #expect(calendar.publishedThrough == latest.publishedThrough)
      let newYear = try #require(CivilDate(iso: "2019-01-01"))
      #expect(!calendar.isWorkingDay(newYear))
      let listed = try CalendarStore().days(
        of: 1, from: newYear, through: newYear, on: connection)
      #expect(listed.map(\.day.name) == ["Tết Dương lịch"])
      #expect(listed[0].source.hasPrefix("https://"))
    }
  }

  @Test func `only another content makes another calendar version`() async throws {
    try await withTestDatabase { database in
      let connection = try database.connect(as: .acts)
      let commission = try SmallCommission.install(on: connection)
      let through = try #require(through)
      func publish(
        _ rows: String, _ end: CivilDate, _ connection: borrowing Connection
      ) throws -> (Int, Change) {
        try CalendarStore().publish(
          try days(rows), publishedThrough: end, by: commission.id(.administrator), on: connection)
      }
      let one = "2026-01-01,Tết Dương lịch,holiday\n"
      #expect(try publish(one, through, connection) == (2, .changed))
      #expect(try publish(one, through, connection) == (2, .unchanged))
      #expect(try publish(one, through.advanced(byDays: 1), connection) == (3, .changed))
      let provisional = "2026-01-01,Tết Dương lịch (dự kiến),holiday\n"
      #expect(try publish(provisional, through, connection) == (4, .changed))
      #expect(try publish("", through, connection) == (5, .changed))
    }
  }

  @Test func `publishers at once make one version of one content`() async throws {
    try await withTestDatabase { database in
      let commission = try SmallCommission.install(on: try database.connect(as: .acts))
      let days = try days("2026-01-01,Tết Dương lịch,holiday\n")
      let through = try #require(through)
      let pool = database.pool(as: .acts)
      let outcomes = try await withThrowingTaskGroup(of: (Int, Change).self) { group in
        for _ in 0..<4 {
          group.addTask {
            try await pool.withConnection { (connection) throws(CalendarError) in
              try CalendarStore().publish(
                days, publishedThrough: through, by: commission.system, on: connection)
            }
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(outcomes.map(\.0) == [2, 2, 2, 2])
      #expect(outcomes.count { $0.1 == .changed } == 1)
    }
  }

  @Test func `only another text makes another process version`() async throws {
    try await withTestDatabase { database in
      let connection = try database.connect(as: .acts)
      let commission = try SmallCommission.install(on: connection)
      func publish(_ text: String, _ connection: borrowing Connection) throws -> Int {
        try commission.publish(
          text, code: "sample", caseType: .regularSupervision, on: connection
        ).version
      }
      #expect(try publish("a: 1\n", connection) == 1)
      #expect(try publish("a: 1\n", connection) == 1)
      #expect(try publish("a: 2\n", connection) == 2)
      // Going back to an earlier text is a step forward.
      #expect(try publish("a: 1\n", connection) == 3)
      let versions = try ProcessStore().versions(of: "sample", on: connection)
      #expect(versions.map(\.reference.version) == [3, 2, 1])
      #expect(versions[0].sha256 == versions[2].sha256)
      let second = ProcessReference(code: "sample", version: 2)
      #expect(try ProcessStore().definition(of: second, on: connection) == "a: 2\n")
      #expect(try RuleStore.process(versions[1].id, on: connection).reference == second)
      let fourth = ProcessReference(code: "sample", version: 4)
      #expect(throws: ProcessError.noVersion(fourth)) {
        try ProcessStore().definition(of: fourth, on: connection)
      }
    }
  }

  @Test func `publishers of different texts at once get a version each`() async throws {
    try await withTestDatabase { database in
      let commission = try SmallCommission.install(on: try database.connect(as: .acts))
      let pool = database.pool(as: .acts)
      let versions = try await withThrowingTaskGroup(of: Int.self) { group in
        for number in 0..<6 {
          group.addTask {
            try await pool.withConnection { (connection) throws(ProcessError) in
              try ProcessStore().publish(
                "a: \(number)\n", code: "sample", caseType: .discipline, steps: [],
                by: commission.system, on: connection
              ).reference.version
            }
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(versions.sorted() == [1, 2, 3, 4, 5, 6])
    }
  }
}
