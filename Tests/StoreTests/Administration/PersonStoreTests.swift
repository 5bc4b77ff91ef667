import Engine
import Postgres
import Store
import TestSupport
import Testing

struct PersonStoreTests {
  private let people = PersonStore()

  private func withCommission(
    _ body: (_ connection: borrowing Connection) throws -> Void
  ) async throws {
    try await withTestDatabase { database in
      let connection = try database.connect(as: .acts)
      try SmallCommission.install(on: connection)
      try body(connection)
    }
  }

  private func date(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

  @Test func `people are listed by given name, and found in any spelling`() async throws {
    try await withCommission { connection in
      let names = try people.people(PersonFilter(), on: connection).map(\.name)
      #expect(names.first == "Nguyễn Văn An")
      #expect(names.last == "Bùi Ngọc Quý")
      var filter = PersonFilter()
      filter.words = "duc"
      #expect(try people.people(filter, on: connection).map(\.code) == ["deputy"])
      filter = PersonFilter()
      filter.under = SmallCommission.province
      filter.role = .officer
      #expect(
        try people.people(filter, on: connection).map(\.code) == ["officer", "secondOfficer"])
    }
  }

  @Test func `pages of people do not overlap`() async throws {
    try await withCommission { connection in
      var filter = PersonFilter()
      filter.limit = 3
      var seen: [PersonCode] = []
      while true {
        let page = try people.people(filter, on: connection)
        guard let last = page.last else { break }
        seen += page.map(\.code)
        filter.after = last
      }
      #expect(seen.count == 8)
      #expect(Set(seen).count == 8)
    }
  }

  @Test func `a change leaves what it does not name, and says whether there was one`() async throws
  {
    try await withCommission { connection in
      #expect(try people.change("clerk", name: "Đặng Thu Yến", on: connection) == .changed)
      #expect(try people.change("clerk", name: "Đặng Thu Yến", on: connection) == .unchanged)
      #expect(try people.change("clerk", clearance: .secret, on: connection) == .changed)
      let last = try #require(try people.people(PersonFilter(), on: connection).last)
      #expect(last.code == "clerk")
      #expect(last.clearance == .secret)
      #expect(throws: PersonError.noPerson("nobody")) {
        try people.change("nobody", name: "A", on: connection)
      }
      #expect(throws: PersonError.noPerson("system")) {
        try people.change("system", name: "A", on: connection)
      }
      #expect(throws: PersonError.codeTaken) {
        try people.add("clerk", name: "A", on: connection)
      }
    }
  }

  @Test func `who has left is listed only when asked for`() async throws {
    try await withCommission { connection in
      let lastDay = try date("2020-01-31")
      #expect(try people.end("clerk", on: lastDay, using: connection) == .changed)
      #expect(try people.end("clerk", on: lastDay, using: connection) == .unchanged)
      var filter = PersonFilter()
      #expect(try !people.people(filter, on: connection).contains { $0.code == "clerk" })
      filter.includesEnded = true
      #expect(try people.people(filter, on: connection).contains { $0.code == "clerk" })
    }
  }

  @Test func `overlapping grants of a role become one`() async throws {
    try await withCommission { connection in
      let unit = SmallCommission.commune
      let grants: [(from: String, until: String?, expected: Change)] = [
        ("2026-01-01", "2026-12-31", .changed), ("2026-03-01", "2026-06-30", .unchanged),
        ("2026-06-01", "2027-06-30", .changed), ("2027-01-01", nil, .changed),
        ("2030-01-01", nil, .unchanged),
      ]
      for grant in grants {
        let change = try people.grant(
          .committeeMember, on: unit, to: "officer", from: try date(grant.from),
          until: try grant.until.map(date), using: connection)
        #expect(change == grant.expected, "\(grant)")
      }
      let held = try people.roles(of: "officer", on: unit, using: connection)
      #expect(held.map(\.startsOn) == [try date("2026-01-01")])
      #expect(held.map(\.endsOn) == [nil])
    }
  }

  @Test func `a revoked role ends with its day, and what would begin later is taken back`()
    async throws
  {
    try await withCommission { connection in
      let unit = SmallCommission.commune
      _ = try people.grant(
        .committeeMember, on: unit, to: "officer", from: try date("2026-01-01"),
        until: try date("2099-12-31"), using: connection)
      _ = try people.grant(
        .committeeMember, on: unit, to: "officer", from: try date("2101-01-01"), using: connection)
      let lastDay = try date("2098-06-30")
      func revoke(_ connection: borrowing Connection) throws -> Change {
        try people.revoke(
          .committeeMember, on: unit, of: "officer", lastDay: lastDay, using: connection)
      }
      #expect(try revoke(connection) == .changed)
      #expect(try revoke(connection) == .unchanged)
      let held = try people.roles(of: "officer", on: unit, using: connection)
      #expect(held.map(\.endsOn) == [lastDay])
    }
  }

  @Test func `a grant names who or what is missing`() async throws {
    try await withCommission { connection in
      #expect(throws: PersonError.noPerson("nobody")) {
        try people.grant(.clerk, on: SmallCommission.commune, to: "nobody", using: connection)
      }
      #expect(throws: PersonError.noUnit("nowhere")) {
        try people.grant(.clerk, on: "nowhere", to: "clerk", using: connection)
      }
      #expect(throws: PersonError.notAUnitRole) {
        try people.grant(.teamLeader, on: SmallCommission.commune, to: "clerk", using: connection)
      }
      #expect(throws: PersonError.endsBeforeItStarts) {
        try people.grant(
          .clerk, on: SmallCommission.commune, to: "clerk", from: try date("2026-02-01"),
          until: try date("2026-01-01"), using: connection)
      }
    }
  }

  @Test func `a delegation is listed on both sides until it has ended`() async throws {
    try await withCommission { connection in
      let id = try people.delegate(
        from: "chair", to: "deputy", from: try date("2026-01-01"), until: try date("2099-12-31"),
        reason: "công tác", on: connection)
      #expect(try people.delegations(of: "chair", on: connection).map(\.id) == [id])
      #expect(try people.delegations(of: "deputy", on: connection).map(\.from) == ["chair"])
      #expect(
        try people.endDelegation(id, on: try date("2026-01-31"), using: connection) == .changed)
      #expect(
        try people.endDelegation(id, on: try date("2026-01-31"), using: connection) == .unchanged)
      #expect(throws: PersonError.noDelegation(id + 1)) {
        try people.endDelegation(id + 1, on: try date("2026-01-31"), using: connection)
      }
      _ = try people.delegate(
        from: "chair", to: "deputy", from: try date("2026-02-01"), until: try date("2026-02-28"),
        reason: "", on: connection)
      #expect(throws: PersonError.delegationsOverlap) {
        try people.delegate(
          from: "chair", to: "deputy", from: try date("2026-02-28"), until: try date("2026-03-31"),
          reason: "khác", on: connection)
      }
      #expect(throws: PersonError.delegatesToThemselves) {
        try people.delegate(
          from: "chair", to: "chair", from: try date("2026-01-01"), until: try date("2026-02-01"),
          reason: "", on: connection)
      }
    }
  }
}
