import Glibc

/// The files that tests read, found from this file's own place.
enum TestFiles {
  /// The programs of `Tests/Data/programs`, in order.
  static let programs = [
    "bct-2025", "don-le", "hanoi-2022", "hanoi-2023", "hcmc-2025-giam-sat",
    "kiengiang-khoi-2024", "namcan-ubkt-2019", "phutho-2026", "thainguyen-2009-2021",
    "tuyenquang-2026", "xa-mau-2026-2030",
  ]

  static func program(_ name: String) throws -> [UInt8] {
    try bytes("Tests/Data/programs/\(name).csv")
  }

  /// Reads a file of the package by its path from the package's root.
  static func bytes(_ path: String, from here: String = #filePath) throws -> [UInt8] {
    let root = here.split(separator: "/").dropLast(3).joined(separator: "/")
    let descriptor = unsafe open("/\(root)/\(path)", O_RDONLY)
    guard descriptor >= 0 else { throw Unreadable(path: path, code: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe read(descriptor, &chunk, chunk.count)
      guard count > 0 else { return bytes }
      bytes += chunk.prefix(count)
    }
  }

  struct Unreadable: Error {
    let path: String
    let code: Int32
  }
}
