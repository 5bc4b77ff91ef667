import Casework
import Engine
import Postgres
import TestSupport
import Testing

/// The ladder of `start`: reminders 5 and 2 working days before, overdue, escalations 3 and 10 after.
struct DeadlineSweeperTests {
  @Test func `the ladder is climbed rung by rung, each in its time`() async throws {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      _ = try await fixture.open()
      let sweeper = fixture.sweeper()
      var climbed: [Int] = []
      for day in [
        "2026-06-05", "2026-06-08", "2026-06-11", "2026-06-15", "2026-06-16", "2026-06-19",
        "2026-06-30",
      ] {
        try fixture.set(day)
        climbed.append(try await sweeper.sweep())
      }
      #expect(climbed == [0, 1, 1, 0, 1, 1, 1])
      let firings = try fixture.firings()
      #expect(firings.map(\.rung) == [0, 1, 2, 3, 4])
      #expect(firings.allSatisfy { !$0.isSuperseded && $0.deadline == "start" && $0.round == 1 })
    }
  }

  @Test func `a case that cannot be read holds up nobody's deadlines but its own`() async throws {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let broken = try await fixture.open()
      let sound = try await fixture.open()
      try database.connect(as: .superuser).execute(
        .sql("UPDATE cases SET state = '{}' WHERE code = $1"), [.text(broken.rawValue)])
      try fixture.set("2026-06-16")
      let observations = Observations()
      let fired = try await fixture.sweeper(observe: observations.record).sweep()
      #expect(fired == 1)
      let firings = try fixture.firings()
      #expect(Set(firings.map(\.code)) == [sound])
      #expect(firings.map(\.rung) == [0, 1, 2])
      let culprits = observations.all.compactMap { observation -> CaseCode? in
        if case .unreadable(let code, _) = observation { code } else { nil }
      }
      #expect(Set(culprits) == [broken])
    }
  }

  @Test func `reminders go to whoever is responsible, escalations to the chair`() async throws {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      _ = try await fixture.open()
      let sweeper = fixture.sweeper()
      for day in ["2026-06-08", "2026-06-16", "2026-06-19"] {
        try fixture.set(day)
        try await sweeper.sweep()
      }
      let told = try database.connect(as: .superuser).execute(
        .sql("SELECT kind, person_code, role FROM outbox WHERE kind IN (8, 9, 10) ORDER BY id")
      ).map { row in
        let person = row[1, as: String?.self]
        let role = row[2, as: Int16?.self].flatMap(Role.init(rawValue:))?.code
        return "\(row[0, as: Int16.self]) \(person ?? role ?? "nobody")"
      }
      #expect(told == ["8 officer", "9 officer", "9 chair", "10 chair"])
    }
  }

  @Test func `four servers that sweep 200 cases at once fire each rung once`() async throws {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      for _ in 0..<200 { _ = try await fixture.open() }
      try fixture.set("2026-06-30")
      let sweepers = (0..<4).map { _ in fixture.sweeper(batchSizeMax: 17) }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for sweeper in sweepers { group.addTask { try await sweeper.sweep() } }
        try await group.waitForAll()
      }
      // What one server held while another looked is fired by whoever looks next.
      try await sweepers[0].sweep()
      let firings = try fixture.firings()
      #expect(firings.count == 1_000)
      #expect(Set(firings).count == 1_000)
      #expect(firings.count(where: \.isSuperseded) == 400)
      #expect(try fixture.outbox()[.deadlineOverdue] == 400)
      #expect(try fixture.outbox()[.deadlineEscalated] == 400)
      #expect(try fixture.outbox()[.deadlineReminder] == nil)
    }
  }

  @Test func `after three days of downtime each rung fires once, and says how late`() async throws {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      _ = try await fixture.open()
      try fixture.set("2026-06-11")
      try await fixture.sweeper().sweep()
      // Nobody swept on the 16th, when the case became overdue.
      try fixture.set("2026-06-19")
      let observations = Observations()
      let sweeper = fixture.sweeper(observe: observations.record)
      #expect(try await sweeper.sweep() == 2)
      #expect(try await sweeper.sweep() == 0)
      let firings = try fixture.firings()
      #expect(firings.map(\.rung) == [0, 1, 2, 3])
      let threeDaysAndNineHours: Int64 = (3 * 24 + 9) * 3_600
      #expect(abs(firings[2].lateBy - threeDaysAndNineHours) < 120)
      let late = observations.all.compactMap { observation -> Int? in
        guard case .swept(_, _, let late) = observation else { return nil }
        return late
      }
      #expect(abs((late.max() ?? 0) - Int(threeDaysAndNineHours)) < 120)
    }
  }

  @Test func `a reminder overtaken by its deadline is recorded, and not sent`() async throws {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      _ = try await fixture.open()
      try fixture.set("2026-06-16")
      try await fixture.sweeper().sweep()
      let firings = try fixture.firings()
      #expect(firings.map(\.isSuperseded) == [true, true, false])
      let outbox = try fixture.outbox()
      #expect(outbox[.deadlineReminder] == nil)
      #expect(outbox[.deadlineOverdue] == 2)
    }
  }

  @Test func `a paused case fires nothing, and goes on from where it was`() async throws {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let code = try await fixture.open()
      try fixture.set("2026-06-10")
      try await fixture.sweeper().sweep()
      try await fixture.perform(
        .pause(reason: "Thiên tai", basis: "Quyết định", decision: "01-QĐ/ĐU"), on: code)
      try fixture.set("2026-06-24")
      #expect(try await fixture.sweeper().sweep() == 0)
      let resumed = try await fixture.perform(.resume(reason: "Đã khắc phục"), on: code)
      let deadline = try #require(resumed.state.deadlines.first)
      #expect(deadline.dueOn > DeadlineFixture.startBy)
      #expect(try await fixture.sweeper().sweep() == 0)
      try fixture.set(.endOfDay(deadline.dueOn).advanced(by: .seconds(60)))
      try await fixture.sweeper().sweep()
      let sent = try fixture.firings().filter { !$0.isSuperseded }
      #expect(sent.map(\.round) == [1, 2])
      #expect(sent.last?.rung == 2)
    }
  }

  @Test func `an extension opens a new round, in which the ladder begins anew`() async throws {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let code = try await fixture.open()
      try fixture.set("2026-06-16")
      try await fixture.sweeper().sweep()
      let extended = try await fixture.perform(
        .extend(
          "start", by: DayCount(10, .working), reason: "Bận đại hội", basis: "Quyết định",
          decision: "02-QĐ/ĐU"), on: code)
      let deadline = try #require(extended.state.deadlines.first)
      #expect(deadline.round == 2)
      #expect(try await fixture.sweeper().sweep() == 0)
      try fixture.set(.endOfDay(deadline.dueOn).advanced(by: .seconds(60)))
      try await fixture.sweeper().sweep()
      let overdue = try fixture.firings().filter { $0.rung == 2 }
      #expect(overdue.map(\.round) == [1, 2])
    }
  }

  @Test func `a met deadline fires no more`() async throws {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let code = try await fixture.open()
      try await fixture.perform(
        .cancel(reason: "Không còn cần thiết", basis: "Quyết định"), on: code)
      try fixture.set("2026-07-30")
      #expect(try await fixture.sweeper().sweep() == 0)
      #expect(try fixture.firings().isEmpty)
      #expect(try await fixture.sweeper().untilNextFiring() == nil)
    }
  }

  @Test func `a case that somebody holds does not keep the others waiting`() async throws {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let held = try await fixture.open()
      let free = try await fixture.open()
      try fixture.set("2026-06-08")
      let holder = try database.connect(as: .superuser)
      try holder.execute(.sql("BEGIN"))
      try holder.execute(
        .sql("SELECT FROM cases WHERE code = $1 FOR UPDATE"), [.text(held.rawValue)])
      #expect(try await fixture.sweeper().sweep() == 1)
      #expect(try fixture.firings().map(\.code) == [free])
      try holder.execute(.sql("ROLLBACK"))
      #expect(try await fixture.sweeper().sweep() == 1)
      #expect(Set(try fixture.firings().map(\.code)) == [held, free])
    }
  }
}
