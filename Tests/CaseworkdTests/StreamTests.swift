import Subprocess
import SystemPackage
import Testing

/// Scans on their way through the command line, a piece at a time in both directions.
@Suite struct StreamTests {
  private static let largeMiB = 64
  /// How much more memory a large scan may take than a small one, in KiB.
  private static let growthMax = 16 << 10

  @Test(.timeLimit(.minutes(5)))
  func `a scan of any size passes both ways through the same little memory`() async throws {
    try await DemoCluster.with { demo in
      let opened = try await demo.casectl(
        "chuyen-vien-1",
        [
          "case", "open", "compliance_inspection_organisation", "--body", "XMAU",
          "--subject-unit", "XMAU.CB1", "--title", "Tệp lớn", "--assign", "chuyen-vien-1",
        ])
      let code = String(try #require(opened.words.dropFirst().first, "\(opened.errors)"))
      let small = try await carry(mebibytes: 1, into: code, of: demo)
      let large = try await carry(mebibytes: Self.largeMiB, into: code, of: demo)
      #expect(large.adding - small.adding < Self.growthMax)
      #expect(large.getting - small.getting < Self.growthMax)
    }
  }

  /// The most memory that the program had when almost all had passed, in KiB.
  private struct Peaks {
    var adding: Int
    var getting: Int
  }

  private func carry(
    mebibytes: Int, into code: String, of demo: DemoCluster
  ) async throws -> Peaks {
    let add = [
      "doc", "add", code, "-", "--type", "submission", "--title", "\(mebibytes) MiB", "--on",
      "2026-07-06",
    ]
    let casectl = try casectl(of: demo)
    let added = try await Subprocess.run(
      casectl.program, arguments: Arguments(add), environment: casectl.environment,
      input: .inputWriter, output: .string(limit: 1 << 12), error: .string(limit: 1 << 12)
    ) { execution in
      let input = execution.standardInputWriter
      _ = try await input.write(Array("%PDF-1.7\n".utf8))
      let piece = [UInt8](repeating: UInt8(mebibytes), count: 1 << 20)
      for _ in 0..<mebibytes { _ = try await input.write(piece) }
      // It waits for more, so this is what it needed up to here.
      let peak = try peak(of: execution.processIdentifier)
      try await input.finish()
      return peak
    }
    let words = added.standardOutput.split(separator: "\n").first?.split(separator: " ") ?? []
    let paper = String(try #require(words.last, "\(added.standardError)"))
    let size = mebibytes << 20
    let got = try await Subprocess.run(
      casectl.program, arguments: ["doc", "get", paper, "-"], environment: casectl.environment,
      input: .none, output: .sequence, error: .string(limit: 1 << 12)
    ) { execution in
      var (count, peak) = (0, 0)
      for try await bytes in execution.standardOutput {
        count += bytes.count
        // What is left does not fit into the pipe, so it cannot have ended.
        if peak == 0, count > size / 2 { peak = try self.peak(of: execution.processIdentifier) }
      }
      #expect(count == size + "%PDF-1.7\n".utf8.count)
      return peak
    }
    return Peaks(adding: added.closureResult, getting: got.closureResult)
  }

  private func casectl(
    of demo: DemoCluster
  ) throws -> (program: Executable, environment: Subprocess.Environment) {
    (
      .path(try BuiltProgram.path("casectl")),
      .custom([
        "LC_ALL": "en_US.UTF-8", "PGHOST": demo.host, "PGDATABASE": "casework",
        "PGUSER": "chuyen-vien-1",
      ])
    )
  }

  /// The high water mark of a running process' memory, as the kernel keeps it.
  private func peak(of process: ProcessIdentifier) throws -> Int {
    let file = try FileDescriptor.open(
      FilePath("/proc/\(process.value)/status"), .readOnly)
    let text = try file.closeAfter {
      var bytes = [UInt8](repeating: 0, count: 1 << 14)
      let count = unsafe try bytes.withUnsafeMutableBytes { unsafe try file.read(into: $0) }
      return String(decoding: bytes[..<count], as: UTF8.self)
    }
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
    return try #require(Int(line.split(whereSeparator: { !$0.isNumber }).first ?? ""))
  }
}
