import Cluster
import Postgres
import Subprocess
import SystemPackage
import TestSupport

/// A private PostgreSQL with the demo commission in it, which a test may stop, fill and start again.
struct DemoCluster {
  let cluster: Cluster
  let directory: String

  /// Makes one as an operator does, with `caseworkd dev`, and runs the body with it.
  static func with(_ body: (DemoCluster) async throws -> Void) async throws {
    try await withDirectory { directory in
      let made = try await ServerProcess(
        arguments: ["dev", "--data", directory, "--port", "0", "--clock", "2026-07-06"],
        environment: [:]
      ).run { line, terminate in
        if line.contains("listening address=") { try terminate() }
      }
      guard made.status == .exited(0) else { throw NotMade(log: made.log) }
      let cluster = try await Cluster.start(in: directory)
      try await body(DemoCluster(cluster: cluster, directory: directory))
    }
  }

  struct NotMade: Error {
    let log: [String]
  }

  /// Where its socket is.
  var host: String {
    let word = cluster.conninfo.split(separator: " ").first { $0.hasPrefix("host=") }
    return String(word?.dropFirst("host=".count) ?? "")
  }

  func connect(to database: String = "casework") throws -> Connection {
    try Connection(
      SessionConfiguration(conninfo: "\(cluster.conninfo) dbname=\(database)"),
      logger: TestServer.logger)
  }

  /// Runs a command as one of the demo's people, whose login it is.
  func casectl(_ person: String, _ words: [String]) async throws -> Casectl.Answer {
    try await Casectl(environment: [
      "PGHOST": host, "PGDATABASE": "casework", "PGUSER": person,
    ]).run(words)
  }
}

/// The command line itself, as an administrator starts it.
struct Casectl {
  let environment: [String: String]

  struct Answer {
    let code: Int32
    let output: String
    let errors: String

    /// The words of the first line of output, such as `done KT-2026-7F3K9Q 8`.
    var words: [Substring] {
      output.split(separator: "\n").first?.split(separator: " ") ?? []
    }
  }

  func run(_ words: [String]) async throws -> Answer {
    var all: [Subprocess.Environment.Key: String] = ["LC_ALL": "en_US.UTF-8"]
    for (name, value) in environment { all[.init(stringLiteral: name)] = value }
    let ended = try await Subprocess.run(
      .path(try BuiltProgram.path("casectl")), arguments: Arguments(words),
      environment: .custom(all), output: .string(limit: 1 << 20), error: .string(limit: 1 << 16))
    guard case .exited(let code) = ended.terminationStatus else {
      throw Ended(status: "\(ended.terminationStatus)", errors: ended.standardError)
    }
    return Answer(code: code, output: ended.standardOutput, errors: ended.standardError)
  }

  /// It did not end by itself.
  struct Ended: Error {
    let status: String
    let errors: String
  }
}
