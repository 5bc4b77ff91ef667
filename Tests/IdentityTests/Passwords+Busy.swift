import Testing

@testable import Identity

extension Passwords {
  /// Runs a body while both threads are taken and as many wait as may.
  func whileBusy(_ body: () async throws -> Void) async throws {
    let first = try #require(await threads.take())
    let second = try #require(await threads.take())
    let waiting = (0..<16).map { _ in Task { try await self.hash(Password("a")) } }
    while threads.waiting < waiting.count { await Task.yield() }
    try await body()
    threads.giveBack(first)
    threads.giveBack(second)
    for task in waiting { _ = try await task.value }
  }
}
