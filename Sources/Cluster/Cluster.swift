import SystemPackage

/// A PostgreSQL cluster of one's own: made when first needed, reached by a unix socket only.
///
/// It serves development, demonstrations and tests; a commission's data belongs on a server that somebody
/// backs up. The server outlives the program that started it, so a program that died leaves a running server,
/// and the next start attaches to it.
package struct Cluster: Sendable {
  /// What libpq connects with: as superuser, to database `postgres`.
  package let conninfo: String
  /// The operating system's account that the server runs as; another one than ours only when we are root.
  package let account: String
  /// Whether the server was there before.
  package let wasRunning: Bool
  let directory: ClusterDirectory
  let programs: ServerPrograms

  /// Brings up the cluster of a directory: makes it if the directory is empty or absent, starts it if it does
  /// not run, and returns when it takes connections.
  ///
  /// A server that runs already keeps the options it was started with.
  ///
  /// - Parameters:
  ///   - path: A directory of the cluster's own; its parent must exist.
  ///   - options: How to start the server.
  ///   - clock: What the waiting for other programs goes by.
  /// - Returns: The cluster, whose server runs.
  /// - Throws: ``ClusterError``; what was in the directory is still there then.
  package static func start(
    in path: String, options: ClusterOptions = ClusterOptions(),
    clock: any Clock<Duration> = ContinuousClock()
  ) async throws(ClusterError) -> Cluster {
    let directory = try ClusterDirectory.open(path)
    let account = try Account.toServe(directory)
    let lock = try await DirectoryLock.take(directory, by: clock)
    defer { lock.release() }
    let programs = try await ServerPrograms.find(in: options.programs, for: directory)
    if !directory.hasData {
      try await directory.makeData(with: programs, as: account, durability: options.durability)
    }
    let wasRunning = try directory.server() != nil
    if !wasRunning {
      try await directory.startServer(with: programs, as: account, options: options)
    }
    let server = try await directory.serverWhenReady(by: clock)
    return Cluster(
      conninfo: server.conninfo, account: account.name, wasRunning: wasRunning,
      directory: directory, programs: programs)
  }

  /// Stops the server, ending its sessions and writing everything; one that does not run is left alone.
  ///
  /// - Throws: ``ClusterError`` if the server does not stop.
  package func stop() async throws(ClusterError) {
    guard let server = try directory.server() else { return }
    try await programs.run(
      "pg_ctl",
      ["stop", "--pgdata", directory.data.string, "--mode=fast", "--wait", "--silent"],
      as: try Account.toServe(directory))
    RunDirectory.remove(server.socketDirectory)
  }

  /// What a directory holds; looks only.
  ///
  /// - Throws: ``ClusterError/notOurs(directory:)`` and what the file system says.
  package static func status(of path: String) throws(ClusterError) -> ClusterStatus {
    guard let directory = try ClusterDirectory.existing(path), directory.hasData else {
      return .absent
    }
    guard let server = try directory.server() else { return .stopped }
    return .running(process: server.process, conninfo: server.conninfo)
  }
}

/// What a directory holds.
package enum ClusterStatus: Sendable, Equatable {
  case absent
  case stopped
  case running(process: Int32, conninfo: String)
}
