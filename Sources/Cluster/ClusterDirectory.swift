import SystemPackage

/// The directory of one cluster, under its real path.
///
/// It holds `casework-cluster`, which says whose it is and is locked while somebody starts the server, and
/// `data`, which belongs to the server's account and is PostgreSQL's.
struct ClusterDirectory: Sendable {
  let root: FilePath

  var marker: FilePath { root.appending("casework-cluster") }
  var data: FilePath { root.appending("data") }
  /// Where data are made; named `data` only when complete, so that an interrupted start leaves no half.
  var newData: FilePath { root.appending("data.new") }
  var log: FilePath { data.appending("server.log") }

  var hasData: Bool { FileSystem.status(data) != nil }
  var dataOwner: UInt32? { FileSystem.status(data)?.userID.rawValue }

  /// PostgreSQL's version that made the data.
  var major: Int? { FileSystem.text(data.appending("PG_VERSION")).flatMap { Int($0.trimmed) } }

  /// The directory, which is made if it is absent and claimed if it is empty.
  ///
  /// - Throws: ``ClusterError/notOurs(directory:)`` if it holds anything but a cluster of ours.
  static func open(_ path: String) throws(ClusterError) -> ClusterDirectory {
    try FileSystem.makeDirectory(FilePath(path), permissions: Account.isRoot ? 0o711 : 0o700)
    if let directory = try existing(path) { return directory }
    let directory = ClusterDirectory(root: try FileSystem.realPath(path))
    try FileSystem.create(
      directory.marker, containing: "A private PostgreSQL cluster of Casework.\n")
    return directory
  }

  /// The directory, or nil if it is absent or empty.
  ///
  /// - Throws: ``ClusterError/notOurs(directory:)`` if it holds anything but a cluster of ours.
  static func existing(_ path: String) throws(ClusterError) -> ClusterDirectory? {
    guard FileSystem.status(FilePath(path)) != nil else { return nil }
    let directory = ClusterDirectory(root: try FileSystem.realPath(path))
    if FileSystem.status(directory.marker) != nil { return directory }
    guard try FileSystem.names(in: directory.root).isEmpty else {
      throw .notOurs(directory: directory.root.string)
    }
    return nil
  }

  /// Checks that an account can come as far as the data.
  ///
  /// - Throws: ``ClusterError/unreachable(directory:account:)``, naming the highest closed directory.
  func checkReachable(by account: Account) throws(ClusterError) {
    var path = FilePath("/")
    for component in root.components {
      path.append(component)
      guard let status = FileSystem.status(path) else { return }
      let needed: FilePermissions =
        switch account {
        case _ where status.userID.rawValue == account.user: .ownerExecute
        case _ where status.groupID.rawValue == account.group: .groupExecute
        default: .otherExecute
        }
      guard status.permissions.contains(needed) else {
        throw .unreachable(directory: path.string, account: account.name)
      }
    }
  }

  /// Makes the data, with Vietnamese sorting order where PostgreSQL was built with ICU.
  ///
  /// - Throws: ``ClusterError`` of `initdb` and of the file system.
  func makeData(
    with programs: ServerPrograms, as account: Account, durability: ClusterOptions.Durability
  ) async throws(ClusterError) {
    let noSync = durability == .throwaway ? ["--no-sync"] : []
    let vietnamese = ["--locale-provider=icu", "--icu-locale=vi"]
    do throws(ClusterError) {
      try await runInitDB(of: programs, as: account, arguments: noSync + vietnamese)
    } catch .programFailed(_, let output) where output.contains("ICU is not supported") {
      try await runInitDB(of: programs, as: account, arguments: noSync)
    }
    try FileSystem.rename(newData, to: data)
  }

  private func runInitDB(
    of programs: ServerPrograms, as account: Account, arguments: [String]
  ) async throws(ClusterError) {
    try await Program(path: "/bin/rm").run(["-rf", newData.string], as: nil)
    try FileSystem.makeDirectory(newData, permissions: 0o700)
    if Account.isRoot { try FileSystem.give(newData, to: account) }
    // Trust, because the socket's directory lets nobody else in.
    let common = [
      "--pgdata", newData.string, "--username=postgres", "--auth-local=trust", "--auth-host=reject",
      "--encoding=UTF8", "--locale=C.UTF-8", "--no-instructions",
    ]
    try await programs.run("initdb", common + arguments, as: account)
  }
}
