import Cluster
import Glibc
import Postgres
import Synchronization
import TestSupport
import Testing

/// A database that is restarted again and again under the command line.
@Suite(.serialized) struct RestartTests {
  /// How PostgreSQL is shut down, by the signal that says so.
  enum Shutdown: Int32, CaseIterable, Sendable {
    /// Ends every session and writes everything.
    case fast = 2
    /// As a crash: nothing is written, and the log is read on the next start.
    case immediate = 3
  }

  /// When the server is restarted: what commands are in the middle of.
  enum Occasion: CaseIterable, Sendable {
    /// Connecting, reading or sending.
    case atWork
    /// In a transaction that writes.
    case writing
    /// Behind a transaction that wrote, whose answer may be under way.
    case written
  }

  @Test(.timeLimit(.minutes(10)), arguments: Shutdown.allCases)
  func `a command ends with 7 or succeeds and, run again with its key, is done once`(
    shutdown: Shutdown
  ) async throws {
    try await DemoCluster.with { demo in
      let progress = Progress()
      let reference = try await Round(0, demo, progress).carryOut()
      #expect(reference.unavailable == 0)
      async let restarts: Void = restart(demo, by: shutdown, times: 6, progress)
      var rounds = [reference]
      repeat {
        rounds.append(try await Round(rounds.count, demo, progress).carryOut())
      } while !progress.isOver.load(ordering: .relaxed)
      try await restarts
      #expect(rounds.map(\.unavailable).reduce(0, +) > 0)
      for round in rounds { try await round.check(against: reference) }
      let numbers = try await demo.casectl(
        "van-thu", ["number", "list", "XMAU", "--symbol", "TTr", "--limit", "1000", "-o", "csv"])
      // Without its heading: gapless, since each round took one and no round took two.
      #expect(
        numbers.output.split(separator: "\n").dropFirst().compactMap { line in
          line.split(separator: ",").first.flatMap { Int($0) }
        }.sorted() == Array(1...rounds.count))
    }
  }

  /// Restarts the server again and again, in the middle of commands of every kind.
  private func restart(
    _ demo: DemoCluster, by shutdown: Shutdown, times: Int, _ progress: Progress
  ) async throws {
    defer { progress.isOver.store(true, ordering: .relaxed) }
    var generator = SplitMix64(seed: UInt64(shutdown.rawValue))
    for number in 0..<times {
      let done = progress.done.load(ordering: .relaxed) + Int.random(in: 0...6, using: &generator)
      while progress.done.load(ordering: .relaxed) < done {
        try Task.checkCancellation()
        await Task.yield()
      }
      let occasions = Occasion.allCases
      try await watch(
        demo, for: occasions[number % occasions.count],
        sightings: Int.random(in: 1...60, using: &generator))
      guard case .running(let process, _) = try Cluster.status(of: demo.directory) else { continue }
      #expect(kill(process, shutdown.rawValue) == 0)
      while case .running = try Cluster.status(of: demo.directory) { await Task.yield() }
      _ = try await Cluster.start(in: demo.directory)
    }
  }

  /// Returns on the occasion; at work a command has to be seen so many times.
  private func watch(_ demo: DemoCluster, for occasion: Occasion, sightings: Int) async throws {
    let watcher = try demo.connect(to: "postgres")
    let look = Statement.sql(
      """
      SELECT count(*) FILTER (WHERE state IS DISTINCT FROM 'idle'), count(backend_xid),
        pg_snapshot_xmax(pg_current_snapshot())::text::int8
      FROM pg_stat_activity WHERE application_name = 'casectl'
      """)
    let first = try watcher.execute(look)[0].value(at: 2, as: Int64.self)
    var seen = 0
    while true {
      try Task.checkCancellation()
      let now = try watcher.execute(look)[0]
      let isWriting = now.value(at: 1, as: Int64.self) > 0
      if now.value(at: 0, as: Int64.self) > 0 { seen += 1 }
      switch occasion {
      case .atWork where seen >= sightings: return
      case .writing where isWriting: return
      case .written where !isWriting && now.value(at: 2, as: Int64.self) > first: return
      case .atWork, .writing, .written: await Task.yield()
      }
    }
  }
}

/// How far the work has come, for whoever disturbs it.
final class Progress: Sendable {
  /// Commands that were done.
  let done = Atomic(0)
  /// Whether nobody disturbs any more.
  let isOver = Atomic(false)
}
