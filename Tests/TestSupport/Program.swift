import Glibc

/// A program of the machine that a test runs, such as `pg_dump`.
package enum Program {
  /// The program was not found, or said that it failed.
  package struct Failure: Error {
    package let command: String
    package let status: Int32
    package let output: String
  }

  /// Runs a program to its end.
  ///
  /// - Returns: What it wrote on standard output and standard error.
  package static func run(_ name: String, _ arguments: [String]) throws -> String {
    let command = ([name] + arguments).map(quoted).joined(separator: " ") + " 2>&1"
    guard let pipe = unsafe popen(command, "r") else {
      throw Failure(command: command, status: -1, output: "")
    }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe fread(&piece, 1, piece.count, pipe)
      guard count > 0 else { break }
      bytes += piece.prefix(count)
    }
    let status = unsafe pclose(pipe)
    let output = String(decoding: bytes, as: UTF8.self)
    guard status == 0 else { throw Failure(command: command, status: status, output: output) }
    return output
  }

  private static func quoted(_ word: String) -> String {
    "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
