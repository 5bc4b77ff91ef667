import Glibc
import Logging
import Postgres

/// Processor time spent up to a moment, user and system together, in nanoseconds.
struct ProcessorTime {
  private let client: Int
  /// The server's processes that serve this database, where they run on this machine.
  private let backends: [Int32]
  private let server: Int

  /// Looks at a moment that is to come.
  init(at moment: ContinuousClock.Instant) async throws {
    try await ContinuousClock().sleep(until: moment)
    let connection = try Connection(
      SessionConfiguration(conninfo: ""), logger: Logger(label: "bench"))
    backends = try connection.execute(.benchBackends).map { $0[0, as: Int32.self] }
    (client, server) = (Self.ofClient, Self.ofServer(backends))
  }

  /// What has been spent since.
  var elapsed: (client: Int, server: Int) {
    (Self.ofClient - client, Self.ofServer(backends) - server)
  }

  private static var ofClient: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  private static func ofServer(_ backends: [Int32]) -> Int {
    backends.reduce(0) { $0 + (time(ofProcess: $1) ?? 0) }
  }

  /// The first number of the kernel's `schedstat`; nil where there is no such process or file.
  private static func time(ofProcess id: Int32) -> Int? {
    guard let file = unsafe fopen("/proc/\(id)/schedstat", "r") else { return nil }
    defer { unsafe _ = fclose(file) }
    var line = [CChar](repeating: 0, count: 128)
    guard unsafe fgets(&line, Int32(line.count), file) != nil else { return nil }
    let digits = line.prefix { $0 != 0 && $0 != 0x20 }.map(UInt8.init(bitPattern:))
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
