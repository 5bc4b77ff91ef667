import Glibc
import SystemPackage

/// Where a development cluster lies, and who we are.
enum DevDirectory {
  /// The directory that was named, or the user's own; its parents are made.
  static func path(given: String?, environment: [String: String]) throws -> String {
    let path = given ?? standard(environment)
    var parent = FilePath("\(FilePath(path).removingLastComponent())")
    if parent.isEmpty { parent = "." }
    try makeDirectories(parent)
    return path
  }

  /// The name of the account we run as; its number where it has no name.
  static var userName: String {
    guard let entry = unsafe getpwuid(geteuid()) else { return "\(geteuid())" }
    return unsafe String(cString: entry.pointee.pw_name)
  }

  /// As root the server's account must be able to come there, which it cannot below /root.
  private static func standard(_ environment: [String: String]) -> String {
    if geteuid() == 0 { return "/var/lib/casework-dev" }
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      return "\(data)/casework-dev"
    }
    return "\(environment["HOME"] ?? "/tmp")/.local/share/casework-dev"
  }

  private static func makeDirectories(_ path: FilePath) throws {
    var made = FilePath(root: path.root)
    for component in path.components {
      made.append(component)
      guard unsafe mkdir(made.string, 0o755) != 0, errno != EEXIST else { continue }
      throw Errno(rawValue: errno)
    }
  }
}
