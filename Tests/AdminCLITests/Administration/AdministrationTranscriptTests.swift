import TestSupport
import Testing

/// What the administration's commands say, word for word.
@Suite struct AdministrationTranscriptTests {
  @Test(arguments: [
    "units", "people", "accounts", "calendar", "processes", "programs", "log",
  ])
  func `a transcript of the administration says what the program says`(name: String) async throws {
    let path = "Tests/AdminCLITests/transcripts/administration-\(name).txt"
    let files = (named: "Tests/Data", found: Repository.path("Tests/Data"))
    let text = try TextFile.read(Repository.path(path))
    let script = Transcript(text.replacing(files.named, with: files.found))
    try await SmallOffice.open(locale: script.locale) { terminal, database in
      let played = try await script.played(on: terminal, database)
      try Snapshot(path, from: Repository.anyTest)
        .expect(played.replacing(files.found, with: files.named))
    }
  }
}

/// Where the tests' own files are.
enum Repository {
  /// The full path of a file that is named from the package's root.
  static func path(_ path: String) -> String { "\(root)/\(path)" }

  /// Stands two folders below the root, as the sources of most tests do.
  static var anyTest: String { "\(root)/Tests/AdminCLITests/Any.swift" }

  private static let root =
    "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
}
