import Casework
import Engine
import Postgres
import Synchronization
import TestSupport

@testable import AdminCLI

extension Context {
  /// A context whose database is never asked.
  static func offline(input: [UInt8] = []) -> Context {
    let unread = Mutex(input[...])
    let console = Console(
      output: { _ in }, errors: { _ in },
      input: { count in
        unread.withLock { rest in
          defer { rest = rest.dropFirst(count) }
          return Array(rest.prefix(count))
        }
      }, width: nil)
    let services = Services(
      Services.Configuration(
        session: SessionConfiguration(conninfo: "host=/nowhere"), connectionsMax: 1,
        compile: { _, _ in throw Unexpected() }, fold: { $0 }),
      logger: TestServer.logger)
    return Context(
      services: services, common: CommonOptions(),
      printer: Printer(format: .table, language: .english, console: console),
      input: Input(console: console), randomness: { SystemRandomNumberGenerator() })
  }
}

private struct Unexpected: Error {}
