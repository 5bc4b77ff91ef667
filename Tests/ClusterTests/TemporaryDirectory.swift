import SystemPackage

@testable import Cluster

/// Runs a body with the path of a directory that is not there yet; whatever is made there ends with the body.
func withDirectory<Result>(
  _ body: (String) async throws -> Result
) async throws -> Result {
  let number = UInt64.random(in: .min ... .max)
  let path = "/tmp/casework-\(String(number, radix: 36))"
  let result: Swift.Result<Result, any Error>
  do { result = .success(try await body(path)) } catch { result = .failure(error) }
  await cleanUp(path)
  return try result.get()
}

private func cleanUp(_ path: String) async {
  let names = (try? FileSystem.names(in: FilePath(path))) ?? []
  for place in [path] + names.map({ "\(path)/\($0)" }) {
    if case .running? = try? Cluster.status(of: place) {
      try? await Cluster.start(in: place).stop()
    }
  }
  _ = try? await Program(path: "/bin/rm").run(["-rf", path], as: nil)
}

/// What psql prints for a statement.
func psql(_ statement: String, _ conninfo: String) async throws -> String {
  try await Program(path: "/usr/bin/env").run(
    ["psql", "--no-psqlrc", "-At", "-c", statement, conninfo], as: nil
  ).trimmed
}

func shell(_ command: String) async throws {
  try await Program(path: "/bin/sh").run(["-ec", command], as: nil)
}
