import Glibc
import SystemPackage

/// The right to serve the cluster of a directory and to stop it; a process that dies gives it up.
struct DevLock: Sendable {
  /// Somebody has it.
  struct Taken: Error, CustomStringConvertible {
    let directory: String

    var description: String {
      "another caseworkd dev runs in \(directory): stop it, or name another directory with --data"
    }
  }

  private let file: FileDescriptor

  /// Takes the right to a directory in which a cluster lies.
  ///
  /// - Throws: ``Taken``, and what the file system says.
  static func take(_ directory: String) throws -> DevLock {
    let file = try FileDescriptor.open(
      FilePath(directory).appending("caseworkd-dev.lock"), .readWrite,
      options: [.create, .noFollow, .closeOnExec], permissions: .ownerReadWrite)
    guard flock(file.rawValue, LOCK_EX | LOCK_NB) == 0 else {
      try file.close()
      throw Taken(directory: directory)
    }
    return DevLock(file: file)
  }

  func release() {
    try? file.close()
  }
}
