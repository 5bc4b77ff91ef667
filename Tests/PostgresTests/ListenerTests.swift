import Glibc
import Testing

@testable import Postgres

@Suite(TestServer.isRequired, .timeLimit(.minutes(2)))
struct ListenerTests {
  private func listener(_ channel: String) throws -> Listener {
    var configuration = try TestServer.configuration()
    configuration.applicationName = channel
    return Listener(
      configuration, listening: [.sql("LISTEN \(channel)")],
      backoff: .milliseconds(1) ... .milliseconds(50), logger: TestServer.logger)
  }

  private func payload(_ event: Listener.Event?) -> String? {
    guard case .notification(let notification) = event else { return nil }
    return notification.payload
  }

  @Test func `notifications arrive, and arrive again after the connection broke`() async throws {
    let channel = "broken_line_\(getpid())"
    let listener = try listener(channel)
    let speaker = try TestServer.connect()
    let notify = Statement.sql("SELECT pg_notify($1, $2)")
    var events = listener.events.makeAsyncIterator()
    #expect(await events.next() == .listening)
    try speaker.execute(notify, [.text(channel), .text("one")])
    #expect(payload(await events.next()) == "one")
    let kill = Statement.sql(
      "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = $1")
    #expect(try speaker.execute(kill, [.text(channel)]).count == 1)
    #expect(await events.next() == .reconnected)
    try speaker.execute(notify, [.text(channel), .text("two")])
    #expect(payload(await events.next()) == "two")
    listener.close()
    #expect(await events.next() == nil)
  }

  @Test func `closing ends a listener that cannot connect`() async {
    let listener = Listener(
      SessionConfiguration(conninfo: "host=/nonexistent port=1"), listening: [],
      backoff: .seconds(3_600) ... .seconds(3_600), logger: TestServer.logger)
    listener.close()
    #expect(await listener.events.first { _ in true } == nil)
  }

  @Test func `a consumer who lags behind is told that it has missed something`() async {
    let (events, continuation) = AsyncStream.makeStream(
      of: Listener.Event.self, bufferingPolicy: .bufferingNewest(4))
    let loop = ListenerLoop(
      configuration: SessionConfiguration(conninfo: ""), backoff: .zero ... .zero,
      checkEvery: .zero, logger: TestServer.logger, signal: CancelSignal(), events: continuation)
    let notices = (1...6).map { number in
      Listener.Event.notification(
        PostgresNotification(channel: "c", payload: "\(number)", processID: 1))
    }
    for notice in notices { loop.yield(notice) }
    continuation.finish()
    let seen = await events.reduce(into: []) { $0.append($1) }
    #expect(seen.last == .reconnected)
    #expect(seen.contains(notices[5]))
    #expect(!seen.contains(notices[0]))
  }
}
