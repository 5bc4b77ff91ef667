import SystemPackage
import Testing

@testable import Cluster

struct RefusalTests {
  @Test func `a directory with other things in it is refused and left as it was`() async throws {
    try await withDirectory { path in
      try await shell("mkdir \(path); echo mine > \(path)/letter")
      await #expect(throws: ClusterError.notOurs(directory: path)) {
        try await Cluster.start(in: path)
      }
      #expect(try FileSystem.names(in: FilePath(path)) == ["letter"])
    }
  }

  @Test func `a PostgreSQL cluster of somebody else is refused`() async throws {
    try await withDirectory { path in
      try await shell("mkdir \(path); echo 15 > \(path)/PG_VERSION")
      await #expect(throws: ClusterError.notOurs(directory: path)) {
        try await Cluster.start(in: path)
      }
    }
  }

  @Test func `data of another major version are refused, and the version is named`() async throws {
    try await withDirectory { path in
      try await Cluster.start(in: path, options: .test).stop()
      try await shell("echo 9 > \(path)/data/PG_VERSION")
      let error = await #expect(throws: ClusterError.self) { try await Cluster.start(in: path) }
      guard case .noPrograms(let places, let major) = error else {
        Issue.record("refused for another reason: \(String(describing: error))")
        return
      }
      #expect(major == 9)
      #expect(!places.isEmpty)
      #expect(error?.description.hasSuffix("install postgresql-9") == true)
    }
  }

  @Test func `where no server programs are is told with every place looked in`() async throws {
    try await withDirectory { path in
      let options = ClusterOptions(programs: "/nowhere/bin")
      let error = ClusterError.noPrograms(lookedIn: ["/nowhere/bin"], major: nil)
      await #expect(throws: error) { try await Cluster.start(in: path, options: options) }
      #expect(
        error.description == """
          no PostgreSQL server programs (15 or later) in /nowhere/bin; install the package postgresql
          """)
    }
  }

  @Test func `an absent parent directory is named`() async throws {
    let path = "/tmp/casework-absent/cluster"
    await #expect(
      throws: ClusterError.system(action: "make", path: path, reason: "No such file or directory")
    ) { try await Cluster.start(in: path) }
  }

  @Test func `a setting that PostgreSQL refuses is told in its own words`() async throws {
    try await withDirectory { path in
      var options = ClusterOptions.test
      options.settings = ["shared_buffers": "much"]
      let error = await #expect(throws: ClusterError.self) {
        try await Cluster.start(in: path, options: options)
      }
      #expect(error?.description.contains("invalid value for parameter \"shared_buffers\"") == true)
    }
  }

  @Test(.enabled(if: !Account.isRoot, "root acts for everybody"))
  func `data of somebody else are refused, and the owner is named`() async throws {
    try await withDirectory { path in
      try await shell("mkdir \(path); touch \(path)/casework-cluster; ln -s /etc \(path)/data")
      await #expect(throws: ClusterError.otherOwner(directory: path, owner: "root")) {
        try await Cluster.start(in: path)
      }
    }
  }

  @Test(.enabled(if: Account.isRoot, "only root runs the server as somebody else"))
  func `a directory that is closed to the server's account is named`() async throws {
    try await withDirectory { path in
      try await shell("mkdir -m 700 \(path)")
      let inside = "\(path)/cluster"
      let account = try #require(Account.named("postgres") ?? Account.named("nobody"))
      await #expect(throws: ClusterError.unreachable(directory: path, account: account.name)) {
        try await Cluster.start(in: inside)
      }
    }
  }
}

struct RunningServerTests {
  @Test func `a process file is read when it is complete enough`() {
    let file = "77\n/var/data\n1700000000\n5432\n/run/casework-1-2\n\n  123 456\nready   \n"
    let server = RunningServer(file)
    #expect(server?.process == 77)
    #expect(server?.conninfo == "host=/run/casework-1-2 port=5432 user=postgres dbname=postgres")
    #expect(server?.isReady == true)
    #expect(RunningServer(file.replacing("ready   ", with: "starting"))?.isReady == false)
    #expect(RunningServer("77\n/var/data\n") == nil)
    #expect(RunningServer("") == nil)
  }
}
