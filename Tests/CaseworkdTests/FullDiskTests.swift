import Cluster
import Glibc
import Postgres
import TestSupport
import Testing

/// A database whose disk runs full.
struct FullDiskTests {
  @Test(
    .enabled(if: FullDiskTests.canMount, "only root can mount a small disk"),
    .timeLimit(.minutes(3)))
  func `on a full disk a change ends with 7 and, run again with its key, is done once`()
    async throws
  {
    try await DemoCluster.with { demo in
      let disk = "\(demo.directory)-disk"
      try await shell("mkdir \(disk); mount -t tmpfs -o size=64m,mode=755 tmpfs \(disk)")
      do {
        try await move(demo, to: disk)
        try await fillAndEmpty(disk, of: demo)
      } catch {
        try? await demo.cluster.stop()
        try? await shell("umount --lazy \(disk)")
        throw error
      }
      try await demo.cluster.stop()
      try await shell("umount \(disk)")
    }
  }

  private func move(_ demo: DemoCluster, to disk: String) async throws {
    try await shell("mkdir \(disk)/space; chown \(demo.cluster.account): \(disk)/space")
    let superuser = try demo.connect(to: "postgres")
    try superuser.executeScript("CREATE TABLESPACE disk LOCATION '\(disk)/space'", name: "space")
    try superuser.executeScript("ALTER DATABASE casework SET TABLESPACE disk", name: "move")
  }

  private func fillAndEmpty(_ disk: String, of demo: DemoCluster) async throws {
    let scan = "\(disk)/../\(disk.split(separator: "/").last ?? "")-scan.pdf"
    try await shell("{ printf '%%PDF-1.4\\n'; head -c 3000000 /dev/urandom; } > \(scan)")
    let opened = try await demo.casectl(
      "chuyen-vien-1",
      [
        "case", "open", "compliance_inspection_organisation", "--body", "XMAU", "--subject-unit",
        "XMAU.CB1", "--title", "Kiểm tra", "--assign", "chuyen-vien-1",
      ])
    let code = String(try #require(opened.words.dropFirst().first))
    let add = [
      "doc", "add", code, scan, "--type", "submission", "--title", "Tờ trình", "--on",
      "2026-07-06", "--signer", "Phó Chủ nhiệm", "--number-from-book", "--key", "paper",
    ]

    try await shell("dd if=/dev/zero of=\(disk)/ballast bs=16k 2>&1 || :")
    let english = try await demo.casectl("chuyen-vien-1", add)
    #expect(english.code == 7)
    #expect(english.errors.contains("disk is full"))
    #expect(english.errors.contains("No space left on device"))
    let vietnamese = try await demo.casectl("chuyen-vien-1", add + ["--lang", "vi"])
    #expect(vietnamese.code == 7)
    #expect(vietnamese.errors.contains("hết chỗ trên đĩa"))
    let acts = try await actUntilFull(on: code, of: demo)
    #expect(try await demo.casectl("chuyen-vien-1", ["case", "show", code]).code == 0)

    try await shell("rm \(disk)/ballast")
    for command in [add, act(acts, on: code)] {
      let again = try await demo.casectl("chuyen-vien-1", command)
      #expect(again.code == 0, "\(again.errors)")
      #expect(again.words.first == "done")
      #expect(try await demo.casectl("chuyen-vien-1", command).words.first == "repeated")
    }
    let history = try await demo.casectl(
      "chuyen-vien-1", ["case", "history", code, "--limit", "1000", "-o", "ndjson"]
    ).output.split(separator: "\n")
    #expect(history.count { $0.contains("\"document_added\"") } == 1)
    for number in 0...acts { #expect(history.count { $0.contains("\"act \(number) ") } == 1) }
    let numbers = try await demo.casectl("van-thu", ["number", "list", "XMAU", "-o", "ndjson"])
    #expect(numbers.output.split(separator: "\n").count == 1)
  }

  /// Performs acts, each once, until one finds no room.
  ///
  /// - Returns: The number of the one that did not.
  private func actUntilFull(on code: String, of demo: DemoCluster) async throws -> Int {
    for number in 0..<500 {
      let answer = try await demo.casectl("chuyen-vien-1", act(number, on: code))
      if answer.code == 7 {
        #expect(answer.errors.contains("disk is full"))
        return number
      }
      try #require(answer.code == 0, "\(answer.errors)")
    }
    throw Unfilled()
  }

  private struct Unfilled: Error {}

  /// An act that takes much room: its text is random, so that nothing packs it small.
  private func act(_ number: Int, on code: String) -> [String] {
    var generator = SplitMix64(seed: UInt64(number))
    let digits = (0..<700).map { _ in String(generator.next(), radix: 36) }.joined()
    return [
      "case", "diary", code, "act \(number) \(digits)", "--on", "2026-07-06",
      "--key", "act \(number)",
    ]
  }

  /// Whether a file system can be mounted here: containers may forbid it even to root.
  private static var canMount: Bool {
    guard geteuid() == 0 else { return false }
    let place = "/tmp/casework-mount-\(getpid())"
    let line = "mkdir \(place) && mount -t tmpfs tmpfs \(place) && umount \(place)"
    defer { _ = try? TestSupport.Program.run("rmdir", [place]) }
    return (try? TestSupport.Program.run("sh", ["-c", line])) != nil
  }
}
