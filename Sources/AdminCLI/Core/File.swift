import Glibc

/// Why a file was not read or written, as the system says it.
package struct FileFailure: Error, Hashable, Sendable {
  /// The system's error number.
  package let number: Int32

  package init(number: Int32) {
    self.number = number
  }

  var isMissing: Bool { number == ENOENT }
  var isThereAlready: Bool { number == EEXIST }

  /// The system's own words.
  var reason: String { unsafe String(cString: strerror(number)) }
}

/// An open file, closed when it goes away.
struct File: ~Copyable {
  let descriptor: Int32

  /// Opens a file for reading.
  init(reading path: String) throws(FileFailure) {
    descriptor = try Self.opened(path, O_RDONLY)
  }

  /// Makes a file for writing; one that is there is written over, or else refused (EEXIST).
  init(writing path: String, replaces: Bool) throws(FileFailure) {
    let way = replaces ? O_TRUNC : O_EXCL
    descriptor = try Self.opened(path, O_WRONLY | O_CREAT | way)
  }

  deinit {
    close(descriptor)
  }

  private static func opened(_ path: String, _ flags: Int32) throws(FileFailure) -> Int32 {
    let descriptor = unsafe open(path, flags | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileFailure(number: errno) }
    return descriptor
  }

  /// How many bytes a plain file has; nil for anything else, such as a pipe.
  borrowing func size() -> Int? {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    return Int(status.st_size)
  }

  /// Up to so many bytes from where reading stands; none at the end.
  borrowing func read(_ count: Int) throws(FileFailure) -> [UInt8] {
    try Self.read(count, from: descriptor)
  }

  /// Writes all the bytes.
  borrowing func write(_ bytes: [UInt8]) throws(FileFailure) {
    try Self.write(bytes, to: descriptor)
  }

  static func read(_ count: Int, from descriptor: Int32) throws(FileFailure) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let answer = unsafe Glibc.read(
          descriptor, buffer.baseAddress?.advanced(by: filled), count - filled)
        if answer < 0, errno == EINTR { continue }
        if answer < 0 { failure = errno }
        guard answer > 0 else { return }
        filled += answer
      }
    }
    guard failure == 0 else { throw FileFailure(number: failure) }
    return bytes
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(FileFailure) {
    var failure: Int32 = 0
    unsafe bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let answer = unsafe Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        if answer < 0, errno == EINTR { continue }
        guard answer >= 0 else {
          failure = errno
          return
        }
        written += answer
      }
    }
    guard failure == 0 else { throw FileFailure(number: failure) }
  }
}

/// Keeps a file open as long as a closure reads it.
final class OpenFile: Sendable {
  let file: File

  init(_ file: consuming File) {
    self.file = file
  }
}
