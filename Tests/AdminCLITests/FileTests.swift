import Glibc
import JSON
import Postgres
import TestSupport
import Testing

@testable import AdminCLI

/// Scans on their way from the disk to the database and back.
@Suite struct FileTests {
  /// A PDF, as far as its first bytes say, of two whole chunks and a bit.
  private static let scan =
    Array("%PDF-1.7\n".utf8) + (0..<(2 << 20) + 12_345).map { UInt8(truncatingIfNeeded: $0 &* 31) }

  /// Runs the body with a directory of its own.
  private func inDirectory(_ body: (String) async throws -> Void) async throws {
    let directory = "/tmp/casectl-\(getpid())-\(UInt64.random(in: .min ... .max))"
    try #require(unsafe mkdir(directory, 0o700) == 0)
    defer {
      for name in ["scan.pdf", "copy.pdf"] { unsafe unlink("\(directory)/\(name)") }
      unsafe rmdir(directory)
    }
    try await body(directory)
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    try File(writing: path, replaces: true).write(bytes)
  }

  private func read(_ path: String) throws -> [UInt8] {
    try File(reading: path).read(Self.scan.count + 1)
  }

  private static let open =
    "case open short_check --body X98001.UBKT --title A --subject-unit X98001.CB1 --as officer"
  private static let add =
    "doc add KT-2026-E2WLG9 --type minutes --title A --on 02/03/2026 --as officer"

  @Test func `a scan comes back byte for byte, and writes over nothing`() async throws {
    try await inDirectory { directory in
      try write(Self.scan, to: "\(directory)/scan.pdf")
      try await SmallOffice.open { terminal, _ in
        _ = await terminal.run(Self.open)
        let added = await terminal.run("\(Self.add) \(directory)/scan.pdf -o json")
        try #require(added.code == .done, "\(added.errors)")
        let paper = try #require(try JSON(parsing: added.bytes)["document"]?.string)
        let get = "doc get \(paper) \(directory)/copy.pdf --as officer"
        #expect(await terminal.run(get).code == .done)
        let copy = "\(directory)/copy.pdf"
        #expect(try read(copy) == Self.scan)
        #expect(await terminal.run("doc get \(paper) --as officer").bytes == Self.scan)
        let again = await terminal.run("\(get) -o json")
        #expect(again.code == .conflict)
        #expect(try JSON(parsing: again.errors)["error"]?["code"] == "file_exists")
        try write(Array("short".utf8), to: copy)
        #expect(await terminal.run("\(get) --force").code == .done)
        #expect(try read(copy) == Self.scan)
      }
    }
  }

  @Test func `a scan that is too large leaves nothing behind`() async throws {
    try await inDirectory { directory in
      try write(Self.scan, to: "\(directory)/scan.pdf")
      try await SmallOffice.open { terminal, database in
        _ = await terminal.run(Self.open)
        let added = await terminal.run("\(Self.add) \(directory)/scan.pdf --max-size 2 -o json")
        #expect(added.code == .failed)
        #expect(try JSON(parsing: added.errors)["error"]?["code"] == "file_too_large")
        let count = try database.connect(as: .superuser)
          .execute(.sql("SELECT count(*) FROM file_chunks"))
        #expect(count[0][0, as: Int64.self] == 0)
        #expect(await terminal.run("doc list KT-2026-E2WLG9 --as officer").output.isEmpty)
      }
    }
  }

  @Test(arguments: [
    "doc add KT-2026-E2WLG9 - --type minutes --title A --on 02/03/2026",
    "doc attach KT-2026-E2WLG9 PAPER -",
  ])
  func `a dry run reads the scan and writes nothing`(command: String) async throws {
    try await SmallOffice.open { terminal, database in
      _ = await terminal.run(Self.open)
      let added = await terminal.run("\(Self.add) -o json")
      let paper = try #require(try JSON(parsing: added.bytes)["document"]?.string)
      let dry =
        command.replacing("PAPER", with: paper) + " --file-type txt --as officer --dry-run -o json"
      let done = await terminal.run(dry, input: "scan")
      #expect(done.code == .done, "\(done.errors)")
      #expect(try JSON(parsing: done.bytes)["dry_run"] == true)
      let refused = await terminal.run(dry.replacing("txt", with: "png"), input: "scan")
      #expect(try JSON(parsing: refused.errors)["error"]?["code"] == "file_type_differs")
      let counts = try database.connect(as: .superuser).execute(
        .sql("SELECT (SELECT count(*) FROM files), (SELECT count(*) FROM case_documents)"))
      #expect(counts[0][0, as: Int64.self] == 0)
      #expect(counts[0][1, as: Int64.self] == 1)
    }
  }

  @Test func `a person who may not see the case does not get its scans`() async throws {
    try await SmallOffice.open { terminal, _ in
      _ = await terminal.run(
        Self.open.replacing("--as officer", with: "--grade secret --as chair"))
      let added = await terminal.run(
        Self.add.replacing("--as officer", with: "--as chair") + " - --file-type txt -o json",
        input: "secret")
      let paper = try #require(
        try JSON(parsing: added.bytes)["document"]?.string, "\(added.errors)")
      #expect(await terminal.run("doc get \(paper) --as chair").output == "secret")
      let refused = await terminal.run("doc get \(paper) --as officer")
      #expect(refused.code == .notFound)
      #expect(refused.output.isEmpty)
      #expect(await terminal.run("case show KT-2026-E2WLG9 --as officer").code == .notFound)
      #expect(await terminal.run("case tick KT-2026-E2WLG9 asked --as officer").code == .notFound)
    }
  }
}
