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
      try refuseEvents(3, with: state, in: database)
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
      try refuseEvents(1_000, with: "40001", in: database)
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
      try refuseEvents(1, with: "P0001", in: database)
      let error = await #expect(throws: CaseworkError.self) {
        try await cases(of: fixture).perform([diaryLine(on: code, fixture)])
      }
      #expect(error?.isTransient == false)
      #expect(try tries(in: database) == 1)
    }
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

  /// Makes the next events fail with the state; a sequence counts the tries, since no rollback takes
  /// back what it gave.
  private func refuseEvents(_ count: Int, with state: String, in database: TestDatabase) throws {
    try database.connect(as: .superuser).executeScript(
      """
      CREATE SEQUENCE tries;
      CREATE FUNCTION refuse_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
      BEGIN
        IF nextval('tries') <= \(count) THEN
          RAISE EXCEPTION 'not now' USING ERRCODE = '\(state)';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER refuse BEFORE INSERT ON case_events
        FOR EACH ROW EXECUTE FUNCTION refuse_event();
      """, name: "refuseEvents")
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
