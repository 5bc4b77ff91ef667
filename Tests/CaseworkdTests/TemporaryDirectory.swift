import Cluster
import Subprocess
import SystemPackage

/// Runs a body with the path of a directory that is not there yet; whatever is made there, or beside it under
/// a longer name, ends with the body.
func withDirectory<Value>(_ body: (String) async throws -> Value) async throws -> Value {
  let directory = "/tmp/casework-dev-\(String(UInt64.random(in: .min ... .max), radix: 36))"
  let outcome: Result<Value, any Error>
  do {
    outcome = .success(try await body(directory))
  } catch {
    outcome = .failure(error)
  }
  if case .running? = try? Cluster.status(of: directory) {
    try? await Cluster.start(in: directory).stop()
  }
  try await shell("rm -rf \(directory) \(directory)-*")
  return try outcome.get()
}

/// Runs a line of shell, which must succeed.
func shell(_ line: String) async throws {
  let ended = try await Subprocess.run(
    .path("/bin/sh"), arguments: ["-ec", line], output: .discarded,
    error: .string(limit: 1 << 12))
  guard ended.terminationStatus.isSuccess else { throw ShellFailure(line, ended.standardError) }
}

/// A line of shell failed.
struct ShellFailure: Error, CustomStringConvertible {
  let description: String

  init(_ line: String, _ said: String) {
    description = "\(line): \(said)"
  }
}
