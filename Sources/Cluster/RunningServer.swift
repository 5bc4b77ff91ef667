import Glibc
import SystemPackage

/// What a server says of itself in `postmaster.pid`.
struct RunningServer: Equatable, Sendable {
  let process: Int32
  let port: Int
  let socketDirectory: FilePath
  let isReady: Bool

  /// Reads the file's text, or gives nil while the server is still writing it.
  init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(\.trimmed)
    guard lines.count >= 5, let process = Int32(lines[0]), let port = Int(lines[3]) else {
      return nil
    }
    self.process = process
    self.port = port
    self.socketDirectory = FilePath(lines[4])
    self.isReady = lines.count >= 8 && lines[7] == "ready"
  }

  var conninfo: String {
    "host=\(socketDirectory) port=\(port) user=postgres dbname=postgres"
  }
}

extension ClusterDirectory {
  private static let startMax = Duration.seconds(60)

  private var processFile: FilePath { data.appending("postmaster.pid") }

  /// The number in the server's process file, whether that process still is the server or not.
  private var recordedProcess: Int32? {
    FileSystem.text(processFile).flatMap { $0.split(separator: "\n").first }.flatMap {
      Int32($0.trimmed)
    }
  }

  /// Whether a process is the server of these data: a server works in its data directory.
  ///
  /// Its number alone proves nothing: after a restart of the machine, or of a container, it may be
  /// another program's.
  private func isServer(_ process: Int32) -> Bool {
    guard
      let here = FileSystem.status(data),
      let there = FileSystem.status(FilePath("/proc/\(process)/cwd"))
    else { return false }
    return here.deviceID == there.deviceID && here.inode == there.inode
  }

  /// The server that runs on these data.
  ///
  /// - Throws: ``ClusterError`` if the data belong to somebody whose processes we cannot see.
  func server() throws(ClusterError) -> RunningServer? {
    if !Account.isRoot { _ = try Account.toServe(self) }
    guard let process = recordedProcess, isServer(process) else { return nil }
    return FileSystem.text(processFile).flatMap(RunningServer.init)
  }

  /// The server that runs on these data, once it takes connections.
  ///
  /// - Throws: ``ClusterError/notReady(directory:waited:)``.
  func serverWhenReady(
    by clock: any Clock<Duration>
  ) async throws(ClusterError) -> RunningServer {
    try await wait(atMost: Self.startMax, by: clock) { () throws(ClusterError) in
      try server().flatMap { $0.isReady ? $0 : nil }
    }
  }

  /// Starts the server.
  ///
  /// - Throws: ``ClusterError/programFailed(program:output:)`` with the end of the server's log.
  func startServer(
    with programs: ServerPrograms, as account: Account, options: ClusterOptions
  ) async throws(ClusterError) {
    // PostgreSQL itself sees through a number that is free, not through one that is taken by another program.
    if let process = recordedProcess, kill(process, 0) == 0 || errno == EPERM {
      FileSystem.remove(processFile)
    }
    let run = try RunDirectory.make(for: data, of: account)
    let settings = options.allSettings(socketDirectory: run.string).sorted { $0.key < $1.key }
    do throws(ClusterError) {
      try await programs.run(
        "pg_ctl",
        [
          "start", "--pgdata", data.string, "--log", log.string, "--wait", "--silent",
          "--timeout=\(Self.startMax.components.seconds)",
          "--options",
          settings.map { "-c \(shellQuoted("\($0.key)=\($0.value)"))" }.joined(separator: " "),
        ], as: account)
    } catch .programFailed(let program, let output) {
      RunDirectory.remove(run)
      let end = (FileSystem.text(log) ?? "").split(separator: "\n").suffix(10)
      throw .programFailed(program: program, output: ([output[...]] + end).joined(separator: "\n"))
    }
  }
}

/// One word for the shell through which `pg_ctl` starts the server.
private func shellQuoted(_ word: String) -> String {
  "'" + word.replacing("'", with: #"'\''"#) + "'"
}
