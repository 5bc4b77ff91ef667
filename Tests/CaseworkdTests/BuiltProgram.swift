import Glibc
import SystemPackage

/// The programs under test.
enum BuiltProgram {
  /// Beside the tests, where the build puts them.
  static func path(_ name: String) throws -> FilePath {
    var path = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe path.withUnsafeMutableBytes { bytes in
      guard let start = bytes.baseAddress else { return 0 }
      return unsafe readlink("/proc/self/exe", start, bytes.count)
    }
    let own = String(decoding: path[..<max(0, count)], as: UTF8.self)
    return FilePath(own).removingLastComponent().appending(name)
  }
}
