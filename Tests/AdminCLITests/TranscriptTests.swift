import AdminCLI
import TestSupport
import Testing

/// What the program says, word for word: each file reads as a page of the manual.
@Suite struct TranscriptTests {
  @Test(arguments: [
    "life", "detours", "refusals", "papers", "numbers", "lists", "usage", "bulk", "revert",
    "vietnamese", "refusals-vietnamese", "usage-vietnamese", "bulk-vietnamese",
    "revert-vietnamese",
  ])
  func `a transcript says what the program says`(name: String) async throws {
    let path = "Tests/AdminCLITests/transcripts/\(name).txt"
    let script = try Transcript(TextFile.read(Self.root + path))
    try await SmallOffice.open(locale: script.locale) { terminal, database in
      try Snapshot(path).expect(try await script.played(on: terminal, database))
    }
  }

  private static var root: String {
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/"
  }
}
