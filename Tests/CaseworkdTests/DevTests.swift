import Cluster
import Glibc
import Logging
import Postgres
import Subprocess
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
      #expect(ended.says("loop recovered", "loop=notices", "failures="))
    }
  }

  @Test(arguments: ["data.new/PG_VERSION", "data/postmaster.pid"])
  func `asked to stop while it prepares, it leaves no server behind and can go on later`(
    sign: String
  ) async throws {
    try await withDirectory { directory in
      let ended = try await ServerProcess(
        arguments: ["dev", "--data", directory, "--port", "0"], environment: [:]
      ).run(onStart: { terminate in
        while unsafe access("\(directory)/\(sign)", F_OK) != 0 { await Task.yield() }
        try terminate()
      })
      #expect(ended.status == .exited(0))
      #expect(ended.output.hasSuffix("Stopped. The data stay in \(directory).\n"))
      #expect(!ended.output.contains("10 people"))
      #expect(try Cluster.status(of: directory) == .stopped)
      let again = try await dev(in: directory)
      #expect(again.status == .exited(0))
      #expect(again.output.contains("10 people and 16 program items"))
    }
  }

  @Test func `a second one on the same directory is refused, and the first goes on`() async throws {
    try await withDirectory { directory in
      var second: ServerProcess.Ended?
      let first = try await ServerProcess(
        arguments: ["dev", "--data", directory, "--port", "0"], environment: [:]
      ).run { line, terminate in
        guard line.contains("listening address=") else { return }
        second = try await dev(in: directory)
        guard case .running = try Cluster.status(of: directory) else {
          Issue.record("the second one stopped the first one's server")
          return
        }
        try terminate()
      }
      #expect(first.status == .exited(0))
      #expect(second?.status == .exited(1))
      #expect(second?.says("another caseworkd dev runs in \(directory)") == true)
    }
  }

  @Test func `a port that is taken is named, and no server is left behind`() async throws {
    try await withDirectory { directory in
      var second: ServerProcess.Ended?
      let first = try await ServerProcess(
        arguments: ["dev", "--data", directory, "--port", "0"], environment: [:]
      ).run { line, terminate in
        guard line.contains("listening address="), let port = line.split(separator: ":").last
        else { return }
        second = try await ServerProcess(
          arguments: ["dev", "--data", "\(directory)-other", "--port", "\(port)"], environment: [:]
        ).run()
        try terminate()
        #expect(
          second?.says("cannot listen on 127.0.0.1:\(port): Address already in use") == true)
      }
      #expect(first.status == .exited(0))
      #expect(second?.status == .exited(1))
      #expect(try Cluster.status(of: "\(directory)-other") == .stopped)
    }
  }

  @Test func `it works for a user without any rights`() async throws {
    try await withDirectory { directory in
      // Root becomes nobody, who may not reach where the program was built; others are nobody special.
      let user = geteuid() == 0 ? "nobody" : nil
      let place = "\(directory)/caseworkd"
      let program = try BuiltProgram.path("caseworkd")
      try await shell("mkdir -m 700 \(directory) && cp '\(program)' \(place)")
      if let user { try await shell("chown -R \(user): \(directory)") }
      let ended = try await ServerProcess(
        arguments: ["dev", "--data", "\(directory)/cluster", "--port", "0"], environment: [:],
        user: user, place: place
      ).run { line, terminate in
        if line.contains("listening address=") { try terminate() }
      }
      #expect(ended.status == .exited(0))
      #expect(ended.output.contains("10 people and 16 program items"))
      #expect(ended.output.contains("export PGUSER=\(user ?? "")"))
      #expect(!ended.output.contains("here it runs as the account"))
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
}
