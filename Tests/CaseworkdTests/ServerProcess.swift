import Glibc
import Subprocess
import SystemPackage

/// The program itself, as an operator starts it.
struct ServerProcess {
  let arguments: [String]
  let environment: [String: String]

  /// How it ended.
  struct Ended {
    let status: TerminationStatus
    /// The lines of its log, in order.
    let log: [String]
    /// What it told the person at the terminal.
    let output: String

    /// Whether a line holds all of these texts.
    func says(_ texts: String...) -> Bool {
      log.contains { line in texts.allSatisfy(line.contains) }
    }
  }

  /// Starts it and waits for its end.
  ///
  /// - Parameter onLine: Given each line of the log, and a way to ask the program to stop.
  /// - Returns: How it ended.
  /// - Throws: What `onLine` throws, and what the system says if it cannot be started.
  func run(
    onLine: (_ line: String, _ terminate: () throws -> Void) async throws -> Void = { _, _ in }
  ) async throws -> Ended {
    var all: [Subprocess.Environment.Key: String] = [
      "PATH": "/usr/bin:/bin", "LC_ALL": "en_US.UTF-8",
    ]
    for (name, value) in environment { all[.init(stringLiteral: name)] = value }
    let result = try await Subprocess.run(
      .path(Self.binary), arguments: Arguments(arguments),
      environment: .custom(all),
      input: .none, output: .string(limit: 1 << 16), error: .sequence
    ) { execution in
      var lines: [String] = []
      for try await line in execution.standardError.strings() {
        lines.append(String(line))
        try await onLine(lines[lines.count - 1]) { try execution.send(signal: .terminate) }
      }
      return lines
    }
    return Ended(
      status: result.terminationStatus, log: result.closureResult, output: result.standardOutput)
  }

  /// Beside the tests, where the build puts it.
  private static var binary: FilePath {
    get throws {
      var path = [UInt8](repeating: 0, count: Int(PATH_MAX))
      let count = unsafe path.withUnsafeMutableBytes { bytes in
        guard let start = bytes.baseAddress else { return 0 }
        return unsafe readlink("/proc/self/exe", start, bytes.count)
      }
      let own = String(decoding: path[..<max(0, count)], as: UTF8.self)
      return FilePath(own).removingLastComponent().appending("caseworkd")
    }
  }
}
