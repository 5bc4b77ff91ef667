import Glibc
import Testing

@testable import Cluster

struct ClusterTests {
  @Test func `a cluster keeps its data from start to start`() async throws {
    try await withDirectory { path in
      #expect(try Cluster.status(of: path) == .absent)
      let first = try await Cluster.start(in: path)
      #expect(!first.wasRunning)
      #expect(first.account != "root")
      _ = try await psql("CREATE TABLE kept AS SELECT 42 AS answer", first.conninfo)

      try await first.stop()
      #expect(try Cluster.status(of: path) == .stopped)
      try await first.stop()

      let second = try await Cluster.start(in: path)
      #expect(!second.wasRunning)
      #expect(try await psql("SELECT answer FROM kept", second.conninfo) == "42")
      #expect(try await psql("SHOW fsync", second.conninfo) == "on")
      #expect(try await psql("SHOW listen_addresses", second.conninfo).isEmpty)
    }
  }

  @Test func `of two starts at once one starts the server and the other attaches`() async throws {
    try await withDirectory { path in
      async let one = Cluster.start(in: path, options: .test)
      async let other = Cluster.start(in: path, options: .test)
      let both = try await [one, other]
      #expect(both.count { $0.wasRunning } == 1)
      #expect(both[0].conninfo == both[1].conninfo)
      let conninfo = try #require(try Cluster.status(of: path).conninfo)
      #expect(conninfo == both[0].conninfo)
    }
  }

  @Test func `a server that was killed is started again, with what was committed`() async throws {
    try await withDirectory { path in
      let killed = try await Cluster.start(in: path)
      _ = try await psql("CREATE TABLE kept AS SELECT 42 AS answer", killed.conninfo)
      let process = try #require(try Cluster.status(of: path).process)
      #expect(kill(process, SIGKILL) == 0)

      let again = try await Cluster.start(in: path)
      #expect(!again.wasRunning)
      #expect(try await psql("SELECT answer FROM kept", again.conninfo) == "42")
    }
  }

  @Test func `a process file that names another program is stale`() async throws {
    try await withDirectory { path in
      let cluster = try await Cluster.start(in: path, options: .test)
      let conninfo = cluster.conninfo
      try await cluster.stop()
      let lines = [
        "\(getpid())", "\(path)/data", "1", "5432", "/tmp", "", "1 1", "ready",
      ]
      let file = "\(path)/data/postmaster.pid"
      try await shell("printf '%s\\n' \(lines.map { "'\($0)'" }.joined(separator: " ")) > \(file)")
      #expect(try Cluster.status(of: path) == .stopped)

      let again = try await Cluster.start(in: path, options: .test)
      #expect(!again.wasRunning)
      #expect(again.conninfo == conninfo)
      #expect(try Cluster.status(of: path).process != getpid())
    }
  }

  @Test func `a start that was interrupted while making the data is made good`() async throws {
    try await withDirectory { path in
      _ = try ClusterDirectory.open(path)
      try await shell("mkdir \(path)/data.new; touch \(path)/data.new/PG_VERSION")
      let cluster = try await Cluster.start(in: path, options: .test)
      #expect(try await psql("SELECT 1", cluster.conninfo) == "1")
    }
  }

  @Test func `a deep directory is no obstacle to the socket`() async throws {
    try await withDirectory { path in
      let deep = path + String(repeating: "/nested-directory", count: 8)
      try await shell("mkdir -p -m 711 \(deep)")
      let cluster = try await Cluster.start(in: deep, options: .test)
      #expect(try await psql("SELECT 1", cluster.conninfo) == "1")
      try await cluster.stop()
    }
  }

  @Test func `settings arrive as they are, and names sort as in Vietnamese`() async throws {
    try await withDirectory { path in
      var options = ClusterOptions.test
      options.settings = ["cluster_name": "it's $HOME", "listen_addresses": "*"]
      let cluster = try await Cluster.start(in: path, options: options)
      #expect(try await psql("SHOW cluster_name", cluster.conninfo) == "it's $HOME")
      #expect(try await psql("SHOW listen_addresses", cluster.conninfo).isEmpty)
      #expect(try await psql("SHOW fsync", cluster.conninfo) == "off")
      let sorted = "SELECT string_agg(x, '' ORDER BY x) FROM unnest('{e,đ,d,z,ă,a,â}'::text[]) AS x"
      #expect(try await psql(sorted, cluster.conninfo) == "aăâdđez")
    }
  }
}

extension ClusterOptions {
  /// As ``Durability/throwaway``, small.
  static let test = ClusterOptions(durability: .throwaway, maxConnections: 10)
}

extension ClusterStatus {
  var process: Int32? {
    guard case .running(let process, _) = self else { return nil }
    return process
  }

  var conninfo: String? {
    guard case .running(_, let conninfo) = self else { return nil }
    return conninfo
  }
}
