import Cluster
import Logging
import Postgres
import Subprocess
import SystemPackage
import TestSupport
import Testing

struct DevTests {
  @Test func `started again on its directory it has the same data and loads nothing twice`()
    async throws
  {
    try await withDirectory { directory in
      let first = try await dev(in: directory, "--clock", "2026-07-06")
      #expect(first.status == .exited(0))
      #expect(first.output.contains("Casework is running:  http://127.0.0.1:"))
      #expect(first.output.contains("10 people and 16 program items"))
      let second = try await dev(in: directory)
      #expect(second.status == .exited(0))
      #expect(second.output.contains("nothing was loaded again"))
      #expect(second.output.contains("off the real time"))
      let third = try await dev(in: directory, "--clock", "0")
      #expect(!third.output.contains("off the real time"))
    }
  }

  @Test func `a server whose database restarts goes on by itself`() async throws {
    try await withDirectory { directory in
      var hasRestarted = false
      let ended = try await ServerProcess(
        arguments: ["dev", "--data", directory, "--port", "0"], environment: [:]
      ).run { line, terminate in
        if line.contains("listening address=") {
          try await Cluster.start(in: directory).stop()
        } else if line.contains("loop failed"), !hasRestarted {
          hasRestarted = true
          try tellTheChair(of: try await Cluster.start(in: directory))
        } else if line.contains("notice delivered"), line.contains("person=chu-nhiem") {
          try terminate()
        }
      }
      #expect(ended.status == .exited(0))
      #expect(hasRestarted)
      #expect(ended.log.filter { $0.contains("notice delivered") }.count == 1)
    }
  }

  @Test func `a clock that is neither a shift nor a date is refused`() async throws {
    let ended = try await ServerProcess(
      arguments: ["dev", "--clock", "tomorrow"], environment: [:]
    ).run()
    #expect(ended.status == .exited(64))
  }

  /// Runs it until it listens, and asks it to stop then.
  private func dev(in directory: String, _ options: String...) async throws -> ServerProcess.Ended {
    try await ServerProcess(
      arguments: ["dev", "--data", directory, "--port", "0"] + options, environment: [:]
    ).run { line, terminate in
      if line.contains("listening address=") { try terminate() }
    }
  }

  /// Puts a case and an effect of it into the tables.
  private func tellTheChair(of cluster: Cluster) throws {
    let connection = try Connection(
      SessionConfiguration(conninfo: "\(cluster.conninfo) dbname=casework"),
      logger: TestServer.logger)
    try connection.execute(
      .sql(
        """
        WITH opened AS (
          INSERT INTO cases (code, process_id, body_id, family_id, level, grade, case_type, subject_kind,
            status, stage, step, revision, opened_on, entered_on, state, title, subject, search)
          SELECT 'KT-2026-1', (SELECT max(id) FROM processes), u.id, u.family_id, u.level, 1, 1,
            1, 1, 1, 'propose', 1, act_today(), act_today(), 'null', 'Kiểm tra', 'Chi bộ', ''
          FROM units u WHERE u.code = 'XMAU'
          RETURNING id
        )
        INSERT INTO outbox (case_id, revision, kind, role, created_at)
        SELECT id, 1, 8, 3, act_moment() FROM opened
        """))
  }

  /// Runs a body with a directory that is not there yet and is gone afterwards.
  private func withDirectory(_ body: (String) async throws -> Void) async throws {
    let directory = "/tmp/casework-dev-\(String(UInt64.random(in: .min ... .max), radix: 36))"
    let outcome: Result<Void, any Error>
    do {
      outcome = .success(try await body(directory))
    } catch {
      outcome = .failure(error)
    }
    _ = try await Subprocess.run(
      .path("/bin/rm"), arguments: ["-rf", directory], output: .discarded)
    try outcome.get()
  }
}
