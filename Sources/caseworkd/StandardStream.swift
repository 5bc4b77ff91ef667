import Glibc

/// The process' own output streams, written without buffers in between.
enum StandardStream {
  static func writeOutput(_ text: String) { write(Array(text.utf8), to: STDOUT_FILENO) }

  @Sendable static func writeError(_ bytes: [UInt8]) { write(bytes, to: STDERR_FILENO) }

  /// Writes all at once if the system allows, so that lines of several threads do not mix; what
  /// nobody reads any more is lost.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }
}
