import Bulk
import Casework
import Engine
import Postgres
import Store
import TestSupport
import Testing

/// Runs that are suspended, resumed and cancelled, by whoever may.
@Suite struct SteeringTests {
  @Test func `a wish that is fulfilled already changes nothing`() async throws {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 2)
      let chair = bulk.fixture.actor(.chair)
      let runs = bulk.runs()
      let run = try await runs.begin(try await bulk.plan(), by: chair).id
      let wishes: [BulkRun.Status] = [
        .running, .suspended, .suspended, .running, .running, .cancelled, .cancelled,
      ]
      var changes: [Bool] = []
      for wish in wishes { changes.append(try await runs.steer(run, to: wish, by: chair).isNew) }
      #expect(changes == [false, true, false, true, false, true, false])
      await #expect(throws: BulkError.self) { try await runs.steer(run, to: .running, by: chair) }
      #expect(try await runs.state(of: run).status == .cancelled)
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `an atomic run that is cancelled in the middle is undone at its next chunk`() async throws {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 30)
      let plan = try await bulk.plan()
      let before = try bulk.codes.map(bulk.fixture.stored)
      let (terms, manner) = (BulkRuns.Terms(isAtomic: true), BulkRuns.Manner(chunkSize: 10))
      let held = try bulk.holdACase()
      async let applied = bulk.apply(plan, terms, manner)
      try await database.waitForALock()
      let run = try bulk.lastRun()
      async let cancelled = bulk.runs().steer(run, to: .cancelled, by: bulk.fixture.actor(.chair))
      try await bulk.wait(for: .cancelled)
      try held.execute(.sql("ROLLBACK"))
      #expect(try await cancelled.isNew)
      let state = try await applied
      #expect(state.status == .cancelled && state.tally.notDone == 30)
      #expect(try bulk.outcomes() == ["6": 30])
      #expect(try bulk.codes.map(bulk.fixture.stored) == before)
      #expect(try bulk.digests().isEmpty)
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `what a cancelled atomic run was to do is not done, though its canceller is gone`()
    async throws
  {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 30)
      let plan = try await bulk.plan()
      let held = try bulk.holdACase()
      async let applied = bulk.apply(
        plan, BulkRuns.Terms(isAtomic: true), BulkRuns.Manner(chunkSize: 10))
      try await database.waitForALock()
      // Killed before it could wait for the run's undoing.
      let wish = BulkStore.Wish(
        try bulk.lastRun(), to: .cancelled, by: bulk.fixture.actor(.chair), cancelling: [])
      let steering = try await database.pool(as: .acts, limit: 1).transaction {
        (transaction) throws(StoreError) in try BulkStore.steer(wish, in: transaction)
      }
      #expect(steering?.isNew == true)
      try held.execute(.sql("ROLLBACK"))
      let state = try await applied
      #expect(state.status == .cancelled && state.tally.notDone == 30)
      #expect(try bulk.outcomes() == ["6": 30])
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `to resume an atomic run that is not suspended waits for nothing`() async throws {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 30)
      let plan = try await bulk.plan()
      let held = try bulk.holdACase()
      async let applied = bulk.apply(plan, BulkRuns.Terms(isAtomic: true))
      try await database.waitForALock()
      let steering = try await bulk.runs().steer(
        try bulk.lastRun(), to: .running, by: bulk.fixture.actor(.chair))
      #expect(!steering.isNew)
      try held.execute(.sql("ROLLBACK"))
      #expect(try await applied.status == .done)
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `an atomic run that is suspended as it would fail is suspended, and its items wait`()
    async throws
  {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 4)
      let plan = try await bulk.plan()
      let run = try await bulk.runs().begin(
        plan, by: bulk.fixture.actor(.chair), BulkRuns.Terms(isAtomic: true)
      ).id
      let suspending = try database.connect(as: .superuser)
      try suspending.execute(.sql("BEGIN"))
      try suspending.execute(.sql("UPDATE bulk_runs SET status = 2"))
      let pool = database.pool(as: .acts, limit: 1)
      async let failed: Void = pool.transaction { (transaction) throws(StoreError) in
        try BulkStore.fail(run, [], in: transaction)
      }
      try await database.waitForALock()
      try suspending.execute(.sql("COMMIT"))
      try await failed
      let state = try await bulk.runs().state(of: run)
      #expect(state.status == .suspended && state.tally.waiting == 4)
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `an atomic run that is suspended in the middle is undone, and done when it is resumed`()
    async throws
  {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 30)
      let plan = try await bulk.plan()
      let chair = bulk.fixture.actor(.chair)
      let clock = ManualClock()
      let runs = BulkRuns(
        pool: database.pool(as: .acts, limit: 1), cases: bulk.fixture.cases, clock: clock)
      let held = try bulk.holdACase()
      async let applied = bulk.apply(
        plan, BulkRuns.Terms(isAtomic: true), BulkRuns.Manner(chunkSize: 10), with: runs)
      try await database.waitForALock()
      let run = try bulk.lastRun()
      let other = bulk.runs()
      async let suspended = other.steer(run, to: .suspended, by: chair)
      try await bulk.wait(for: .suspended)
      try held.execute(.sql("ROLLBACK"))
      #expect(try await suspended.isNew)
      #expect(try await other.state(of: run).tally.waiting == 30)
      for await _ in clock.sleeps { break }
      #expect(try await other.steer(run, to: .running, by: chair).isNew)
      clock.advance(by: .seconds(1))
      let state = try await applied
      #expect(state.status == .done && state.tally.done == 30)
      try bulk.expectOneTransition(of: plan)
    }
  }

  @Test func `a run is cancelled by who leads or administers where its starter works`()
    async throws
  {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 1)
      let runs = bulk.runs()
      let superuser = try database.connect(as: .superuser)
      for (member, may) in [
        (.deputy, false), (.clerk, false), (.secondOfficer, false), (.chair, true),
        (.secretary, true), (.administrator, true), (.officer, true),
      ] as [(SmallCommission.Member, Bool)] {
        let plan = try await bulk.plan(.cancel(reason: "trùng", basis: "QĐ \(member)"))
        let run = try await runs.begin(plan, by: bulk.fixture.actor(.officer)).id
        let actor = bulk.fixture.actor(member)
        if member != .officer {
          await #expect(throws: BulkError.self) {
            try await runs.steer(run, to: .suspended, by: actor)
          }
        }
        do {
          let steering = try await runs.steer(run, to: .cancelled, by: actor)
          #expect(steering.isNew && steering.isOwn == (member == .officer))
          #expect(may, "\(member)")
        } catch {
          #expect(!may, "\(member)")
        }
        let row = try superuser.execute(
          .sql(
            """
            SELECT r.status, p.code FROM bulk_runs r LEFT JOIN persons p ON p.id = r.cancelled_by
            WHERE r.id = $1
            """), [.int8(run)])[0]
        #expect(row[0, as: Int16.self] == (may ? 5 : 1))
        #expect(row[1, as: String?.self] == (may ? member.code.rawValue : nil))
      }
    }
  }

  @Test func `whose starter has left is cancelled all the same, and by whom the chair lets act`()
    async throws
  {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 1)
      let fixture = bulk.fixture
      let runs = bulk.runs()
      let run = try await runs.begin(try await bulk.plan(), by: fixture.actor(.secretary)).id
      let superuser = try database.connect(as: .superuser)
      try superuser.execute(
        .sql("UPDATE person_roles SET ends_on = '2026-06-02' WHERE person_id = $1"),
        [.int4(fixture.commission.id(.secretary))])
      try fixture.set("2026-06-10")
      let deputy = Actor(
        person: fixture.actor(.deputy).person, onBehalfOf: fixture.actor(.chair).person)
      await #expect(throws: BulkError.self) {
        try await runs.steer(run, to: .cancelled, by: deputy)
      }
      try superuser.execute(
        .sql(
          """
          INSERT INTO delegations (from_id, to_id, starts_on, ends_on, reason, document_number)
          VALUES ($1, $2, '2026-06-01', '2026-06-30', 'đi công tác', '')
          """),
        [.int4(fixture.commission.id(.chair)), .int4(fixture.commission.id(.deputy))])
      #expect(try await runs.steer(run, to: .cancelled, by: deputy).isNew)
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `it is known how many processes are at work on a run, and that none is`()
    async throws
  {
    try await withTestDatabase { database in
      let bulk = try await BulkFixture(database, cases: 3)
      let plan = try await bulk.plan()
      let chair = bulk.fixture.actor(.chair)
      let clock = ManualClock()
      let runs = BulkRuns(
        pool: database.pool(as: .acts, limit: 1),
        presence: { database.pool(as: .acts, limit: 1) }, cases: bulk.fixture.cases, clock: clock)
      let run = try await runs.begin(plan, by: chair)
      let other = bulk.runs()
      #expect(try await other.attendants(of: run.id) == 0)
      try await other.steer(run.id, to: .suspended, by: chair)
      async let end = runs.carryOut(run, of: plan, by: chair)
      for await _ in clock.sleeps { break }
      #expect(try await other.attendants(of: run.id) == 1)
      #expect(try await other.attendants(of: run.id + 1) == 0)
      try await other.steer(run.id, to: .running, by: chair)
      clock.advance(by: .seconds(1))
      #expect(try await end.status == .done)
      // The server finds out in its own time that the connection was closed.
      while try await other.attendants(of: run.id) > 0 { await Task.yield() }
    }
  }
}

extension BulkFixture {
  /// Locks the last of the cases for as long as the connection's transaction lasts.
  fileprivate func holdACase() throws -> Connection {
    let connection = try database.connect(as: .superuser)
    try connection.execute(.sql("BEGIN"))
    try connection.execute(
      .sql("SELECT 1 FROM cases WHERE code = (SELECT max(code) FROM cases) FOR UPDATE"))
    return connection
  }

  fileprivate func lastRun() throws -> Int64 {
    try database.connect(as: .superuser).execute(.sql("SELECT max(id) FROM bulk_runs"))[0][0]
  }

  /// Waits until a run's status is that, for everybody to see.
  fileprivate func wait(for status: BulkRun.Status) async throws {
    let connection = try database.connect(as: .superuser)
    let found = Statement.sql("SELECT 1 FROM bulk_runs WHERE status = $1")
    while try connection.execute(found, [.int2(status.rawValue)]).isEmpty {
      try Task.checkCancellation()
      await Task.yield()
    }
  }
}
