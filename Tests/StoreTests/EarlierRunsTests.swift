import Postgres
import TestSupport
import Testing

@testable import Schema
@testable import Store

/// What migrations make of runs that ended before them.
struct EarlierRunsTests {
  @Test func `what waited in a cancelled run is not done, and a run that goes on is left alone`()
    async throws
  {
    try await withEmptyDatabase { name in
      let connection = try TestServer.connect(to: name)
      try DatabaseSetup().initialize(connection, takesOwnership: true)
      let before = Migrations.all.filter { $0.number < 24 }
      try Migrator(before).migrate(connection)
      try connection.executeScript(
        """
        INSERT INTO bulk_plans (sha256, plan, summary, made_by, made_at)
          SELECT sha256(n::text::bytea), '{}', '{}', (SELECT min(id) FROM persons), now()
          FROM generate_series(1, 3) n;
        INSERT INTO bulk_runs (plan_id, status, started_by, started_at, ended_at, items)
          SELECT p.id, s.status, (SELECT min(id) FROM persons), now(),
            CASE WHEN s.status > 2 THEN now() END, 4
          FROM bulk_plans p
          JOIN (VALUES (1, 5), (2, 1), (3, 6)) s (plan, status) ON s.plan = p.id;
        INSERT INTO bulk_items (run_id, ordinal, target, outcome)
          SELECT r.id, n, 'c' || n, CASE n WHEN 0 THEN 2 WHEN 1 THEN 5 ELSE 1 END
          FROM bulk_runs r CROSS JOIN generate_series(0, 3) n;
        """, name: "earlierRuns")
      try Migrator(Migrations.all).migrate(connection)
      let runs = try connection.execute(
        .sql(
          """
          SELECT r.status, r.not_done, array_agg(i.outcome ORDER BY i.ordinal)::text
          FROM bulk_runs r JOIN bulk_items i ON i.run_id = r.id GROUP BY r.id ORDER BY r.id
          """)
      ).map { ($0[0, as: Int16.self], $0[1, as: Int32.self], $0[2, as: String.self]) }
      #expect(runs.map(\.0) == [5, 1, 6])
      #expect(runs.map(\.1) == [2, 0, 0])
      #expect(runs.map(\.2) == ["{2,5,6,6}", "{2,5,1,1}", "{2,5,1,1}"])
    }
  }
}
