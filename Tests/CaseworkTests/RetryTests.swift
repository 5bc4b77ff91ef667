import Casework
import Engine
import Postgres
import Store
import TestSupport
import Testing

/// Failures after which the database wants a transaction run again.
@Suite struct RetryTests {
  @Test(arguments: ["40001", "40P01"])
  func `an act that met a conflict or a deadlock is run again, and counted`(
    state: String
  ) async throws {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let code = try await fixture.open(startBy: nil)
      let before = try fixture.stored(code).revision
      try refuseRows(3, with: state, in: database)
      let observations = Observations()
      let outcome = try await cases(of: fixture, observing: observations)
        .perform([diaryLine(on: code, fixture)])[0]
      #expect(outcome.verdict.word == "done")
      #expect(observations.retries == [1, 2, 3])
      #expect(try fixture.stored(code).revision == before + 1)
      try fixture.expectHistoriesToGiveTheStoredRows(of: [code])
    }
  }

  @Test func `an act that never gets through ends after a bounded number of tries`() async throws {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let code = try await fixture.open(startBy: nil)
      try refuseRows(1_000, with: "40001", in: database)
      let before = try fixture.trace()
      let error = await #expect(throws: CaseworkError.self) {
        try await cases(of: fixture).perform([diaryLine(on: code, fixture)])
      }
      #expect(error?.isTransient == true)
      #expect(try tries(in: database) == 8)
      #expect(try fixture.trace() == before)
    }
  }

  @Test func `any other failure is told at once`() async throws {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let code = try await fixture.open(startBy: nil)
      try refuseRows(1, with: "P0001", in: database)
      let error = await #expect(throws: CaseworkError.self) {
        try await cases(of: fixture).perform([diaryLine(on: code, fixture)])
      }
      #expect(error?.isTransient == false)
      #expect(try tries(in: database) == 1)
    }
  }

  @Test func `of a batch that met another failure each act is tried by itself`() async throws {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let acts = try await twoTasks(fixture)
      try refuseRows(1, with: "P0001", in: database)
      let outcomes = try await cases(of: fixture).perform(acts)
      #expect(outcomes.map(\.verdict.word) == ["done", "done"])
      #expect(try tries(in: database) == 3)
    }
  }

  @Test(arguments: ["57P01", "08006", "08007"])
  func `a batch whose database went away is not tried act by act, which might do it twice`(
    state: String
  ) async throws {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let acts = try await twoTasks(fixture)
      try refuseRows(1, with: state, in: database)
      await #expect(throws: CaseworkError.self) { try await cases(of: fixture).perform(acts) }
      #expect(try tries(in: database) == 1)
    }
  }

  private func twoTasks(_ fixture: DeadlineFixture) async throws -> [Act] {
    let codes = try await [fixture.open(startBy: nil), fixture.open(startBy: nil)]
    return codes.map {
      Act(
        .addTask(title: "Thẩm tra", owner: "officer", dueOn: nil), on: $0,
        by: fixture.actor(.chair))
    }
  }

  @Test(arguments: ["40001", "40P01"])
  func `a change of the administration is run again too, and leaves one line`(
    state: String
  ) async throws {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      try refuseRows(of: "units", 3, with: state, in: database)
      try await addCell(9, fixture)
      #expect(try tries(in: database) == 4)
      #expect(try cells(9, in: database) == 1)
      #expect(try linesOfTheLog(in: database) == 1)
    }
  }

  @Test func `a change that never gets through ends after a bounded number of tries`() async throws
  {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      try refuseRows(of: "units", 1_000, with: "40001", in: database)
      await #expect(throws: AdministrationError.self) {
        try await addCell(9, fixture)
      }
      #expect(try tries(in: database) == 8)
      #expect(try cells(9, in: database) == 0)
      #expect(try linesOfTheLog(in: database) == 0)
    }
  }

  private func addCell(_ number: Int, _ fixture: DeadlineFixture) async throws {
    let pool = fixture.database.pool(as: .acts, limit: 1)
    let unit = NewUnit(
      code: UnitCode("X98001.CB\(number)"), parent: SmallCommission.commune, organ: .cell,
      level: .cell, name: "Chi bộ \(number)")
    _ = try await Administration(acts: pool, reads: pool)
      .create(unit, by: fixture.actor(.clerk), Order())
  }

  private func cells(_ number: Int, in database: TestDatabase) throws -> Int64 {
    try database.connect(as: .superuser).execute(
      .sql("SELECT count(*) FROM units WHERE code = $1"), [.text("X98001.CB\(number)")])[0][0]
  }

  private func linesOfTheLog(in database: TestDatabase) throws -> Int64 {
    try database.connect(as: .superuser).execute(
      .sql("SELECT count(*) FROM administration_log"))[0][0]
  }

  private func cases(
    of fixture: DeadlineFixture, observing observations: Observations = Observations()
  ) -> Cases {
    Cases(
      pool: fixture.database.pool(as: .acts, limit: 1), store: fixture.store,
      rules: fixture.rules, randomCode: { _, _ in "KT-2026-000000" },
      observe: observations.record)
  }

  private func diaryLine(on code: CaseCode, _ fixture: DeadlineFixture) -> Act {
    Act(
      .keepDiary(on: DeadlineFixture.opening, text: "Làm việc với chi ủy"), on: code,
      by: fixture.actor(.officer))
  }

  /// Makes the next rows of a table fail with the state; a sequence counts the tries, since no rollback takes
  /// back what it gave.
  private func refuseRows(
    of table: String = "case_events", _ count: Int, with state: String, in database: TestDatabase
  ) throws {
    try database.connect(as: .superuser).executeScript(
      """
      CREATE SEQUENCE tries;
      CREATE FUNCTION refuse_row() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
      BEGIN
        IF nextval('tries') <= \(count) THEN
          RAISE EXCEPTION 'not now' USING ERRCODE = '\(state)';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER refuse BEFORE INSERT ON \(table)
        FOR EACH ROW EXECUTE FUNCTION refuse_row();
      """, name: "refuseRows")
  }

  private func tries(in database: TestDatabase) throws -> Int64 {
    try database.connect(as: .superuser).execute(.sql("SELECT last_value FROM tries"))[0][0]
  }
}

extension Observations {
  fileprivate var retries: [Int] {
    all.compactMap { observation in
      if case .retried(let attempt, _) = observation { attempt } else { nil }
    }
  }
}
