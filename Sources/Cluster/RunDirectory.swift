import Glibc
import SystemPackage

/// The private directory of a cluster's socket.
///
/// Not the data's, because a socket's path has room for 107 bytes and data directories lie deep.
enum RunDirectory {
  /// Part of the socket's name; nothing listens on it.
  static let port = 5432

  /// Makes the directory, for the server's account alone, and clears what a crash left in it.
  ///
  /// - Throws: ``ClusterError/runDirectoryTaken(_:)`` if it is there and others could reach into it.
  static func make(for data: FilePath, of account: Account) throws(ClusterError) -> FilePath {
    let status = try FileSystem.attempt("read", data) { try data.stat() }
    // The data's place on the disk names it: the same data, by whatever path, have one socket. That place
    // may be used again after the data are gone, hence the account.
    let device = String(status.deviceID.rawValue, radix: 16)
    let path = parent.appending("casework-\(account.user)-\(device)-\(status.inode.rawValue)")
    let isNew = FileSystem.status(path, followLink: false) == nil
    try FileSystem.makeDirectory(path, permissions: 0o700)
    if isNew, Account.isRoot { try FileSystem.give(path, to: account) }
    guard
      let found = FileSystem.status(path, followLink: false), found.type == .directory,
      found.userID.rawValue == account.user, found.permissions == .ownerReadWriteExecute
    else { throw .runDirectoryTaken(path.string) }
    clear(path)
    return path
  }

  /// Removes the directory of a server that has stopped.
  static func remove(_ path: FilePath) {
    clear(path)
    FileSystem.remove(path)
  }

  private static func clear(_ path: FilePath) {
    for name in [".s.PGSQL.\(port)", ".s.PGSQL.\(port).lock"] {
      FileSystem.remove(path.appending(name))
    }
  }

  /// Where the system keeps what lives as long as it is up: root's, the user's own, or everybody's.
  private static var parent: FilePath {
    let own = FilePath(Account.isRoot ? "/run" : "/run/user/\(geteuid())")
    return unsafe access(own.string, W_OK | X_OK) == 0 ? own : "/tmp"
  }
}
