import SystemPackage

/// The environment that this process was started with.
enum ProcessEnvironment {
  /// Every variable, as the kernel shows it; C's own list of them can change under its reader.
  static var variables: [String: String] {
    guard let bytes = try? contents(of: "/proc/self/environ") else { return [:] }
    var variables: [String: String] = [:]
    for entry in bytes.split(separator: 0) {
      let parts = entry.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      variables[String(decoding: parts[0], as: UTF8.self)] = String(
        decoding: parts[1], as: UTF8.self)
    }
    return variables
  }

  private static func contents(of path: FilePath) throws -> [UInt8] {
    let file = try FileDescriptor.open(path, .readOnly)
    return try file.closeAfter {
      var bytes: [UInt8] = []
      var chunk = [UInt8](repeating: 0, count: 4_096)
      while true {
        let count = unsafe try chunk.withUnsafeMutableBytes { unsafe try file.read(into: $0) }
        guard count > 0 else { return bytes }
        bytes += chunk[..<count]
      }
    }
  }
}
