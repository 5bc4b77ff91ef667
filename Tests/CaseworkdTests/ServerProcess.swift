import Subprocess
import SystemPackage

/// The program itself, as an operator starts it.
struct ServerProcess {
  let arguments: [String]
  let environment: [String: String]
  /// Whom to run it as; only root can say.
  var user: String?
  /// Where the program is; nil is where it was built.
  var place: String?

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
  /// - Parameters:
  ///   - onLine: Given each line of the log, and a way to ask the program to stop.
  ///   - onStart: Given that way before the program has said anything.
  /// - Returns: How it ended.
  /// - Throws: What the two throw, and what the system says if it cannot be started.
  func run(
    onLine: (_ line: String, _ terminate: () throws -> Void) async throws -> Void = { _, _ in },
    onStart: (_ terminate: () throws -> Void) async throws -> Void = { _ in }
  ) async throws -> Ended {
    var all: [Subprocess.Environment.Key: String] = [
      "PATH": "/usr/bin:/bin", "LC_ALL": "en_US.UTF-8",
    ]
    for (name, value) in environment { all[.init(stringLiteral: name)] = value }
    let program = try place ?? BuiltProgram.path("caseworkd").string
    // Not through runuser, which would stand between us and the program when signals are sent.
    let become =
      user.map { ["setpriv", "--reuid=\($0)", "--regid=nogroup", "--clear-groups"] } ?? []
    let words = become + [program] + arguments
    let result = try await Subprocess.run(
      .path("/usr/bin/env"), arguments: Arguments(words),
      environment: .custom(all),
      input: .none, output: .string(limit: 1 << 16), error: .sequence
    ) { execution in
      try await onStart { try execution.send(signal: .terminate) }
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
}
