import Casework
import Engine
import Identity
import Logging
import Postgres
import Store
import Synchronization
import TestSupport
import Testing

/// No secret gets into a line of a log, an error's text or the administration's log.
struct SilenceTests {
  @Test func `whatever happens, no secret is told`() async throws {
    try await withTestDatabase { database in
      let fixture = try IdentityFixture(database)
      let heard = Heard()
      let pools = [TestDatabase.Role.acts, .server].map { role in
        Pool(
          PoolConfiguration(session: database.configuration(as: role), limit: 2),
          logger: heard.logger)
      }
      let server = Identities(
        acts: pools[0], reads: pools[1], passwords: Passwords(parameters: .cheap))
      let token = try await fixture.invite()
      let password = Password(IdentityFixture.password)
      var told: [any Sendable] = [try await server.enrol(token: token, password: password)]
      let outcome = try await fixture.signIn(at: server)
      let entry = try #require(outcome.entry)
      told += [
        outcome, entry, entry.session, try await fixture.signIn("officer", "wrong one", at: server),
      ]
      // Everything fails now, in the middle.
      try fixture.force("ALTER TABLE credentials RENAME TO mislaid")
      try fixture.force("ALTER TABLE sessions RENAME TO mislaid_too")
      told += await failures(of: server, fixture, entry)
      #expect(told.count == 10)
      for pool in pools { await pool.close() }

      var text = heard.text
      for item in told {
        text += "\(item) \(String(reflecting: item))\n"
        dump(item, to: &text)
      }
      text += try database.connect(as: .superuser).execute(
        .sql("SELECT coalesce(string_agg(l::text, ' '), '') FROM administration_log l"))[0][0]
      let secrets = [
        token.text, entry.token.text, IdentityFixture.password, "wrong one", hex(token.digest),
        hex(entry.token.digest), hex(token.bytes),
      ]
      #expect(text.utf8.count > 1_000)
      for secret in secrets { #expect(!text.contains(secret), "\(text)") }
    }
  }

  private func failures(
    of server: Identities, _ fixture: IdentityFixture, _ entry: Entry
  ) async -> [any Error] {
    let password = Password(IdentityFixture.password)
    let attempts: [() async throws -> Void] = [
      { _ = try await fixture.signIn(at: server) },
      { _ = try await server.session(entry.token) },
      { _ = try await server.prove(entry.session, password: password, address: nil) },
      { try await server.setLanguage(.english, of: entry.session) },
      { _ = try await server.invitation(entry.token) },
    ]
    var errors: [any Error] = []
    for attempt in attempts {
      do {
        try await attempt()
      } catch {
        errors.append(error)
      }
    }
    return errors
  }

  private func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

/// Keeps every line that is logged, with all that is said beside it.
private final class Heard: Sendable {
  private let lines = Mutex("")

  var text: String { lines.withLock { $0 } }

  var logger: Logger {
    Logger(label: "heard") { [weak self] _ in Handler { line in self?.add(line) } }
  }

  private func add(_ line: String) { lines.withLock { $0 += line + "\n" } }

  private struct Handler: LogHandler {
    let tell: @Sendable (String) -> Void
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    init(tell: @escaping @Sendable (String) -> Void) { self.tell = tell }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      tell("\(event.level) \(event.message) \(metadata) \(event.metadata ?? [:])")
    }
  }
}
