import Casework
import Engine
import Notices
import Postgres
import TestSupport
import Testing

struct NoticeReaderTests {
  @Test func `a notice to a role reaches whoever holds it now`() async throws {
    try await withTestDatabase { database in
      let fixture = try OutboxFixture(database)
      let code = try fixture.addCase()
      try fixture.tell(.role(.officer), of: code)
      try await fixture.reader().deliver()
      #expect(try fixture.inboxes() == ["officer", "secondOfficer"])
    }
  }

  @Test func `a role that ended yesterday reaches nobody`() async throws {
    try await withTestDatabase { database in
      let fixture = try OutboxFixture(database)
      let code = try fixture.addCase()
      try fixture.run(
        """
        UPDATE person_roles SET ends_on = act_today() - 1
        WHERE person_id = (SELECT id FROM persons WHERE code = 'officer')
        """)
      try fixture.tell(.role(.officer), of: code)
      try await fixture.reader().deliver()
      #expect(try fixture.inboxes() == ["secondOfficer"])
    }
  }

  @Test func `a notice to a team role reaches the member of that team`() async throws {
    try await withTestDatabase { database in
      let fixture = try OutboxFixture(database)
      let led = try fixture.addCase()
      _ = try fixture.addCase()
      try fixture.run(
        """
        INSERT INTO case_members (case_id, person_id, role)
        SELECT c.id, p.id, 10 FROM cases c, persons p WHERE c.code = '\(led)' AND p.code = 'deputy'
        """)
      try fixture.tell(.role(.teamLeader), of: led)
      try await fixture.reader().deliver()
      #expect(try fixture.inboxes() == ["deputy"])
    }
  }

  @Test func `of a secret case only those who are cleared for it hear`() async throws {
    try await withTestDatabase { database in
      let fixture = try OutboxFixture(database)
      let code = try fixture.addCase(grade: .secret)
      for audience in [Audience.role(.chair), .role(.officer), .person("clerk"), .person("chair")] {
        try fixture.tell(audience, of: code)
      }
      try await fixture.reader().deliver()
      #expect(try fixture.inboxes() == ["chair"])
      #expect(try fixture.outboxCount() == 0)
    }
  }

  @Test func `somebody named twice for one event hears once`() async throws {
    try await withTestDatabase { database in
      let fixture = try OutboxFixture(database)
      let code = try fixture.addCase()
      try fixture.tell(.role(.chair), of: code)
      try fixture.tell(.person("chair"), of: code)
      try await fixture.reader(batchSizeMax: 1).deliver()
      #expect(try fixture.inboxes() == ["chair"])
    }
  }

  @Test func `two readers at once deliver everything, and nothing twice`() async throws {
    try await withTestDatabase { database in
      let fixture = try OutboxFixture(database)
      let code = try fixture.addCase()
      for revision in 1...500 { try fixture.tell(.role(.officer), of: code, revision: revision) }
      let observations = ObservedDeliveries()
      let readers = (0..<2).map { _ in
        fixture.reader(batchSizeMax: 7, observe: observations.record)
      }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for reader in readers { group.addTask { _ = try await reader.deliver() } }
        try await group.waitForAll()
      }
      try await readers[0].deliver()
      #expect(try fixture.inboxes().count == 1_000)
      #expect(observations.count == 1_000)
      #expect(try fixture.outboxCount() == 0)
    }
  }

  @Test func `a reader that fails in the middle has lost nothing`() async throws {
    try await withTestDatabase { database in
      let fixture = try OutboxFixture(database)
      let code = try fixture.addCase()
      try fixture.tell(.role(.chair), of: code)
      try fixture.run("ALTER TABLE inbox RENAME TO inbox_away")
      await #expect(throws: CaseworkError.self) { try await fixture.reader().deliver() }
      #expect(try fixture.outboxCount() == 1)
      try fixture.run("ALTER TABLE inbox_away RENAME TO inbox")
      try await fixture.reader().deliver()
      #expect(try fixture.inboxes() == ["chair"])
    }
  }

  @Test func `each batch is signalled once, an empty outbox not at all`() async throws {
    try await withTestDatabase { database in
      let fixture = try OutboxFixture(database)
      let listener = Listener(
        database.configuration(as: .acts), listening: [.sql("LISTEN casework_acts")],
        logger: TestServer.logger)
      defer { listener.close() }
      var events = listener.events.makeAsyncIterator()
      #expect(await events.next() == .listening)
      let code = try fixture.addCase()
      let reader = fixture.reader(batchSizeMax: 2)
      #expect(try await reader.deliver() == 0)
      for revision in 1...5 { try fixture.tell(.role(.chair), of: code, revision: revision) }
      #expect(try await reader.deliver() == 5)
      try fixture.run("SELECT pg_notify('casework_acts', 'end')")
      var payloads: [String] = []
      while case .notification(let notification)? = await events.next() {
        payloads.append(notification.payload)
        if notification.payload == "end" { break }
      }
      #expect(payloads == ["", "", "", "end"])
    }
  }

  @Test func `it reads again after every poll`() async throws {
    try await withTestDatabase { database in
      let fixture = try OutboxFixture(database)
      let code = try fixture.addCase()
      let clock = ManualClock()
      let reader = fixture.reader(clock: clock)
      async let running: Void = reader.run()
      var sleeps = clock.sleeps.makeAsyncIterator()
      #expect(await sleeps.next() == .seconds(1))
      try fixture.tell(.role(.chair), of: code)
      clock.advance(by: .seconds(1))
      #expect(await sleeps.next() == .seconds(1))
      #expect(try fixture.inboxes() == ["chair"])
      reader.stop()
      await running
    }
  }
}
