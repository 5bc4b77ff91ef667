import Glibc
package import Testing

/// A text that stands in the repository and must be what the program makes.
package struct Snapshot: Sendable {
  private let path: String

  /// Names a file by its path from the package's root.
  package init(_ path: String, from here: String = #filePath) {
    let root = here.split(separator: "/").dropLast(3).joined(separator: "/")
    self.path = "/\(root)/\(path)"
  }

  /// Compares the text with the file, or rewrites it when `UPDATE_SNAPSHOTS` is 1.
  package func expect(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    if unsafe getenv("UPDATE_SNAPSHOTS").map({ unsafe String(cString: $0) }) == "1" {
      return try TextFile.write(text, to: path)
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let stored = try TextFile.read(path).split(separator: "\n", omittingEmptySubsequences: false)
    let changes = lines.difference(from: stored)
    let shown = changes.map { change in
      switch change {
      case .remove(let line, let text, _): "\(line + 1) - \(text)"
      case .insert(let line, let text, _): "\(line + 1) + \(text)"
      }
    }.joined(separator: "\n")
    #expect(
      changes.isEmpty, "\(path) differs; UPDATE_SNAPSHOTS=1 rewrites it:\n\(shown)",
      sourceLocation: sourceLocation)
  }
}

/// Reads and writes whole files.
package enum TextFile {
  package struct Failure: Error {
    package let path: String
    package let code: Int32
  }

  package static func read(_ path: String) throws -> String {
    guard let file = unsafe fopen(path, "r") else { throw Failure(path: path, code: errno) }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe fread(&piece, 1, piece.count, file)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += piece.prefix(count)
    }
  }

  package static func write(_ text: String, to path: String) throws {
    guard let file = unsafe fopen(path, "w") else { throw Failure(path: path, code: errno) }
    let bytes = Array(text.utf8)
    let count = unsafe fwrite(bytes, 1, bytes.count, file)
    guard unsafe fclose(file) == 0, count == bytes.count else {
      throw Failure(path: path, code: errno)
    }
  }
}
