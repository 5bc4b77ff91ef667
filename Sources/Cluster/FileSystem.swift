import Glibc
import SystemPackage

/// The few calls that a cluster needs, each with an error that names the path.
enum FileSystem {
  /// What a path leads to, or nil if nothing, or nothing we may see.
  static func status(_ path: FilePath, followLink: Bool = true) -> Stat? {
    try? path.stat(followTargetSymlink: followLink)
  }

  /// The real, absolute path.
  static func realPath(_ path: String) throws(ClusterError) -> FilePath {
    guard let real = unsafe realpath(path, nil) else { throw lastError("find", FilePath(path)) }
    defer { unsafe free(real) }
    return unsafe FilePath(platformString: real)
  }

  /// The names in a directory, except `.` and `..`.
  static func names(in directory: FilePath) throws(ClusterError) -> [String] {
    guard let stream = unsafe opendir(directory.string) else { throw lastError("read", directory) }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Makes a directory; one that is there stays as it is.
  static func makeDirectory(_ path: FilePath, permissions: UInt32) throws(ClusterError) {
    guard unsafe mkdir(path.string, permissions) == 0 || errno == EEXIST else {
      throw lastError("make", path)
    }
  }

  /// Writes a new file; one that is there stays as it is.
  static func create(_ path: FilePath, containing text: String) throws(ClusterError) {
    try attempt("create", path) {
      let file = try FileDescriptor.open(
        path, .writeOnly, options: [.create, .noFollow, .append, .closeOnExec],
        permissions: .ownerReadWrite)
      _ = try file.closeAfter { try file.writeAll(text.utf8) }
    }
  }

  /// The text of a file, a long one's end only; nil if it cannot be read.
  static func text(_ path: FilePath, limit: Int = 16_384) -> String? {
    guard let file = try? FileDescriptor.open(path, .readOnly, options: [.closeOnExec]) else {
      return nil
    }
    defer { try? file.close() }
    let size = try? file.seek(offset: 0, from: .end)
    _ = try? file.seek(offset: max(0, (size ?? 0) - Int64(limit)), from: .start)
    return unsafe try? String(unsafeUninitializedCapacity: limit) { buffer in
      unsafe try file.read(into: UnsafeMutableRawBufferPointer(buffer))
    }
  }

  static func give(_ path: FilePath, to account: Account) throws(ClusterError) {
    guard unsafe lchown(path.string, account.user, account.group) == 0 else {
      throw lastError("give away", path)
    }
  }

  static func rename(_ path: FilePath, to other: FilePath) throws(ClusterError) {
    guard unsafe Glibc.rename(path.string, other.string) == 0 else {
      throw lastError("rename", path)
    }
  }

  /// Removes a file or an empty directory, if that can be done.
  static func remove(_ path: FilePath) {
    _ = unsafe Glibc.remove(path.string)
  }

  /// Runs a body of swift-system calls.
  static func attempt<Result>(
    _ action: String, _ path: FilePath, _ body: () throws -> Result
  ) throws(ClusterError) -> Result {
    do {
      return try body()
    } catch {
      throw .system(action: action, path: path.string, reason: "\(error)")
    }
  }

  private static func lastError(_ action: String, _ path: FilePath) -> ClusterError {
    .system(action: action, path: path.string, reason: "\(Errno(rawValue: errno))")
  }
}

extension StringProtocol {
  /// Without the white space at both ends.
  var trimmed: String {
    var rest = drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
